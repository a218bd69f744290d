import { describe, expect, test } from 'vitest';
import { multiplesSpec } from '../../src/lib/charts/multiples.ts';
import { draw, line, multiples, strokes } from './models.ts';

const ACCENT = 'var(--accent)';
const names = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县', '庚县'];
const seven = multiples(names.map((name, index) => line(name, [1, 2, 3, 4, 5 * (index + 1)])));

type Grid = { left: number; top: number; width: number; height: number };
type Axis = { min: number; max: number; axisLabel: { show: boolean } };

describe('tiles', () => {
  test.each([342, 700, 1180])('stay apart and inside at %i px', (width) => {
    const { option, height } = multiplesSpec(seven, width, 'zh');
    const grids = option.grid as Grid[];
    expect(grids).toHaveLength(7);
    for (const grid of grids) {
      expect(grid.left + grid.width).toBeLessThanOrEqual(width);
      expect(grid.top + grid.height).toBeLessThan(height);
    }
    const overlapping = grids.filter((a, at) =>
      grids.some(
        (b, other) =>
          at < other && Math.abs(a.left - b.left) < a.width && Math.abs(a.top - b.top) < a.height,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  test('share one scale, labelled once a row', () => {
    const axes = multiplesSpec(seven, 700, 'zh').option.yAxis as Axis[];
    expect(new Set(axes.map(({ min, max }) => `${min} ${max}`))).toEqual(new Set(['0 40']));
    expect(axes.filter(({ axisLabel }) => axisLabel.show)).toHaveLength(3);
  });

  test('fill even rows: seven stand as four and three, two columns on a phone', () => {
    const columns = (width: number) =>
      new Set((multiplesSpec(seven, width, 'zh').option.grid as Grid[]).map(({ left }) => left))
        .size;
    expect(columns(1180)).toBe(4);
    expect(columns(342)).toBe(2);
  });

  test('are titled with the unit, a long name broken into lines', () => {
    const drawn = draw(multiples([line('上海市住房和城乡建设管理委员会', [1, 2, 3, 4, 5])]), 190);
    expect(drawn.texts.join('')).toContain('上海市住房和城乡');
  });
});

test('gaps stay gaps, zero is drawn, breaks cut', () => {
  const drawn = draw(
    multiples([line('甲县', [5, null, 0, 4, 5])], { breaks: [{ after: 2022, label: '复议前置' }] }),
  );
  expect(drawn.marks.filter(({ fill }) => fill === ACCENT)).toHaveLength(4);
  expect(strokes(drawn.svg, ACCENT).map(({ pieces }) => pieces)).toEqual([3]);
});

test('the last known value is printed, not the last year', () => {
  const drawn = draw(multiples([line('甲县', [5, 7, 9, null, null])]));
  expect(drawn.texts).toContain('9件');
  expect(drawn.texts).not.toContain('7件');
});

test('both languages', () => {
  const model = multiples([line('甲县', [0, 20_000, 30_000, 10_000, 40_000])]);
  expect(draw(model, 700, 'zh').texts).toContain('4万');
  expect(draw(model, 700, 'en').texts).toContain('40k');
});
