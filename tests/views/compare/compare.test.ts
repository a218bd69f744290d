import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/lib/db/query-set.ts';
import { compareText } from '../../../src/lib/messages/compare.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import type { CompareFigure } from '../../../src/lib/queries/compare/figures.ts';
import type { CompareRows, CompareUnit } from '../../../src/lib/queries/compare/compare.ts';
import type { UnitYear } from '../../../src/lib/queries/unit-series.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { compareView, type CompareView } from '../../../src/lib/views/compare/compare.ts';
import type { BarsModel, LinesModel } from '../../../src/lib/views/figures/frame.ts';
import { choosing, openings, unitRows } from '../series/trends-rows.ts';

const text = compareText.zh;
const { missing, scope } = domainText.zh;

/** 2019 to 2024; the units have reports of 2023 and 2024 only. */
const FIRST = unitRows('110101-001', '甲县人民政府', null, null, null, null, 100, 150);
const SECOND = unitRows('110102-001', '乙县人民政府', null, null, null, null, 40, 20);
/** No report of 2023. */
const THIRD = unitRows('110103-001', '丙县人民政府', null, null, null, null, null, 90);

function unit(row: UnitYear | undefined, changes: Partial<CompareUnit> = {}): CompareUnit {
  return {
    unit: row?.unit ?? '',
    unit_type: row?.unit_type ?? 'agency',
    name: row?.name ?? '',
    place: '某省 某市',
    kind: row?.unit_type === 'division' ? null : 'government',
    level: 'county',
    aggregate_years: '2023,2024',
    own_years: null,
    ...changes,
  };
}

function figure(
  unit: string,
  indicator: string,
  year: number,
  value: number | null,
  changes: Partial<CompareFigure> = {},
): CompareFigure {
  return {
    unit,
    year,
    indicator,
    value,
    numerator: null,
    denominator: null,
    known: value === null ? 0 : 1,
    reports: 1,
    rounded: 0,
    same: true,
    status: value === null ? 'blank' : 'number',
    mark: null,
    rank: null,
    of: null,
    ...changes,
  };
}

/** The figures a trend speaks of, as the other query gives them. */
const figuresOf = (rows: readonly UnitYear[]) =>
  rows.flatMap(({ unit, indicator, year, value }) =>
    value === null ? [] : [figure(unit, indicator, year, value)],
  );

function view(
  trend: UnitYear[],
  figures: CompareFigure[] = [],
  changes: Partial<ViewState> = {},
  rows: Partial<Answers<CompareRows>> = {},
): CompareView {
  const units = [...new Set(trend.map((row) => row.unit))].map((id) =>
    unit(trend.find((row) => row.unit === id)),
  );
  const state = choosing(trend, { to: 2024, ...changes });
  return compareView(
    { units, trend, figures: [...figuresOf(trend), ...figures], place: [], ...rows },
    state,
    openings,
  );
}

function row(shown: CompareView, code: string) {
  const found = shown.groups.flatMap(({ rows }) => rows).find((each) => each.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
}

const cell = (shown: CompareView, code: string, column = 0) => {
  const found = row(shown, code).cells[column];
  if (!found) throw new Error(`no column ${column}`);
  return found;
};

describe('a cell over two years', () => {
  const shown = view([...FIRST, ...SECOND]);

  test('holds both figures, difference and 同比', () => {
    expect(cell(shown, 'published.website')).toMatchObject({
      current: { text: '150', href: 'https://www.example.gov.cn/110101-001/2024', external: true },
      before: { text: '100' },
      difference: { text: '+50', value: 50 },
      change: { text: '+50.0%', value: 0.5 },
    });
    expect(cell(shown, 'published.website', 1)).toMatchObject({
      difference: { text: '−20' },
      change: { text: '−50.0%' },
    });
  });

  test.each<[string, Partial<CompareFigure>, Partial<CompareFigure>, string, string]>([
    ['no 同比 on a base below ten', { value: 8 }, { value: 4 }, '+4', ''],
    ['nothing where a side is blank', { value: 8 }, { value: null, status: 'blank' }, '', ''],
    ['nothing where other agencies report', { value: 80, same: false }, { value: 40 }, '', ''],
  ])('%s', (_, current, before, difference, change) => {
    const figures = [
      figure('110101-001', 'trainings', 2024, 1, current),
      figure('110101-001', 'trainings', 2023, 1, before),
    ];
    expect(cell(view(FIRST, figures), 'trainings')).toMatchObject({
      difference: { text: difference },
      change: { text: change },
    });
  });

  test('rates differ in points, and not at all over few cases', () => {
    const rate = (year: number, value: number, denominator: number) =>
      figure('110101-001', 'rate.granted', year, value, { numerator: 1, denominator });
    const firm = cell(view(FIRST, [rate(2024, 0.5, 20), rate(2023, 0.4, 30)]), 'rate.granted');
    expect(firm.difference.text).toBe('+10.0个百分点');
    expect(firm.change.text).toBe('');
    expect(firm.current.hint).toBe('1 ÷ 20');
    const few = cell(view(FIRST, [rate(2024, 0.5, 4), rate(2023, 0.4, 30)]), 'rate.granted');
    expect(few.difference.text).toBe('');
    expect(few.current).toMatchObject({ text: '50.0%', muted: true });
  });

  test('nothing runs through a break in the series', () => {
    const figures = [2023, 2024].map((year) =>
      figure('110101-001', 'reconsideration.total', year, 30 + year - 2023),
    );
    expect(cell(view(FIRST, figures), 'reconsideration.total').difference).toEqual({
      text: '',
      value: null,
      hint: text.brokenSeries,
    });
  });
});

describe('a cell without a number', () => {
  const figures = [
    figure('110101-001', 'trainings', 2024, null),
    figure('110101-001', 'circulars', 2024, null, { status: 'mark', mark: '/' }),
    figure('110101-001', 'interpretations', 2024, null, { status: 'none_in_words' }),
    figure('110101-001', 'gazette_issues', 2024, 0),
    figure('110101-001', 'press_conferences', 2024, 9, { status: 'rounded', mark: '9余场' }),
  ];
  test.each([
    ['trainings', missing.blank],
    ['circulars', '“/”'],
    ['interpretations', missing.none_in_words],
    ['gazette_issues', '0'],
    ['press_conferences', '9余场'],
    ['published.wechat', missing.not_seen],
    ['rules.made', missing.not_on_form],
    ['rate.granted', missing.not_computable],
  ])('%s says %s', (code, word) => {
    expect(cell(view(FIRST, figures), code).current.text).toBe(word);
  });

  test('one word is enough for both years', () => {
    expect(cell(view(FIRST), 'published.wechat').hidesBefore).toBe(true);
    expect(cell(view(FIRST), 'published.website').hidesBefore).toBe(false);
  });
});

describe('rows', () => {
  test('that no unit has are folded, those that one has are not', () => {
    const shown = view([...FIRST, ...SECOND], [figure('110102-001', 'trainings', 2023, null)]);
    expect(row(shown, 'trainings').collected).toBe(true);
    expect(row(shown, 'circulars').collected).toBe(false);
    const exported = shown.table.table.rows.map(({ id }) => id);
    expect(exported).toEqual(['published.website', 'trainings']);
  });

  test('ranks stand as k of n, and not where there is one alone', () => {
    const figures = [
      figure('110101-001', 'trainings', 2024, 5, { rank: 3, of: 29 }),
      figure('110101-001', 'circulars', 2024, 5, { rank: 1, of: 1 }),
      figure('110101-001', 'procurement.amount', 2024, 5, { rank: 1, of: 9 }),
    ];
    const shown = view(FIRST, figures);
    expect(cell(shown, 'trainings').rank).toMatchObject({ text: '第3/29', value: 3 });
    expect(cell(shown, 'circulars').rank.text).toBe('');
    expect(cell(shown, 'procurement.amount').rank.text).toBe('');
  });

  test('the marked one is the indicator of the charts', () => {
    const shown = view([...FIRST, ...SECOND]);
    expect(shown.groups.flatMap(({ rows }) => rows.filter(({ marked }) => marked))).toHaveLength(1);
    expect(row(shown, 'published.website').marked).toBe(true);
  });
});

describe('columns', () => {
  test('stand in the order of the address; unknown ids are named', () => {
    const shown = view([...FIRST, ...SECOND], [], {
      units: ['110102-001', '999999', '110101-001'],
    });
    expect(shown.columns.map(({ short }) => short)).toEqual(['乙县', '甲县']);
    expect(shown.unknown).toHaveLength(1);
  });

  test('a unit without a report of the year leads to the years it has', () => {
    const [column] = view(FIRST, [], { year: 2021, versus: 2020 }).columns;
    expect(column?.notice?.text).toBe(text.noReportYear(2021));
    expect(column?.notice?.links.map(({ text: year }) => year)).toEqual(['2023年', '2024年']);
  });

  test('a unit without a report of the scope says so and leads to the other', () => {
    const shown = view(
      FIRST,
      [],
      { scope: 'own' },
      {
        units: [unit(FIRST[0])],
        trend: unitRows('110101-001', '甲县人民政府', null, null, null, null, null, null),
      },
    );
    expect(shown.columns[0]?.notice?.text).toBe(
      text.noReportScope(scope.own, scope.aggregate, '2023、2024'),
    );
    const href = shown.columns[0]?.notice?.links[0]?.href ?? '';
    expect(href).not.toContain('scope=own');
  });

  test('a unit without the earlier report says so once, at its head', () => {
    const shown = view([...FIRST, ...THIRD]);
    expect(shown.columns[1]?.notice?.text).toBe(text.noReportVersus(2023));
    expect(cell(shown, 'published.website', 1).hidesBefore).toBe(true);
  });
});

describe('the charts', () => {
  test('bars rank peers and say who is left out', () => {
    const shown = view([...FIRST, ...SECOND, ...THIRD], [], { year: 2023, versus: null });
    const bars = shown.bars.chart as BarsModel;
    expect(bars.rows.map(({ label, value }) => [label, value])).toEqual([
      ['甲县', 100],
      ['乙县', 40],
    ]);
    expect(shown.bars.title).toBe(
      text.barsTitle(2023, '网站发布', '甲县', '100条', '乙县', '40条'),
    );
    expect(shown.bars.leftOut).toMatchObject([
      { reason: missing.no_report, units: [{ label: '丙县人民政府' }] },
    ]);
  });

  test('a division with one own report is no peer of another', () => {
    const units = [unit(FIRST[0], { kind: null }), unit(SECOND[0], { kind: null })];
    const peers = (scope: ViewState['scope']) =>
      view([...FIRST, ...SECOND], [], { scope }, { units }).columns.map((column) => column.peers);
    expect(peers('own')).toEqual([null, null]);
    expect(peers('aggregate')).toEqual(['government county', 'government county']);
  });

  test('units of different kind or extent are not called more or less', () => {
    const shown = view(
      [...FIRST, ...SECOND],
      [],
      {},
      {
        units: [unit(FIRST[0]), unit(SECOND[0], { kind: 'department' })],
      },
    );
    expect(shown.bars.title).toBe(
      '2024年网站发布：甲县人民政府150条、乙县人民政府20条'.replaceAll('人民政府', ''),
    );
    expect(shown.bars.footing).toContain(text.notPeers);
    expect((shown.bars.chart as BarsModel).rows.some(({ marked }) => marked)).toBe(false);
  });

  test('equal ones are equal', () => {
    const same = [
      ...unitRows('110101-001', '甲县人民政府', null, null, null, null, null, 5),
      ...unitRows('110102-001', '乙县人民政府', null, null, null, null, null, 5),
    ];
    expect(view(same).bars.title).toBe(text.barsSame(2024, '网站发布', '5条'));
  });

  test('lines run over all years with their gaps', () => {
    const { chart } = view([...FIRST, ...SECOND]).trend;
    expect((chart as LinesModel).series[0]?.points.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      100,
      150,
    ]);
  });
});

describe('the title', () => {
  test('says how much is known of all and of some', () => {
    const shown = view([...FIRST, ...SECOND], [figure('110101-001', 'trainings', 2024, 1)]);
    expect(shown.title).toBe(text.title(2, 2024, 1, 1));
  });

  test('of no unit proposes where to begin', () => {
    const shown = view([]);
    expect(shown.title).toBe(text.noUnits);
    expect(shown.empty?.links).toHaveLength(1);
    expect(shown.footing).toHaveLength(1);
  });

  test('of one unit and in English', () => {
    expect(view(FIRST).title).toBe(text.titleOne('甲县人民政府', 2024, 1));
    const shown = view([...FIRST, ...SECOND], [], { lang: 'en' });
    expect(shown.title).toBe(compareText.en.title(2, 2024, 1, 0));
    expect(JSON.stringify(shown.groups)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
