import { describe, expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const valuesOf = ({ narrative }: ReturnType<typeof reportOf>) =>
  Object.fromEntries(
    narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator.replace('published.', '').replace('.stated', ''),
      [value ?? text, ...doubts].join(' '),
    ]),
  );

const told = (words: string) => valuesOf(reportOf(words));

/** The same of a report by another body. */
const toldBy = (agency: string, words: string) =>
  valuesOf(
    parseReport(
      document(
        ...paragraphs(
          `${agency}2024年政府信息公开工作年度报告`,
          '统计期限自2024年1月1日起至2024年12月31日止。',
          '一、总体情况',
          words,
        ),
      ),
    ),
  );

type Case = [words: string, values: Record<string, string>];

describe('sites', () => {
  it.each<Case>([
    ['通过云岭省政府采购网公开信息8120条。', {}],
    ['通过云岭民政网公开信息120条。', { website: '120 subject_unclear' }],
    ['通过上级网站和云岭民政网公开民生政策15条。', {}],
    ['云岭政府网微信公众号推送信息1210条，微博发布信息930条。', { wechat: '1210', weibo: '930' }],
    ['通过门户网站上传图片新闻、政策文件、公示公告等各类信息合计640条。', { website: '640' }],
    ['网站信息发布量为1200条，微信发布量为500条。', { website: '1200', wechat: '500' }],
    [
      '云岭县示例局门户网站、政务新媒体及中央、省、市主流媒体共公开2310条政府信息。',
      { total: '2310' },
    ],
    [
      '通过多种形式对外公布信息共计321篇（其中门户网站发布信息210篇）。',
      { total: '321', website: '210' },
    ],
    [
      '我局通过政府网站、信息公开网、公众号等渠道公开机构职能、重点工作、政策解读等系列信息118条。',
      { total: '118' },
    ],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<[string, string, Record<string, string>]>([
    ['云岭县示例局', '通过市政府网站公开信息30条，县政府网站公开信息220条。', { website: '220' }],
    ['云岭县示例局', '在市政府网站公开信息30条。', { website: '30' }],
    [
      '云岭市示例局',
      '通过市政府网站公开信息220条，县政府网站公开信息30条。',
      { website: '220 several_figures' },
    ],
  ])('%s: %s', (agency, words, values) => {
    expect(toldBy(agency, words)).toEqual(values);
  });
});

describe('the field of the agency itself', () => {
  it.each<[string, string, Record<string, string>]>([
    ['云岭省财政厅', '全年主动公开各类财政信息5万余条。', { total: '50000' }],
    ['云岭省商务厅', '全年主动公开各类财政信息5万余条。', { total: '50000 subject_unclear' }],
    ['云岭市生态环境局', '局门户网站共发布生态环境各类信息3105条。', { website: '3105' }],
    ['云岭县教育局', '局门户网站共发布疫情防控各类信息55条。', {}],
  ])('%s: %s', (agency, words, values) => {
    expect(toldBy(agency, words)).toEqual(values);
  });
});

describe('an account told of in the words before', () => {
  it.each<Case>([
    ['我局开通了“云岭财政”微信公众号。全年共推送信息320条。', { wechat: '320' }],
    ['我局建有门户网站和微信公众号。全年共推送信息320条。', {}],
    ['及时通过微信公众号公开惠民政策、工作动态等，推送信息605条。', { wechat: '605' }],
    ['“云岭法治”公众号关注量达2056人，信息发布量共938条。', { wechat: '938' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('the headline', () => {
  it.each<Case>([
    ['信息公开数量方面，主动公开138条。', { total: '138' }],
    ['制发文件96条，主动公开60条。', {}],
    ['全年街道公开政府信息43条，其中主动公开公文2条。免于公开信息0条。', { total: '43' }],
    ['主动公开政府信息53条。依托村务平台，全年各村共发布信息600余条。', { total: '53' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it('a part may be of a year, and a channel behind a full list is none', () => {
    const [total] = reportOf(
      '主动公开政府信息9条，其中公告3条、2024年预决算4条、其他2条。',
    ).narrative;
    expect(total?.parts.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '公告 3',
      '2024年预决算 4',
      '其他 2',
    ]);
    expect(told('网站共公开信息117条，其中动态71条，稿件46条，微信公众号公布信息103条。')).toEqual({
      website: '117',
      wechat: '103',
    });
  });

  it.each<Case>([
    ['2024年，截至12月31日，局网站2024年累计发布信息53篇。', { website: '53' }],
    ['截至12月31日，局网站累计发布信息53篇。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('requests and disputes', () => {
  it.each<Case>([
    ['依申请公开民政信息43件，均在规定期限内给予答复。', { requests: '43' }],
    ['收到一封市民以信函方式提交的政府信息公开申请表。', { requests: '1' }],
    [
      '收到政府信息公开申请106件。公民个人提出申请90件，占85%；法人或其他组织提出申请16件，占15%。',
      { requests: '106' },
    ],
    ['受理公民个人提出的政府信息公开申请3件。', { requests: '3' }],
    ['未发生政府信息公开行政复议、起诉。', { reconsideration: '未发生', litigation: '未发生' }],
    [
      '依申请公开情况：无。行政复议：无。行政诉讼：无。',
      { requests: '无', reconsideration: '无', litigation: '无' },
    ],
    ['发布解读材料32件，邀请专家开展多角度解读19次。', { interpretations: '32' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});
