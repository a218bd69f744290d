import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agencyMatcher } from '../../src/lib/catalogue/names/match-agency.ts';
import { assembleLocal } from '../../src/lib/dataset/join/assemble-local.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { agencyDirectoryQuery, divisionDirectoryQuery } from '../../src/lib/queries/directory.ts';
import { localReport } from '../dataset/join/local-reports.ts';

/** 淮安市洪泽区人民政府, whose reports print its own name. */
const KNOWN = '320813-001';
const PRINTED = '洪泽区旧称办公室';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

describe('the directory of agencies', () => {
  test('has every agency once', async () => {
    const agencies = await database.query(agencyDirectoryQuery());
    const { rows } = await database.table('SELECT count(*) FROM agency');
    expect(agencies).toHaveLength(Number(rows[0]?.[0]));
    expect(new Set(agencies.map(({ agency_id }) => agency_id)).size).toBe(agencies.length);
  });

  test('has the names printed on reports where they are others', async () => {
    const named = (await database.query(agencyDirectoryQuery())).flatMap(
      ({ agency_id, printed_names }) =>
        (printed_names?.split('\n') ?? []).map((name) => `${agency_id} ${name}`),
    );
    const { rows } = await database.table(`SELECT DISTINCT agency_id || ' ' || printed_name
      FROM report JOIN agency USING (agency_id) WHERE printed_name <> name`);
    expect(rows.length).toBeGreaterThan(0);
    expect([...named].sort()).toEqual(rows.flat().sort());
  });

  test('of an earlier local report too, so that the next one is found by it', async () => {
    const report = localReport({ agency_id: KNOWN, printed_name: PRINTED, scope: 'own' });
    const local = { agencies: [], reports: [report] };
    await database.joinLocal(await assembleLocal(local, () => Promise.resolve()));
    const agencies = await database.query(agencyDirectoryQuery());
    await database.joinLocal(null);
    const agency = agencies.find(({ agency_id }) => agency_id === KNOWN);
    expect(agency?.printed_names).toBe(PRINTED);
    const divisions = await database.query(divisionDirectoryQuery());
    const match = agencyMatcher(
      agencies.map(({ printed_names, ...own }) => ({
        ...own,
        other_names: printed_names?.split('\n') ?? [],
      })),
      divisions.map((division) => ({
        ...division,
        former_names: division.former_names?.split(';') ?? [],
      })),
    );
    const { candidates } = match({ name: PRINTED, divisions: ['320813'] });
    expect(candidates.map(({ agency: { agency_id } }) => agency_id)).toContain(KNOWN);
  });
});
