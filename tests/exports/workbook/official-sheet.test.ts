/** An agency's official sheet as a file, against the dataset itself and against the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorOf } from '../../../src/lib/catalogue/catalogue.ts';
import { parseCellKey } from '../../../src/lib/catalogue/cell-key.ts';
import { parseCsv } from '../../../src/lib/dataset/read/parse-csv.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { tableToCsv } from '../../../src/lib/exports/table-csv.ts';
import { tableToXlsx } from '../../../src/lib/exports/workbook/table-xlsx.ts';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import type { OfficialFrame } from '../../../src/lib/views/sheet/official-frame.ts';
import { builtFile } from '../../db/built-file.ts';
import { openingsOf } from '../../db/view-queries.ts';
import { CARRIED } from '../carried.ts';
import { AGENCY, framesOf } from '../view-frames.ts';
import { readWorkbook, type ReadSheet } from './read-workbook.ts';

const { section } = agenciesText.zh;

let database: Database;
let frame: OfficialFrame;
let book: Record<string, ReadSheet>;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
  const frames = await framesOf(database, await openingsOf(database), '/agencies', {});
  frame = frames[0] as OfficialFrame;
  book = await readWorkbook(await tableToXlsx(frame, CARRIED));
});

afterAll(() => database.close());

const sheetNamed = (start: string): ReadSheet => {
  const found = Object.entries(book).find(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no sheet ${start} among ${Object.keys(book).join()}`);
  return found[1];
};

describe('cell by cell', () => {
  it('holds every observation of the dataset, and no number that is none', async () => {
    const { rows } = await database.table(`
      SELECT o.indicator || CASE WHEN i.per_applicant THEN '.' || o.applicant ELSE '' END, r.year, o.value, o.status
      FROM observation o JOIN report r USING (report_id) JOIN indicator i ON i.code = o.indicator
      WHERE r.agency_id = '${AGENCY}' AND r.scope = 'own'`);
    const table = sheetNamed('数据');
    const written = new Map(
      table.rows.flatMap((row, at) =>
        [2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => {
          const code = String(table.at(at, '代码').value);
          const head = `${year}年`;
          if (!table.head.includes(head) || code === 'null') return [];
          const { value } = table.at(at, head);
          const word = table.at(at, `${head} 无数说明`).value;
          return [[`${code} ${year}` as string, { value, word }] as const];
        }),
      ),
    );
    expect(rows.length).toBeGreaterThan(300);
    for (const [key, year, value, status] of rows) {
      const found = written.get(`${String(key)} ${String(year)}`);
      expect(found?.value, `${String(key)} ${String(year)} ${String(status)}`).toBe(
        status === 'rounded' || value === null ? null : Number(value),
      );
      expect(found?.word === null, 'a word beside what is no number').toBe(found?.value !== null);
    }
    const keys = new Set(rows.map(([key, year]) => `${String(key)} ${String(year)}`));
    const stray = [...written].filter(
      ([key, { value }]) =>
        value !== null && parseCellKey(key.split(' ')[0] ?? '') !== undefined && !keys.has(key),
    );
    expect(stray).toEqual([]);
  });

  it('names each row’s indicator, unit and place once among the definitions', () => {
    const words = sheetNamed('口径').rows.map((row) => row.map(({ value }) => value));
    expect(
      words.filter(([, label]) => label === indicatorOf('requests.received').label.zh),
    ).toHaveLength(1);
    expect(words.flat()).not.toContain('没有数的单位');
  });

  it('says the same in the CSV', () => {
    const [head, ...lines] = parseCsv(tableToCsv(frame, CARRIED)).map(({ cells }) => cells);
    const table = sheetNamed('数据');
    expect(head).toEqual(table.head);
    expect(lines.slice(0, table.rows.length)).toEqual(
      table.rows.map((row) => row.map(({ value }) => String(value ?? ''))),
    );
  });
});

describe('each section as it is printed', () => {
  it.each([
    ['narrative', 1],
    ['publication', 2],
    ['requests', 1],
    ['contested', 1],
    ['rates', 1],
  ] as const)('%s stands before the cells, %i time(s)', (name, times) => {
    const named = Object.keys(book).filter((sheet) => sheet.startsWith(section[name].slice(0, 20)));
    expect(named).toHaveLength(times);
    expect(Object.keys(book).indexOf(named[0] ?? '')).toBeLessThan(
      Object.keys(book).indexOf('数据'),
    );
  });

  it('has the page’s number in every cell, and its words at the end of the line', () => {
    for (const form of frame.forms) {
      const { rows, head } = sheetNamed(form.title.slice(0, 31));
      const lines = [
        head.map((text) => ({ value: text === '' ? null : text, type: 's' })),
        ...rows,
      ];
      for (const row of form.rows) {
        if (row.kind === 'head') continue;
        const numbers = row.cells.flatMap(({ value, missing, printed }) =>
          typeof value === 'number' && !missing && !printed ? [value] : [],
        );
        const words = row.cells.flatMap(({ text, missing }) =>
          missing && text !== '' ? [text] : [],
        );
        const fits = lines.some(([label, ...cells]) => {
          const said = String(cells[cells.length - 1]?.value ?? '');
          const written = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
          return (
            label?.value === row.label &&
            written.length === numbers.length &&
            written.every(
              (value, at) =>
                Math.abs(value - (numbers[at] ?? NaN)) < 1e-9 ||
                Math.abs(value - 100 * (numbers[at] ?? NaN)) < 1e-9,
            ) &&
            words.every((word) => said.includes(word))
          );
        });
        expect(fits, `${form.id}: ${row.label}`).toBe(true);
      }
    }
  });

  it('says which column a word belongs to', () => {
    const contested = sheetNamed(section.contested.slice(0, 31));
    const said = contested.rows.map((row) => String(row[row.length - 1]?.value ?? '')).join('\n');
    const publication = sheetNamed(section.publication.slice(0, 12));
    const words = publication.rows
      .map((row) => String(row[row.length - 1]?.value ?? ''))
      .join('\n');
    expect(words + said).toMatch(/本年制发件数|行政复议|新制作数量/);
  });

  it('lets no cell run', () => {
    for (const { rows } of Object.values(book)) {
      expect(rows.flat().some(({ formula }) => formula)).toBe(false);
    }
  });
});
