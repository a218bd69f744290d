/** What the tables of every view say on the page, their files say: over the dataset itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { fileTable, isExact, type FileTable } from '../../src/lib/exports/file-table.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import { tableToTsv } from '../../src/lib/exports/table-tsv.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import type { Frame, TableCell } from '../../src/lib/views/figures/frame.ts';
import { builtFile } from '../db/built-file.ts';
import { openingsOf } from '../db/view-queries.ts';
import { CARRIED } from './carried.ts';
import { framesOf, VIEWS, type Change } from './view-frames.ts';

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
    const fieldOf = (index: number, holds: string) =>
      fields[file.columns.findIndex((one) => one.from === index && one.holds === holds)] ?? null;
    cells.forEach((cell, index) => {
      if (columns[index]?.numeric) {
        const number = fieldOf(index, 'number');
        if (isExact(cell)) {
          const isShown = number === cell.value || number === timesHundred(Number(cell.value));
          hold(isShown, 'the number shown', at, cell);
          hold(fieldOf(index, 'status') === null, 'no word beside a number', at, cell);
        } else {
          hold(number === null, 'nothing in the place of a number', at, cell);
          const words = cell.text || (cell.missing ? (cell.hint ?? '') : '');
          hold((fieldOf(index, 'status') ?? '') === words, 'the words beside it', at, cell);
        }
      } else if (!isAddress(cell)) {
        const words = cell.text === '' && cell.missing ? (cell.hint ?? '') : cell.text;
        hold((fieldOf(index, 'words') ?? '') === words, 'the words shown', at, cell);
      }
      if (!cell.external || !cell.href) return;
      const place = fieldOf(index, isAddress(cell) ? 'words' : 'address');
      hold(place === cell.href, 'its address', at, cell);
    });
    file.columns.forEach(({ holds }, index) => {
      const field = fields[index] ?? null;
      const isRight = holds === 'number' ? typeof field !== 'string' : typeof field !== 'number';
      hold(isRight, `${String(field)} in a column of ${holds}`, at);
      if (holds === 'address') hold(/^(null|https?:\/\/.*)$/.test(String(field)), 'no address', at);
    });
  });
  return [...faults, ...differencesOf(frame, file)];
}

/** A share that is shown in points leaves as points. */
const timesHundred = (share: number): number => Number((share * 100).toPrecision(15));

/** Where CSV and copied text hold something else than the workbook, or a formula. */
function differencesOf(frame: Frame, { columns, rows }: FileTable): string[] {
  const csv = parseCsv(tableToCsv(frame, CARRIED));
  const tsv = tableToTsv(frame.table, 'zh').split('\n');
  return [columns.map(({ label }) => label), ...rows].flatMap((row, at) => {
    const inCsv = csv[at]?.cells ?? [];
    const inTsv = tsv[at]?.split('\t') ?? [];
    return row.flatMap((field, index) => {
      const written = String(field ?? '');
      const flat = written.replace(/[\t\r\n]+/g, ' ');
      const same =
        withoutGuard(inCsv[index] ?? '?') === written && withoutGuard(inTsv[index] ?? '?') === flat;
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
