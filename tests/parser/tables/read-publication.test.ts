import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import type { Block } from '../../../src/lib/model/extracted-document.ts';
import { document, grid, paragraphs } from '../documents.ts';
import { readDoubts, readFigures } from '../read-figures.ts';

const read = (...blocks: Block[]) => parseReport(document(...blocks));

describe('Section II', () => {
  const heads2021 = '信息内容|本年制发件数|本年废止件数|现行有效件数';

  it('the form is what the heads say', () => {
    const form = (head: string) => read(grid(head, '规章|1|2|3')).header.form.value;
    expect(form(heads2021)).toBe('2021');
    expect(form('信息内容|本年新制作数量|本年新公开数量|对外公开总数量')).toBe('2019');
  });

  it.each([
    ['未对外公开发布规章、行政规范性文件；无行政许可项目。', null],
    ['本年度未制发规章，未废止行政规范性文件。', null],
    ['信息内容 本年新制作数量 本年新公开数量 对外公开总数量 规章 1 2 3。', '2019'],
    ['信息内容 本年制发件数 本年废止件数 现行有效件数', '2021'],
  ])('a sentence tells no form, heads do: %s', (words, form) => {
    const lines = paragraphs(
      '一、总体情况',
      '二、主动公开政府信息情况',
      words,
      '三、收到和处理政府信息公开申请情况',
    );
    expect(read(...lines).header.form.value).toBe(form);
  });

  it.each([
    ['592万元', 592, undefined],
    ['251000元', 25.1, ['unit_converted']],
    ['3亿元', 30000, ['unit_converted']],
    ['36.5万', 36.5, ['rounded', 'unit_converted']],
    ['0.015亿', 150, ['rounded', 'unit_converted']],
  ])('fees of %s are %d 万元', (cell, value, doubts) => {
    const parsed = read(grid('信息内容|本年收费金额（单位：万元）', `行政事业性收费|${cell}`));
    expect(parsed.cells[0]?.printed.value).toBe(value);
    expect(readDoubts(parsed)['fees.amount']).toEqual(doubts);
  });

  it('a row under the heads of one form is no row of another, though the rest of the table is', () => {
    const parsed = read(
      grid('信息内容|本年新制作数量|本年新公开数量|对外公开总数量', '规范性文件|4|6|30'),
      grid('信息内容|本年处理决定数量', '行政许可|5'),
      grid('信息内容|本年收费金额（单位：万元）', '行政事业性收费|282.1'),
    );
    const figures = readFigures(parsed.cells);
    expect(Object.keys(figures)).toEqual(['permits.decisions', 'fees.amount']);
    expect(parsed.unread.map(({ reason }) => reason)).toContain('not_on_form');
  });

  it('money in a count column is no count', () => {
    const parsed = read(grid('信息内容|采购项目数量|采购总金额', '政府集中采购|592万元|592万元'));
    expect(parsed.cells.map(({ printed }) => [printed.status, printed.value])).toEqual([
      ['mark', null],
      ['number', 592],
    ]);
  });

  it('a row the form does not have is listed, not read', () => {
    const parsed = read(grid(heads2021, '其他主动公开文件|7|7|7', '规章|0|0|0'));
    expect(Object.keys(readFigures(parsed.cells))).toEqual([
      'rules.issued',
      'rules.repealed',
      'rules.effective',
    ]);
    expect(parsed.unread.map(({ reason }) => reason)).toEqual([
      'not_on_form',
      // Sections III and IV.
      'table_not_found',
      'table_not_found',
    ]);
  });
});

it('Section II by its heads: another order, another unit', () => {
  const parsed = read(
    ...paragraphs('二、主动公开政府信息情况'),
    grid('信息内容|现行有效件数|本年制发件数|本年废止件数', '规章|3|1|2'),
    grid('信息内容|本年收费金额（单位：元）', '行政事业性收费|123456'),
  );
  expect(readFigures(parsed.cells)).toEqual({
    'rules.issued': 1,
    'rules.repealed': 2,
    'rules.effective': 3,
    'fees.amount': 12.3456,
  });
  expect(readDoubts(parsed)).toEqual({ 'fees.amount': ['unit_converted'] });
});
