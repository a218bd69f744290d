import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, grid, paragraphs } from '../documents.ts';

const RESULTS = '结果维持|结果纠正|其他结果|尚未审结|总计';
const HEADS = [
  '行政复议>5|未经复议直接起诉>5|复议后起诉>5',
  [RESULTS, RESULTS, RESULTS].join('|'),
] as const;

const read = (...rows: string[]) =>
  parseReport(
    document(
      ...paragraphs('四、政府信息公开行政复议、行政诉讼情况'),
      grid(...rows),
      ...paragraphs('五、存在的主要问题及改进情况'),
    ),
  );
const isOfIV = ({ indicator }: { indicator: string }) => /^(reconsideration|litig)/.test(indicator);

describe('a Section IV in which nothing was filled in', () => {
  it('has fifteen blank cells and is there', () => {
    const { cells, unread } = read(...HEADS, Array.from({ length: 15 }, () => '').join('|'));
    expect(cells.filter(isOfIV).map(({ printed }) => printed.status)).toEqual(
      Array.from({ length: 15 }, () => 'blank'),
    );
    expect(unread.some(({ text }) => text.includes('行政复议'))).toBe(false);
  });

  it('heads alone, or too few cells, are no table', () => {
    for (const rows of [[...HEADS], [...HEADS, '|||||']]) {
      expect(read(...rows).cells.filter(isOfIV)).toEqual([]);
      expect(read(...rows).unread.map(({ reason }) => reason)).toContain('table_not_found');
    }
  });
});
