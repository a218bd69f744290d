import { parseCsv } from '../../../src/lib/dataset/read/parse-csv.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { fileTable, isExact, type FileField } from '../../../src/lib/exports/file-table.ts';
import { exportsText } from '../../../src/lib/messages/exports.ts';
import type { MadeBook } from './books.ts';
import { textOf, type Pdf } from './libre-office.ts';
import { truthOf } from './truth.ts';

/** The files of every sheet that a conversion wrote. */
type Written = { out: string; written: readonly string[] };

/** The longer side of A4 and the other, in millimetres. */
const A4 = '297 210';

/** What an office program makes of a workbook otherwise than it was written, and otherwise than the dataset. */
export async function bookFaults(
  made: MadeBook,
  { sizes, fonts }: Pdf,
  full: Written,
  shown: Written,
  database: Database,
): Promise<string[]> {
  const sheet = exportsText[made.carried.language].sheets.table;
  const [head = [], ...rows] = await linesOf(full, made.name, sheet);
  const [, ...printed] = await linesOf(shown, made.name, sheet);
  return [
    ...sizes
      .filter((size) => [...size].sort((a, b) => b - a).join(' ') !== A4)
      .map((size) => `a page of ${size.join(' x ')} mm`),
    ...fonts.filter(({ embedded }) => !embedded).map(({ name }) => `no face for ${name}`),
    ...fieldFaults(made, head, rows),
    ...shownFaults(made, printed),
    ...(await truthFaults(made, head, rows, database)),
    ...formulaFaults(await everyLine(full, made.name)),
  ];
}

async function linesOf({ out }: Written, name: string, sheet: string): Promise<string[][]> {
  return parseCsv(await textOf(out, `${name}-${sheet}.csv`)).map(({ cells }) => cells);
}

const everyLine = async ({ out, written }: Written, name: string): Promise<string> =>
  (
    await Promise.all(
      written.filter((file) => file.startsWith(`${name}-`)).map((file) => textOf(out, file)),
    )
  ).join('\n');

/** Every field of the table as it was written: exact numbers, words, and nothing for what is missing. */
function fieldFaults(made: MadeBook, head: readonly string[], rows: readonly string[][]): string[] {
  const { table } = made.frame;
  const { columns, rows: wanted } = fileTable(table, made.carried.language, made.carried.sources);
  return [columns.map(({ label }) => label), ...wanted].flatMap((row, at) =>
    row.flatMap((field, place) => {
      const read = (at === 0 ? head : rows[at - 1])?.[place] ?? '';
      return isSame(read, field)
        ? []
        : [`line ${at}, ${columns[place]?.label}: ${String(field)} read as “${read}”`];
    }),
  );
}

const isSame = (read: string, wanted: FileField): boolean =>
  typeof wanted === 'number'
    ? read !== '' && Math.abs(numberIn(read) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
    : read === (wanted ?? '');

/** A share is written in full as so many per cent. */
const numberIn = (read: string): number =>
  read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : Number(read);

/** A number as the sheet prints it is the page's own, whatever stands behind it. */
function shownFaults(made: MadeBook, printed: readonly string[][]): string[] {
  const { table } = made.frame;
  const { columns } = fileTable(table, made.carried.language, made.carried.sources);
  return table.rows.flatMap(({ cells }, at) =>
    columns.flatMap(({ from, holds, label }, place) => {
      const cell = cells[from];
      if (holds !== 'number' || !cell || !isExact(cell)) return [];
      const text = (printed[at]?.[place] ?? '').replace('-', '−');
      // Sums of money have their unit behind them; what is no plain number on the page is in full.
      const isPlain = /^[+−-]?[\d,]+(\.\d+)?\D*$/.test(cell.text);
      if (!isPlain || text.startsWith(cell.text.replace('-', '−'))) return [];
      // LibreOffice shows fifteen digits.
      const near = Math.abs(Number(text.replace('−', '-')) / Number(cell.value) - 1) < 1e-14;
      return near ? [] : [`${label}, line ${at + 1}: “${cell.text}” shown as “${text}”`];
    }),
  );
}

/** The dataset's own cells, asked without the product's queries. */
async function truthFaults(
  made: MadeBook,
  head: readonly string[],
  rows: readonly string[][],
  database: Database,
): Promise<string[]> {
  const truth = await truthOf(made, head, database);
  if (truth.length < 10) return [`only ${truth.length} cells of the dataset are held against it`];
  return truth.flatMap(({ key, line, column, value }) => {
    const keyed =
      line === undefined ? rows.find((row) => row[key?.at ?? 0] === key?.text) : rows[line];
    const read = keyed?.[column];
    const place = `${key?.text ?? keyed?.[0]} ${head[column]}`;
    if (read === undefined) return [`${place}: no such line`];
    return isSame(read, value)
      ? []
      : [`${place}: ${String(value)} in the dataset, read as “${read}”`];
  });
}

const formulaFaults = (text: string): string[] =>
  /#(REF|NAME|VALUE|DIV)|Err:5/.test(text) ? ['a formula was run'] : [];
