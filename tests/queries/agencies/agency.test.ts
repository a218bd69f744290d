import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { agencyNamesQuery, sampleAgenciesQuery } from '../../../src/lib/queries/agencies/agency.ts';
import { agencyPeersQuery } from '../../../src/lib/queries/agencies/peers.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

async function column(sql: string): Promise<unknown[]> {
  return (await database.table(sql)).rows.map(([value]) => value);
}

describe('peers', () => {
  test('are of one kind and level, of the same year and scope, five at most, never the agency', async () => {
    const peers = await database.query(agencyPeersQuery());
    const facts = new Map(
      (
        await database.table(`SELECT a.agency_id, a.kind || ' ' || d.level
          FROM agency a JOIN division d ON d.code = a.division`)
      ).rows.map(([id, what]) => [String(id), String(what)]),
    );
    const reports = new Set(await column('SELECT report_id FROM report'));
    const counts = new Map<string, number>();
    for (const peer of peers) {
      expect(peer.agency_id).not.toBe(peer.of);
      expect(facts.get(peer.agency_id)).toBe(facts.get(peer.of));
      expect(reports.has(`${peer.agency_id}-${peer.year}-${peer.scope}`)).toBe(true);
      expect(reports.has(`${peer.of}-${peer.year}-${peer.scope}`)).toBe(true);
      expect(peer.shared).toBeGreaterThan(0);
      const key = `${peer.of} ${peer.scope}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBe(5);
  });
});

test('peers are of the newest year of which the agency states anything', async () => {
  const newest = await database.table(`
    SELECT agency_id || ' ' || scope, max(year) FROM report SEMI JOIN (
      SELECT report_id FROM observation WHERE applicant = 'total' AND value IS NOT NULL
    ) USING (report_id) GROUP BY agency_id, scope`);
  const years = new Map(newest.rows.map(([key, year]) => [String(key), Number(year)]));
  const peers = await database.query(agencyPeersQuery());
  const older = peers.filter(({ of, scope, year }) => years.get(`${of} ${scope}`) !== year);
  expect(peers.length).toBeGreaterThan(100);
  expect(older).toEqual([]);
});

test('peers of one agency are those of it among all', async () => {
  const all = await database.query(agencyPeersQuery());
  for (const of of ['320813-001', '140423-001']) {
    expect(await database.query(agencyPeersQuery(of))).toEqual(
      all.filter((peer) => peer.of === of),
    );
  }
});

test('every agency has a page and a name', async () => {
  const named = await database.query(agencyNamesQuery());
  expect(named).toHaveLength(Number((await column('SELECT count(*)::INTEGER FROM agency'))[0]));
  expect(named.find(({ agency_id }) => agency_id === '110000-001')?.name).toBe('北京市人民政府');
});

test('the sample has one agency of each kind on each level, and all are of the dataset', async () => {
  const sample = (await database.query(sampleAgenciesQuery())).map(({ agency_id }) => agency_id);
  const known = await database.table(`SELECT a.agency_id, a.kind || ' ' || d.level
    FROM agency a JOIN division d ON d.code = a.division`);
  const sorts = new Map(known.rows.map(([id, sort]) => [String(id), String(sort)]));
  expect(sample.map((id) => sorts.get(id)).sort()).toEqual([...new Set(sorts.values())].sort());
});
