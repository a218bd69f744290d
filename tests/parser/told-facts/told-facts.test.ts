import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/lib/model/extracted-document.ts';
import { placeLines } from '../../../src/lib/parser/split-sections.ts';
import { readToldFacts, toldFactsOf } from '../../../src/lib/parser/told-facts/told-facts.ts';
import { readOtherBody } from '../../../src/lib/parser/told-facts/told-bodies.ts';
import { readCarried } from '../../../src/lib/parser/told-facts/told-carried.ts';
import { readResults } from '../../../src/lib/parser/told-facts/told-results.ts';
import { readGrowth } from '../../../src/lib/parser/told-facts/told-growth.ts';
import { readOutcomes } from '../../../src/lib/parser/told-facts/told-outcomes.ts';
import {
  readFee,
  readNormativeIssued,
  readOnTimeRate,
} from '../../../src/lib/parser/told-facts/told-statements.ts';

describe('growth told behind a figure of Section I', () => {
  it.each([
    ['收到政府信息公开申请123件,较上年增长12.3%。', [['requests.stated', 12.3, 1]]],
    ['共收到政府信息公开申请123件,同比下降5%。', [['requests.stated', -5, 0]]],
    ['主动公开政府信息1,200条,比2022年增加20%', [['published.total', 20, 0]]],
    ['通过政府网站发布信息713条,比上年减少了1.25%', [['published.website', -1.25, 2]]],
    // rounded, cumulative, of something else, told twice, without a percentage
    ['收到政府信息公开申请近120件,同比增长12%', []],
    ['历年累计收到政府信息公开申请900件,同比增长12%', []],
    ['举办活动12次,同比增长20%', []],
    ['收到申请5件,同比增长25%。受理申请6件,同比增长20%。', []],
    ['收到政府信息公开申请123件,较上年增加12件', []],
  ])('%s', (prose, expected) => {
    const found = readGrowth(prose).map((one) => [one.indicator, one.percent, one.decimals]);
    expect(found).toEqual(expected);
  });
});

describe('outcomes counted in prose', () => {
  it.each([
    [
      '办结申请15件,其中予以公开6件,部分公开4件,不予公开3件,无法提供2件。',
      { granted: 6, partly_granted: 4, refused: 3, unavailable: 2 },
    ],
    ['已答复,予以公开3件,不予处理1件', { granted: 3, declined: 1 }],
    ['办结申请4件(含上年结转1件),予以公开3件,不予公开1件', { granted: 3, refused: 1 }],
    ['办结申请3件,不予公开的2件,部分予以公开1件', { refused: 2, partly_granted: 1 }],
    // one among the requests counted before it, also behind a full stop
    ['收到依申请公开8件,其中予以公开4件。', { granted: 4 }],
    ['收到申请6件,较上一期增加2件。其中,同意公开1件。', { granted: 1 }],
    [
      '合计82件;办结77件,结转下年度5件。其中予以公开36件,部分公开3件。',
      { granted: 36, partly_granted: 3 },
    ],
    ['主动公开文件8件,其中予以公开4件。', {}],
    // one alone, not about requests, of another year, counted twice
    ['办结申请3件,予以公开3件。', {}],
    ['文件予以公开3件,不予公开1件。', {}],
    ['上年办结申请4件,予以公开3件,不予公开1件。', {}],
    [
      '办结申请4件,予以公开3件,不予公开1件。区教育局办结申请4件,予以公开2件,无法提供2件。',
      { refused: 1, unavailable: 2 },
    ],
  ])('%s', (prose, expected) => {
    const found = readOutcomes(prose).map(({ code, value }) => [
      code.replace('outcome.', ''),
      value,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('statements in prose', () => {
  it.each([
    ['均已答复,按期办结率100%', 100],
    ['按时答复率达到98.5%', 98.5],
    ['满意率100%', null],
    ['按期办结率100%,去年按期办结率99%', null],
  ])('answered in time: %s', (prose, expected) => {
    expect(readOnTimeRate(prose)).toBe(expected);
  });

  it.each([
    ['全年制发行政规范性文件5件', 5],
    ['行政规范性文件共制定3件', 3],
    ['累计制定规范性文件50件', null],
    ['现行有效规范性文件20件', null],
    ['印发规范性文件2件,又印发规范性文件3件', null],
  ])('normative documents: %s', (prose, expected) => {
    expect(readNormativeIssued(prose)).toBe(expected);
  });

  it.each([
    ['本年度未收取信息处理费。', 'none_collected'],
    ['2023年收取信息处理费0元。', 'none_collected'],
    ['本机关未发出收费通知,未产生信息处理费。', 'none_asked'],
    ['共发出收费通知2件,收取信息处理费300元。', 'asked'],
    ['无其他需要报告的事项。', 'nothing_to_report'],
    ['无', 'nothing_to_report'],
    ['本年度建议提案均已公开。', 'unstated'],
  ])('the fee: %s', (text, expected) => {
    expect(readFee(text)).toBe(expected);
  });

  it.each([
    ['无。', '政府信息公开不收取任何费用。', 'none_collected'],
    ['无。', '本局依法收取费用3万元。', 'unstated'],
    ['本年度收取信息处理费100元。', '不收取任何费用。', 'asked'],
  ])('the fee, told before the tables: %s %s', (last, overview, expected) => {
    expect(readFee(last, overview)).toBe(expected);
  });
});

describe('requests carried in and over', () => {
  it.each([
    [
      '收到申请20件,上年结转3件,办结19件,结转下年度继续办理4件。',
      { carried_in: 3, carried_over: 4 },
    ],
    ['答复33件(含上年度结转申请4件,另有7件顺延到下年度答复)。', { carried_in: 4, carried_over: 7 }],
    ['结转上年2件。3件已结转至次年。', { carried_in: 2, carried_over: 3 }],
    ['2023年度结转政府信息公开申请5件,结转2025年办理6件。', { carried_in: 5, carried_over: 6 }],
    ['其中4件为上年结转。', { carried_in: 4 }],
    ['共收到3件,其中1件为2023年12月底收到、结转本年办理。', { carried_in: 1 }],
    // of another year, of other matters, compared, told twice differently
    ['结转2024年办理6件。', {}],
    ['行政复议案件结转下年度2件。', {}],
    ['议案办理中,上年结转2件。', {}],
    ['结转下年3件;市教育局结转下年2件。', {}],
  ])('%s', (prose, expected) => {
    const found = readCarried(prose, 2024).map(({ code, value }) => [
      code.replace('requests.', ''),
      value,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('results of reconsideration and litigation', () => {
  it.each([
    [
      '因政府信息公开被申请行政复议3件,其中维持1件,纠正2件;提起行政诉讼1件。',
      { 'reconsideration.upheld': 1, 'reconsideration.rectified': 2 },
    ],
    [
      '政府信息公开行政复议6件,结果维持4件,其他结果1件,尚未审结1件;行政诉讼2件,其中结果维持2件。',
      {
        'reconsideration.upheld': 4,
        'reconsideration.other': 1,
        'reconsideration.pending': 1,
        'litigation.upheld': 2,
      },
    ],
    [
      '被提起行政诉讼3件,其中未经复议直接起诉2件,维持2件,复议后起诉1件,尚未审结1件。',
      { 'litigation.direct.upheld': 2, 'litigation.after_reconsideration.pending': 1 },
    ],
    [
      '全年收到申请11件,答复11件;行政复议2件,其中维持1件、纠正1件。',
      { 'reconsideration.upheld': 1, 'reconsideration.rectified': 1 },
    ],
    // of both together, of other years, decided by the body itself
    ['全年收到行政复议申请85件,维持60件。', {}],
    ['被申请行政复议、提起行政诉讼共4件,其中维持3件。', {}],
    ['去年因政府信息公开被申请行政复议3件,其中维持1件。', {}],
    ['全年受理行政复议案件12件,维持8件。', {}],
  ])('%s', (prose, expected) => {
    const found = readResults(prose).map(({ code, value }) => [code, value]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('words of another body', () => {
  const BUREAU = '平遥县甲乙局';
  it.each([
    [BUREAU, '受理公民向市政府及市政府办公室提出的政府信息公开申请20件。', '市政府'],
    [BUREAU, '现将平遥县丙丁局2024年政府信息公开工作情况报告如下。', '平遥县丙丁局'],
    ['望川县丙丁镇人民政府', '受理向县政府提出的政府信息公开申请2件。', '县政府'],
    // itself, by a short name, or asked together with another; handed on; of its own government
    [BUREAU, '现将县甲乙局2024年政府信息公开工作情况报告如下。', null],
    ['平遥县人力资源和社会保障局', '现将平遥县人社局2024年政府信息公开情况公布。', null],
    ['望川县丙丁镇人民政府', '向镇政府提出的政府信息公开申请2件。', null],
    [BUREAU, '公民向县政府提出的政府信息公开申请转办2件。', null],
    [BUREAU, '向县政府和我局提出的政府信息公开申请共2件。', null],
    ['平遥县政务服务局', '受理向县政府提出的政府信息公开申请2件。', null],
    ['平遥县人民政府办公室', '受理向县政府提出的政府信息公开申请2件。', null],
    [null, '受理向县政府提出的政府信息公开申请2件。', null],
  ])('%s: %s', (agency, prose, expected) => {
    expect(readOtherBody(prose, agency)).toBe(expected);
  });
});

describe('facts of a whole report', () => {
  it('come from the sections that tell them', () => {
    const provenance = {
      page: null,
      box: null,
      grid: null,
      row: null,
      column: null,
      start: null,
      end: null,
    };
    const lines = [
      '一、总体情况',
      '收到政府信息公开申请12件, 同比增长20%。',
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
      '六、其他需要报告的事项',
      '未收取信息处理费。',
    ].map((text) => ({ kind: 'text' as const, text, provenance, blankBefore: 0 }));
    expect(toldFactsOf(placeLines(lines).placed).told).toEqual({
      growth: [{ indicator: 'requests.stated', percent: 20, decimals: 0 }],
      outcomes: [],
      normativeIssued: null,
      onTimeRate: null,
      problemsLength: 7,
      fee: 'none_collected',
      carried: [],
      results: [],
      byGroup: false,
      otherBody: null,
      headingsAlone: [],
      documentHead: null,
    });
  });

  it.each([
    [['三、收到和处理政府信息公开申请情况'], ['III']],
    [['三、收到和处理政府信息公开申请情况', '本年度没有收到政府信息公开申请，表略。'], []],
    [['2024年收到诉讼为3件,其中未经复议直接起诉2件。'], []],
  ])('a table left out: %j', (texts, expected) => {
    const lines = texts.map((text) => ({
      kind: 'text' as const,
      text,
      provenance: NOWHERE,
      blankBefore: 0,
    }));
    expect(toldFactsOf(placeLines(lines).placed).told.headingsAlone).toEqual(expected);
  });

  it('say nothing of a section that is not there', () => {
    const { told } = readToldFacts({ overview: '', problems: null, others: null });
    expect([told.problemsLength, told.fee]).toEqual([null, null]);
  });
});
