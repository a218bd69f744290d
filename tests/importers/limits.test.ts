import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { MOST_CHARACTERS, MOST_XML } from '../../src/lib/importers/limits.ts';
import { ImportRefusal } from '../../src/lib/importers/refusal.ts';
import { readSheets } from '../../src/lib/originals/sheets/read-sheets.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF of one page whose drawing is packed. */
function packedPdf(drawing: Uint8Array): Uint8Array {
  const packed = zlibSync(drawing, { level: 9 });
  const head = latin(
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
      '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n' +
      `4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>stream\n`,
  );
  const tail = latin('\nendstream\nendobj\ntrailer<</Root 1 0 R>>');
  return Uint8Array.from([...head, ...packed, ...tail]);
}

/** A workbook of one sheet: rows of cells by reference, and merged ranges. */
function workbook(rows: readonly (readonly string[])[], merges: readonly string[]): Uint8Array {
  const cells = rows.map(
    (row) =>
      `<row r="${/\d+/.exec(row[0] ?? '')?.[0] ?? '1'}">${row
        .map((at) => `<c r="${at}" t="inlineStr"><is><t>${at}</t></is></c>`)
        .join('')}</row>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    ),
  });
}

const LARGE: [name: string, content: () => Uint8Array, what: string][] = [
  [
    'a Word file that unpacks to too much',
    () => zipSync({ 'word/document.xml': new Uint8Array(MOST_XML + 1) }),
    'DOCX',
  ],
  ['a text of millions of signs', () => strToU8('a '.repeat(MOST_CHARACTERS / 2 + 1)), 'TXT'],
  ['a page of millions of signs', () => strToU8(`<p>${'a'.repeat(MOST_CHARACTERS)}`), 'HTML'],
  ['a PDF with one page of many blanks', () => packedPdf(new Uint8Array(9e6).fill(32)), 'PDF'],
  ['a table of too many cells', () => strToU8(`<table>${'<tr><td>1<td>2'.repeat(30_000)}`), 'HTML'],
];

describe('a file far larger than a report', () => {
  it.each(LARGE)('%s is refused', async (_name, content, what) => {
    const error: unknown = await extractDocument(content()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefusal);
    expect(error).toMatchObject({ code: 'too_large', detail: { what } });
  });

  it('pictures within a page do not count', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(MOST_CHARACTERS)}">`;
    const { blocks } = await extractDocument(strToU8(`<p>年报</p>${picture}`));
    expect(blocks.length).toBe(1);
  });
});

describe('merged cells of a sheet', () => {
  const ROWS = [
    ['A1', 'B1'],
    ['A2', 'B2'],
    ['A3', 'B3'],
  ];

  it.each([
    ['to the last cell a sheet can have', 'A1:XFD1048576', [3, 2]],
    ['beyond the columns in use', 'A1:XFD2', [2, 2]],
    ['beyond the rows in use', 'A2:A9000', [2, 1]],
    ['within them', 'A1:B1', [1, 2]],
  ])('%s end with what is used', async (_name, range, [rowSpan, columnSpan]) => {
    const [sheet] = await readSheets('xlsx', workbook(ROWS, [range]));
    const merged = sheet?.cells.find(({ text }) => text === range.split(':')[0]);
    const spans = merged?.isLine ? [rowSpan, columnSpan] : [merged?.rowSpan, merged?.columnSpan];
    expect(spans).toEqual([rowSpan, columnSpan]);
  });
});
