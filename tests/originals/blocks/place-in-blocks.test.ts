import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../../../src/lib/importers/document-builder.ts';
import { placeInBlocks } from '../../../src/lib/originals/blocks/place-in-blocks.ts';
import { tableRows } from '../../../src/lib/originals/blocks/table-rows.ts';
import { place } from '../provenance.ts';

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1) => ({
  row,
  column,
  text,
  rowSpan,
  columnSpan,
});

const builder = new DocumentBuilder();
builder.paragraph('一、总体情况');
builder.grid([cell(0, 0, '信息内容', 1, 2), cell(1, 0, '规章'), cell(1, 1, '3')]);
builder.paragraph('收到申请12件。');
builder.grid([cell(0, 0, '总计', 2, 1), cell(0, 1, '5'), cell(1, 1, '')]);
const { blocks } = builder.finish('docx');

describe('placeInBlocks', () => {
  it.each([
    ['nothing chosen', null, null],
    ['no place', place({}), null],
    ['a cell', place({ grid: 0, row: 1, column: 1 }), '1 cell 3'],
    ['a blank cell', place({ grid: 1, row: 1, column: 1 }), '3 cell '],
    ['within a merged cell', place({ grid: 1, row: 1, column: 0 }), '3 cell 总计'],
    ['the whole grid', place({ grid: 1 }), '3'],
    ['a grid the document lacks', place({ grid: 2, row: 0, column: 0 }), null],
    ['a cell the grid lacks', place({ grid: 0, row: 5, column: 0 }), null],
    ['part of a paragraph', place({ start: 11, end: 13 }), '2 range 12'],
    ['a whole paragraph', place({ start: 0, end: 6 }), '0 range 一、总体情况'],
    ['a range beyond the text', place({ start: 99, end: 100 }), null],
  ])('%s', (_, at, expected) => {
    const found = placeInBlocks(at, blocks);
    const block = found && blocks[found.block];
    const words = found && [
      String(found.block),
      ...(found.cell ? ['cell', found.cell.text] : []),
      ...(found.range && block?.kind === 'paragraph'
        ? ['range', block.text.slice(found.range.start, found.range.end)]
        : []),
    ];
    expect(words?.join(' ') ?? null).toBe(expected);
  });

  it('marks a whole paragraph whose signs are not those of its range', () => {
    const markdown = new DocumentBuilder();
    markdown.paragraph('重点', { start: 0, end: 6 });
    const found = placeInBlocks(place({ start: 3, end: 4 }), markdown.finish('markdown').blocks);
    expect(found?.range).toEqual({ start: 0, end: 2 });
  });
});

it('fills what no cell covers, so that nothing slides to the left', () => {
  const one = new DocumentBuilder();
  one.grid([cell(0, 0, 'a', 2, 1), cell(0, 2, 'c'), cell(1, 1, 'b')]);
  const [block] = one.finish('xlsx').blocks;
  const rows = block?.kind === 'grid' ? tableRows(block.grid) : [];
  expect(rows.map((row) => row.map((at) => at?.text ?? null))).toEqual([
    ['a', null, 'c'],
    ['b', null],
  ]);
});
