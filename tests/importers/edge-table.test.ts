import { describe, expect, it } from 'vitest';
import { edgeTableCells, type EdgeRow } from '../../src/lib/importers/edge-table.ts';
import { cellLine } from './extracted.ts';

const row = (texts: string, left: number, ...rights: number[]): EdgeRow => ({
  texts: texts.split(' '),
  edges: { left, cells: rights.map((right) => ({ right, joinsLeft: false, down: 'none' })) },
});
const loose = (texts: string): EdgeRow => ({ texts: texts.split(' '), edges: null });

const CASES: [name: string, rows: EdgeRow[], expected: string[]][] = [
  [
    'near edges of different rows are one',
    [row('a b', 0, 100, 200), row('c d', 7, 140, 190)],
    ['0,0 1x1: a', '0,1 1x1: b', '1,0 1x1: c', '1,1 1x1: d'],
  ],
  [
    'near edges of one row have a cell between them',
    [row('a b c', 0, 500, 530, 900), row('d e', 0, 510, 900)],
    ['0,0 1x1: a', '0,1 1x1: b', '0,2 1x1: c', '1,0 1x1: d', '1,1 1x2: e'],
  ],
  [
    'a row that begins later leaves its first column open',
    [row('a b', 0, 500, 900), row('c', 500, 900)],
    ['0,0 1x1: a', '0,1 1x1: b', '1,1 1x1: c'],
  ],
  [
    'a row without edges takes one column after the other',
    [row('a b', 0, 500, 900), loose('c d')],
    ['0,0 1x1: a', '0,1 1x1: b', '1,0 1x1: c', '1,1 1x1: d'],
  ],
  ['edges that run backwards are none', [row('a b', 0, 500, 400)], ['0,0 1x1: a', '0,1 1x1: b']],
  [
    'more edges than a table has columns',
    Array.from({ length: 300 }, (_, at) => row('a b', 0, 100 * (at + 1), 50_000)),
    Array.from({ length: 300 }, (_, at) => [`${at},0 1x1: a`, `${at},1 1x1: b`]).flat(),
  ],
];

describe('cells by their edges', () => {
  it.each(CASES)('%s', (_name, rows, expected) => {
    expect(edgeTableCells(rows).map(cellLine)).toEqual(expected);
  });
});
