import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../src/lib/db/database.ts';
import { buildPeerSite } from './peer-site.ts';

const { dependencies: own } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };

/**
 * What the peers are measured at: the engine and the charts in this product's own versions. Flechette's next
 * version asks for a package that is not published.
 */
const PACKAGES = {
  dependencies: {
    '@uwdata/vgplot': '0.32.0',
    '@duckdb/duckdb-wasm': own['@duckdb/duckdb-wasm'],
    echarts: own.echarts,
  },
  overrides: { '@uwdata/flechette': '2.6.0' },
};

/** The versions for the head of a printed table. */
export const PEER_VERSIONS = Object.entries(PACKAGES.dependencies)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ');

/** The figures that all sites show: of the own reports of counties' departments, the list that has most. */
const FIGURES = `
  select agency.name, report.year, figure.indicator, figure.value
  from figure
  join report using (report_id)
  join agency using (agency_id)
  join division on division.code = agency.division
  where figure.applicant = 'total' and figure.value is not null and report.scope = 'own'
    and division.level = 'county' and agency.kind = 'department'`;

/**
 * Installs the peers' packages in a folder of its own and builds their pages there, with the figures of
 * the dataset beside them.
 * @returns the folder to serve: `mosaic/`, `bare/`, `figures.csv`
 */
export async function buildPeers(folder: string, database: Database): Promise<string> {
  const site = await buildPeerSite(folder, ['mosaic', 'bare'], PACKAGES);
  await writeFile(join(site, 'figures.csv'), await figuresFile(database));
  return site;
}

async function figuresFile(database: Database): Promise<string> {
  const { columns, rows } = await database.table(FIGURES);
  return [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

const quoted = (value: unknown): string => `"${String(value).replaceAll('"', '""')}"`;
