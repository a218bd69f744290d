import { afterAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { VERDICTS } from '../../../src/lib/model/finding.ts';
import { checksQueries } from '../../../src/lib/queries/checks/checks.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { builtFile } from '../../db/built-file.ts';
import { stateOf } from '../states.ts';

const database = await openNodeDatabase(await builtFile());
afterAll(() => database.close());

const ask = (changes: Partial<ViewState> = {}) =>
  runQueries(
    database,
    checksQueries(stateOf({ kind: 'all', level: 'all', verdict: 'all', ...changes })),
  );

async function numberOf(sql: string): Promise<unknown> {
  return (await database.table(sql)).rows[0]?.[0];
}

describe('findings of the whole dataset', () => {
  it('are all there, and counted with those that are only counted', async () => {
    const { findings, counts, size } = await ask();
    expect(findings.length).toBe(await numberOf('SELECT count(*)::INTEGER FROM finding'));
    for (const verdict of ['FAIL', 'HOLDS_IF_BLANKS_ARE_0'] as const) {
      const counted = counts
        .filter((count) => count.verdict === verdict)
        .reduce((sum, count) => sum + count.findings, 0);
      expect(counted, verdict).toBe(findings.filter((row) => row.verdict === verdict).length);
    }
    const reports = await numberOf('SELECT count(*)::INTEGER FROM report');
    expect(size).toEqual([expect.objectContaining({ reports, division: null })]);
    const wrong = findings.filter(({ grade, verdict }) => grade === 'E' && verdict === 'FAIL');
    const own = new Set(
      wrong.filter(({ rule }) => /^S[34]/.test(rule)).map((row) => row.report_id),
    );
    const all = new Set(wrong.map((row) => row.report_id));
    expect(size[0]).toMatchObject({ contradicting: own.size, disagreeing: all.size - own.size });
  });

  it('quote their cells as printed: 洪泽 2023, reconsideration', async () => {
    const { findings, cells } = await ask({ units: ['320813-001'], rule: 'S4.1', verdict: 'FAIL' });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ year: 2023, grade: 'E', expected: 11, found: 0 });
    expect(cells.map(({ cell, value }) => [cell, value])).toEqual([
      ['reconsideration.other', 0],
      ['reconsideration.pending', 0],
      ['reconsideration.rectified', 1],
      ['reconsideration.total', 0],
      ['reconsideration.upheld', 10],
    ]);
    expect(findings[0]?.quoted).toBe('0 10 1 0 0');
  });

  it('quote the cell of the year before from its own report', async () => {
    const { findings, cells } = await ask({ rule: 'X1', verdict: 'FAIL' });
    expect(findings.length).toBeGreaterThan(0);
    for (const { report_id, position, expected, found } of findings) {
      const own = cells.filter(
        (cell) => cell.report_id === report_id && cell.position === position,
      );
      const values = own.map(({ value }) => value).sort();
      expect(values, report_id).toEqual([expected, found].sort());
    }
  });
});

describe('filters', () => {
  const cases: [what: string, changes: Partial<ViewState>, sql: string][] = [
    ['rule', { rule: 'D1' }, `rule = 'D1'`],
    ['section of rules', { rule: 'S4' }, `rule LIKE 'S4.%'`],
    ['family of rules', { rule: 'N' }, `rule LIKE 'N%'`],
    ['grade', { grade: 'E' }, `grade = 'E'`],
    ['verdict', { verdict: 'FAIL' }, `verdict = 'FAIL'`],
    ['years', { from: 2022, to: 2023 }, 'year BETWEEN 2022 AND 2023'],
    ['agency', { units: ['320813-001'] }, `agency_id = '320813-001'`],
    ['division', { division: '320000' }, `division LIKE '32%'`],
    ['kind', { kind: 'office' }, `kind = 'office'`],
    ['level', { level: 'prefecture' }, `level = 'prefecture'`],
    [
      'several',
      { grade: 'W', from: 2024, verdict: 'FAIL' },
      `grade = 'W' AND year >= 2024 AND verdict = 'FAIL'`,
    ],
  ];

  it.each(cases)('by %s', async (_what, changes, sql) => {
    const { findings } = await ask(changes);
    expect(findings.length).toBe(
      await numberOf(`
        SELECT count(*)::INTEGER FROM finding JOIN report USING (report_id)
        JOIN agency USING (agency_id) JOIN division d ON d.code = report.division
        WHERE ${sql.replace(/\bdivision LIKE/, 'report.division LIKE')}`),
    );
  });

  it('leave the counts by rule whole when a rule is chosen', async () => {
    const [all, one] = [await ask(), await ask({ rule: 'D1', grade: 'W', verdict: 'FAIL' })];
    expect(one.counts).toEqual(all.counts);
    expect(one.findings.every(({ rule }) => rule === 'D1')).toBe(true);
  });

  it('find nothing where nothing is', async () => {
    const { findings, cells, counts, size } = await ask({ from: 2010, to: 2011 });
    expect([findings, cells, counts]).toEqual([[], [], []]);
    expect(size[0]).toMatchObject({ reports: 0, first_year: null, contradicting: 0 });
  });
});

it('stores what says something of figures, and counts every verdict', async () => {
  const { counts, findings } = await ask();
  expect(new Set(findings.map(({ verdict }) => verdict))).not.toContain('PASS');
  for (const { verdict, implied } of findings) {
    if (verdict === 'CANNOT_JUDGE') expect(implied).not.toBeNull();
  }
  expect([...new Set(counts.map(({ verdict }) => verdict))].sort()).toEqual([...VERDICTS].sort());
});
