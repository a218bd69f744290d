import { readFileSync } from 'node:fs';
import { loadDataFiles } from '../../../src/cli/dataset/data-files.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import { checkedId, ChecksOfAll } from '../../../src/lib/dataset/tables/assemble-findings.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import type { Finding } from '../../../src/lib/model/finding.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import type { DatasetFacts } from '../../../src/lib/views/data/tables.ts';
import { builtFile } from '../../db/built-file.ts';
import { openingsOf } from '../../db/view-queries.ts';
import { readRaw, type Raw, type RawReport } from './raw/read-raw.ts';

/** The data folder as it lies there, and the site's own engine and rules to be held against it. */
export type Site = {
  raw: Raw;
  database: Database;
  openings: Openings;
  facts: DatasetFacts;
  /** Everything the rules say of a report, asked over the data folder and not of the engine. */
  findings: (report: RawReport) => readonly Finding[];
};

/** Both sides of it; the engine is to be closed. */
export async function openSite(): Promise<Site> {
  const file = await builtFile();
  const database = await openNodeDatabase(file);
  const { data, problems } = readData(await loadDataFiles('data'));
  if (problems.length > 0) throw new Error(`data: ${JSON.stringify(problems[0])}`);
  const checks = new ChecksOfAll(data);
  checks.add(data.reports);
  const byReport = new Map<string, Finding[]>();
  for (const { report, finding } of checks.findings()) {
    const id = checkedId(report);
    byReport.set(id, [...(byReport.get(id) ?? []), finding]);
  }
  return {
    raw: readRaw(),
    database,
    openings: await openingsOf(database),
    facts: JSON.parse(
      readFileSync(file.replace('nianbao.duckdb', 'manifest.json'), 'utf8'),
    ) as DatasetFacts,
    findings: ({ id }) => byReport.get(id) ?? [],
  };
}

/** Rules that say a figure of the report contradicts another. */
export const contradictions = (site: Site, report: RawReport): number =>
  site.findings(report).filter(({ grade, verdict }) => grade === 'E' && verdict === 'FAIL').length;
