import { describe, expect, it } from 'vitest';
import {
  columnDefinitions,
  definitionLines,
  formulaLines,
  rowDefinitions,
} from '../../src/lib/exports/column-definitions.ts';

const column = (key: string, indicator?: string) => ({
  key,
  label: key,
  numeric: true,
  ...(indicator === undefined ? {} : { indicator }),
});

const TABLE = {
  caption: '',
  columns: [
    column('value', 'requests.received'),
    column('2023', 'requests.received'),
    column('rank'),
    column('rate.granted'),
  ],
  rows: [
    { id: 'a', indicator: 'fees.amount', cells: [] },
    { id: 'b', indicator: 'rate.merit', cells: [] },
    { id: 'c', indicator: 'fees.amount', cells: [] },
  ],
};

describe('what the numbers are', () => {
  it('is said under a picture for the indicators that it draws: place or formula, and unit', () => {
    const [printed, derived, ...more] = definitionLines(TABLE, 2, 'zh');
    expect(printed).toBe(
      '本年新收政府信息公开申请数量（件）：报告“三、收到和处理政府信息公开申请情况”所填',
    );
    expect(derived).toMatch(/^予以公开率（百分比） = 予以公开 ÷ .+$/);
    expect(more).toEqual([]);
    expect(definitionLines(TABLE, 1, 'en')).toHaveLength(1);
  });

  it('is said once for rows of one indicator each, with the formula of a rate', () => {
    expect(rowDefinitions(TABLE, 'zh').map(({ unit }) => unit)).toEqual(['万元', '百分比']);
    expect(formulaLines(TABLE, 'zh')).toHaveLength(2);
    expect(columnDefinitions(TABLE, 'zh')).toHaveLength(4);
  });
});
