import { describe, expect, it } from 'vitest';
import { narrowNumbers, type NarrowPart } from '../../src/lib/charts/narrow-parts.ts';
import { textWidth } from '../../src/lib/charts/theme.ts';

type Point = { value: [number, number]; label?: { formatter: string } };

const BAR = 20;
const MIDDLE = 50;

/** Where each number stands: its edges across, and below (1) or above (-1) the bar. */
function placed(parts: readonly NarrowPart[], plot: number) {
  const place = { barWidth: BAR, plot, left: 60, right: 12 };
  const [series] = narrowNumbers([{ middle: MIDDLE, parts }], place, (px) => px);
  return ((series?.data ?? []) as Point[]).flatMap(({ value: [x, y], label }) => {
    if (!label) return [];
    const text = label.formatter.replace(/^\{sign\|\} /, '');
    const width = textWidth(text, 12) + 11;
    return [{ text, from: x - width / 2, to: x + width / 2, side: Math.sign(y - MIDDLE) }];
  });
}

const partsAt = (...middles: number[]): NarrowPart[] =>
  middles.map((middle, at) => ({ middle, text: `${at + 1}.${at}%`, colour: 'red' }));

const CROWDED = partsAt(100, 101, 102, 103, 104, 105);

describe('numbers of narrow parts', () => {
  it('stand under their part where there is room', () => {
    const [number] = placed(partsAt(100), 300);
    expect(number).toMatchObject({ text: '1.0%', side: 1 });
    expect(((number?.from ?? 0) + (number?.to ?? 0)) / 2).toBe(100);
  });

  it.each([
    ['close together', CROWDED, 600],
    ['at the left edge', partsAt(0, 1, 2), 300],
    ['at the right edge', partsAt(297, 298, 299), 300],
    ['on a phone', CROWDED, 190],
  ])('do not overlap, keep their order and stay in the drawing: %s', (_, parts, plot) => {
    const numbers = placed(parts, plot);
    expect(numbers.map(({ text }) => text).sort()).toEqual(parts.map(({ text }) => text));
    for (const side of [1, -1]) {
      const line = numbers.filter((number) => number.side === side);
      expect(line.map(({ text }) => text)).toEqual(line.map(({ text }) => text).sort());
      for (const [at, { from, to }] of line.entries()) {
        expect(from).toBeGreaterThan(line[at - 1]?.to ?? -61);
        expect(to).toBeLessThan(plot + 12);
      }
    }
  });

  it('take a line above the bar only where the one below is full', () => {
    expect(new Set(placed(CROWDED, 600).map(({ side }) => side))).toEqual(new Set([1]));
    expect(new Set(placed(CROWDED, 190).map(({ side }) => side))).toEqual(new Set([1, -1]));
  });

  it('are left to the table where two lines cannot hold them', () => {
    const numbers = placed(CROWDED, 40);
    expect(numbers.length).toBeLessThan(CROWDED.length);
    expect(numbers.length).toBeGreaterThan(0);
  });
});

it('a row without narrow parts has no line of numbers', () => {
  const place = { barWidth: BAR, plot: 300, left: 60, right: 12 };
  expect(narrowNumbers([{ middle: MIDDLE, parts: [] }], place, (px) => px)).toEqual([]);
});
