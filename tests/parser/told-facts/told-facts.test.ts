import { describe, expect, it } from 'vitest';
import { placeLines } from '../../../src/lib/parser/split-sections.ts';
import { readToldFacts, toldFactsOf } from '../../../src/lib/parser/told-facts/told-facts.ts';
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
    ['办结申请3件,不予公开的2件,部分予以公开1件', { refused: 2, partly_granted: 1 }],
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
    });
  });

  it('say nothing of a section that is not there', () => {
    const { told } = readToldFacts({ overview: '', problems: null, others: null });
    expect([told.problemsLength, told.fee]).toEqual([null, null]);
  });
});
