import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import type { Block } from '../../../src/lib/model/extracted-document.ts';
import { document, grid, paragraphs } from '../documents.ts';
import { readDoubts, readFigures } from '../read-figures.ts';

const THREE = '三、收到和处理政府信息公开申请情况';

const read = (...blocks: Block[]) => parseReport(document(...blocks));

describe('tables flattened to words', () => {
  it('numbers before their labels: nothing is certain', () => {
    const parsed = read(
      ...paragraphs(
        THREE,
        '1 0 0 0 0 0 1',
        '（一）予以公开',
        '2 0 0 0 0 0 2',
        '（二）部分公开',
        '3 0 0 0 0 0 3',
        '1.属于国家秘密',
      ),
    );
    expect(parsed.cells.every(({ doubts }) => doubts.length > 0)).toBe(true);
  });

  it('a row short of numbers is unread, and its neighbours doubtful', () => {
    const parsed = read(
      ...paragraphs(
        THREE,
        '（一）予以公开 1 0 0 0 0 0 1',
        '（二）部分公开 1 1',
        '1.属于国家秘密 0 0 0 0 0 0 0',
      ),
    );
    expect(parsed.unread).toContainEqual(
      expect.objectContaining({ reason: 'cell_count', indicator: 'outcome.partly_granted' }),
    );
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['near_unread']);
  });

  it.each([
    ['above', ['7.属于行政执法案卷|||||||', '8.属|0|0|0|0|0|0|3']],
    ['below', ['8.属|0|0|0|0|0|0|3', '行政查询事项|||||||']],
  ])('an empty row %s beside figures without a label is doubtful', (_where, rows) => {
    const parsed = read(
      ...paragraphs(THREE),
      grid('|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计', ...rows),
    );
    const [code = ''] = parsed.cells.map(({ indicator }) => indicator);
    expect(code).toMatch(/^outcome\.refused/);
    expect(readDoubts(parsed)[code]).toContain('near_unread');
  });

  it('a number that a narrow cell breaks into lines is one where the row adds up with it', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid('|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'),
      grid('（一）予以公开|8\n3|44|31|22|15|10|20\n5', '（二）部分公开|8\n3|0|0|0|0|0|11'),
    );
    expect(readFigures(parsed.cells)).toMatchObject({
      'outcome.granted': [83, 44, 31, 22, 15, 10, 205],
    });
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['digits_apart']);
    expect(parsed.unread).toContainEqual(
      expect.objectContaining({ reason: 'not_a_number', indicator: 'outcome.partly_granted' }),
    );
  });

  it('a head whose merged cells stand once names the columns by the order of its words', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid(
        '（勾稽关系）|申请人情况',
        '自然人|法人或其他组织|总计',
        '商业企业|法律服务机构|社会公益组织|科研机构|其他',
        '一、本年新收政府信息公开申请数量|83|44|15|22|31|10|205',
      ),
    );
    expect(readFigures(parsed.cells)).toMatchObject({
      'requests.received': [83, 44, 31, 22, 15, 10, 205],
    });
    expect(readDoubts(parsed)['requests.received']).toEqual(['columns_disagree']);
  });

  it('fifteen figures of Section IV, or none', () => {
    const heads =
      '行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉';
    const four = '四、政府信息公开行政复议、行政诉讼情况';
    const whole = read(...paragraphs(four, heads, '1 2 3 4 10 0 0 0 0 0 5 0 0 0 5'));
    expect(readFigures(whole.cells)).toMatchObject({
      'reconsideration.total': 10,
      'litigation.after_reconsideration.upheld': 5,
    });
    const short = read(...paragraphs(four, heads, '1 2 3 4 10 0 0 5 0 5'));
    expect(short.cells).toEqual([]);
    expect(short.unread).toMatchObject([{ reason: 'cell_count' }]);
  });
});
