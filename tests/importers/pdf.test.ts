import { describe, expect, it } from 'vitest';
import { glyphLines } from '../../src/lib/importers/pdf/glyph-lines.ts';
import type { Glyph, Ruling } from '../../src/lib/importers/pdf/page-marks.ts';
import { filledRulings, strokedRulings } from '../../src/lib/importers/pdf/paths.ts';
import { IDENTITY } from '../../src/lib/importers/pdf/matrix.ts';
import { ruledTables } from '../../src/lib/importers/pdf/ruled-table.ts';

const flat = (at: number, from: number, to: number): Ruling => ({
  axis: 'horizontal',
  at,
  from,
  to,
});
const upright = (at: number, from: number, to: number): Ruling => ({
  axis: 'vertical',
  at,
  from,
  to,
});

/** Two rows of 20 points and two columns of 50, with all lines. */
const FULL = [
  ...[0, 20, 40].map((y) => flat(y, 0, 100)),
  ...[0, 50, 100].map((x) => upright(x, 0, 40)),
];
const FOUR = ['0,0 1x1', '0,1 1x1', '1,0 1x1', '1,1 1x1'];
const dashes = (at: number): Ruling[] =>
  Array.from({ length: 25 }, (_, piece) => flat(at, piece * 4, piece * 4 + 2));

const TABLES: [name: string, rulings: Ruling[], cells: string[][]][] = [
  ['all lines drawn', FULL, [FOUR]],
  [
    'a line missing between two cells',
    [...FULL.slice(0, 4), upright(50, 0, 20), upright(100, 0, 40)],
    [['0,0 1x1', '0,1 1x1', '1,0 1x2']],
  ],
  [
    'cut by the end of the page',
    FULL.filter(({ axis, at }) => axis === 'vertical' || at !== 40),
    [FOUR],
  ],
  ['open at its sides', FULL.filter(({ axis, at }) => axis === 'horizontal' || at === 50), [FOUR]],
  ['double lines', [...FULL, ...FULL.map((line) => ({ ...line, at: line.at + 3 }))], [FOUR]],
  ['dashed lines', [...[0, 20, 40].flatMap(dashes), ...FULL.slice(3)], [FOUR]],
  [
    'two tables',
    [
      ...FULL,
      ...FULL.map(({ axis, at, from, to }) =>
        axis === 'horizontal' ? flat(at + 100, from, to) : upright(at, from + 100, to + 100),
      ),
    ],
    [FOUR, FOUR],
  ],
  [
    'a ragged edge',
    [flat(0, 0, 50), flat(20, 0, 100), flat(40, 0, 100), ...FULL.slice(3, 5), upright(100, 20, 40)],
    [FOUR],
  ],
  ['a frame', [flat(0, 0, 100), flat(40, 0, 100), upright(0, 0, 40), upright(100, 0, 40)], []],
  ['an underline', [flat(0, 0, 100)], []],
];

describe('tables from lines', () => {
  it.each(TABLES)('%s', (_name, rulings, expected) => {
    const found = ruledTables(rulings).map(({ cells }) =>
      cells
        .map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`)
        .sort(),
    );
    expect(found).toEqual(expected);
  });
});

/** Steps of a rectangle as pdf.js writes a path: move, line, line, line, close. */
const rectangle = (x: number, y: number, width: number, height: number): number[] => [
  ...[0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4],
];

describe('lines from paths', () => {
  it('a stroked rectangle gives its four sides', () => {
    expect(strokedRulings(rectangle(0, 0, 50, 20), IDENTITY)).toHaveLength(4);
  });

  it('a thin filled rectangle is one line, a thick one is a background', () => {
    expect(filledRulings(rectangle(10, 5, 50, 1), IDENTITY)).toEqual([flat(5.5, 10, 60)]);
    expect(filledRulings(rectangle(0, 0, 50, 20), IDENTITY)).toEqual([]);
  });

  it('a dot may belong to a line either way', () => {
    expect(filledRulings(rectangle(10, 5, 1, 1), IDENTITY)).toHaveLength(2);
  });

  it('a slanted line and a curve are none', () => {
    expect(strokedRulings([0, 0, 0, 1, 50, 20], IDENTITY)).toEqual([]);
    expect(strokedRulings([0, 0, 0, 2, 10, 0, 40, 0, 50, 0], IDENTITY)).toEqual([]);
  });
});

/** Signs of size 10 in a row; each takes its width after the gap before it. */
function glyphs(...signs: [text: string, gap: number, spaced?: boolean][]): Glyph[] {
  let left = 0;
  return signs.map(([text, gap, spaced = false]) => {
    left += gap;
    const width = text > '\u2E7F' ? 10 : 5;
    const box = { left, top: 0, right: left + width, bottom: 10 };
    left += width;
    return { text, box, size: 10, vertical: false, spaced, unseen: false, turn: 0 };
  });
}

const LINES: [name: string, signs: Glyph[], text: string][] = [
  ['digits that touch', glyphs(['1', 0], ['2', 0.2]), '12'],
  ['digits of two cells without lines', glyphs(['1', 0], ['2', 2]), '1 2'],
  ['a blank in the file', glyphs(['条', 0], ['3', 2, true]), '条 3'],
  ['a stretched line', glyphs(['公', 0], ['开', 6]), '公开'],
  ['words far apart', glyphs(['公', 0], ['开', 12]), '公 开'],
  ['bold made by printing twice', glyphs(['7', 0], ['7', -4.7]), '7'],
  ['the same digit twice', glyphs(['7', 0], ['7', 0]), '77'],
];

describe('lines of text from signs', () => {
  it.each(LINES)('%s', (_name, signs, text) => {
    expect(glyphLines(signs).map((line) => line.text)).toEqual([text]);
  });

  it('a small raised sign behind a figure is the mark of a note', () => {
    const [two, one] = glyphs(['2', 0], ['1', 0]);
    const { left = 0, right = 0 } = one?.box ?? {};
    const raised = [two, { ...one, size: 6, box: { left, right, top: 0, bottom: 6 } }] as Glyph[];
    expect(glyphLines(raised).map(({ text }) => text)).toEqual(['2(1)']);
  });

  it('vertical writing goes down, then left', () => {
    const down = (text: string, left: number, top: number): Glyph => ({
      text,
      box: { left, top, right: left + 10, bottom: top + 10 },
      size: 10,
      vertical: true,
      spaced: false,
      unseen: false,
      turn: 0,
    });
    const signs = [down('丁', 0, 10), down('乙', 20, 10), down('丙', 0, 0), down('甲', 20, 0)];
    expect(glyphLines(signs).map(({ text }) => text)).toEqual(['甲乙', '丙丁']);
  });
});
