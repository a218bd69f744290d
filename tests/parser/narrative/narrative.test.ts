import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const PERIOD = '统计期限自2023年1月1日起至2023年12月31日止。';

const read = (...sentences: string[]) =>
  parseReport(
    document(
      ...paragraphs('云岭县示例局2023年政府信息公开工作年度报告', PERIOD, '一、总体情况'),
      ...paragraphs(...sentences),
    ),
  );

type Told = Record<string, number | string>;

/** Figures told without a doubt, `未…` for such as are told in words. */
const certain = (sentence: string): Told =>
  Object.fromEntries(
    read(sentence)
      .narrative.filter(({ doubts }) => doubts.length === 0)
      .map(({ indicator, printed: { value, text } }) => [indicator, value ?? text]),
  );

const [WEB, WECHAT, WEIBO, MEDIA, TOTAL] = [
  'published.website',
  'published.wechat',
  'published.weibo',
  'published.other_media',
  'published.total',
] as const;
const [ASKED, REVIEWS, SUITS] = [
  'requests.stated',
  'reconsideration.stated',
  'litigation.stated',
] as const;

const rows = (table: [sentence: string, told: Told][]) => it.each(table);

describe('channels', () => {
  rows([
    [
      '通过网站公开信息1,234条、微信公众号456条、微博12条。',
      { [WEB]: 1234, [WECHAT]: 456, [WEIBO]: 12 },
    ],
    [
      '网站、微信公众号、微博分别发布信息120条、34条、5条。',
      { [WEB]: 120, [WECHAT]: 34, [WEIBO]: 5 },
    ],
    ['主动公开政府信息100条，其中网站80条、微信20条。', { [TOTAL]: 100, [WEB]: 80, [WECHAT]: 20 }],
    ['门户网站发布1,234条信息，公众号发布56篇文章。', { [WEB]: 1234, [WECHAT]: 56 }],
    ['通过网站、公众号等平台公开要闻、文件、服务等政府信息共计489条。', { [TOTAL]: 489 }],
    ['全年在官方抖音号发布短视频120条。', { [MEDIA]: 120 }],
  ])('%s', (sentence, told) => {
    expect(certain(sentence)).toEqual(told);
  });

  it.each([
    ['a kind of what a channel holds', '政府网站发布政务类信息34条，概况类信息150条。'],
    ['documents', '通过政府网站公开建议提案办理结果35件。'],
    ['media of others', '在各级媒体网站、报刊等载体公开信息5327条。'],
    ['readers', '微信公众号粉丝12万人，网站点击量3万次。'],
    ['parts of another count', '公开部门预算56条、决算56条。'],
  ])('not %s: %s', (_what, sentence) => {
    expect(certain(sentence)).toEqual({});
  });

  it('several channels of social media in one figure are a doubt', () => {
    const [figure] = read('通过微信公众号、今日头条等新媒体公开信息1039条。').narrative;
    expect(figure).toMatchObject({ indicator: MEDIA, doubts: ['channels_together'] });
  });
});

describe('requests, reviews, lawsuits', () => {
  rows([
    ['新收政府信息公开申请56件，上年结转3件，共办理59件。', { [ASKED]: 56 }],
    ['收到26份政府信息依申请公开件，其中撤销2件。', { [ASKED]: 26 }],
    ['收到公民、法人或其他组织申请公开政府信息33件。', { [ASKED]: 33 }],
    ['收到政府信息公开申请三件，均已答复。', { [ASKED]: 3 }],
    ['受理政府信息公开申请2025件，办结2020件。', { [ASKED]: 2025 }],
    ['收到依申请公开件0件。', { [ASKED]: 0 }],
    ['收到行政许可申请1200件。', {}],
    ['被申请行政复议2件，被提起行政诉讼1件。', { [REVIEWS]: 2, [SUITS]: 1 }],
    ['提起行政复议的11件，提起行政诉讼的3件。', { [REVIEWS]: 11, [SUITS]: 3 }],
    ['因信息公开接到2起行政复议，1起行政诉讼。', { [REVIEWS]: 2, [SUITS]: 1 }],
    ['发生行政复议、行政诉讼各1件。', { [REVIEWS]: 1, [SUITS]: 1 }],
    ['发生行政复议、行政诉讼共3件。', {}],
    ['我局审结行政复议案件120件。', {}],
  ])('%s', (sentence, told) => {
    expect(certain(sentence)).toEqual(told);
  });

  rows([
    ['未收到依申请公开政府信息申请。', { [ASKED]: '未收到' }],
    ['未接到任何公民、法人和其他组织提出的政府信息公开申请。', { [ASKED]: '未接到' }],
    ['无依申请公开事项。', { [ASKED]: '无' }],
    ['未因政府信息公开产生行政复议及行政诉讼。', { [REVIEWS]: '未因', [SUITS]: '未因' }],
    ['没有因政府信息公开申请引起的行政复议。', { [REVIEWS]: '没有' }],
    ['收到行政复议3件（均因信息公开），未发生行政诉讼。', { [SUITS]: '未发生' }],
    ['未收到行政许可申请。', {}],
    ['依申请公开无超期答复情况。', {}],
    ['无正当理由大量反复申请的，不予处理。', {}],
  ])('none in words: %s', (sentence, told) => {
    expect(certain(sentence)).toEqual(told);
  });
});

describe('whose year a figure is of', () => {
  rows([
    ['2022年收到政府信息公开申请40件，2023年收到政府信息公开申请52件。', { [ASKED]: 52 }],
    ['收到政府信息公开申请18件，比2022年的12件增加6件。', { [ASKED]: 18 }],
    ['今年以来，共受理政府信息公开申请8件。', { [ASKED]: 8 }],
    ['2023年，我局累计公开政府信息208条。', { [TOTAL]: 208 }],
    ['截至2023年底累计公开政府信息987条，其中2023年公开政府信息43条。', { [TOTAL]: 43 }],
    ['去年受理政府信息公开申请30件。', {}],
    ['政府信息公开申请较上年度增加5件。', {}],
    ['自条例施行以来，累计受理政府信息公开申请560件。', {}],
    ['2024年计划召开新闻发布会20场。', {}],
    ['落实《2022年政务公开工作要点》，主动公开政府信息560条。', { [TOTAL]: 560 }],
  ])('%s', (sentence, told) => {
    expect(certain(sentence)).toEqual(told);
  });

  it.each([
    ['other_year', '去年受理政府信息公开申请30件。', '30件'],
    ['cumulative', '历年累计公开政府信息987条。', '987条'],
    ['other_figure', '受理政府信息公开申请3件。受理政府信息公开申请5件。', '5件'],
  ])('%s: what is left is listed', (reason, sentence, text) => {
    expect(read(sentence).unread).toMatchObject([{ reason, text }]);
  });

  it('a count up to the end of the year is taken in doubt', () => {
    const [figure] = read('截至12月31日，我局主动公开政府信息15条。').narrative;
    expect(figure).toMatchObject({ indicator: TOTAL, doubts: ['perhaps_cumulative'] });
  });
});

describe('meetings and materials', () => {
  rows([
    ['发布政策解读52篇，其中图文解读40篇、视频解读12篇。', { interpretations: 52 }],
    ['转载上级解读40篇，发布本级政策解读3篇。', { interpretations: 3 }],
    ['编制《某县人民政府公报》6期，赠阅近2万本。', { gazette_issues: 6 }],
    ['召开工作会议3次、组织培训2期，参训80余人次。', { trainings: 2 }],
    ['对12个乡镇开展政务公开培训3场次。', { trainings: 3 }],
    ['举办就业技能培训30期。', {}],
    ['通报批评单位3个，在全县通报2次。', { circulars: 2 }],
    ['召开新闻发布会12场，其中负责人出席新闻发布会3场。', { press_conferences: 12 }],
  ])('%s', (sentence, told) => {
    expect(certain(sentence)).toEqual(told);
  });
});
