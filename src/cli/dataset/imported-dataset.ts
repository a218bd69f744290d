import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AGENCY_COLUMNS } from '../../lib/dataset/read/agency-columns.ts';
import { readAgencies } from '../../lib/dataset/read/read-agencies.ts';
import { readDivisions } from '../../lib/dataset/read/read-divisions.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import { Failure } from '../printing/failure.ts';
import { fileReadings, type Look } from '../reading/file-readings.ts';
import { projectPath } from '../project-path.ts';
import { writeWhole, type Reading } from '../reading/reading-folder.ts';

/**
 * Makes the folder of readings a dataset folder as well, for `build --data` and `check --data`: the
 * reports by province, the agencies they need and all divisions. An agency a person added to its
 * agencies.csv keeps its id.
 *
 * @returns what could not be filed
 */
export async function writeImportedDataset(
  into: string,
  readings: readonly Reading[],
): Promise<{ reports: number; look: Look[] }> {
  const data = projectPath('data');
  const divisionsText = await readFile(join(data, 'divisions.csv'), 'utf8');
  const divisions = readDivisions(divisionsText, () => undefined);
  const codes = new Set(divisions.map(({ code }) => code));
  const own = join(into, 'agencies.csv');
  const [ownText, builtInText] = await Promise.all([
    existsSync(own) ? readFile(own, 'utf8') : '',
    readFile(join(data, 'agencies.csv'), 'utf8'),
  ]);
  const mine = ownText
    ? readAgencies(ownText, codes, (line, field, reason) => {
        throw new Failure(`${own}:${line} ${field} ${reason}`);
      })
    : [];
  const ids = new Set(mine.map(({ agency_id }) => agency_id));
  const builtIn = readAgencies(builtInText, codes, () => undefined);
  const agencies = [...mine, ...builtIn.filter(({ agency_id }) => !ids.has(agency_id))];
  const filed = fileReadings(readings, { divisions, agencies });
  const needed = new Map([...mine, ...filed.agencies].map((agency) => [agency.agency_id, agency]));
  const files = new Map([
    ['divisions.csv', divisionsText],
    [
      'agencies.csv',
      toCsv({
        columns: AGENCY_COLUMNS,
        rows: [...needed.values()].map((agency) => AGENCY_COLUMNS.map((column) => agency[column])),
      }),
    ],
  ]);
  for (const report of filed.reports) {
    const name = join('reports', `${report.agency_id.slice(0, 2)}0000.jsonl`);
    files.set(name, `${files.get(name) ?? ''}${JSON.stringify(report)}\n`);
  }
  await replaceFiles(into, files);
  return { reports: filed.reports.length, look: filed.look };
}

/** Writes what differs and removes provinces that no longer have a report. */
async function replaceFiles(into: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(into, 'reports');
  await mkdir(folder, { recursive: true });
  const present = (await readdir(folder).catch((): string[] => [])).map((name) =>
    join('reports', name),
  );
  for (const [name, text] of files) {
    const path = join(into, name);
    const before = await readFile(path, 'utf8').catch(() => null);
    if (before !== text) await writeWhole(path, text);
  }
  for (const name of present) {
    if (/\d{6}\.jsonl$/.test(name) && !files.has(name)) await rm(join(into, name));
  }
}
