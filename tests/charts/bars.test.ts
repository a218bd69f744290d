import { describe, expect, test } from 'vitest';
import { barsSpec } from '../../src/lib/charts/bars.ts';
import { bars, draw } from './models.ts';

/** Widths of the drawn bars in px, top to bottom. */
function widths(drawn: ReturnType<typeof draw>): number[] {
  return drawn.marks.map(({ path }) => Number(/l([\d.-]+) 0/.exec(path)?.[1]));
}

const REST = { hint: '', marked: false };

describe('bars', () => {
  const model = bars(['甲县', 200, '200件'], ['乙县', 100, '100件'], ['丙县', 0, '0件']);

  test('begin at zero and are as long as their values', () => {
    const [first = 0, second = 0, zero] = widths(draw(model));
    expect(first / second).toBeCloseTo(2, 1);
    expect(zero).toBe(0);
  });

  test('zero has its printed number, null has neither bar nor number', () => {
    const drawn = draw(bars(['甲县', 5, '5件'], ['乙县', 0, '0件'], ['丙县', null, '']));
    expect(drawn.texts).toContain('0件');
    expect(drawn.marks.map(({ item }) => item)).toEqual([0, 1]);
  });

  test('falling ones go left of the zero line', () => {
    const drawn = draw(bars(['甲县', 5, '+5'], ['乙县', -5, '−5']));
    const [up = 0, down = 0] = widths(drawn);
    expect(up).toBeGreaterThan(0);
    expect(down).toBeLessThan(0);
    expect(drawn.texts).toContain('−5');
  });

  test('a bracket stands just behind the longest of its rows, within the chart', () => {
    const row = (value: number) => ({ ...{ label: '甲', value, text: `${value}` }, ...REST });
    const rows = [1000, 100, 90, 80, 70].map(row);
    const xs = (bands: { first: number; last: number }[]) =>
      (
        JSON.stringify(
          barsSpec({ kind: 'bars', format: 'count', rows, bands }, 600).option.series,
        ).match(/"x":[\d.]+/g) ?? []
      ).map((x) => Number(x.slice(4)));
    expect(Math.max(...xs([{ first: 1, last: 4 }]))).toBeLessThan(200);
    const wide = xs([{ first: 0, last: 1 }]);
    expect(Math.max(...wide)).toBeLessThanOrEqual(598);
    expect(Math.max(...wide)).toBeGreaterThan(500);
  });

  test('a bracket stands beside the rows that cannot be told apart, and ends with the last drawn', () => {
    const heights = (bands: { first: number; last: number }[]) =>
      JSON.stringify(barsSpec({ ...model, bands }, 600).option.series).match(/"y":\d+/g);
    expect(heights([])).toBeNull();
    const [top, bottom] = [4 + 26 + 5, 4 + 3 * 26 - 5];
    const ends = [top, bottom, top, top, bottom, bottom].map((y) => `"y":${y}`);
    expect(heights([{ first: 1, last: 2 }])).toEqual(ends);
    expect(heights([{ first: 1, last: 9 }])).toEqual(ends);
    expect(heights([{ first: 2, last: 9 }])).toBeNull();
  });

  test('the marked one alone takes the accent', () => {
    expect(draw(model).marks.map(({ fill }) => fill)).toEqual([
      'var(--accent)',
      'var(--muted-mark)',
      'var(--muted-mark)',
    ]);
  });

  test('names and numbers are escaped', () => {
    const { svg } = draw(bars(['<i>甲县</i>', 5, '<5>']));
    expect(svg).toContain('&lt;i&gt;');
    expect(svg).not.toContain('<i>');
  });

  test('a phone shows the first twelve only', () => {
    const many = bars(
      ...Array.from({ length: 20 }, (_, at): [string, number, string] => [`${at}县`, at, '']),
    );
    expect(draw(many, 342).marks).toHaveLength(12);
    expect(draw(many, 700).marks).toHaveLength(20);
  });
});

test('a very long name leaves more than half of the chart to the bars', () => {
  const { option } = barsSpec(bars(['长'.repeat(60), 5, '5件']), 342);
  expect((option.grid as { left: number }).left).toBeLessThan(342 / 2);
});

test('where names and numbers leave the bars no room, the names stand above them', () => {
  const name = '太原市小店区人民政府';
  const moved = bars([name, 4.386, '+438.6%'], ['淮安市洪泽区人民政府', -0.19, '−19.0%（不符）']);
  const nameUp = (width: number) =>
    Number(
      new RegExp(`<text[^>]* y="(-\\d+)[^>]*>${name}<`).exec(draw(moved, width).svg)?.[1] ?? 0,
    );
  const [risen = 0] = widths(draw(moved, 342));
  expect(risen).toBeGreaterThan(342 / 4);
  expect(nameUp(342)).toBeLessThan(-10);
  expect(nameUp(700)).toBe(0);
});
