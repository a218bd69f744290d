import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDataFiles } from '../../src/cli/dataset/data-files.ts';
import { assembledFindings } from '../dataset/assembled.ts';
import { assembleLocal } from '../../src/lib/dataset/join/assemble-local.ts';
import { readData, type Data } from '../../src/lib/dataset/read/read-data.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import type { LocalDataset } from '../../src/lib/model/local-dataset.ts';
import { reportId, type Report } from '../../src/lib/model/report.ts';
import { localReport } from '../dataset/join/local-reports.ts';
import { DATA } from '../dataset/real-dataset.ts';
import { builtFile } from './built-file.ts';
import { openWasmDatabase } from './wasm-engine.ts';

const file = await builtFile();
const engines: Record<string, Database> = {
  native: await openNodeDatabase(file),
  wasm: await openWasmDatabase(file),
};
const { data } = readData({ ...(await loadDataFiles(DATA)), settled: null });
const none = () => Promise.resolve();

/** Joins in the slower engine, on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

/** 淮安市洪泽区人民政府, whose aggregate reports of 2023 and 2024 are complete. */
const HONGZE = '320813-001';
/** An invented department of 洪泽区. */
const NEW = '320813-local-001';

const builtIn = (id: string): Report => {
  const report = data.reports.find((one) => reportId(one) === id);
  if (!report) throw new Error(`no report ${id} in data/`);
  return report;
};

const asLocal = (report: Report, part: Partial<Report> = {}): Report =>
  localReport({ ...report, source: null, published_on: null, ...part });

afterAll(async () => {
  for (const database of Object.values(engines)) await database.close();
});

const expected = new Map<LocalDataset, ReturnType<typeof builtWith>>();

/** {@link builtWith}, once for both engines. */
function expectedFor(local: LocalDataset): ReturnType<typeof builtWith> {
  const known = expected.get(local) ?? builtWith(local);
  expected.set(local, known);
  return known;
}

const NOBODY: LocalDataset = { agencies: [], reports: [] };

/** Every finding and count as the build would have them, were the local reports in `data/`. */
function builtWith(local: LocalDataset): Record<'finding' | 'rule_count', string[]> {
  const ids = new Set(local.reports.map(reportId));
  const known = new Set(data.agencies.map(({ agency_id }) => agency_id));
  const all: Data = {
    divisions: data.divisions,
    agencies: [
      ...data.agencies,
      ...local.agencies.filter(({ agency_id }) => !known.has(agency_id)),
    ],
    reports: [...data.reports.filter((report) => !ids.has(reportId(report))), ...local.reports],
  };
  const tables = assembledFindings(all);
  return {
    finding: tables.finding.map((row) => JSON.stringify(Object.values(row))).sort(),
    rule_count: tables.rule_count.map((row) => JSON.stringify(Object.values(row))).sort(),
  };
}

async function rowsOf(database: Database, table: string): Promise<string[]> {
  const { rows } = await database.table(`FROM ${table}`);
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** What is only on one side, so that a failure names the findings. */
function difference(found: string[], expected: string[]) {
  const [inFound, inExpected] = [new Set(found), new Set(expected)];
  return {
    missing: expected.filter((row) => !inFound.has(row)),
    extra: found.filter((row) => !inExpected.has(row)),
  };
}

const county = data.agencies.find(({ agency_id }) => agency_id === HONGZE);
if (!county) throw new Error('洪泽区 is not in data/');

const office = {
  agency_id: NEW,
  name: '洪泽区演示局',
  division: county.division,
  kind: 'department' as const,
  township: null,
};

/** 余杭区 and 江干区 are among the districts that ended in 2021. */
const ended = data.divisions.find(
  ({ valid_to, successors }) => valid_to === 2021 && successors.length === 1,
);
if (!ended) throw new Error('no division ended in 2021');
const [MERGED = '', FORMER = ''] = [...ended.successors, ended.code].map(
  (code) => `${code}-local-001`,
);

const carrying = (agency_id: string, year: number, figures: Report['figures']): Report =>
  localReport({ agency_id, year, scope: 'own', figures });

/** Invented reports, each beside built-in ones in another way. */
const CASES: Record<string, LocalDataset> = {
  'a year after a built-in one': {
    agencies: [],
    reports: [
      asLocal(builtIn(`${HONGZE}-2024-aggregate`), {
        year: 2025,
        figures: { 'requests.carried_in': { natural: 99, total: 99 }, 'normative.issued': 1 },
      }),
    ],
  },
  'a built-in one replaced': {
    agencies: [],
    reports: [
      asLocal(builtIn(`${HONGZE}-2023-aggregate`), {
        figures: { 'requests.carried_over': { natural: 77, total: 77 } },
        marks: {},
      }),
    ],
  },
  'a part larger than its whole': {
    agencies: [office],
    reports: [2023, 2024].map((year) =>
      localReport({
        agency_id: NEW,
        scope: 'own',
        year,
        figures: { 'requests.received': { total: 100_000 }, 'normative.issued': 500 },
      }),
    ),
  },
  'a twin of a built-in one': {
    agencies: [office],
    reports: [asLocal(builtIn(`${HONGZE}-2023-aggregate`), { agency_id: NEW })],
  },
  'a merger': {
    agencies: [...ended.successors, ended.code].map((division) => ({
      ...{ agency_id: `${division}-local-001`, name: '演示办公室', division },
      ...{ kind: 'office' as const, township: null },
    })),
    reports: [
      carrying(FORMER, 2020, { 'requests.carried_over': { total: 5 } }),
      carrying(MERGED, 2020, { 'requests.carried_over': { total: 2 } }),
      carrying(MERGED, 2021, { 'requests.carried_in': { total: 9 } }),
    ],
  },
  'many at once': {
    agencies: [],
    reports: data.reports
      .filter((_, at) => at % 4 === 0)
      .map((report) => asLocal(report, { year: report.year + (report.year % 2) })),
  },
};

/** What must be found in a case, whatever a build says: report, rule, cells, expected and found. */
const FOUND: Record<string, unknown[][]> = {
  'a year after a built-in one': [
    [`${HONGZE}-2025-aggregate`, 'X1', 'requests.carried_in.total', 0, 99],
    [`${HONGZE}-2025-aggregate`, 'X2', 'requests.carried_in.natural', 0, 99],
  ],
  'a built-in one replaced': [
    [`${HONGZE}-2024-aggregate`, 'X1', 'requests.carried_in.total', 77, 0],
    [`${HONGZE}-2024-aggregate`, 'X2', 'requests.carried_in.natural', 77, 0],
  ],
  'a part larger than its whole': [
    [`${HONGZE}-2023-aggregate`, 'G1', 'requests.received.total', 100_000, ''],
    [`${HONGZE}-2024-aggregate`, 'G1', 'normative.issued', 500, ''],
  ],
  'a twin of a built-in one': [[`${HONGZE}-2023-aggregate`, 'X8', 'outcome.total.total', '', '']],
  'a merger': [[`${MERGED}-2021-own`, 'X3', 'requests.carried_in.total', 7, 9]],
};

describe.each(['native', 'wasm'] as const)(
  'findings over local reports in the %s engine',
  (which) => {
    const database = engines[which] as Database;

    beforeAll(async () => {
      await database.joinLocal(null);
    });

    it('are of data/ as it is without any', async () => {
      const { finding, rule_count } = expectedFor(NOBODY);
      expect(difference(await rowsOf(database, 'finding'), finding)).toEqual(NOTHING);
      expect(difference(await rowsOf(database, 'rule_count'), rule_count)).toEqual(NOTHING);
    });

    it.each(Object.entries(FOUND))('name %s', async (name, found) => {
      const [local] = [CASES[name] as LocalDataset];
      await database.joinLocal(await assembleLocal(local, none));
      for (const [report, rule, cell, expected, value] of found) {
        const { rows } = await database.table(`SELECT expected, found FROM finding
        WHERE report_id = '${report}' AND rule = '${rule}' AND verdict = 'FAIL'
          AND split_part(cells, ' ', 1) = '${cell}'`);
        expect(rows, `${report} ${rule}`).toEqual([
          [
            expected === '' ? expect.anything() : expected,
            value === '' ? expect.anything() : value,
          ].map((one, at) => (rule === 'X8' && at === 0 ? null : one)),
        ]);
      }
    });

    it('are the built-in ones again when the local reports leave', async () => {
      await database.joinLocal(null);
      const { finding } = expectedFor(NOBODY);
      expect(difference(await rowsOf(database, 'finding'), finding)).toEqual(NOTHING);
    });

    it.each(Object.entries(CASES))('are those of a build with %s', async (_what, local) => {
      await database.joinLocal(await assembleLocal(local, none));
      const { finding, rule_count } = expectedFor(local);
      expect(difference(await rowsOf(database, 'finding'), finding)).toEqual(NOTHING);
      expect(difference(await rowsOf(database, 'rule_count'), rule_count)).toEqual(NOTHING);
    });
  },
);

const NOTHING = { missing: [], extra: [] };
