/**
 * A walk over every view, figure kind and language: what each frame is written as is read back by libraries
 * that did not write it, and is what the table of files holds, which every-table.test.ts holds against the page;
 * the figures of the presets are those of the dataset.
 */
import { parse } from 'csv-parse/sync';
import { parseXml } from '@rgrove/parse-xml';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartSpec } from '../../src/lib/charts/chart-spec.ts';
import { renderSvg } from '../../src/lib/charts/render-svg.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { chartToSvg } from '../../src/lib/exports/chart-svg.ts';
import { definitionLines } from '../../src/lib/exports/column-definitions.ts';
import { fileTable, isExact, type FileField } from '../../src/lib/exports/file-table.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import { tableToParquet } from '../../src/lib/exports/table-parquet.ts';
import { tableToXlsx } from '../../src/lib/exports/workbook/table-xlsx.ts';
import { exportsText } from '../../src/lib/messages/exports.ts';
import { LANGUAGES, type Language } from '../../src/lib/messages/language.ts';
import { FIGURE_KINDS } from '../../src/lib/url/view-state.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';
import { builtFile } from '../db/built-file.ts';
import { openingsOf } from '../db/view-queries.ts';
import { CARRIED } from './carried.ts';
import { framesOf, VIEWS, type Change } from './view-frames.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

let database: Database;
let openings: Openings;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
  openings = await openingsOf(database);
});

afterAll(() => database.close());

/** Rows that are read back: of a long table the first, so that the walk takes its minute and no more. */
const MOST_ROWS = 400;

const shortened = (frame: Frame): Frame => ({
  ...frame,
  table: { ...frame.table, rows: frame.table.rows.slice(0, MOST_ROWS) },
});

const near = (read: unknown, wanted: FileField): boolean =>
  typeof wanted === 'number'
    ? Math.abs(Number(read) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) && read !== ''
    : String(read ?? '') === String(wanted ?? '') ||
      String(read ?? '').replace(/^'/, '') === String(wanted ?? '');

/** What a frame's files say otherwise than its table, as other libraries read them. */
async function faultsOf(frame: Frame, language: Language): Promise<string[]> {
  const carried = { ...CARRIED, language };
  const { columns, rows } = fileTable(frame.table, language);
  const faults: string[] = [];
  const compare = (what: string, read: readonly (readonly unknown[])[]) =>
    rows.forEach((row, at) =>
      row.forEach((field, place) => {
        if (!near(read[at]?.[place], field))
          faults.push(
            `${frame.id} ${what} ${at},${place}: ${field} read as ${String(read[at]?.[place])}`,
          );
      }),
    );
  const book = await readWorkbook(await tableToXlsx(frame, carried));
  const sheets = exportsText[language].sheets;
  expect(Object.keys(book)).toEqual(expect.arrayContaining(Object.values(sheets)));
  compare(
    'xlsx',
    (book[sheets.table]?.rows ?? []).map((row) => row.map(({ value }) => value)),
  );
  if (Object.values(book).some(({ rows: all }) => all.flat().some(({ formula }) => formula))) {
    faults.push(`${frame.id} xlsx: a formula`);
  }
  const csv = parse(tableToCsv(frame, carried), { bom: true, relax_column_count: true });
  compare('csv', (csv as string[][]).slice(1));
  const objects = await parquetReadObjects({ file: tableToParquet(frame, carried) });
  const names = Object.keys(objects[0] ?? {});
  if (objects.length !== rows.length) faults.push(`${frame.id} parquet: ${objects.length} rows`);
  columns.forEach(({ label, holds }, place) => {
    if (holds !== 'number' || !names.includes(label)) return;
    objects.forEach((object, at) => {
      const field = rows[at]?.[place] ?? null;
      const read = object[label] ?? null;
      if ((read === null) !== (field === null) || (field !== null && !near(read, field))) {
        faults.push(`${frame.id} parquet ${label} ${at}: ${field} read as ${String(read)}`);
      }
    });
  });
  return [...faults, ...pictureFaults(frame, language)];
}

/** What a picture lacks: it is a document of its own, with title, footing and definition. */
function pictureFaults(frame: Frame, language: Language): string[] {
  const { chart, title, footing, table } = frame;
  if (chart === null) return [];
  const spec = chartSpec(chart, 560, language);
  const definitions = definitionLines(table, 1, language);
  const { svg } = chartToSvg({
    drawing: renderSvg(spec, 560),
    width: 560,
    height: spec.height,
    title,
    footing: [footing.join(' · '), ...definitions],
    colour: (token) => (token === '--paper' ? '#fff' : '#111'),
  });
  const said = (parseXml(svg).root?.text ?? '').replace(/\s/g, '');
  return [title, ...footing, ...definitions]
    .filter((words) => !said.includes(words.replace(/\s/g, '')))
    .map((words) => `${frame.id} svg: without ${words}`)
    .concat(/var\(--/.test(svg) ? [`${frame.id} svg: a colour of the page`] : []);
}

/** Numbers of a preset's table that are not those of the dataset, by unit, year and indicator. */
async function strangersOf(frame: Frame): Promise<string[]> {
  const { columns, rows } = frame.table;
  const asked = columns.flatMap(({ key, indicator }, at) =>
    /^20\d\d$/.test(key) && indicator ? [{ at, year: Number(key), indicator }] : [],
  );
  if (asked.length === 0) return [];
  const codes = [...new Set(asked.map(({ indicator }) => indicator))];
  const { rows: known } = await database.table(`
    SELECT r.agency_id, r.year, f.indicator, f.value FROM figure f JOIN report r USING (report_id)
    WHERE f.applicant = 'total' AND f.value IS NOT NULL
      AND f.indicator IN (${codes.map((code) => `'${code}'`).join(', ')})`);
  const figures = new Set(known.map((row) => row.map(String).join(' ')));
  return rows.flatMap(({ id, cells }) =>
    asked.flatMap(({ at, year, indicator }) => {
      const cell = cells[at];
      if (!cell || !isExact(cell)) return [];
      const figure = [id, year, indicator, cell.value].map(String).join(' ');
      return figures.has(figure) ? [] : [figure];
    }),
  );
}

const PRESETS = VIEWS.filter((route) => ['/publication', '/requests', '/trends'].includes(route));

const WALK: [string, (typeof VIEWS)[number], Change][] = [
  ...VIEWS.flatMap((route) =>
    LANGUAGES.map((lang): [string, (typeof VIEWS)[number], Change] => [
      `${route} in ${lang}`,
      route,
      { lang },
    ]),
  ),
  ...FIGURE_KINDS.flatMap((figure) =>
    LANGUAGES.map((lang): [string, (typeof VIEWS)[number], Change] => [
      `/requests as ${figure} in ${lang}`,
      '/requests',
      { lang, figure, level: 'county', kind: 'government', scope: 'aggregate', division: '500000' },
    ]),
  ),
];

describe('what leaves each view is what it holds', () => {
  it.each(WALK)('%s', async (_name, route, change) => {
    const frames = (await framesOf(database, openings, route, change))
      .filter(({ table }) => table.columns.length > 0)
      .map(shortened);
    expect(frames.length).toBeGreaterThan(0);
    const language = change.lang ?? 'zh';
    const faults = await Promise.all(frames.map((frame) => faultsOf(frame, language)));
    expect(faults.flat().slice(0, 10)).toEqual([]);
    if (!PRESETS.includes(route)) return;
    const strangers = await Promise.all(frames.map(strangersOf));
    expect(strangers.flat().slice(0, 10)).toEqual([]);
  });
});
