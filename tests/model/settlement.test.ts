import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  RESOLUTIONS,
  type Settlement,
  formatSettlements,
  laterThan,
  mergeSettlements,
  parseSettlements,
  SettlementBook,
  settlementLine,
} from '../../src/lib/model/settlement.ts';

const TARGET = {
  agency: '320813-001',
  year: 2023,
  rule: 'S4.1',
  cells: ['reconsideration.total', 'reconsideration.upheld'],
};

const said = (part: Partial<Settlement> = {}): Settlement => ({
  ...TARGET,
  resolution: 'in_the_report',
  note: '',
  ...part,
});

/** Few agencies, rules and moments, so that lines often speak of the same finding at the same time. */
const anyLine: fc.Arbitrary<Settlement> = fc.record(
  {
    agency: fc.constantFrom('320813-001', '140404-001'),
    year: fc.constantFrom(2023, null),
    rule: fc.constantFrom('S4.1', 'D1'),
    cells: fc.constantFrom([], ['reconsideration.total']),
    resolution: fc.constantFrom(...RESOLUTIONS),
    note: fc.constantFrom('', '已电话核实', 'a\nb'),
    scope: fc.constantFrom('own' as const, 'aggregate' as const),
    by: fc.constantFrom('张三', '李四'),
    at: fc.constantFrom('2026-11-24T01:00:00Z', '2026-11-24T01:00:00.500Z', '2026-11-25T01:00:00Z'),
    withdrawn: fc.constant(true as const),
  },
  { requiredKeys: ['agency', 'year', 'rule', 'cells', 'resolution', 'note'] },
);
const anyFile = fc.array(anyLine, { maxLength: 12 });
const linesOf = (file: readonly Settlement[]) => new Set(file.map(settlementLine));

describe('merging two people’s files', () => {
  it('gives the same whoever merges, however often, in whatever order, and loses nothing', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (a, b, c) => {
        const merged = mergeSettlements(a, b);
        expect(mergeSettlements(b, a)).toEqual(merged);
        expect(mergeSettlements(merged, merged)).toEqual(merged);
        expect(mergeSettlements(merged, a)).toEqual(merged);
        expect(mergeSettlements(merged, c)).toEqual(mergeSettlements(a, mergeSettlements(b, c)));
        expect(linesOf(merged)).toEqual(new Set([...linesOf(a), ...linesOf(b)]));
      }),
    );
  });

  it('comes back from its own file as it was', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const read = parseSettlements(formatSettlements(file));
        expect(read).toEqual({ settlements: mergeSettlements(file, []), bad: [] });
        expect(formatSettlements(read.settlements)).toBe(formatSettlements(file));
      }),
    );
  });
});

const EARLY = '2026-11-24T01:00:00Z';
const LATE = '2026-11-24T01:00:00.500Z';

describe('the verdict that stands', () => {
  const cases: [what: string, lines: Settlement[], standing: string | null, spoken: number][] = [
    ['nothing said', [], null, 0],
    ['one line', [said({ note: 'a' })], 'a', 1],
    ['the later of two', [said({ note: 'b', at: LATE }), said({ note: 'a', at: EARLY })], 'b', 2],
    ['a line without time is older', [said({ note: 'a', at: EARLY }), said({ note: 'b' })], 'a', 2],
    [
      'taken back',
      [said({ note: 'a', at: EARLY }), said({ note: 'a', at: LATE, withdrawn: true })],
      null,
      2,
    ],
    [
      'said again after it was taken back',
      [said({ note: 'a', at: EARLY, withdrawn: true }), said({ note: 'b', at: LATE })],
      'b',
      2,
    ],
    ['of another rule', [said({ rule: 'S4.2' })], null, 0],
    ['of another year', [said({ year: 2022 })], null, 0],
    ['of other cells', [said({ cells: ['reconsideration.total'] })], null, 0],
    ['of the other report of the year', [said({ scope: 'own' })], null, 0],
    ['of this report', [said({ scope: 'aggregate', note: 'a' })], 'a', 1],
    [
      'of either report, then of this one',
      [said({ note: 'a', at: EARLY }), said({ scope: 'aggregate', note: 'b', at: LATE })],
      'b',
      2,
    ],
  ];

  it.each(cases)('%s', (_what, lines, standing, spoken) => {
    const book = new SettlementBook(lines);
    const target = { ...TARGET, scope: 'aggregate' as const };
    expect(book.settlementOn(target)?.note ?? null).toBe(standing);
    expect(book.historyOf(target)).toHaveLength(spoken);
  });
});

describe('the time of a new line', () => {
  const now = new Date('2026-11-24T01:00:00Z');

  it.each([
    ['nothing before', [], '2026-11-24T01:00:00.000Z'],
    ['an earlier line', [said({ at: '2026-11-23T01:00:00Z' })], '2026-11-24T01:00:00.000Z'],
    ['a line of a clock that runs ahead', [said({ at: LATE })], '2026-11-24T01:00:00.501Z'],
    ['a line without time', [said()], '2026-11-24T01:00:00.000Z'],
  ] satisfies [string, Settlement[], string][])('after %s', (_what, history, expected) => {
    expect(laterThan(history, now)).toBe(expected);
  });
});

it('passes over lines that are no verdict and names them', () => {
  const good = settlementLine(said());
  const text = `\uFEFF${good}\r\n\r\n{"agency":"x"}\nnot json\n${good}\n`;
  expect(parseSettlements(text)).toEqual({ settlements: [said(), said()], bad: [3, 4] });
});

it('reads a file of an earlier version, which names the rule `check`', () => {
  const { rule, ...rest } = said();
  const { settlements, bad } = parseSettlements(JSON.stringify({ ...rest, check: rule }));
  expect(settlements).toEqual([said()]);
  expect(bad).toEqual([]);
});
