import { describe, expect, test } from 'vitest';
import { groupText } from '../../../src/lib/messages/trends.ts';
import type { GroupYear, MatchedPair } from '../../../src/lib/queries/trends/group-spread.ts';
import { yearsOf } from '../../../src/lib/queries/trends/trends.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import type { LinesModel } from '../../../src/lib/views/figures/frame.ts';
import { groupFrame, groupName } from '../../../src/lib/views/trends/group-spread.ts';
import { pairsFrame } from '../../../src/lib/views/trends/matched-pairs.ts';
import { stateOf } from '../../queries/states.ts';
import { groupYear, pair } from '../series/trends-rows.ts';

const text = groupText.zh;
const EMPTY = { text: '', links: [] };

function group(rows: GroupYear[], changes: Partial<ViewState> = {}) {
  const state = stateOf({ from: 2022, to: 2025, ...changes });
  return groupFrame(rows, yearsOf(state), groupName('全国', state), EMPTY, state);
}

function pairs(rows: MatchedPair[], years: GroupYear[] = [], changes: Partial<ViewState> = {}) {
  const state = stateOf({ from: 2022, to: 2025, ...changes });
  return pairsFrame(rows, years, yearsOf(state), state);
}

describe('the group', () => {
  const full = [2022, 2023, 2024, 2025].map((year) => groupYear(year));

  test('is told by the median and the middle half of the latest year', () => {
    expect(group(full).title).toBe(
      '2025年全国县级政府网站发布的中位数为200条，居中的一半在100条与400条之间',
    );
  });

  test('has k of n under every year, a word where nothing is collected', () => {
    const { chart } = group([groupYear(2022, { known: 3 }), groupYear(2024)]);
    expect((chart as LinesModel).yearNotes).toEqual(['3/30', text.none, '20/30', text.none]);
  });

  test.each([
    [5, 200, 100],
    [4, 200, null],
    [3, 200, null],
    [2, null, null],
  ])('of %i units has the median %s and the lower quartile %s', (known, median, lower) => {
    const { chart, table } = group([groupYear(2024, { known }), groupYear(2025)]);
    const lines = chart as LinesModel;
    expect(lines.series[0]?.points[2]?.value).toBe(median);
    expect(lines.band?.lower[2]).toBe(lower);
    const cells = table.rows[2]?.cells.slice(-3).map((cell) => cell.value);
    expect(cells).toEqual([lower, median, lower === null ? null : 400]);
  });

  test('says in the table why there is no quartile', () => {
    const { table } = group([groupYear(2024, { known: 4 })]);
    expect(table.rows[2]?.cells.at(-1)).toMatchObject({ text: text.few(4, 5), value: null });
  });

  test('with too few in every year has no chart, with nobody it is empty', () => {
    const few = group([groupYear(2024, { known: 2 })]);
    expect(few).toMatchObject({ chart: null, empty: null });
    expect(few.title).toBe(text.noMedian('全国县级政府', '网站发布', 3));
    const none = group([groupYear(2024, { known: 0, median: null })]);
    expect(none.title).toBe(text.nothing('全国县级政府', '网站发布'));
    expect(none.empty).toBe(EMPTY);
  });

  test('of a rate counts those with ten cases and says how many', () => {
    const rates = [groupYear(2024, { counted: 4, lower: 0.1, median: 0.2, upper: 0.4 })];
    const { table, footing } = group(rates, { indicator: 'rate.granted' });
    expect(table.columns.map(({ key }) => key)).toContain('counted');
    expect(table.rows[2]?.cells.map((cell) => cell.text)).toEqual([
      '2024',
      '30',
      '20',
      '4',
      text.few(4, 5),
      '20.0%',
      text.few(4, 5),
    ]);
    expect(footing).toContain(text.ratesOf(10));
  });

  test('a zero median is a number', () => {
    const { chart } = group([groupYear(2024, { lower: 0, median: 0, upper: 0 })]);
    expect((chart as LinesModel).series[0]?.points[2]?.value).toBe(0);
  });

  test('warns that its line is not the change of the same units', () => {
    expect(group(full).footing).toContain(text.notATrend);
  });
});

describe('the same units in both years', () => {
  test('are counted, summed and compared', () => {
    const { title, table } = pairs(
      [pair(2024), pair(2025, { before: 600, after: 450 })],
      [groupYear(2025, { known: 21 })],
    );
    expect(title).toBe(
      '2024、2025两年都有数的6个单位（2025年有数的共21个），合计由600条到450条（−25.0%）',
    );
    expect(table.rows[3]?.cells.map((cell) => cell.value)).toEqual([
      2025, 30, 21, 6, 600, 450, -150, 4, 2,
    ]);
  });

  test('too few are said not to stand for the whole', () => {
    expect(pairs([pair(2025, { units: 4 })]).title).toContain(text.tooFew(4));
    expect(pairs([pair(2025, { units: 5 })]).title).not.toContain(text.tooFew(5));
    expect(pairs([pair(2025, { units: 4 })]).title).toMatch(/，合计由.*；只有4个，不代表整体$/);
  });

  test('that nobody is has a word, and the first year has none', () => {
    const { table, title } = pairs([]);
    expect(table.rows[0]?.cells[3]).toMatchObject({ text: '', value: null });
    expect(table.rows[1]?.cells[3]).toMatchObject({ text: text.none, value: null });
    expect(title).toBe(text.noPairs('网站发布'));
  });

  test('are not compared across a break', () => {
    const rows = [pair(2024), pair(2025)];
    const { table, title } = pairs(rows, [], { indicator: 'reconsideration.total' });
    expect(table.rows[2]?.cells.slice(3).map((cell) => cell.value)).toEqual(Array(6).fill(null));
    expect(table.rows[2]?.cells[3]?.text).toBe('复议前置');
    expect(title).toContain('2024、2025');
    expect(pairs([pair(2024)], [], { indicator: 'reconsideration.total' }).title).toBe(
      text.noPairs('复议总计'),
    );
  });

  test('a base below ten gives a difference, no percentage', () => {
    const { table } = pairs([pair(2025, { before: 4, after: 9 })]);
    expect(table.rows[3]?.cells[6]?.text).toBe('+5');
  });

  test('of a rate give the ratio of sums in percentage points', () => {
    const rates = pair(2025, { before: 86 / 200, before_of: 200, after: 117 / 319, after_of: 319 });
    const { table } = pairs([rates], [], { indicator: 'rate.granted' });
    expect(table.rows[3]?.cells.slice(4, 7).map((cell) => cell.text)).toEqual([
      '43.0%',
      '36.7%',
      '−6.3个百分点',
    ]);
  });

  test('of a rate of fewer than ten cases give no change', () => {
    const rates = pair(2025, { before: 2 / 5, before_of: 5, after: 4 / 50, after_of: 50 });
    const { table } = pairs([rates], [], { indicator: 'rate.granted' });
    expect(table.rows[3]?.cells[6]).toMatchObject({ text: '', value: null });
  });

  test.each([{}, { indicator: 'rate.granted' }] as Partial<ViewState>[])(
    'of aggregate reports of several levels are put together neither as a sum nor as a rate: %o',
    (changes) => {
      const { table, footing } = pairs([pair(2025, { levels: 2 })], [], changes);
      expect(table.rows[3]?.cells.slice(4, 6).map((cell) => cell.value)).toEqual([150, 180]);
      expect(footing).toContain(text.mixedLayers);
    },
  );

  test('of own reports are summed whatever the kind', () => {
    const { table } = pairs([pair(2025)], [], { scope: 'own', kind: 'all', level: 'all' });
    expect(table.rows[3]?.cells.slice(4, 6).map((cell) => cell.value)).toEqual([1000, 1200]);
  });

  test('without a unit of measure are never summed', () => {
    const { footing } = pairs([pair(2025)], [], { indicator: 'procurement.amount' });
    expect(footing).toContain(text.unstated);
  });

  test('too few for a median say so, and are not told as nobody', () => {
    const few = pairs([pair(2025, { units: 2, levels: 2 })], [], { level: 'all' });
    expect(few.title).toBe(text.fewPairs('网站发布', 2, 2025, 3));
    expect(few.table.rows[3]?.cells[4]).toMatchObject({ text: text.few(2, 3), value: null });
  });
});
