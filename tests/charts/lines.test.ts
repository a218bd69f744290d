import { describe, expect, test } from 'vitest';
import { linesSpec } from '../../src/lib/charts/lines.ts';
import { draw, line, lines, strokes, YEARS } from './models.ts';

const FIRST = 'var(--series-1)';

/** Marks of the first line: the small ones at the ends of leads are another series. */
function pointsOf(drawn: ReturnType<typeof draw>) {
  return drawn.marks.filter(({ stroke, fill }) => fill === FIRST && stroke === 'var(--paper)');
}

describe('gaps', () => {
  test('a null is neither drawn nor bridged', () => {
    const drawn = draw(lines([line('甲县', [1, 2, null, 4, 5])]));
    expect(pointsOf(drawn)).toHaveLength(4);
    expect(strokes(drawn.svg, FIRST).map(({ pieces }) => pieces)).toEqual([2]);
  });

  test('a zero is drawn like any value and keeps the line whole', () => {
    const drawn = draw(lines([line('甲县', [1, 2, 0, 4, 5])]));
    expect(pointsOf(drawn)).toHaveLength(5);
    expect(strokes(drawn.svg, FIRST).map(({ pieces }) => pieces)).toEqual([1]);
  });

  test('a lone year between gaps is a mark without a line', () => {
    const drawn = draw(lines([line('甲县', [null, 2, null, null, null])]));
    expect(pointsOf(drawn)).toHaveLength(1);
  });

  test('nothing known draws no mark and no name', () => {
    const drawn = draw(lines([line('甲县', [null, null, null, null, null])]));
    expect(pointsOf(drawn)).toHaveLength(0);
    expect(drawn.texts).not.toContain('甲县');
  });
});

describe('breaks', () => {
  const broken = lines([line('甲县', [1, 2, 3, 4, 5])], {
    breaks: [{ after: 2020, label: '换格式' }],
  });

  test('stand between two years and cut the line there', () => {
    const drawn = draw(broken);
    expect(drawn.texts).toContain('换格式');
    const [stroke] = strokes(drawn.svg, FIRST);
    expect(stroke?.pieces).toBe(2);
    const rule = /<path d="M([\d.]+) [^"]*"[^>]*stroke-dasharray="3,3"/.exec(drawn.svg);
    const [left = 0, right = 0] = YEARS.slice(1, 3).map((year) => yearPlace(drawn.svg, year));
    expect(Number(rule?.[1])).toBeCloseTo((left + right) / 2, -1);
  });

  test('no lead crosses one: the name stands beside the last point before it', () => {
    const early = draw(
      lines([line('甲县', [1, 2, null, null, null]), line('乙县', [1, 2, 3, 4, 5])], {
        breaks: [{ after: 2020, label: '换格式' }],
      }),
    );
    expect(textPlace(early.svg, '甲县').x).toBeLessThan(yearPlace(early.svg, 2021));
    expect(textPlace(early.svg, '乙县').x).toBeGreaterThan(yearPlace(early.svg, 2023));
  });

  test('of one line alone cut that line and no other', () => {
    const drawn = draw(
      lines([line('甲县', [1, 2, 3, 4, 5], { cuts: [2021] }), line('乙县', [2, 3, 4, 5, 6])]),
    );
    expect(strokes(drawn.svg, FIRST)[0]?.pieces).toBe(2);
    expect(strokes(drawn.svg, 'var(--series-2)')[0]?.pieces).toBe(1);
  });
});

describe('names', () => {
  test.each([342, 700, 1180])('of close lines do not overlap at %i px', (width) => {
    const names = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县', '庚县', '辛县'];
    const drawn = draw(
      lines(names.map((name, index) => line(name, [1, 1, 1, 1, 1 + index / 100]))),
      width,
    );
    const heights = names.map((name) => textPlace(drawn.svg, name).y).sort((a, b) => a - b);
    const distances = heights.slice(1).map((y, index) => y - (heights[index] ?? 0));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(14);
    expect(heights[0]).toBeGreaterThan(0);
    expect(heights.at(-1)).toBeLessThan(drawn.spec.height);
  });

  test('a long one is broken and cut in the middle, so that its end still tells', () => {
    const name = '重庆市万盛经济技术开发区关坝镇人民政府社会事务办公室';
    const drawn = draw(lines([line(name, [1, 2, 3, 4, 5])]), 342);
    const shown = drawn.texts.filter((text) => text.includes('…') || name.startsWith(text));
    expect(shown.join('')).toMatch(/^重庆市.*….*办公室$/);
  });

  test('are escaped', () => {
    const { svg } = draw(lines([line('<b>甲&县</b>', [1, 2, 3, 4, 5])]));
    expect(svg).toContain('&lt;b&gt;甲&amp;县&lt;/b&gt;');
    expect(svg).not.toContain('<b>');
  });
});

test('twelve lines are told apart by colour, shape or hollowness', () => {
  const names = [...'甲乙丙丁戊己庚辛壬癸子丑'];
  const { option } = linesSpec(lines(names.map((name) => line(name, [1, 2, 3, 4, 5]))), 700, 'zh');
  const looks = (option.series as { name?: string; symbol?: string; itemStyle?: object }[])
    .filter(({ name }) => name)
    .map(({ symbol, itemStyle }) => JSON.stringify([symbol, itemStyle]));
  expect(new Set(looks).size).toBe(12);
});

test('the marked line takes the accent, the others are grey', () => {
  const drawn = draw(
    lines([
      line('甲县', [1, 2, 3, 4, 5], { emphasis: 'muted' }),
      line('乙县', [2, 3, 4, 5, 6], { emphasis: 'marked' }),
    ]),
  );
  expect(strokes(drawn.svg, 'var(--accent)')).toHaveLength(1);
  expect(strokes(drawn.svg, 'var(--muted-mark)')).toHaveLength(1);
});

test('points lead on and say their hint', () => {
  const { option } = linesSpec(lines([line('甲县', [1, null, 3, 4, 5])]), 700, 'zh');
  const data = (option.series as { name?: string; data: object[] }[]).at(-1)?.data;
  expect(data?.[0]).toMatchObject({ hint: '甲县\n2019年：1件', href: '/agencies/a/?at=0' });
  expect(data?.[1]).toMatchObject({ value: [2020, '-'] });
});

describe('the band of quartiles', () => {
  const band = {
    lowerLabel: '下四分位',
    upperLabel: '上四分位',
    lower: [null, 2, null, 3, 4],
    upper: [null, 6, null, 8, 9],
  };
  const drawn = draw(
    lines([line('中位数', [1, 4, null, 5, 6])], {
      band,
      yearNotes: ['3/3', '5/7', '2', '6/9', '7/9'],
    }),
  );

  test('is filled where both are known, a year alone as a strip', () => {
    const filled = [...drawn.svg.matchAll(/<path d="([^"]*)"[^>]*fill-opacity="0.13"/g)];
    expect(filled.map(([, path = '']) => (path.match(/M/g) ?? []).length)).toEqual([2]);
  });

  test('names its edges and says k of n under each year', () => {
    expect(drawn.texts).toEqual(expect.arrayContaining(['上四分位', '下四分位', '5/7', '2020']));
  });
});

describe('axes', () => {
  test('start at zero, and an index keeps its own range with 100 in it', () => {
    expect(yAxis(lines([line('甲县', [90, 95, 99, 97, 96])])).min).toBe(0);
    const index = yAxis(lines([line('甲县', [120, 110, 105, 130, 104])], { format: 'index' }));
    expect(index.min).toBeGreaterThan(0);
    expect(index.min).toBeLessThanOrEqual(100);
  });

  test('are written in the reader’s language', () => {
    const model = lines([line('甲县', [0, 20_000, 30_000, 10_000, 40_000])]);
    expect(draw(model, 700, 'zh').texts).toContain('4万');
    expect(draw(model, 700, 'en').texts).toContain('40k');
  });

  test.each([
    [342, ['2019', '20', '21', '22', '23', '24', '25']],
    [1180, ['2019', '2020', '2021', '2022', '2023', '2024', '2025']],
  ])('years fit at %i px', (width, expected) => {
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const name = '上海市住房和城乡建设管理委员会';
    const drawn = draw(lines([line(name, [1, 2, 3, 4, 5, 6, 7])], { years }), width);
    expect(drawn.texts.filter((text) => expected.includes(text))).toEqual(expected);
  });
});

function yAxis(model: ReturnType<typeof lines>): { min: number; max: number } {
  return linesSpec(model, 700, 'zh').option.yAxis as { min: number; max: number };
}

function textPlace(svg: string, text: string): { x: number; y: number } {
  const match = new RegExp(`translate\\(([\\d.-]+) ([\\d.-]+)\\)"[^>]*>${text}</text>`).exec(svg);
  return { x: Number(match?.[1]), y: Number(match?.[2]) };
}

function yearPlace(svg: string, year: number): number {
  return textPlace(svg, String(year)).x;
}
