import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatasetEngine } from '../../../src/cli/dataset/dataset-engine.ts';
import { contentHash, sha256 } from '../../../src/lib/dataset/tables/content-hash.ts';
import { assembleManifest, manifestSchema } from '../../../src/lib/dataset/tables/manifest.ts';
import { columnsOf, TABLE_NAMES } from '../../../src/lib/dataset/tables/tables.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { assembledTables, storedTables } from '../assembled.ts';
import { smallData, smallReport } from '../small-data.ts';

const REPORTS: Report[] = [
  smallReport({ year: 2021, figures: { 'published.total': 10, 'normative.effective': 5 } }),
  smallReport({ year: 2022, figures: { 'published.total': 12, 'published.website': 6 } }),
  smallReport({ year: 2022, scope: 'own', figures: { 'outcome.granted': { total: 3 } } }),
  smallReport({ year: 2023, marks: { 'published.total': { status: 'blank', text: '' } } }),
];

async function hashOf(reports: Report[]) {
  const engine = await openDatasetEngine([assembledTables(smallData(reports))]);
  try {
    return await contentHash((table) => engine.rows(table));
  } finally {
    await engine.close();
  }
}

describe('the content hash', () => {
  it('is SHA-256', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is the same in whatever order the reports and their keys come', async () => {
    const expected = await hashOf(REPORTS);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }),
        fc.boolean(),
        async (reports, backwards) => {
          const turned = reports.map((report) => ({
            ...report,
            figures: Object.fromEntries(
              backwards ? Object.entries(report.figures).reverse() : Object.entries(report.figures),
            ),
          }));
          expect(await hashOf(turned)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('changes with one figure, and only in the tables that hold or use it', async () => {
    const [first, second, ...rest] = REPORTS as [Report, Report, ...Report[]];
    const before = await hashOf(REPORTS);
    const changed = { ...second, figures: { ...second.figures, 'published.website': 7 } };
    const after = await hashOf([first, changed, ...rest]);
    expect(after.whole).not.toBe(before.whole);
    const differing = TABLE_NAMES.filter((name) => after.tables[name] !== before.tables[name]);
    // a finding quotes the figure
    expect(differing).toEqual(['observation', 'finding', 'derived']);
  });

  it('tells a blank from a zero', async () => {
    const zero = smallReport({ year: 2023, figures: { 'published.total': 0 } });
    expect((await hashOf([...REPORTS.slice(0, 3), zero])).whole).not.toBe(
      (await hashOf(REPORTS)).whole,
    );
  });

  it('has no part in the day of the build', async () => {
    const engine = await openDatasetEngine([assembledTables(smallData(REPORTS))]);
    const hash = await contentHash((table) => engine.rows(table));
    const facts = await engine.facts();
    await engine.close();
    const [monday, friday] = ['2026-11-23', '2026-11-27'].map((day) =>
      assembleManifest(facts, hash, {}, day),
    );
    expect({ ...monday, built_on: '' }).toEqual({ ...friday, built_on: '' });
    expect(manifestSchema.parse(monday).counts).toEqual({
      reports: 4,
      complete_reports: 0,
      agencies: 1,
      divisions_with_reports: 1,
      figures: 5,
    });
  });
});

it('every table has rows of exactly its columns', async () => {
  const tables = await storedTables([assembledTables(smallData(REPORTS))]);
  for (const table of TABLE_NAMES) {
    const columns = columnsOf(table).map(([name]) => name);
    for (const row of tables[table].slice(0, 3)) {
      expect(Object.keys(row).sort(), table).toEqual([...columns].sort());
    }
  }
});

it('is stored in one order, whatever parts the rows come in', async () => {
  const whole = assembledTables(smallData(REPORTS));
  const { report, observation, finding, rule_count, ...others } = whole;
  const parts = [
    others,
    ...report.map((row) => ({ report: [row] })).reverse(),
    ...observation.map((row) => ({ observation: [row] })).reverse(),
    { finding, rule_count: rule_count.map((row) => ({ ...row, findings: 0 })) },
    { rule_count },
  ];
  const stored = await storedTables(parts);
  for (const table of ['report', 'observation', 'finding', 'rule_count'] as const) {
    expect(stored[table], table).toEqual(whole[table]);
  }
});
