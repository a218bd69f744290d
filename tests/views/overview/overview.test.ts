import { describe, expect, test } from 'vitest';
import { breakText } from '../../../src/lib/messages/breaks.ts';
import { overviewText } from '../../../src/lib/messages/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { coverageGrid, coverageState } from '../../../src/lib/views/overview/coverage.ts';
import {
  figurePairs,
  keyFigure,
  movementOf,
  movementText,
} from '../../../src/lib/views/overview/key-figures.ts';
import { checksText } from '../../../src/lib/messages/checks.ts';
import { findingsText } from '../../../src/lib/messages/findings.ts';
import type { SettlementRow } from '../../../src/lib/queries/settlements.ts';
import { publishedLines } from '../../../src/lib/views/findings/target.ts';
import { sentenceOf } from '../../../src/lib/views/findings/words.ts';
import { findingsView, openFirst } from '../../../src/lib/views/overview/findings.ts';
import { moversFrame } from '../../../src/lib/views/overview/movers.ts';
import { overviewView } from '../../../src/lib/views/overview/overview.ts';
import {
  coverageCell,
  finding,
  keyYear,
  mover,
  opening,
  openings,
  overviewRows,
} from './overview-rows.ts';

const { zh, en } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('the page’s sentence', () => {
  const title = (rows: Parameters<typeof overviewRows>[0], state = opening) =>
    overviewView(overviewRows(rows), state, openings).title;

  test('is the change over the same units', () => {
    expect(title({})).toBe(
      zh.titleChange(2024, '6个县级单位', '网站发布', '2.8万条', zh.less(2023, '25.2%')),
    );
    expect(title({}, with_({ lang: 'en' }))).toBe(
      en.titleChange(2024, '6 county units', 'Website', '28.2k items', en.less(2023, '25.2 %')),
    );
  });

  test('says about how much where a figure of the sum is rounded', () => {
    const keyFigures = overviewRows({}).keyFigures.map((row) => ({ ...row, same_rounded: 1 }));
    expect(title({ keyFigures })).toBe(
      zh.titleChange(2024, '6个县级单位', '网站发布', '2.8万条', zh.about(2023, '约降三成')),
    );
  });

  test('on a thin set of units says how much is known instead', () => {
    const rows = [
      keyYear({ year: 2023, same: 4, same_value: 100 }),
      keyYear({ same: 4, same_value: 900 }),
    ];
    expect(title({ keyFigures: rows })).toBe(zh.titleThin(2024, 29, 45, '网站发布', '27万条'));
  });

  test('when no report states it, when there is no report', () => {
    const silent = keyYear({ known: 0, value: null, same: 0, same_value: null });
    expect(title({ keyFigures: [silent] })).toBe(zh.titleUnstated(2024, 45, '网站发布'));
    expect(title({ keyFigures: [] })).toBe(zh.titleNone(2024, '汇总报告'));
  });

  test('a year without reports proposes where there are some', () => {
    const view = overviewView(
      overviewRows({
        keyFigures: [],
        path: [
          { code: '000000', name: '全国' },
          { code: '540000', name: '西藏自治区' },
        ],
        coverage: [coverageCell({ year: 2022, reports: 3 }), coverageCell({ reports: 0 })],
      }),
      with_({ division: '540000' }),
      openings,
    );
    expect(view.empty?.links.map(({ label }) => label)).toEqual([
      zh.tryYear(2022, 3),
      zh.tryScope('本机关报告', 1066),
      zh.tryDivision('全国'),
    ]);
  });
});

describe('key figures', () => {
  const pairOf = (now: Parameters<typeof keyYear>[0], before: typeof now = {}, state = opening) => {
    const rows = [keyYear({ year: 2023, ...before }), keyYear(now)];
    const [pair] = figurePairs(rows, state);
    if (!pair) throw new Error('no pair');
    return pair;
  };

  test('all that report it, k of n, and the same units apart', () => {
    const figure = keyFigure(
      pairOf({ rounded: 7 }, { same_value: 37620, known: 31, reports: 51, value: 304117 }),
      opening,
    );
    expect(figure.value).toBe('27万条');
    expect(figure.known).toBe(`${zh.known(29, 45)}，${zh.rounded(7)}`);
    expect(figure.same).toEqual({
      label: zh.same('6个县级单位'),
      before: '3.8万条',
      now: '2.8万条',
      change: '−25.2%',
      directions: `${zh.rose(1)}、${zh.fell(5)}`,
    });
    expect(figure.before).toContain(zh.known(31, 51));
  });

  test.each([
    ['zh', '6个县级单位', '6个单位'],
    ['en', '6 county units', '6 units'],
  ] as const)('in %s the same units have a level when only one is summed', (lang, of, ofAny) => {
    const text = overviewText[lang];
    const asked = with_({ lang });
    expect(keyFigure(pairOf({}), asked).same?.label).toBe(text.same(of));
    expect(keyFigure(pairOf({ level: null }), asked).same?.label).toBe(text.same(ofAny));
  });

  test.each([0, 1, 4])('%d units are too few: no change is given', (same) => {
    const figure = keyFigure(pairOf({ same }, { same }), opening);
    expect(figure.same).toBeNull();
    expect(figure.note).toBe(zh.tooFewSame(same, 2023));
  });

  test('a base below ten has a difference, no rate of change', () => {
    const pair = pairOf({ same_value: 12 }, { same_value: 9 });
    expect(movementOf(pair, opening)).toMatchObject({ kind: 'difference', amount: 3 });
    expect(keyFigure(pair, opening).same?.directions).toContain(zh.smallBase(2023, 10));
  });

  test('a sum with a rounded figure moves by about so much, in the title as well', () => {
    const pair = pairOf({ same_value: 600, same_rounded: 1 }, { same_value: 1000 });
    expect(movementText(movementOf(pair, opening), 'zh')).toBe('约降四成');
    const before = pairOf({ same_value: 600 }, { same_value: 1000, same_rounded: 1 });
    expect(movementText(movementOf(before, opening), 'en')).toBe('about −40 %');
  });

  test('rates move in percentage points, and not on fewer than ten cases', () => {
    const rate = { indicator: 'rate.disclosed', same_value: 0.5, same_denominator: 40 };
    const move = (now: number, cases: number) =>
      movementOf(
        pairOf({ ...rate, same_value: now, same_denominator: cases }, rate),
        with_({ indicator: 'rate.disclosed' }),
      );
    expect(move(0.75, 40)).toMatchObject({ kind: 'points', amount: 0.25 });
    expect(move(0.75, 9)).toEqual({ kind: 'none', note: zh.smallDenominator(10) });
  });

  test('nothing is compared across a break in the series', () => {
    const pair = pairOf(
      { indicator: 'reconsideration.stated' },
      { indicator: 'reconsideration.stated' },
    );
    expect(movementOf(pair, opening)).toEqual({
      kind: 'none',
      note: breakText.zh.reason.review(2024),
    });
  });

  test('what nobody states has no number, and says of how many', () => {
    const pair = pairOf({ known: 0, value: null, same: 0, same_value: null });
    expect(keyFigure(pair, opening)).toMatchObject({ value: null, known: zh.notStated(45) });
  });

  test('a printed zero is a zero', () => {
    expect(keyFigure(pairOf({ value: 0 }), opening).value).toBe('0条');
  });

  test('without a year to compare with there is nothing to compare', () => {
    const figure = keyFigure(pairOf({}), with_({ versus: null }));
    expect(figure).toMatchObject({ same: null, note: null, before: null });
  });
});

describe('coverage', () => {
  test.each([
    [0, 0, 'none'],
    [3, 0, 'partial'],
    [3, 2, 'partial'],
    [3, 3, 'complete'],
  ])('%d reports, %d whole: %s', (reports, complete, expected) => {
    expect(coverageState({ reports, complete })).toBe(expected);
  });

  const grid = (cells: Parameters<typeof coverageCell>[0][], state = opening) =>
    coverageGrid(cells.map(coverageCell), '全国', state, openings);

  test('an empty cell leads nowhere, holds a word, and is no zero in the export', () => {
    const { rows, frame } = grid([{ year: 2023, reports: 0, complete: 0 }, { year: 2024 }]);
    expect(rows[0]?.cells[0]).toMatchObject({ text: zh.cell.none, shade: 0, href: null });
    expect(rows[0]?.cells[0]?.hint).toBe(zh.cellNone('江苏省', 2023));
    expect(frame.table.rows[0]?.cells[1]).toMatchObject({ value: null, missing: 'no_report' });
  });

  test('a cell leads to that division and year, with the selection kept', () => {
    const { rows } = grid([{ year: 2022 }], with_({ scope: 'own', kind: 'department' }));
    const search = new URLSearchParams(rows[0]?.cells[0]?.href?.split('?')[1]);
    expect(Object.fromEntries(search)).toEqual({
      division: '320000',
      year: '2022',
      scope: 'own',
      kind: 'department',
    });
  });

  test('the division’s own bodies lead to the list of agencies', () => {
    const { rows } = grid([{ self: true }], with_({ division: '320000' }));
    expect(rows[0]?.name).toBe(zh.self('江苏省'));
    expect(rows[0]?.cells[0]?.href).toMatch(/^\/agencies\/?\?/);
  });

  test('a cell with contradictions says how many, and the grid leads to them', () => {
    const { rows, conflicts } = grid([{ conflicting: 2 }, { year: 2023, conflicting: 1 }]);
    expect(rows[0]?.cells.map(({ conflicting }) => conflicting)).toEqual(['2', '1']);
    expect(rows[0]?.cells[0]?.hint).toContain(zh.cellConflicting(2));
    expect(conflicts?.label).toBe(zh.legend.conflicting(3));
    expect(conflicts?.href).toBe('/checks/?grade=E');
    expect(grid([{}]).conflicts).toBeNull();
  });

  test('shades by number of reports', () => {
    const shades = [1, 4, 5, 19, 20].map((reports) => grid([{ reports }]).rows[0]?.cells[0]?.shade);
    expect(shades).toEqual([1, 1, 2, 2, 3]);
  });

  test('the title says k of n for the year, and a leaf says how many years', () => {
    const cells = [
      {},
      { division: '540000', name: '西藏自治区', reports: 0 },
      { year: 2023, reports: 0 },
      { year: 2023, division: '540000', reports: 0 },
    ];
    expect(grid(cells).frame.title).toBe(
      zh.coverageTitle('全国', 1, 2, zh.coverageNoun.nation, 2024),
    );
    expect(grid([{ self: true }]).frame.title).toBe(zh.coverageTitleLeaf('全国', 1, 2024, 2024));
    expect(grid([]).frame.empty?.text).toBe(zh.coverageUnknown('000000'));
  });
});

describe('movers', () => {
  const frame = (rows: ReturnType<typeof mover>[], state = opening) =>
    moversFrame(rows, overviewRows().scopes, state, openings);
  const labels = (rows: ReturnType<typeof mover>[]) => {
    const { chart } = frame(rows);
    return chart?.kind === 'bars' ? chart.rows.map(({ text }) => text) : [];
  };

  test('rising first, falling last, with their sign', () => {
    expect(labels([mover(50, 100), mover(300, 100), mover(100, 100)])).toEqual([
      '+200.0%',
      '0.0%',
      '−50.0%',
    ]);
  });

  test('a base below ten is left out and named', () => {
    const { table, leftOut } = frame([mover(300, 9), mover(20, 10)]);
    expect(table.rows).toHaveLength(1);
    expect(leftOut).toMatchObject([{ reason: zh.moversBaseReason(2023, 10) }]);
  });

  test('who lacks the figure in one year is left out with the reason', () => {
    const none = mover(null, 100, { status: 'none_in_words' });
    const { leftOut } = frame([mover(20, 10), none, mover(20, null)]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      zh.inYear(2024, '文字称无'),
      zh.inYear(2023, '未收录此项'),
    ]);
  });

  test('a fall to a printed zero counts as a fall', () => {
    const { table } = frame([mover(0, 50)]);
    expect(table.rows[0]?.cells.map(({ text }) => text).slice(1, 5)).toEqual([
      '50',
      '0',
      '−50',
      '−100.0%',
    ]);
  });

  test('one or two units are a table, not a picture', () => {
    expect(frame([mover(20, 10), mover(10, 20)]).chart).toBeNull();
    expect(frame([mover(20, 10), mover(10, 20)]).table.rows).toHaveLength(2);
  });

  test('rounded figures keep their printed words', () => {
    const rounded = mover(6500, 11000, {
      status: 'rounded',
      mark: '6500余',
      status_before: 'rounded',
      mark_before: '11000余',
    });
    const { table, footing } = frame([rounded]);
    expect(table.rows[0]?.cells.slice(1, 3).map(({ text }) => text)).toEqual(['11000余', '6500余']);
    expect(footing).toContain(zh.rounded(1));
    // What is told as 余 changed by no tenth of a percent.
    expect(table.rows[0]?.cells.slice(3, 5).map(({ text }) => text)).toEqual([
      '约−4,500',
      '约降四成',
    ]);
  });

  test('many units: both ends are drawn, the table has all, and it says so', () => {
    const many = Array.from({ length: 20 }, (_, index) => mover(100 + index, 100));
    const { chart, table, footing } = frame(many);
    expect(chart?.kind === 'bars' && chart.rows).toHaveLength(12);
    expect(table.rows).toHaveLength(20);
    expect(footing).toContain(zh.moversEnds(6, 20));
  });

  test('the title names rise and fall of five units and more, or that there is only one of them', () => {
    const name = '网站发布';
    const up = mover(200, 100);
    const down = mover(50, 100);
    const rest = [110, 120, 130].map((value) => mover(value, 100));
    expect(frame([up, down, ...rest]).title).toBe(
      zh.moversTitle(name, up.agency, '+100.0%', down.agency, '−50.0%'),
    );
    expect(frame([up, ...rest, mover(140, 100)]).title).toBe(
      zh.moversUp(name, up.agency, '+100.0%'),
    );
    const falling = [90, 80, 70, 60].map((value) => mover(value, 100));
    expect(frame([down, ...falling]).title).toBe(zh.moversDown(name, down.agency, '−50.0%'));
    const same = Array.from({ length: 5 }, () => mover(10, 10));
    expect(frame(same).title).toBe(zh.moversEqual(name, 5));
  });

  test('of fewer units, and of several levels, it counts only: nothing is the most', () => {
    const few = [mover(200, 100), mover(50, 100)];
    expect(frame(few).title).toBe(zh.moversCounted('网站发布', 2, 1, 1));
    const five = [200, 50, 110, 120, 130].map((value) => mover(value, 100));
    const mixed = five.map((one, at) =>
      at === 0 ? { ...one, level: 'prefecture' as const } : one,
    );
    expect(frame(mixed).title).toBe(zh.moversCounted('网站发布', 5, 4, 1));
  });

  test('a rate moves in points, and needs ten cases in both years', () => {
    const state = with_({ indicator: 'rate.disclosed' });
    const cases = (now: number, before: number) => ({
      denominator: now,
      denominator_before: before,
    });
    const { table } = frame([mover(0.5, 0.4, cases(10, 10)), mover(1, 0.1, cases(9, 50))], state);
    expect(table.rows).toHaveLength(1);
    expect(table.columns.map(({ key }) => key)).not.toContain('change');
    expect(table.rows[0]?.cells[3]?.text).toBe('+10.0个百分点');
  });

  test('nothing to compare: why, and where there is more', () => {
    const { empty, chart } = frame([], with_({ kind: 'office' }));
    expect(chart).toBeNull();
    expect(empty?.links.map(({ label }) => label)).toEqual([
      zh.moversOther('本机关报告', 207),
      zh.moversWider,
    ]);
    expect(frame([], with_({ versus: null })).title).toBe(zh.moversNoVersus);
  });

  test('nothing is compared across a break', () => {
    const { title, chart, leftOut } = frame(
      [mover(20, 10)],
      with_({ indicator: 'reconsideration.stated' }),
    );
    expect([title, chart, leftOut]).toEqual([breakText.zh.reason.review(2024), null, []]);
  });
});

describe('findings', () => {
  const view = (
    findings: ReturnType<typeof finding>[],
    state = opening,
    { reports = 256, settled = [] as SettlementRow[] } = {},
  ) => findingsView(overviewRows({ findings, settled }), reports, state, openings);

  const line: SettlementRow = {
    agency_id: '320813-001',
    year: 2023,
    scope: 'aggregate',
    rule: 'S4.1',
    cells: 'reconsideration.total reconsideration.upheld',
    resolution: 'explanation_accepted',
    note: '',
    settled_by: null,
    settled_at: '2026-11-24T04:00:00Z',
    withdrawn: false,
  };

  test('stand as the dataset orders them, each with the words of its rule', () => {
    const { items } = view([finding(), finding({ rule: 'X4', grade: 'W' })]);
    expect(items.map(({ grade, ruleLabel }) => [grade, ruleLabel])).toEqual([
      ['E', checksText.zh.rules['S4.1']?.name],
      ['W', checksText.zh.rules['X4']?.name],
    ]);
    expect(items[0]?.sentence).toBe(sentenceOf(finding(), 'zh'));
    expect(view([finding()], with_({ lang: 'en' })).items[0]?.sentence).toBe(
      sentenceOf(finding(), 'en'),
    );
  });

  test('each lead to the page of findings, of the agency, the rule and the year alone', () => {
    const [item] = view([finding({ year: 2022 })]).items;
    expect(item?.checks).toBe('/checks/?from=2022&to=2022&units=320813-001&rule=S4.1');
    expect(view([finding()]).all?.href).toMatch(/^\/checks/);
  });

  test('say what was judged beside what was found, and that it is no verdict', () => {
    const { frame } = view([finding(), finding({ grade: 'W' })]);
    expect(frame.title).toBe(zh.findingsTitle(2, 256));
    expect(frame.footing).toContain(zh.findingsNote);
    expect(frame.footing).toContain(findingsText.zh.judged('5,200', '8,600'));
    expect(frame.footing[0]).toBe(
      [`${checksText.zh.grade.E} 1`, `${checksText.zh.grade.W} 1`].join(findingsText.zh.listJoin),
    );
  });

  test.each([
    ['published with the data', [line], [], ['X4', 'S4.1']],
    ['said here', [], [line], ['X4', 'S4.1']],
    [
      'taken back here',
      [line],
      [{ ...line, withdrawn: true, settled_at: '2026-11-25T04:00:00Z' }],
      ['S4.1', 'X4'],
    ],
    ['of another report', [{ ...line, scope: 'own' as const }], [], ['S4.1', 'X4']],
  ])('settled ones come last, muted: %s', (_what, settled, said, order) => {
    const list = view([finding(), finding({ rule: 'X4' })], opening, { settled });
    const answered = openFirst(list, publishedLines(said), opening);
    expect(answered.map(({ target }) => target.rule)).toEqual(order);
    const last = answered[1]?.settled;
    expect(last).toBe(order[1] === 'S4.1' ? checksText.zh.resolution.explanation_accepted : null);
  });

  test('a figure seen in a copy says so, one without address or from here has no link', () => {
    const [copy] = view([finding({ seen_at: 'copy' })]).items;
    expect(copy?.source).toMatchObject({ label: zh.copy, hint: zh.copyHint });
    expect(view([finding({ source: null })]).items[0]?.source).toBeNull();
    const [local] = view([finding({ source: 'local:甲.pdf' })]).items;
    expect(local?.source).toMatchObject({ href: null });
  });

  test('nothing found, no reports', () => {
    expect(view([]).frame.title).toBe(zh.findingsNone(256));
    expect(view([]).all).toBeNull();
    expect(view([], opening, { reports: 0 }).frame.title).toBe(zh.findingsNoReports);
  });
});
