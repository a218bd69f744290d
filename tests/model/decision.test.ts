import { describe, expect, it } from 'vitest';
import {
  decidedBy,
  decisionSchema,
  filingOf,
  type Decision,
} from '../../src/lib/model/decision.ts';

const at = '2026-03-01T00:00:00.000Z';
const confirm = (...cells: string[]): Decision => ({ kind: 'confirm', cells, by: null, at });
const correct = (cell: string, value: number): Decision => ({
  kind: 'correct',
  cell,
  status: 'number',
  value,
  text: String(value),
  reason: '原件如此',
  by: '张某',
  at,
});

const FILING = {
  agency: {
    agency_id: '320813-001',
    name: '洪泽区人民政府',
    division: '320813',
    kind: 'government',
    township: null,
  },
  year: 2023,
  scope: 'aggregate',
  form: '2021',
} as const;
const file = (year: number): Decision => ({
  kind: 'file',
  filing: { ...FILING, year },
  by: null,
  at,
});
const side = (panel: number | null, year: number | null): Decision => ({
  kind: 'panel',
  panel,
  year,
  by: null,
  at,
});

describe('filingOf', () => {
  it.each([
    ['whole', FILING, FILING],
    ['no agency', { ...FILING, agency: null }, null],
    ['no year', { ...FILING, year: null }, null],
    ['half a year', { ...FILING, year: 2021.5 }, null],
    ['a year before the first reports', { ...FILING, year: 2007 }, null],
    ['no scope', { ...FILING, scope: null }, null],
    ['no form', { ...FILING, form: null }, null],
  ])('%s', (_, draft, expected) => {
    expect(filingOf(draft)).toEqual(expected);
  });
});

describe('decidedBy', () => {
  it.each<[string, Decision[], { corrected: [string, number][]; confirmed: string[] }]>([
    ['nothing decided', [], { corrected: [], confirmed: [] }],
    ['a confirmation', [confirm('a', 'b')], { corrected: [], confirmed: ['a', 'b'] }],
    ['a correction', [correct('a', 3)], { corrected: [['a', 3]], confirmed: [] }],
    [
      'the later correction holds',
      [correct('a', 3), correct('a', 4)],
      { corrected: [['a', 4]], confirmed: [] },
    ],
    [
      'a correction ends a confirmation',
      [confirm('a'), correct('a', 3)],
      { corrected: [['a', 3]], confirmed: [] },
    ],
    [
      'a confirmation ends a correction',
      [correct('a', 3), confirm('a')],
      { corrected: [], confirmed: ['a'] },
    ],
  ])('%s', (_, decisions, expected) => {
    const { corrections, confirmed, filing } = decidedBy(decisions);
    expect([...corrections].map(([cell, { value }]) => [cell, value])).toEqual(expected.corrected);
    expect([...confirmed]).toEqual(expected.confirmed);
    expect(filing).toBeNull();
  });

  it('takes the latest filing', () => {
    expect(decidedBy([file(2022), file(2023)]).filing?.year).toBe(2023);
  });

  it('takes the cells and the year of a panel together', () => {
    const { filing, panel, corrections } = decidedBy([file(2023), correct('a', 3), side(0, 2022)]);
    expect([filing, panel, corrections.size]).toEqual([{ ...FILING, year: 2022 }, 0, 0]);
  });

  it('leaves the year open where that of a panel is not told, until a person says it', () => {
    const open = decidedBy([file(2023), side(0, null)]);
    expect([open.filing, open.filed]).toEqual([null, { ...FILING, year: null }]);
    expect(decidedBy([file(2023), side(0, null), file(2022)]).filing?.year).toBe(2022);
  });

  it('reads a panel kept by an earlier version, whose year is that of the filing after it', () => {
    const kept = decisionSchema.parse({ kind: 'panel', panel: 0, by: null, at });
    expect(decidedBy([kept, file(2022)])).toMatchObject({ panel: 0, filing: { year: 2022 } });
    expect(decidedBy([file(2023), kept]).filing).toBeNull();
  });

  it('knows a settlement kept by an earlier version, which names the rule `check`', () => {
    const kept = {
      kind: 'settle',
      check: 'S4.1',
      cells: ['reconsideration.total'],
      resolution: 'in_the_report',
      by: null,
      at,
    } as unknown as Decision;
    const [[key, settlement] = []] = decidedBy([kept]).settlements;
    expect(key).toBe('S4.1 reconsideration.total');
    expect(settlement?.rule).toBe('S4.1');
  });
});
