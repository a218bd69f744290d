import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { outline } from '../outline.ts';

const sheet = (rows: string, extra = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="隐" state="hidden" r:id="h"/><sheet name="a" r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="h" Target="worksheets/h.xml"/><Relationship Id="a" Target="/xl/worksheets/a.xml"/></Relationships>',
    ),
    'xl/worksheets/h.xml': strToU8(
      '<worksheet><sheetData><row r="1"><c><v>999</v></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/a.xml': strToU8(`<worksheet>${extra}<sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="171" formatCode="#,##0年"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="32"/><xf numFmtId="54"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    ),
  });
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;
const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><r><t>${value}</t></r></is></c>`;

const SHEETS: [name: string, file: Uint8Array, expected: string[]][] = [
  [
    'dates and shares are no counts',
    sheet(
      row(
        1,
        text('A1', 'x'),
        '<c r="B1" s="1"><v>45000</v></c>',
        '<c r="C1" s="2"><v>45000</v></c>',
        '<c r="D1" s="3"><v>0.5</v></c>',
      ),
    ),
    ['0,0 1x1: x', '0,1 1x1: 2023-03-15', '0,2 1x1: 2023-03-15', '0,3 1x1: 50.00%'],
  ],
  [
    'Chinese built-in formats are dates, a number of years is none',
    sheet(
      row(
        1,
        '<c r="A1" s="4"><v>45292</v></c>',
        '<c r="B1" s="5"><v>0.5</v></c>',
        '<c r="C1" s="6"><v>45292</v></c>',
        '<c r="D1" s="7"><v>45292</v></c>',
      ),
    ),
    ['0,0 1x1: 2024-01-01', '0,1 1x1: 1899-12-30', '0,2 1x1: 2024-01-01', '0,3 1x1: 45,292年'],
  ],
  [
    'a formula with and without its result',
    sheet(row(1, '<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="B1"><f>SUM(A1)</f></c>')),
    ['0,0 1x1: 2', '0,1 1x1: =SUM(A1)'],
  ],
  [
    'rounding errors of sums',
    sheet(row(1, '<c r="A1"><v>0.30000000000000004</v></c>', '<c r="B1"><v>7730.28</v></c>')),
    ['0,0 1x1: 0.3', '0,1 1x1: 7730.28'],
  ],
  [
    'title, table, note',
    sheet(
      row(1, text('A1', '题')) +
        row(2, text('A2', 'a'), '<c r="B2"><v>1</v></c>') +
        row(4, text('A4', '注')),
    ),
    ['题', '0,0 1x1: a', '0,1 1x1: 1', '注'],
  ],
  [
    'blank cells that are not stored',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>1</v></c>', '<c r="C1"><v>2</v></c>') +
        row(2, text('A2', 'b'), '<c r="C2"><v>3</v></c>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: 1', '0,2 1x1: 2', '1,0 1x1: b', '1,2 1x1: 3', '1,1 1x1: '],
  ],
  [
    'struck out and raised pieces of a string',
    sheet(
      row(
        1,
        '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>55</t></r><r><t>12</t></r></is></c>',
        '<c r="B1" t="inlineStr"><is><r><t>3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      ),
    ),
    ['0,0 1x1: 12', '0,1 1x1: 3(1)'],
  ],
  [
    'a last row without figures',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>1</v></c>') + row(2, text('A2', 'b'), '<c r="B2"/>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: '],
  ],
  [
    'hidden rows and columns',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c')) +
        '<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
    ),
    ['0,0 1x1: a', '0,2 1x1: c'],
  ],
  [
    'a hidden row parts no table',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b')) +
        '<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>' +
        row(3, text('A3', 'c'), '<c r="B3"><v>1</v></c>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: b', '2,0 1x1: c', '2,1 1x1: 1'],
  ],
  [
    'merged cells that begin in a hidden column or row',
    sheet(
      row(1, text('A1', '题')) +
        `<row r="2" hidden="1">${text('B2', 'a')}${text('C2', '9')}</row>` +
        row(3, '<c r="B3"/>', text('C3', 'b'), '<c r="D3"><v>1</v></c>'),
      '<cols><col min="1" max="1" hidden="1"/></cols><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B2:B3"/></mergeCells>',
    ),
    ['题', '0,0 1x1: a', '0,1 1x1: b', '0,2 1x1: 1'],
  ],
  [
    'rows and columns without height or width',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c')) +
        '<row r="2" ht="0"><c r="A2"><v>9</v></c></row>',
      '<cols><col min="2" max="2" width="0"/></cols>',
    ),
    ['0,0 1x1: a', '0,2 1x1: c'],
  ],
  [
    'whole numbers with more digits than a spreadsheet keeps are no counts',
    sheet(
      row(
        1,
        text('A1', 'a'),
        '<c r="B1"><v>1234567890123450</v></c>',
        '<c r="C1" s="2"><v>1.23456789012345E+17</v></c>',
        '<c r="D1"><v>-1000000000000000</v></c>',
        '<c r="E1"><v>123456789012345</v></c>',
      ),
    ),
    [
      '0,0 1x1: a',
      '0,1 1x1: 1.23456789012345E+15',
      '0,2 1x1: 1.23456789012345E+17',
      '0,3 1x1: -1E+15',
      '0,4 1x1: 123456789012345',
    ],
  ],
  [
    'zeros that the sheet does not show',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>0</v></c>', '<c r="C1"><v>2</v></c>'),
      '<sheetViews><sheetView showZeros="0"/></sheetViews>',
    ),
    ['0,0 1x1: a', '0,1 1x1: ', '0,2 1x1: 2'],
  ],
  [
    'a blank column beside the table',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), '<c r="C1"/>') +
        row(2, text('A2', 'c'), '<c r="B2"/>', '<c r="C2"/>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: b', '1,0 1x1: c', '1,1 1x1: '],
  ],
];

describe('sheets', () => {
  it.each(SHEETS)('%s', async (_name, file, expected) => {
    expect(outline(await extractDocument(file))).toEqual(expected);
  });
});
