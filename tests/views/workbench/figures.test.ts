import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../../src/lib/catalogue/outcome-groups.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { flowText } from '../../../src/lib/messages/workbench/flow.ts';
import { workbenchNotesText } from '../../../src/lib/messages/workbench/notes.ts';
import { workbenchText } from '../../../src/lib/messages/workbench/workbench.ts';
import type { Applicant } from '../../../src/lib/model/applicant.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { peerCell, withoutReport } from './peer-rows.ts';
import { viewOf, EIGHT, texts } from './workbench-view.ts';

const zh = workbenchText.zh;

describe('the figures', () => {
  const years = [2022, 2023, 2024];
  const several = ['甲', '乙', '丙', '丁', '戊'].flatMap((unit, at) =>
    years.map((year) => peerCell(unit, (at + 1) * 10 + (year - 2022) * (at - 2), { year })),
  );

  test('the ranking draws numbers only, zero as a bar of nothing', () => {
    const { chart } = viewOf(EIGHT).frame;
    expect(chart?.kind === 'bars' && chart.rows.map(({ value }) => value)).toEqual([
      50, 40, 30, 20, 10, 0,
    ]);
  });

  test('the ranking brackets those that cannot be told apart, and the table says of what ranks', () => {
    const rows = [900, 30, 29, 28, 1].map((value, at) =>
      peerCell(`甲${at}`, value, { indicator: 'requests.stated' }),
    );
    const view = viewOf(rows, { indicator: 'requests.stated' });
    const { chart } = view.frame;
    expect(chart?.kind === 'bars' && chart.bands).toEqual([{ first: 1, last: 3 }]);
    expect(view.frame.footing).toContain(zh.bandNote);
    expect(texts(view, 'supported')).toEqual(['1', '2–4', '2–4', '2–4', '5']);
  });

  test('ticks choose what is drawn, the table keeps all', () => {
    const view = viewOf(EIGHT, { ticked: ['甲1', '乙'] });
    const { chart } = view.frame;
    expect(chart?.kind === 'bars' && chart.rows.map(({ label }) => label)).toEqual(['甲1']);
    expect(view.table.rows).toHaveLength(8);
  });

  test('the trend keeps the missing years on its axis', () => {
    const { chart } = viewOf(several, { figure: 'trend', from: 2019, to: 2025 }).frame;
    expect(chart?.kind === 'lines' && chart.years).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025,
    ]);
    expect(chart?.kind === 'lines' && chart.series[0]?.points[0]?.value).toBeNull();
  });

  test('two years beside each other count rises and falls of comparable units', () => {
    const view = viewOf(several, { figure: 'slope', year: 2024, versus: 2022 });
    expect(view.frame.title).toBe(zh.slopeTitle(2022, 2024, 2, 2, 1));
  });

  test('the status of a year counts zero, blank and no report apart, over the whole list', () => {
    const view = viewOf(EIGHT, { figure: 'status', from: 2024, to: 2024 });
    expect(view.frame.title).toBe(zh.statusTitle(2024, 5, 1, 0, 1));
    const { chart } = view.frame;
    if (chart?.kind !== 'stacked') throw new Error('no bars');
    const counts = Object.fromEntries(
      chart.parts.map(({ key }, at) => [key, chart.rows[0]?.values[at]?.value]),
    );
    expect(counts).toEqual({ number: 5, zero: 1, blank: 1, no_report: 1 });
    // Two of the ten of the register are no row: they have no report in any year.
    expect(view.frame.footing).toContain(zh.statusUnlisted(2));
  });

  test('the status of a derived figure tells what cannot be computed and what its form lacks', () => {
    const none = { status: 'not_computable', mark: 'zero_denominator' } as const;
    const rows = [
      peerCell('甲', -2, { indicator: 'normative.net_change' }),
      peerCell('乙', null, { indicator: 'normative.net_change', ...none }),
      peerCell('丙', null, { indicator: 'normative.net_change', status: null }),
      peerCell('丁', null, { indicator: 'normative.net_change', status: null, form: '2019' }),
    ];
    const view = viewOf(rows, {
      ...{ figure: 'status', indicator: 'normative.net_change', from: 2024, to: 2024 },
    });
    const { chart } = view.frame;
    if (chart?.kind !== 'stacked') throw new Error('no bars');
    expect(view.frame.title).toBe(zh.statusComputed(2024, 1, 1));
    expect(new Set(view.frame.footing).size).toBe(view.frame.footing.length);
    const counts = chart.parts.map(({ key }, at) => [key, chart.rows[0]?.values[at]?.value]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ number: 1, not_computable: 1, not_seen: 1, not_on_form: 1 },
    });
  });

  test('the heat table marks numbers in contradiction as the table does', () => {
    const rows = [peerCell('甲', 5, { contradicted: 1 }), peerCell('甲', 7, { year: 2023 })];
    const view = viewOf(rows, { figure: 'heat', from: 2023, to: 2024 });
    const marks = view.frame.table.rows[0]?.cells.map(({ finding }) => finding?.word);
    expect(marks).toEqual([undefined, undefined, workbenchNotesText.zh.contradicted]);
  });

  test.each([
    ['blank', null, '空白'],
    ['mark', '—', '“—”'],
    ['mark', '数据统计口径调整中', domainText.zh.missing.mark],
    ['none_in_words', null, domainText.zh.missing.none_in_words],
    [null, null, ''],
  ])(
    'the heat table says why a collected cell (%s, %s) has no number: %s',
    (status, mark, text) => {
      const view = viewOf([peerCell('乙', null, { status, mark })], {
        ...{ figure: 'heat', from: 2023, to: 2024 },
      });
      const [unit, before, year] = view.frame.table.rows[0]?.cells ?? [];
      expect(unit?.text).toBe('乙');
      expect(before).toMatchObject({ text: '', missing: 'no_report' });
      expect(year).toMatchObject({ text, value: null, missing: status ?? 'not_seen' });
    },
  );

  test('a scatter needs a second indicator, and then both numbers of a unit', () => {
    expect(viewOf(EIGHT, { figure: 'scatter' }).frame.empty?.text).toBe(zh.scatterNeeds);
    const rows = [...EIGHT, peerCell('甲0', 7, { indicator: 'interpretations' })];
    const { chart } = viewOf(rows, { figure: 'scatter', columns: ['interpretations'] }).frame;
    expect(chart?.kind === 'scatter' && chart.points.map(({ x, value }) => [x, value])).toEqual([
      [7, 50],
    ]);
  });

  test('a composition needs parts, and draws a blank part as none', () => {
    expect(viewOf(EIGHT, { figure: 'composition' }).frame.empty?.text).toBe(zh.compositionNeeds);
    const rows = [
      peerCell('甲', 10, { indicator: 'outcome.total' }),
      peerCell('甲', 6, { indicator: 'outcome.granted' }),
      peerCell('甲', null, { indicator: 'outcome.refused', status: 'blank' }),
    ];
    const { chart } = viewOf(rows, { figure: 'composition', indicator: 'outcome.total' }).frame;
    if (chart?.kind !== 'stacked') throw new Error('no bars');
    const drawn = chart.rows[0]?.values.map(({ value }) => value);
    // Of ten completed four are of no known kind: the six are no 100 %.
    expect(drawn).toEqual([6, null, null, null, null, null, 4]);
  });

  test.each([
    ['a whole that is not known', null, [6, null, null, null, null, null], false],
    ['parts that exceed the whole', 5, [6, null, null, null, null, null], false],
    ['all parts and no whole', null, [6, 1, 0, 0, 0, 3], true],
    ['nothing but zeros', 0, [0, 0, 0, 0, 0, 0], false],
    ['a whole of which no kind is known', 5, [null, null, null, null, null, null], null],
  ] as const)('shares of %s', (_, whole, parts, isDrawn) => {
    const rows = [
      peerCell('甲', whole, { indicator: 'outcome.total' }),
      ...OUTCOMES.map((indicator, at) => peerCell('甲', parts[at] ?? null, { indicator })),
    ];
    const asked = { figure: 'composition', indicator: 'outcome.total' } as const;
    const shares = viewOf(rows, asked).frame;
    const counts = viewOf(rows, { ...asked, parts: 'count' }).frame;
    expect(shares.chart !== null).toBe(isDrawn === true);
    expect(counts.chart !== null).toBe(isDrawn !== null);
    expect(shares.footing.includes(zh.noShares(1))).toBe(isDrawn === false);
  });

  test('kinds of applicant are parts of their total alone', () => {
    const cell = (applicant: Applicant, value: number) =>
      peerCell('甲', value, { indicator: 'requests.received', applicant });
    const rows = [cell('total', 9), cell('natural', 7)];
    const asked = { figure: 'composition', indicator: 'requests.received' } as const;
    const values = (applicant: Applicant) => {
      const { chart } = viewOf(rows, { ...asked, applicant, parts: 'count' }).frame;
      return chart?.kind === 'stacked' ? chart.rows[0]?.values.map(({ value }) => value) : null;
    };
    expect(values('total')?.at(-1)).toBe(2);
    expect(values('natural')?.at(-1)).toBeNull();
  });
});

describe('what came in and what became of it', () => {
  const CODES = [
    'requests.carried_in',
    'requests.received',
    'outcome.total',
    'requests.carried_over',
  ];
  const unit = (name: string, ...values: readonly (number | null)[]) =>
    [...CODES, 'outcome.granted'].map((indicator, at) =>
      peerCell(name, values[at] ?? null, { indicator }),
    );
  const rows = [
    ...unit('甲', 2, 10, 9, 3, 7),
    ...unit('乙', 1, 10, 9, 0, 9),
    ...unit('丙', null, 5, 5, 0, 5),
  ];
  const frame = viewOf(rows, { figure: 'flow' }).frame;
  if (frame.chart?.kind !== 'stacked') throw new Error('no bars');
  const { parts, rows: bars } = frame.chart;
  const known = (at: number) =>
    Object.fromEntries(
      parts.flatMap(({ key }, part) => {
        const value = bars[at]?.values[part]?.value ?? null;
        return value === null ? [] : [[key, value]];
      }),
    );

  test('both sides are drawn, and what no result explains is a part of its own', () => {
    expect(known(0)).toEqual({ 'requests.carried_in': 2, 'requests.received': 10 });
    expect(known(1)).toEqual({ 'outcome.granted': 7, rest: 2, 'requests.carried_over': 3 });
  });

  test('what does not add up is said, and what is blank is no zero', () => {
    expect(bars.map(({ note }) => note ?? '')).toEqual([
      '',
      '',
      '',
      '收比结多2件',
      '缺上年结转',
      '',
    ]);
    const silent = viewOf(unit('丁', null, null, 5, null, 5), { figure: 'flow' }).frame.chart;
    expect(silent?.kind === 'stacked' && silent.rows.map(({ note }) => note)).toEqual([
      '缺上年结转、新收申请',
      '缺结转下年',
    ]);
    expect(frame.title).toBe(flowText.zh.title(2024, 3, 1, 1, 1));
  });

  test('a rounded number is no ground for a contradiction', () => {
    const about = rows.map((row) =>
      row.unit === '乙' && row.indicator === 'requests.received'
        ? { ...row, status: 'rounded' }
        : row,
    );
    expect(viewOf(about, { figure: 'flow' }).frame.title).toBe(flowText.zh.title(2024, 3, 1, 0, 2));
  });

  test.each([
    ['number', true],
    ['rounded', false],
  ])('results beyond a total told as a %s are said: %s', (status, isSaid) => {
    const more = unit('丁', 0, 9, 9, 0, 12).map((row) =>
      row.indicator === 'outcome.total' ? { ...row, status, mark: '9余' } : row,
    );
    const { chart } = viewOf(more, { figure: 'flow' }).frame;
    const note = chart?.kind === 'stacked' ? (chart.rows[1]?.note ?? '') : '';
    expect(note.includes(flowText.zh.partsExceed(3))).toBe(isSaid);
  });
});

test('a composition is drawn as counts where the address says so', () => {
  const rows = [
    peerCell('甲', 10, { indicator: 'outcome.total' }),
    peerCell('甲', 6, { indicator: 'outcome.granted' }),
  ];
  const normalised = (parts: ViewState['parts']) => {
    const { chart } = viewOf(rows, {
      figure: 'composition',
      indicator: 'outcome.total',
      parts,
    }).frame;
    return chart?.kind === 'stacked' && chart.normalised;
  };
  expect([normalised('share'), normalised('count')]).toEqual([true, false]);
});

describe('a funnel', () => {
  const rates = (units: readonly (readonly [hits: number, cases: number])[]) =>
    units.map(([numerator, denominator], at) =>
      peerCell(`甲${at}`, numerator / denominator, {
        indicator: 'rate.granted',
        numerator,
        denominator,
      }),
    );
  const funnelOf = (units: Parameters<typeof rates>[0]) =>
    viewOf(rates(units), { figure: 'funnel', indicator: 'rate.granted' }).frame;

  test('concludes nothing from three units', () => {
    const three = [
      [10, 20],
      [30, 60],
      [1, 90],
    ] as const;
    expect(funnelOf(three).title).toBe(zh.funnelFew(3));
  });

  test('marks the units that chance does not explain', () => {
    const frame = funnelOf([
      [60, 100],
      [61, 100],
      [62, 100],
      [59, 100],
      [95, 100],
    ]);
    expect(frame.title).toBe(zh.funnelTitle(1, 5));
    const { chart } = frame;
    if (chart?.kind !== 'scatter') throw new Error('no points');
    expect(chart.points.filter(({ marked }) => marked).map(({ value }) => value)).toEqual([0.95]);
    expect(chart.curves).toHaveLength(5);
  });

  test('is for shares of cases alone', () => {
    expect(viewOf(EIGHT, { figure: 'funnel' }).frame.empty?.text).toBe(zh.funnelNeeds);
  });
});

test.each(['flow', 'composition', 'scatter', 'heat'] as const)(
  'the title of a %s without a unit counts none',
  (figure) => {
    const view = viewOf([withoutReport('丙')], { figure, columns: ['outcome.granted'] });
    expect(view.frame.title).not.toMatch(/(^|\D)0个/);
  },
);
