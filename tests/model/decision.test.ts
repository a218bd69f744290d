import { describe, expect, it } from 'vitest';
import { decidedBy, type Decision } from '../../src/lib/model/decision.ts';

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
    const filing = (year: number): Decision => ({
      kind: 'file',
      filing: {
        agency: {
          agency_id: '320813-001',
          name: '洪泽区人民政府',
          division: '320813',
          kind: 'government',
          township: null,
        },
        year,
        scope: 'aggregate',
        form: '2021',
      },
      by: null,
      at,
    });
    expect(decidedBy([filing(2022), filing(2023)]).filing?.year).toBe(2023);
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
