import { withoutLevel } from '../../catalogue/names/agency-name.ts';

/** What bodies of one kind are called everywhere, without the place they are of. */
const WORK = [
  '审计|财政|教育|体育|科技|科学技术|民政|司法|公安|统计|税务|气象|档案|信访|商务|外事|侨务|台湾|港澳',
  '水利|水务|林业|草原|农业农村|农业|农牧|畜牧|渔业|海洋|粮食|物资储备|能源|煤炭|园林|绿化|乡村振兴',
  '交通运输|交通|应急管理|应急|消防救援|医疗保障|医保|卫生健康|卫健|退役军人事务|民族|宗教|事务',
  '市场监督管理|市场监管|药品|食品|知识产权|生态环境|环境保护|自然资源|规划|城乡|住房|建设|住建',
  '人力资源|社会保障|人社|文化|旅游|文旅|广播|电视|广电|新闻|出版|版权|文物|发展|改革|发改|工业|信息化',
  '工信|经济|经信|投资促进|招商|金融|国有资产|监督|管理|城市|城管|综合|行政|执法|审批|政务|服务|数据|大',
  '机关|国防动员|人民防空|人防|地方志|史志|公共资源|交易|公积金|住房公积金|残疾人|供销|合作|和|与|、',
].join('|');
const BARE_BODY = new RegExp(
  `^(?:(?:${WORK})+(?:局|委员会|委|厅|办公室|办|中心)|(?:人民)?政府(?:办公[室厅]|办)?|办事处)$`,
);

/** Whether a name does not say of which place a body is: `审计局`, `县教育局`. */
export const isWithoutPlace = (name: string): boolean =>
  withoutLevel(name).level !== null || BARE_BODY.test(name);

/** What leads to a name in a sentence. */
const LEAD =
  /^.*(?:现[将就把]?|公开|公布|发布|依托|利用|通过|登[录陆]|根据|按照|经过?|[请可]|年|月|日|度|在|于|与|由|从|向|将(?!乐)|被|为)/;
/** All such bodies, or one that is not this one. */
const NO_PLACE = /^(?:全|各|本|我|该|上级|原|其|所|相关|[省市县区州旗盟])|[各全的了]/;
/** 单县 is a place as well, but so short a one may be a piece of other words. */
const SHORTEST_PLACE = 3;
const LONGEST_PLACE = 18;

/**
 * The same name with its place, where the text tells it: 安康市应急管理局 of 市应急管理局. Null where it
 * tells none, or several that are not the same.
 */
export function fullerName(name: string, texts: readonly string[]): string | null {
  const { level, rest } = withoutLevel(name);
  const pattern = new RegExp(
    String.raw`(?<place>\p{Script=Han}{1,30}${level ?? '[省市县区州旗盟]'})${escaped(rest)}`,
    'gu',
  );
  const places = [...texts.join('\n').matchAll(pattern)]
    .flatMap(({ groups }) => groups?.place?.replace(LEAD, '') ?? [])
    .filter(({ length }) => length >= SHORTEST_PLACE && length <= LONGEST_PLACE)
    .filter((place) => !NO_PLACE.test(place));
  const longest = places.reduce((best, place) => (place.length > best.length ? place : best), '');
  const isOne = places.every((place) => longest.endsWith(place));
  return longest !== '' && isOne ? longest + rest : null;
}

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
