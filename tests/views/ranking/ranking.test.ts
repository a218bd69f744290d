import { describe, expect, test } from 'vitest';
import { rankingText } from '../../../src/lib/messages/ranking.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { hrefOf } from '../../../src/lib/url/href.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { divisionRankingFrame } from '../../../src/lib/views/ranking/division.ts';
import { pageSentence } from '../../../src/lib/views/ranking/sentence.ts';
import { yearsFrame } from '../../../src/lib/views/ranking/years.ts';
import { rankedNames, rankingFrame } from '../../../src/lib/views/ranking/ranking.ts';
import { shortLabels } from '../../../src/lib/views/figures/short-labels.ts';
import { stateOf } from '../../queries/states.ts';
import {
  columnTexts,
  divisionFigure,
  openings,
  report,
  stackedHints,
  stackedValues,
  unitFigure,
  yearSum,
} from '../selection-rows.ts';

const zh = rankingText.zh;
const RATE: Partial<ViewState> = { indicator: 'rate.granted' };
const rate = (agency: string, numerator: number, denominator: number) =>
  unitFigure(agency, numerator / denominator, {
    indicator: 'rate.granted',
    numerator,
    denominator,
  });

describe('labels', () => {
  test('drop 人民政府 where all are governments and none is mistaken for another', () => {
    const names = ['甲县人民政府', '乙区人民政府', '某管委会（丙区人民政府）'];
    expect([...shortLabels(names).values()]).toEqual(['甲县', '乙区', '某管委会（丙区人民政府）']);
    expect([...shortLabels(['甲县人民政府', '甲县教育局']).values()]).toEqual([
      '甲县人民政府',
      '甲县教育局',
    ]);
    expect([...shortLabels(['甲县人民政府', '甲县人民政府（本级）']).values()]).toHaveLength(2);
  });
});

describe('a ranking of agencies', () => {
  const rows = [
    unitFigure('甲县人民政府', 300),
    unitFigure('乙县人民政府', 300),
    unitFigure('丙县人民政府', 0),
    unitFigure('丁县人民政府', 120, { status: 'rounded', mark: '120余' }),
    unitFigure('戊县人民政府', null, { status: 'none_in_words', mark: '无' }),
    unitFigure('己县人民政府', null, { status: 'mark', mark: '/' }),
    unitFigure('庚县人民政府', null, { status: 'blank' }),
    unitFigure('辛县人民政府', null),
    unitFigure('甲县人民政府', 200, { year: 2023 }),
    unitFigure('丙县人民政府', 4, { year: 2023 }),
  ];
  const frame = rankingFrame(rows, stateOf(), openings, '/publication');

  test('ties share a rank, zero is ranked, and what is missing is not', () => {
    expect(columnTexts(frame, 'unit').map((name) => name[0])).toEqual([...'甲乙丁丙戊己庚辛']);
    expect(columnTexts(frame, 'rank')).toEqual(['1', '1', '3', '4', '', '', '', '']);
  });

  test('a printed zero, a blank, a mark, a none in words and nothing collected all differ', () => {
    const { missing } = domainText.zh;
    expect(columnTexts(frame, 'value')).toEqual([
      '300',
      '300',
      '120余',
      '0',
      missing.none_in_words,
      '“/”',
      missing.blank,
      missing.not_seen,
    ]);
    expect(frame.leftOut.map(({ reason, units }) => [reason, units.length])).toEqual([
      [missing.none_in_words, 1],
      [missing.mark, 1],
      [missing.blank, 1],
      [missing.not_seen, 1],
    ]);
    if (frame.chart?.kind !== 'bars') throw new Error('no bars');
    expect(frame.chart.rows.map(({ label, text }) => [label, text])).toEqual([
      ['甲县', '300条'],
      ['乙县', '300条'],
      ['丁县', '120余'],
      ['丙县', '0条'],
    ]);
  });

  test('says k of n and how many are rounded, and names those tied for first', () => {
    expect(frame.footing).toContain(zh.stated(4, 8));
    expect(frame.footing).toContain(zh.rounded(1));
    expect(frame.title).toBe(zh.leadsAndMedian(zh.tied('甲县', 2), '300条', 4, '210条'));
  });

  test('compares with the other year on a base of ten only', () => {
    expect(columnTexts(frame, 'difference')).toEqual(['+100', '', '', '−4', '', '', '', '']);
    expect(columnTexts(frame, 'change')).toEqual(['+50.0%', '', '', '', '', '', '', '']);
    const alone = rankingFrame(rows, stateOf({ versus: null }), openings, '/publication');
    expect(alone.table.columns.map(({ key }) => key)).not.toContain('versus');
  });

  test('compares nothing across a break in series', () => {
    const indicator = 'reconsideration.total';
    const contested = [
      unitFigure('甲', 30, { indicator }),
      unitFigure('甲', 20, { indicator, year: 2023 }),
    ];
    const across = rankingFrame(contested, stateOf({ indicator }), openings, '/requests');
    expect(columnTexts(across, 'versus')).toEqual(['20']);
    expect(columnTexts(across, 'difference')).toEqual(['']);
  });

  test('a rate of fewer than ten cases is shown, not ranked', () => {
    const rates = [rate('甲', 9, 9), rate('乙', 5, 10), rate('丙', 30, 40)];
    const frame = rankingFrame(rates, stateOf(RATE), openings, '/requests');
    expect(columnTexts(frame, 'unit')).toEqual(['丙', '乙', '甲']);
    expect(columnTexts(frame, 'rank')).toEqual(['1', '2', '']);
    expect(frame.title).toContain('丙');
    const few = rankingFrame([rate('甲', 9, 9)], stateOf(RATE), openings, '/requests');
    expect(few.title).toBe(zh.noneLeads(1, 10));
  });

  test('the chart holds the first 24 and says of how many', () => {
    const many = Array.from({ length: 30 }, (_, index) => unitFigure(`单位${index}`, 100 - index));
    const { chart, table, title } = rankingFrame(many, stateOf(), openings, '/publication');
    expect(chart).toMatchObject({ of: 30 });
    expect(chart?.kind === 'bars' && chart.rows).toHaveLength(24);
    expect(table.rows).toHaveLength(30);
    expect(title).toBe(zh.leadsAndMedian('单位0', '100条', 30, '85.5条'));
  });

  test('figures without a stated unit are listed, neither ranked nor drawn nor compared', () => {
    const money: Partial<ViewState> = { indicator: 'procurement.amount' };
    const listed = rankingFrame(
      [
        unitFigure('甲', 12, money),
        unitFigure('乙', 3_000_000, money),
        unitFigure('甲', 10, { ...money, year: 2023 }),
      ],
      stateOf(money),
      openings,
      '/publication',
    );
    expect(listed.title).toBe(zh.listedOnly(2));
    expect(listed.footing).toContain(zh.unstatedUnit);
    expect(listed.chart).toBeNull();
    expect(listed.empty).toBeNull();
    for (const { cells } of listed.table.rows) {
      expect(cells[1]).toEqual({ text: '', value: null });
      expect(cells[2]?.value).not.toBeNull();
      expect(cells.slice(4, 6).map(({ text }) => text)).toEqual(['', '']);
    }
  });

  test('with nothing to rank it proposes the years that have something', () => {
    const none = [unitFigure('甲', null)];
    const years = [yearSum(2023, { known: 7 }), yearSum(2022, { known: 0 })];
    const { empty, chart } = rankingFrame(none, stateOf(), openings, '/publication', years);
    expect(chart).toBeNull();
    expect(empty?.links.map(({ label }) => label)).toEqual([zh.tryYear(2023, 7)]);
    expect(empty?.links[0]?.href).toContain('year=2023');
    const bare = rankingFrame([], stateOf(), openings, '/publication', []);
    expect(bare.empty?.links.map(({ label }) => label)).toEqual([zh.toOpening]);
  });

  test('the share of applicants asks for one kind of applicant', () => {
    const state = stateOf({ indicator: 'share.applicant' });
    const { empty } = rankingFrame([], state, openings, '/requests');
    expect(empty?.links[0]?.href).toContain('applicant=natural');
  });
});

describe('the sentence of a page', () => {
  const names = rankedNames(
    [unitFigure('甲县人民政府', 200), unitFigure('乙县人民政府', 100), unitFigure('丙', null)],
    stateOf(),
  );
  const years = [yearSum(2024, { value: 300, known: 2 })];

  test.each([
    [{}, years, zh.sumAndTop(2024, '2个县级政府', '网站发布', '300条', '甲县人民政府')],
    [{ kind: 'department' as const }, years, '2024年2个县级部门网站发布合计300条'],
    [{ kind: 'township' as const }, years, '2024年2个乡镇街道网站发布合计300条'],
    [{ level: 'all' as const }, [yearSum(2024, { levels: 2 })], '2024年2个政府有网站发布'],
  ])('%j', (changes, sums, start) => {
    expect(pageSentence(names, sums, '', stateOf(changes))).toContain(start);
  });

  test('names the place, and the one unit when there is only one', () => {
    expect(pageSentence(names, years, '重庆市', stateOf())).toContain('重庆市2个县级政府');
    expect(pageSentence(names.slice(0, 1), years, '', stateOf())).toBe(
      zh.onlyOne(2024, '甲县人民政府', '网站发布', '200条'),
    );
    expect(pageSentence([], years, '', stateOf())).toBe(zh.noData(2024, '网站发布'));
  });

  test('a rate is the ratio of the sums; none ranked, none first', () => {
    const state = stateOf(RATE);
    const sums = [yearSum(2024, { value: 0.25 })];
    const ranked = rankedNames([rate('甲', 10, 20), rate('乙', 10, 60)], state);
    expect(pageSentence(ranked, sums, '', state)).toBe(
      zh.ratioAndTop(2024, '2个县级政府', '予以公开率', '25.0%', '甲'),
    );
    const few = rankedNames([rate('甲', 1, 2), rate('乙', 1, 6)], state);
    expect(pageSentence(few, sums, '', state)).toBe(
      zh.ratioAlone(2024, '2个县级政府', '予以公开率', '25.0%'),
    );
  });

  test('by division it refuses to add several levels', () => {
    const state = stateOf({ by: 'division', level: 'all' });
    expect(pageSentence(names, [yearSum(2024, { levels: 2 })], '', state)).toBe(
      zh.severalLevelsTitle(2024, '网站发布'),
    );
    expect(
      pageSentence(names, [yearSum(2024, { levels: 2 })], '', { ...state, scope: 'own' }),
    ).not.toBe(zh.severalLevelsTitle(2024, '网站发布'));
  });

  test('speaks English', () => {
    const sentence = pageSentence(names, years, '', stateOf({ lang: 'en' }));
    expect(sentence).toContain('2 county governments');
    expect(sentence).toContain('300 items');
  });
});

describe('a ranking of divisions', () => {
  const nation = { code: '000000', name: '全国', level: 'nation' as const };
  const rows = [
    divisionFigure('甲省', 100, { known: 4, reports: 5 }),
    divisionFigure('乙省', null, { reports: 2 }),
    divisionFigure('甲省', 80, { known: 1, reports: 3, year: 2023 }),
  ];
  const ranking = { rows, reports: [report('某县')], division: [nation] };
  const frame = divisionRankingFrame(
    ranking,
    stateOf({ by: 'division' }),
    openings,
    '/publication',
  );

  test('says k of n on each bar and in the table, and compares no two sums', () => {
    if (frame.chart?.kind !== 'bars') throw new Error('no bars');
    expect(frame.chart.rows.map(({ text }) => text)).toEqual(['100条（4/5份）']);
    expect(columnTexts(frame, 'value')).toEqual(['100', domainText.zh.missing.not_seen]);
    expect(columnTexts(frame, 'known')).toEqual(['4', '0']);
    expect(columnTexts(frame, 'units')).toEqual(['38', '38']);
    expect(frame.table.columns.map(({ key }) => key)).not.toContain('difference');
    expect(frame.title).toBe(zh.divisionLeads('甲省', 4, 5, '100条'));
  });

  test('a click leads into the division, by agency', () => {
    if (frame.chart?.kind !== 'bars') throw new Error('no bars');
    const href = divisionRankingFrame(
      { ...ranking, rows: [divisionFigure('500000', 100)] },
      stateOf({ by: 'division' }),
      openings,
      '/publication',
    ).table.rows[0]?.cells[0]?.href;
    expect(href).toBe(hrefOf('/publication', { division: '500000' }, openings));
  });

  test('refuses aggregates of several levels and proposes one level at a time', () => {
    const several = {
      ...ranking,
      reports: [report('某县'), report('某市', { level: 'prefecture' })],
    };
    const state = stateOf({ by: 'division', level: 'all' });
    const refused = divisionRankingFrame(several, state, openings, '/publication');
    expect(refused.chart).toBeNull();
    expect(refused.empty?.text).toBe(zh.severalLevels);
    expect(refused.empty?.links).toHaveLength(2);
    const own = divisionRankingFrame(several, { ...state, scope: 'own' }, openings, '/publication');
    expect(own.empty).toBeNull();
  });

  test('without divisions below it leads back to the agencies', () => {
    const county = { code: '310117', name: '松江区', level: 'county' as const };
    const state = stateOf({ by: 'division', division: '310117' });
    const bare = divisionRankingFrame(
      { rows: [], reports: [], division: [county] },
      state,
      openings,
      '/publication',
    );
    expect(bare.empty?.text).toBe(zh.noneBelow('松江区'));
    expect(bare.empty?.links[0]?.href).not.toContain('by=');
  });
});

describe('by year', () => {
  const reports = [report('甲县')];
  const years = [
    yearSum(2022, { known: 0, value: null }),
    yearSum(2023, { value: 500, known: 10 }),
    yearSum(2024, { value: 1000, known: 29, same_units: 6, same_before: 300, same_now: 240 }),
  ];

  test('a sum is split into those who also state the year before and the rest', () => {
    const frame = yearsFrame(years, reports, stateOf(), openings, '/publication');
    expect(stackedValues(frame)).toEqual({ 2023: [null, 500], 2024: [240, 760] });
    expect(frame.title).toBe(
      zh.years.sameUnits(2023, 2024, 6, '网站发布', '300条', '240条（−20.0%）'),
    );
    expect(columnTexts(frame, 'value')).toEqual([domainText.zh.missing.not_seen, '500', '1,000']);
    expect(columnTexts(frame, 'change')).toEqual(['', '', '−20.0%']);
    expect(frame.footing).toContain(zh.years.note);
  });

  test('hovering names only units there are', () => {
    const all = [yearSum(2024, { value: 240, known: 6, same_units: 6, same_now: 240 })];
    const frame = yearsFrame(all, reports, stateOf(), openings, '/publication');
    expect(stackedValues(frame)).toEqual({ 2024: [240, null] });
    const years = [yearSum(2024, { value: 500, known: 10 })];
    const hints = stackedHints(yearsFrame(years, reports, stateOf(), openings, '/publication'));
    expect(hints).not.toContain(zh.years.both);
    expect(hints).toContain(zh.years.only);
    const state = stateOf({ indicator: 'reconsideration.total' });
    const broken = stackedHints(yearsFrame(years, reports, state, openings, '/requests'));
    expect(broken).not.toContain(zh.years.only);
  });

  test('without a unit in both years it says so', () => {
    const frame = yearsFrame(years, reports, stateOf({ year: 2023 }), openings, '/publication');
    expect(frame.title).toBe(zh.years.noSame(2022, 2023, '网站发布'));
  });

  test('a rate is drawn as bars of ratios of sums, never stacked', () => {
    const rates = years.map((row) => ({ ...row, value: row.value === null ? null : 0.3 }));
    const frame = yearsFrame(rates, reports, stateOf(RATE), openings, '/requests');
    expect(frame.chart).toMatchObject({ kind: 'bars' });
    expect(frame.footing).toContain(zh.years.rateNote);
  });

  test('the same units are not compared across 复议前置', () => {
    const state = stateOf({ indicator: 'reconsideration.total' });
    const frame = yearsFrame(years, reports, state, openings, '/requests');
    expect(columnTexts(frame, 'same')).toEqual(['', '', '']);
    expect(frame.title).toContain('复议前置');
    expect(stackedValues(frame)).toEqual({ 2023: [null, 500, null], 2024: [null, null, 1000] });
  });

  test('adds nothing up whose unit no report states', () => {
    const state = stateOf({ indicator: 'procurement.amount' });
    const frame = yearsFrame(years, reports, state, openings, '/publication');
    expect(frame.chart).toBeNull();
    expect(frame.empty?.text).toBe(zh.unstatedUnit);
  });

  test('refuses aggregates of several levels', () => {
    const several = [report('甲县'), report('乙市', { level: 'prefecture', year: 2022 })];
    const frame = yearsFrame(years, several, stateOf({ level: 'all' }), openings, '/publication');
    expect(frame.chart).toBeNull();
    expect(frame.empty?.text).toBe(zh.severalLevels);
  });
});
