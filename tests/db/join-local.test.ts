import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleLocal } from '../../src/lib/dataset/join/assemble-local.ts';
import { TABLES } from '../../src/lib/dataset/tables/tables.ts';
import type { Database, Join } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { QueryError, type Query } from '../../src/lib/db/query.ts';
import { agencySheetQueries } from '../../src/lib/queries/sheet/sheet.ts';
import { divisionFacetsQuery, indicatorFacetsQuery } from '../../src/lib/queries/facets.ts';
import { peersQuery } from '../../src/lib/queries/workbench/workbench.ts';
import { CONTINUED, LOCAL, localReport, NEW, REPLACED } from '../dataset/join/local-reports.ts';
import { builtFile } from './built-file.ts';
import { openingsOf, viewQueries } from './view-queries.ts';
import { openWasmDatabase } from './wasm-engine.ts';

const file = await builtFile();
const engines: Record<string, Database> = {
  native: await openNodeDatabase(file),
  wasm: await openWasmDatabase(file),
};
const [native, wasm] = [engines.native as Database, engines.wasm as Database];
const none = () => Promise.resolve();
let join: Join;

beforeAll(async () => {
  join = await assembleLocal(LOCAL, none);
});

afterAll(async () => {
  for (const database of Object.values(engines)) await database.close();
});

/** The only value of the only row. */
async function one(database: Database, sql: string): Promise<unknown> {
  return (await database.table(sql)).rows[0]?.[0];
}

/** Sums of fractions differ in their last digits by the order they are added in. */
const settled = (answer: unknown): string =>
  JSON.stringify(answer, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

const openings = await openingsOf(native);
const queries = new Map<string, Query<unknown>>([
  ...viewQueries((route) => openings[route]),
  ...[
    ...viewQueries((route) => ({
      ...openings[route],
      year: 2023,
      scope: 'own',
      kind: 'all',
      level: 'all',
      indicator: 'requests.received',
      picked: [NEW, CONTINUED].sort(),
    })),
  ].map(([name, query]) => [`${name} of local units`, query] as const),
  ...Object.entries(agencySheetQueries(NEW)).map(
    ([name, query]) => [`agency.${name}`, query as Query<unknown>] as const,
  ),
  ['facets.divisions', divisionFacetsQuery()],
  ['facets.indicators', indicatorFacetsQuery()],
]);

async function answers(database: Database): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const [name, query] of queries) all.set(name, settled(await database.query(query)));
  return all;
}

/** What every table holds as a query finds it by its name: what answers depend on, and nothing else. */
async function contents(database: Database): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const table of [...Object.keys(TABLES), 'figure']) {
    const sql = `SELECT count(*), sum(hash(one))::VARCHAR FROM ${table} one`;
    all.set(table, JSON.stringify((await database.table(sql)).rows));
  }
  return all;
}

const figure = (agency: string, year: number, scope: string, indicator: string) =>
  `SELECT value FROM figure WHERE report_id = '${agency}-${year}-${scope}'
    AND indicator = '${indicator}' AND applicant = 'total'`;

const UPDATED = 'rate.normative_renewal';

/** Requests that the own reports of 襄垣县 for 2023 say were received. */
const requestsOf = (schema: string) => `FROM ${schema}figure JOIN ${schema}report USING (report_id)
  WHERE scope = 'own' AND division = '140423' AND year = 2023
    AND indicator = 'requests.received' AND applicant = 'total'`;

/** A hundred questions in the slower engine, on a busy machine. */
const LONG = 180_000;

describe.each(['native', 'wasm'] as const)('local reports joined in the %s engine', (which) => {
  const database = engines[which] as Database;
  let before: Map<string, string>;

  beforeAll(async () => {
    before = await contents(database);
    await database.joinLocal(join);
  }, LONG);

  it.each([
    [
      'a replaced report counts once',
      `SELECT count(*) FROM report WHERE agency_id = '${REPLACED}' AND year = 2023 AND scope = 'aggregate'`,
      1,
    ],
    ['its figure is the local one', figure(REPLACED, 2023, 'aggregate', 'requests.received'), 4000],
    [
      'what only the built-in one states is gone',
      figure(REPLACED, 2023, 'aggregate', 'published.total'),
      undefined,
    ],
    ['a new agency is there', `SELECT name FROM agency WHERE agency_id = '${NEW}'`, '演示县虚构局'],
    ['with its division', `SELECT division FROM report WHERE agency_id = '${NEW}'`, '140423'],
    [
      'a known agency keeps its division',
      `SELECT division FROM report WHERE agency_id = '${CONTINUED}' AND year = 2025`,
      '320813',
    ],
    [
      'a known agency has one row',
      `SELECT count(*) FROM agency WHERE agency_id = '${CONTINUED}'`,
      1,
    ],
    [
      'a local year after a built-in one: (3 + 1) / 8',
      figure(CONTINUED, 2025, 'aggregate', UPDATED),
      0.5,
    ],
    [
      'a built-in year after a local one: (50 + 227) / 1000',
      figure(REPLACED, 2024, 'aggregate', UPDATED),
      0.277,
    ],
    ['a rate of local cells: 9 / 12', figure(NEW, 2023, 'own', 'rate.granted'), 0.75],
    [
      'a blank is no number',
      `SELECT status FROM observation WHERE report_id = '${NEW}-2023-own' AND indicator = 'requests.carried_over'`,
      'blank',
    ],
    [
      'a mark stays as it is',
      `SELECT mark FROM observation WHERE report_id = '${NEW}-2023-own' AND indicator = 'published.wechat'`,
      "1300余 '); DROP TABLE report; --",
    ],
    [
      'control signs stay too',
      `SELECT label FROM part WHERE report_id = '${NEW}-2023-own'`,
      '甲\u001f1\u001e乙',
    ],
    [
      'the source names the file',
      `SELECT source FROM report WHERE agency_id = '${NEW}'`,
      'local:演示.pdf',
    ],
    ['local reports are known as such', `SELECT count(*) FROM report WHERE seen_at = 'local'`, 3],
    [
      'a sum over a division has the local figure',
      `SELECT (SELECT sum(value) ${requestsOf('')}) - coalesce((SELECT sum(value) ${requestsOf('nianbao.')}), 0)`,
      11,
    ],
  ])('%s', async (_what, sql, expected) => {
    const found = await one(database, sql);
    expect(found).toBe(expected);
  });

  it(
    'a built-in figure over a local year before says so',
    async () => {
      const state = {
        ...openings['/publication'],
        scope: 'aggregate' as const,
        kind: 'all' as const,
      };
      const rows = await database.query(
        peersQuery({
          ...state,
          ...{ division: '000000', level: 'all', from: 2024, to: 2024, year: 2024, versus: null },
          ...{ indicator: UPDATED, columns: ['normative.issued'] },
        }),
      );
      const local = rows.filter((row) => row.local > 0);
      expect(local.map(({ agency_id, indicator }) => [agency_id, indicator])).toEqual([
        [REPLACED, UPDATED],
      ]);
      const [sheet] = [agencySheetQueries(REPLACED)];
      const rates = (await database.query(sheet.rates)).filter(({ local: of }) => of > 0);
      expect(rates.map(({ indicator }) => indicator)).toEqual([UPDATED]);
    },
    LONG,
  );

  it(
    'an agency in a zone is in its division, beside one of another zone',
    async () => {
      const zones = ['350500-jingkai', '350500-taishang'];
      const agencies = zones.map((division, at) => ({
        ...{ agency_id: `350500-local-00${at + 1}`, name: `演示${at}`, division },
        ...{ kind: 'department' as const, township: null },
      }));
      const reports = agencies.map(({ agency_id }) => localReport({ agency_id, scope: 'own' }));
      await database.joinLocal(await assembleLocal({ agencies, reports }, none));
      const { rows } = await database.table(`SELECT r.agency_id, r.division, d.code
      FROM report r LEFT JOIN division d ON d.code = r.division
      WHERE seen_at = 'local' ORDER BY 1`);
      await database.joinLocal(join);
      expect(rows).toEqual([
        ['350500-local-001', '350500-jingkai', '350500-jingkai'],
        ['350500-local-002', '350500-taishang', '350500-taishang'],
      ]);
    },
    LONG,
  );

  it('every report has each cell once', async () => {
    const twice = `SELECT count(*) FROM (SELECT report_id, indicator, applicant FROM figure
      GROUP BY ALL HAVING count(*) > 1)`;
    expect(await one(database, twice)).toBe(0);
  });

  it.each([
    'WITH x AS (SELECT 1) INSERT INTO memory.local.report SELECT * FROM nianbao.report',
    'WITH x AS (SELECT 1) DELETE FROM memory.local.report',
    'WITH x AS (SELECT 1) UPDATE memory.local.observation SET value = 1',
    'DROP VIEW memory.joined.report',
    'CREATE TABLE memory.joined.other AS SELECT 1',
  ])('a statement typed by hand cannot write: %s', async (sql) => {
    await expect(database.table(sql)).rejects.toThrow(/read-only/);
    expect(await one(database, 'SELECT count(*) FROM memory.local.report')).toBe(3);
  });

  it('a table typed by hand never stands before the real one', async () => {
    await database.table('CREATE TEMP TABLE report AS SELECT 1').catch(() => undefined);
    expect(await one(database, "SELECT count(*) FROM report WHERE seen_at = 'local'")).toBe(3);
  });

  it(
    'joined again, replaces what was joined before',
    async () => {
      const less = { agencies: LOCAL.agencies, reports: LOCAL.reports.slice(2) };
      await database.joinLocal(await assembleLocal(less, none));
      expect(await one(database, "SELECT count(*) FROM report WHERE seen_at = 'local'")).toBe(1);
      await database.joinLocal(join);
      expect(await one(database, "SELECT count(*) FROM report WHERE seen_at = 'local'")).toBe(3);
    },
    LONG,
  );

  it(
    'switched off, gives the built-in answers again',
    async () => {
      const joined = await contents(database);
      expect([...before].filter(([name, answer]) => joined.get(name) !== answer)).not.toEqual([]);
      await database.joinLocal(null);
      const after = await contents(database);
      expect([...before].filter(([name, answer]) => after.get(name) !== answer)).toEqual([]);
      await expect(
        database.table('SELECT * FROM memory.local.report'),
        'nothing local can be asked any more',
      ).rejects.toBeInstanceOf(QueryError);
    },
    LONG,
  );

  it(
    'a join that fails leaves the built-in dataset and says why',
    async () => {
      await database.joinLocal(join);
      const broken = {
        ...join,
        statements: [...join.statements, { sql: 'SELECT nothing FROM local.report', params: [] }],
      };
      const failure: unknown = await database.joinLocal(broken).catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(QueryError);
      expect((failure as QueryError).message).toMatch(/join-local.*nothing/);
      expect(await one(database, "SELECT count(*) FROM report WHERE seen_at = 'local'")).toBe(0);
      await database.joinLocal(join);
      expect(await one(database, "SELECT count(*) FROM report WHERE seen_at = 'local'")).toBe(3);
    },
    LONG,
  );
});

describe('with local reports', () => {
  it(
    'both engines answer alike',
    async () => {
      await native.joinLocal(join);
      await wasm.joinLocal(join);
      const [inNode, inBrowser] = [await answers(native), await answers(wasm)];
      expect([...inNode].filter(([name, answer]) => inBrowser.get(name) !== answer)).toEqual([]);
    },
    LONG,
  );

  it(
    'of one agency, year and scope the later counts',
    async () => {
      const [first, second] = [1, 2].map((value) =>
        localReport({ agency_id: NEW, scope: 'own', figures: { 'published.website': value } }),
      );
      const twice = { agencies: LOCAL.agencies, reports: [first, second].flatMap((r) => r ?? []) };
      await native.joinLocal(await assembleLocal(twice, none));
      expect(await one(native, figure(NEW, 2023, 'own', 'published.website'))).toBe(2);
      expect(await one(native, `SELECT count(*) FROM report WHERE agency_id = '${NEW}'`)).toBe(1);
    },
    LONG,
  );
});
