/** What the tables of every view say on the page, their files say: over the dataset itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { fileTable, type FileTable } from '../../src/lib/exports/file-table.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import { tableToTsv } from '../../src/lib/exports/table-tsv.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import type { Frame, TableCell } from '../../src/lib/views/figures/frame.ts';
import { builtFile } from '../db/built-file.ts';
import { openingsOf } from '../db/view-queries.ts';
import { framesOf, VIEWS, type Change } from './view-frames.ts';

const ADDRESS = 'https://nianbao.example/';
const NUMBER = /^[-+−]?[\d,.]+%?$/;

const CHANGES: [what: string, change: Change][] = [
  ['as it opens', {}],
  [
    'of one year, as an index, in English',
    { versus: null, measure: 'index', figure: 'trend', lang: 'en' },
  ],
  ['of a rate', { indicator: 'rate.granted' }],
];

let database: Database;
let openings: Openings;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
  openings = await openingsOf(database);
});

afterAll(() => database.close());

/** Whether a cell names a report by a word alone, so that a file must hold the address in its place. */
const isAddress = (cell: TableCell): boolean => cell.external === true && cell.value === cell.href;

/** What a frame's file says otherwise than its table, each fault as a sentence. */
function faultsOf(frame: Frame): string[] {
  const { columns, rows } = frame.table;
  const file = fileTable(frame.table, 'zh');
  const faults: string[] = [];
  const hold = (holds: boolean, what: string, at: number, cell?: TableCell): void => {
    if (!holds) faults.push(`${frame.id}, row ${at}, ${cell?.text ?? ''}: ${what}`);
  };
  rows.forEach(({ cells }, at) => {
    const fields = file.rows[at] ?? [];
    hold(fields.length === file.columns.length, 'a field for each head', at);
    cells.forEach((cell, index) => {
      const field = fields[index];
      if (columns[index]?.numeric) {
        const isExact = typeof cell.value === 'number' && !cell.missing && !cell.printed;
        if (isExact) hold(field === cell.value, 'the number shown', at, cell);
        else hold(!NUMBER.test(String(field)), 'a word is no number', at, cell);
        hold(!/^https?:/.test(String(field)), 'an address among numbers', at, cell);
      } else if (!isAddress(cell)) {
        hold(field === (cell.text || (cell.hint ?? '')), 'the words shown', at, cell);
      }
      if (!cell.external || !cell.href) return;
      const places = isAddress(cell) ? [field] : fields.slice(columns.length);
      hold(places.includes(cell.href), 'its address', at, cell);
    });
    for (const source of fields.slice(columns.length)) {
      hold(/^$|^https?:\/\//.test(String(source)), `no address: ${source}`, at);
    }
  });
  return [...faults, ...differencesOf(frame, file)];
}

/** Where CSV and copied text hold something else than the workbook, or a formula. */
function differencesOf(frame: Frame, { columns, rows }: FileTable): string[] {
  const csv = parseCsv(tableToCsv(frame, ADDRESS, 'zh'));
  const tsv = tableToTsv(frame.table, 'zh').split('\n');
  return [columns, ...rows].flatMap((row, at) => {
    const inCsv = csv[at]?.cells ?? [];
    const inTsv = tsv[at]?.split('\t') ?? [];
    return row.flatMap((field, index) => {
      const flat = String(field).replace(/[\t\r\n]+/g, ' ');
      const same =
        withoutGuard(inCsv[index] ?? '?') === String(field) &&
        withoutGuard(inTsv[index] ?? '?') === flat;
      const runs = typeof field === 'string' && /^\s*[=+\-@]/.test(inCsv[index] ?? '');
      return same && !runs ? [] : [`${frame.id}, row ${at}: ${field} became ${inCsv[index]}`];
    });
  });
}

const withoutGuard = (text: string): string => text.replace(/^'(?=\s*[=+\-@])/, '');

describe.each(VIEWS)('the tables of %s', (route) => {
  it.each(CHANGES)('%s', async (_what, change) => {
    const frames = await framesOf(database, openings, route, change);
    expect(frames.length, 'tables').toBeGreaterThan(0);
    expect(frames.flatMap(faultsOf)).toEqual([]);
  });
});
