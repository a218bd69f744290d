import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/lib/exports/column-widths.ts';

const LETTERS = { letter: 10, padding: 4 };
const COLUMNS = [
  { label: '序号', share: 2 },
  { label: '情况', share: 6 },
  { label: '填报', share: 2 },
];

const widthsOf = (rows: string[][], width = 300) => columnWidths(COLUMNS, rows, width, LETTERS);

describe('the columns of a table on paper', () => {
  it('divide the width by their shares', () => {
    expect(widthsOf([['1', '正文所述收到申请与表内新收不等', '12']])).toEqual([60, 180, 60]);
  });

  it('are as wide as their longest number or word, and no wider together than before', () => {
    const [first, second, third = 0] = widthsOf([['1', '正文', '123,456']]);
    expect(third).toBe(74);
    expect(first).toBeLessThan(60);
    expect(first).toBeGreaterThanOrEqual(44);
    expect((first ?? 0) + (second ?? 0) + third).toBeLessThanOrEqual(300);
  });

  it('come as near as there is room where all words together are too wide', () => {
    const widths = widthsOf([['contradiction', '正文', '123,456']], 160);
    expect(widths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(160);
    expect(widths[0]).toBeGreaterThan(32 + 20);
    expect(widths[1], 'two signs of Chinese').toBeGreaterThanOrEqual(44);
    expect(widthsOf([['a'.repeat(20), 'b'.repeat(40), 'c'.repeat(40)]], 200)).toEqual([
      40, 120, 40,
    ]);
  });
});
