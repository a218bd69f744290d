import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { turnedCodes, turnedQueries } from '../../../src/lib/queries/workbench/turned.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { builtFile } from '../../db/built-file.ts';
import { stateOf } from '../states.ts';

let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});

afterAll(() => database.close());

const rowsOf = (changes: Partial<ViewState>) =>
  database.query(turnedQueries(stateOf(changes)).turned);

test('every cell of the ticked units in both years, as the dataset has them', async () => {
  const { rows: fullest } = await database.table(`
    SELECT agency_id FROM report WHERE scope = 'aggregate' AND year IN (2023, 2024)
    GROUP BY agency_id HAVING count(*) = 2 ORDER BY agency_id LIMIT 3`);
  const ticked = fullest.map(([id]) => String(id));
  const rows = await rowsOf({ ticked, year: 2024, versus: 2023 });
  expect([...new Set(rows.map(({ unit }) => unit))].sort()).toEqual(ticked);
  const { rows: figures } = await database.table(`
    SELECT r.agency_id || ' ' || r.year || ' ' || f.indicator, f.value FROM figure f
    JOIN report r USING (report_id)
    WHERE r.agency_id IN (${ticked.map((id) => `'${id}'`).join(', ')}) AND r.year IN (2023, 2024)
      AND r.scope = 'aggregate' AND f.applicant = 'total' AND f.value IS NOT NULL`);
  const answered = new Map(
    rows
      .filter(({ value, year }) => value !== null && (year === 2023 || year === 2024))
      .map(({ unit, year, indicator, value }) => [`${unit} ${year} ${indicator}`, value]),
  );
  expect(answered.size).toBeGreaterThan(20);
  const codes = new Set(turnedCodes({ applicant: 'total' }));
  expect([...answered].sort()).toEqual(
    figures
      .map(([key, value]): [string, number] => [String(key), Number(value)])
      .filter(([key]) => codes.has(key.split(' ')[2] ?? ''))
      .sort(),
  );
});

test('without ticks the units of the list with most, and of a hand-picked list those', async () => {
  const list = { indicator: 'published.website', division: '320000', year: 2023, versus: 2022 };
  const rows = await rowsOf(list);
  const { rows: most } = await database.table(`
    SELECT a.agency_id FROM figure f JOIN report r USING (report_id) JOIN agency a USING (agency_id)
    JOIN division d ON d.code = a.division
    WHERE f.indicator = 'published.website' AND f.value IS NOT NULL AND r.year = 2023
      AND r.scope = 'aggregate' AND a.kind = 'government' AND d.level = 'county'
      AND d.province = '320000'
    ORDER BY f.value DESC, a.agency_id LIMIT 4`);
  const expected = most.map(([id]) => String(id)).sort();
  expect(expected).toHaveLength(4);
  expect([...new Set(rows.map(({ unit }) => unit))].sort()).toEqual(expected);
  const picked = await rowsOf({ ...list, picked: expected.slice(0, 2) });
  expect([...new Set(picked.map(({ unit }) => unit))].sort()).toEqual(expected.slice(0, 2));
});
