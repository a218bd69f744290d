import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const readProse = (...sentences: string[]) =>
  parseReport(document(...paragraphs('一、总体情况', ...sentences))).narrative;

const told = (sentence: string) =>
  Object.fromEntries(
    readProse(sentence).map(({ indicator, printed: { value, text } }) => [
      indicator,
      value ?? text,
    ]),
  );

describe('figures told in prose', () => {
  it.each([
    ['全年主动公开政府信息1234条。', { 'published.total': 1234 }],
    [
      '2023年，通过门户网站发布信息56条，微信公众号推送78条。',
      { 'published.website': 56, 'published.wechat': 78 },
    ],
    [
      '政务微博发布信息9条，抖音发布信息3条。',
      { 'published.weibo': 9, 'published.other_media': 3 },
    ],
    ['共收到政府信息公开申请2025件。', { 'requests.stated': 2025 }],
    ['受理依申请公开21件，均按期答复。', { 'requests.stated': 21 }],
    ['全年收到3件政府信息公开申请。', { 'requests.stated': 3 }],
    ['未收到政府信息公开申请。', { 'requests.stated': '未收到' }],
    [
      '因政府信息公开引起行政复议7件，行政诉讼2件。',
      { 'reconsideration.stated': 7, 'litigation.stated': 2 },
    ],
    [
      '没有发生行政复议、行政诉讼。',
      { 'reconsideration.stated': '没有', 'litigation.stated': '没有' },
    ],
    ['发布政策解读材料32篇，召开新闻发布会5场。', { interpretations: 32, press_conferences: 5 }],
    [
      '编印政府公报12期，组织业务培训3次，下发通报4期。',
      { gazette_issues: 12, trainings: 3, circulars: 4 },
    ],
    ['主动公开政府信息1.2万余条。', { 'published.total': 12000 }],
    ['收到政府信息公开申请一百二十件。', { 'requests.stated': 120 }],
    ['收到政府信息公开申请一千零五件。', { 'requests.stated': 1005 }],
    ['收到政府信息公开申请几十件。', {}],
    ['收到政府信息公开申请数十件。', {}],
    ['收到政府信息公开申请总数三件。', { 'requests.stated': 3 }],
    ['主动公开政府信息1.5条。', {}],
  ])('%s', (sentence, figures) => {
    expect(told(sentence)).toEqual(figures);
  });

  it.each([
    '根据国办公开办函〔2021〕30号文件，2023年1月1日起施行。',
    '联系电话：0355-7224251，邮编：046200。',
    '截至2023年底，网站历年累计发布信息98765条。',
    '微信公众号粉丝12000个。',
    '政务新媒体账号5个。',
    '办结率100%，满意率99.5%。',
  ])('no count: %s', (sentence) => {
    expect(told(sentence)).toEqual({});
  });

  it.each([
    ['主动公开政府信息1500余条。', '余', 'rounded'],
    ['主动公开政府信息近300条。', '近', 'rounded'],
    ['主动公开政府信息约300条。', '约', 'rounded'],
    ['主动公开政府信息220多条。', '多', 'rounded'],
    ['主动公开政府信息2万条。', '万', 'rounded'],
    ['收到政府信息公开申请两三件。', '约', 'rounded'],
    ['收到政府信息公开申请十五六件。', '约', 'rounded'],
    ['主动公开政府信息300条。', null, 'number'],
  ])('%s is hedged by %s', (sentence, hedge, status) => {
    const [figure] = readProse(sentence);
    expect(figure?.hedge).toBe(hedge);
    expect(figure?.printed.status).toBe(status);
  });

  it.each([
    ['收到政府信息公开申请2件。', '收到'],
    ['受理政府信息公开申请2件。', '受理'],
    ['办结政府信息公开申请2件。', '办结'],
  ])('%s has the verb %s', (sentence, verb) => {
    expect(readProse(sentence)[0]?.verb).toBe(verb);
  });

  it('named parts are kept and held against their whole', () => {
    const [whole] = readProse('在门户网站共发布信息10条。其中要闻7条，公告2条，其它1条。');
    expect(whole?.parts).toEqual([
      { label: '要闻', value: 7 },
      { label: '公告', value: 2 },
      { label: '其它', value: 1 },
    ]);
    expect(whole?.doubts).toEqual([]);
    const [short] = readProse('在门户网站共发布信息10条。其中要闻7条，公告2条。');
    expect(short?.doubts).toEqual(['parts_differ']);
  });

  it('two different figures for one thing are a doubt', () => {
    const [first] = readProse('收到政府信息公开申请2件。', '收到政府信息公开申请5件。');
    expect(first?.printed.value).toBe(2);
    expect(first?.doubts).toEqual(['several_figures']);
  });
});

describe('the header', () => {
  const header = (...lines: string[]) => parseReport(document(...paragraphs(...lines))).header;
  const PERIOD = '所列数据的统计期限自2022年1月1日起至2022年12月31日止。';

  it.each([
    [['云岭县示例局2022年政府信息公开工作年度报告'], '云岭县示例局', 2022],
    [['云岭县示例局', '2022年度政府信息公开', '工作年度报告'], '云岭县示例局', 2022],
    [['2022年云岭县人民政府政府信息公开工作年度报告'], '云岭县人民政府', 2022],
    [['云岭县人民政府信息公开工作年度报告（2022年）'], '云岭县人民政府', 2022],
    [['本报告由云岭县示例局根据条例编制。'], '云岭县示例局', null],
    [['首页 > 政务公开', '云岭县2022年政府信息公开工作年度报告'], '云岭县', 2022],
    [['云岭县人民政府', '云岭县示例局2022年政府信息公开工作年度报告'], '云岭县示例局', 2022],
    [['样例镇政府2022年信息公开工作年度报告'], '样例镇政府', 2022],
    [['云岭县示例局二〇二二年政府信息公开工作年度报告'], '云岭县示例局', 2022],
    [['现公布云岭县示例局（以下简称我局）2022年政府信息公开工作年度报告。'], '云岭县示例局', 2022],
    [['政府信息公开事项请与云岭县示例局办公室联系。'], '云岭县示例局', null],
    [['关于做好2022年政府信息公开工作年度报告编制工作的通知'], null, 2022],
    [['云岭县人民法院2022年司法公开工作报告', '召开新闻发布会5场。'], null, null],
    [['随便一行'], null, null],
  ])('%j', (lines, agency, year) => {
    expect(header(...lines).agency.value).toBe(agency);
    expect(header(...lines).year.value).toBe(year);
  });

  it('the year is that of the statistics period', () => {
    expect(
      header('云岭县示例局2022年政府信息公开工作年度报告', '发布日期：2023-01-20', PERIOD).year,
    ).toEqual({
      value: 2022,
      doubts: [],
    });
    expect(header('云岭县示例局2021年政府信息公开工作年度报告', PERIOD).year).toEqual({
      value: 2022,
      doubts: ['years_differ'],
    });
    expect(header('云岭县示例局2021年政府信息公开工作年度报告').year.doubts).toEqual([
      'year_from_title',
    ]);
  });

  it.each([
    ['统计期限自2022年1月1日起至12月31日止', 2022, []],
    ['统计期限为2022年1月1日—2022年12月31日', 2022, []],
    ['统计期限：2022.1.1-2022.12.31', 2022, []],
    ['统计期限自2021年1月1日起至2022年12月31日止', 2021, ['years_differ']],
  ])('the period %s', (period, year, doubts) => {
    expect(header(period).year).toEqual({ value: year, doubts });
  });

  it.each([
    ['云岭县人民政府2022年政府信息公开工作年度报告', 'aggregate'],
    ['云岭县人民政府办公室2022年政府信息公开工作年度报告', 'own'],
    ['云岭县样例镇人民政府2022年政府信息公开工作年度报告', 'own'],
    ['云岭县示例局2022年政府信息公开工作年度报告', 'own'],
    ['云岭县2022年政府信息公开工作年度报告', 'aggregate'],
  ])('%s is %s', (title, scope) => {
    expect(header(title).scope.value).toBe(scope);
  });

  it.each([
    ['本报告数据为全县汇总', '云岭县人民政府', 'aggregate', []],
    ['所列数据来自全县编制发布年度报告的单位', '云岭县人民政府', 'aggregate', []],
    [
      '汇总全县各乡镇、各部门年度报告编制而成',
      '云岭县人民政府办公室',
      'aggregate',
      ['scope_guessed'],
    ],
    ['本报告数据不含各乡镇和部门', '云岭县人民政府', 'own', ['scope_guessed']],
    ['负责全县信息公开年报的汇总', '云岭县人民政府办公室', 'own', []],
  ])('%s: %s is %s', (words, agency, scope, doubts) => {
    expect(header(`${agency}2022年政府信息公开工作年度报告`, `${words}。`).scope).toEqual({
      value: scope,
      doubts,
    });
  });
});

describe('figures that are not, or not surely, the agency’s own of the year', () => {
  const figures = (sentence: string) =>
    readProse(sentence).map(({ indicator, printed: { value }, doubts }) => [
      indicator,
      value,
      ...doubts,
    ]);

  it.each([
    [
      '全县各乡镇、各部门收到依申请公开申请86件，其中县政府办公室收到5件。',
      [['requests.stated', 86, 'subject_unclear']],
    ],
    [
      '共收到县政府转办的政府信息公开申请2件，直接收到3件。',
      [['requests.stated', 2, 'subject_unclear']],
    ],
    ['局属各单位公开信息648条，局机关公开212条。', [['published.total', 648, 'subject_unclear']]],
    ['1至11月收到政府信息公开申请4件。', []],
    ['1月至12月收到政府信息公开申请5件。', [['requests.stated', 5]]],
    ['收到政府信息公开申请2件（邮寄），3件（网络）。', []],
    [
      '上年结转行政复议1件，本年新收行政复议1件，共办理行政复议2件。',
      [['reconsideration.stated', 1, 'other_matter']],
    ],
  ])('%s', (sentence, wanted) => {
    expect(figures(sentence)).toEqual(wanted);
  });
});
