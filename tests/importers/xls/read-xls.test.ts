import { CFB, utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { xlsFile } from '../../golden/reports/generate/write-xls.ts';
import { outline } from '../outline.ts';

const sheetOf = (rows: readonly unknown[][], more: Partial<WorkSheet> = {}): WorkSheet => ({
  ...utils.aoa_to_sheet(rows as unknown[][]),
  ...more,
});

const formatted = (value: number, code: string) => ({ t: 'n', v: value, z: code }) as const;

const SHEETS: [name: string, sheet: WorkSheet, expected: string[]][] = [
  [
    'numbers as they show',
    sheetOf([
      ['a', formatted(365_000, '0\\.0,"万"'), formatted(0, '0;-0;"—"'), formatted(0, '0;-0;')],
      ['b', 36.5, 1204, -3],
    ]),
    [
      ...['0,0 1x1: a', '0,1 1x1: 36.5万', '0,2 1x1: —', '0,3 1x1: '],
      ...['1,0 1x1: b', '1,1 1x1: 36.5', '1,2 1x1: 1204', '1,3 1x1: -3'],
    ],
  ],
  [
    'dates, truths and errors',
    sheetOf([
      ['a', formatted(45_000, 'yyyy-mm-dd'), true, { t: 'e', v: 0x17 }],
      ['b', 1, 2, 3],
    ]),
    [
      ...['0,0 1x1: a', '0,1 1x1: 2023-03-15', '0,2 1x1: TRUE', '0,3 1x1: #REF!'],
      ...['1,0 1x1: b', '1,1 1x1: 1', '1,2 1x1: 2', '1,3 1x1: 3'],
    ],
  ],
  [
    'merged cells once',
    sheetOf(
      [
        ['a', null, 1],
        [null, null, 2],
      ],
      { '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }] },
    ),
    ['0,0 2x2: a', '0,2 1x1: 1', '1,2 1x1: 2'],
  ],
  [
    'hidden columns',
    sheetOf([['a', 'b', 'c']], { '!cols': [{}, { hidden: true }] }),
    ['0,0 1x1: a', '0,2 1x1: c'],
  ],
];

describe('a workbook of Excel 97', () => {
  it.each(SHEETS)('%s', async (_name, sheet, expected) => {
    expect(outline(await extractDocument(xlsFile(sheet)))).toEqual(expected);
  });

  it('hidden sheets are left out', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheetOf([['隐', 1]]), '隐');
    utils.book_append_sheet(book, sheetOf([['显', 2]]), '显');
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    expect(outline(await extractDocument(bytes))).toEqual(['0,0 1x1: 显', '0,1 1x1: 2']);
  });
});

type BiffRecord = [id: number, data: Uint8Array];

/** A workbook whose records were changed one by one; the library writes no rows and no passwords. */
function edited(
  bytes: Uint8Array,
  edit: (id: number, data: Uint8Array) => BiffRecord[],
): Uint8Array {
  const container = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(container, '/Workbook');
  const stream = Uint8Array.from(entry.content as ArrayLike<number>);
  const view = new DataView(stream.buffer);
  const pieces: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const data = stream.slice(at + 4, at + 4 + view.getUint16(at + 2, true));
    for (const [id, changed] of edit(view.getUint16(at, true), data)) {
      pieces.push(id & 255, id >> 8, changed.length & 255, changed.length >> 8, ...changed);
    }
  }
  entry.content = Uint8Array.from(pieces);
  entry.size = pieces.length;
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayLike<number>);
}

const DIMENSIONS = 0x0200;
const ROW = 0x0208;
const WINDOW2 = 0x023e;
const FILE_PASS = 0x002f;
const INTERFACE_HEADER = 0x00e1;

it('hidden rows are left out and part no table', async () => {
  const rows = [
    ['a', 'b'],
    [9, 9],
    ['c', 1],
  ];
  // MS-XLS 2.4.221: row 1, columns 0 to 2, a height, and the bit that hides it.
  const hidden = Uint8Array.from([1, 0, 0, 0, 2, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0]);
  const bytes = edited(xlsFile(sheetOf(rows)), (id, data) =>
    id === DIMENSIONS
      ? [
          [id, data],
          [ROW, hidden],
        ]
      : [[id, data]],
  );
  expect(outline(await extractDocument(bytes))).toEqual([
    ...['0,0 1x1: a', '0,1 1x1: b', '2,0 1x1: c', '2,1 1x1: 1'],
  ]);
});

it('zeros that the sheet does not show are blanks', async () => {
  const bytes = edited(xlsFile(sheetOf([['a', 0, 2]])), (id, data) => {
    if (id === WINDOW2) data[0] = (data[0] ?? 0) & ~0x10;
    return [[id, data]];
  });
  expect(outline(await extractDocument(bytes))).toEqual(['0,0 1x1: a', '0,1 1x1: ', '0,2 1x1: 2']);
});

it('a password is told', async () => {
  const bytes = edited(xlsFile(sheetOf([['a', 0, 2]])), (id, data) => [
    [id === INTERFACE_HEADER ? FILE_PASS : id, data],
  ]);
  await expect(extractDocument(bytes)).rejects.toMatchObject({
    code: 'encrypted',
    detail: { what: 'XLS' },
  });
});

it('a sheet far longer than a report is refused', async () => {
  const rows = Array.from({ length: 6000 }, (_, at) => [`第${at}行`, at]);
  await expect(extractDocument(xlsFile(sheetOf(rows)))).rejects.toMatchObject({
    code: 'too_large',
    detail: { what: 'XLS' },
  });
});

describe('a formula', () => {
  /** Its tokens as they lie in the file, behind their length. */
  const withFormula = (bf: readonly number[]) =>
    xlsFile(
      sheetOf([
        ['a', { t: 'n', v: 12, bf }],
        ['b', 1],
      ]),
    );
  const TWELVE = [0x1e, 12, 0];

  it.each([
    ['whole', [3, 0, ...TWELVE]],
    ['longer than it says', [2, 0, ...TWELVE]],
    ['shorter than it says', [90, 0, ...TWELVE]],
    ['of unknown tokens', [3, 0, 0xff, 0xff, 0xff]],
    ['without end for the library', [2, 0, 0x66, 0x56, 0x61]],
  ])('that is %s is not looked at: what the cell shows is stored', async (_, bf) => {
    const document = await extractDocument(withFormula(bf));
    expect(outline(document).join('\n')).toContain('0,1 1x1: 12');
  });
});
