/** Labels of the small table some pages have over a document, without their values. */
const FIELDS = new RegExp(
  '^(?:' +
    [
      '索[引取]号',
      '文号',
      '(?:发文|文件|公文)(?:字号|文号|编号|种类|时效|状态)',
      '(?:有效|时效)性',
      '(?:发文|发布|制发|公开|生成|成文|制作)(?:机[构关]|单位|部门|主体|责任部门)',
      '(?:发布|公开|生成|成文|发文|生效|废止|失效|印发|发稿|更新|上网|制发)(?:日期|时间)',
      '公开(?:方式|范围|时限|程序|形式|类[别型]|属性|目录|期限)',
      '(?:组配|主题|体裁|内容|信息|栏目|所属|服务对象|公文)(?:分类|类别|类型)',
      '(?:所属)?(?:主题词|关键[词字])',
      '(?:内容|信息)(?:概述|描述|摘要|来源|索引)',
      '统一(?:登记|编)号',
      '(?:当前|您的|您现在的|你的|所在)位置',
      '(?:信息)?所属(?:单位|栏目|主题)',
      '服务对象',
      '载体类型',
      '记录形式',
      '生命周期',
      '责任(?:部门|编辑)',
      '浏览(?:次数|量)',
    ].join('|') +
    ')',
);
/** Labels whose value is the title itself. */
const TITLE_LABEL =
  /(?:标题|题名|(?:信息|文件|公文|文档)名称)(?!党)[:：]?|(?:^|[^\p{Script=Han}])(?:名称|主题):/u;
const TITLE_LABEL_FIRST = new RegExp(`^(?:${TITLE_LABEL.source})`, 'u');

/**
 * A line as a title would begin in it: behind the label of a title, and nothing where fields of the page's
 * table begin it. `索引号 012 信息名称 某局2023年…报告`, `文号 有效性`, `标题 某局2022年度…报告`.
 */
export function withoutPageFields(text: string): string {
  const isField = FIELDS.test(text);
  if (!isField && !TITLE_LABEL_FIRST.test(text)) return text;
  const label = TITLE_LABEL.exec(text);
  if (!label) return '';
  return text.slice(label.index + label[0].length);
}

/** Words that menus of a disclosure column are made of. */
const MENU =
  /^(?:法定|主动|依?申请|公开|内容|政府|政务|信息|指南|制度|目录|专栏|栏目|专区|首页|网站|年报|年度|工作|报告|重点|领域|机构|概况|职能|政策|文件|动态|通知|公告|新闻|互动|服务|数据|更多|返回|正文|图解|文字|组配|分类|当前|位置|平台|意见箱|导航)+$/;

/** Whether a name is nothing but heads of a menu that stand one under the other. */
export const isMenu = (name: string): boolean => MENU.test(name);
