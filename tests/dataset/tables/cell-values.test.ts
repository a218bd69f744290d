import { describe, expect, it } from 'vitest';
import { CellValues } from '../../../src/lib/dataset/tables/cell-values.ts';

describe('the numbers of a report in little memory', () => {
  const cases: [what: string, figures: [string, number][]][] = [
    ['none', []],
    ['a printed zero', [['normative.made', 0]]],
    ['an amount with a fraction', [['procurement.amount', 1234.56]]],
    [
      'columns and a row that shares its name with a group',
      [
        ['outcome.other.other.total', 3],
        ['outcome.other.total', 5],
        ['requests.received.natural', 58],
      ],
    ],
  ];

  it.each(cases)('are those of the map: %s', (_what, figures) => {
    const map = new Map(figures);
    const values = new CellValues(map);
    expect(new Map(values)).toEqual(map);
    expect(values.size).toBe(map.size);
    const told: [string, number][] = [];
    values.forEach((value, key) => told.push([key, value]));
    expect(told).toEqual([...values.keys()].map((key) => [key, map.get(key)]));
    expect([...values.values()]).toEqual(told.map(([, value]) => value));
  });

  it('have no cell that was not printed', () => {
    const values = new CellValues(new Map([['normative.made', 0]]));
    expect(values.has('normative.made')).toBe(true);
    expect([values.get('normative.disclosed'), values.get('no cell')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(values.has('normative.disclosed')).toBe(false);
  });

  it('are of cells alone', () => {
    expect(() => new CellValues(new Map([['no.cell', 1]]))).toThrow(RangeError);
  });
});
