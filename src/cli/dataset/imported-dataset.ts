import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AGENCY_COLUMNS } from '../../lib/dataset/read/agency-columns.ts';
import { readAgencies } from '../../lib/dataset/read/read-agencies.ts';
import { readDivisions } from '../../lib/dataset/read/read-divisions.ts';
import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import type { Agency } from '../../lib/model/agency.ts';
import type { Division } from '../../lib/model/division.ts';
import { Failure } from '../printing/failure.ts';
import { fileReadings, type Look } from '../reading/file-readings.ts';
import { projectPath } from '../project-path.ts';
import { writeWhole, type Reading } from '../reading/reading-folder.ts';
import { bothMarkers, markerOf, writeMarker, type ImportMarker } from './import-marker.ts';
import { mergedReports } from './merged-reports.ts';

const DIVISIONS = 'divisions.csv';
const AGENCIES = 'agencies.csv';

/**
 * Makes the folder of readings a dataset folder as well, for `build --data` and `check --data`: the
 * reports by province, the agencies they need and all divisions. What a person put there stays: an
 * agency keeps its id, a report or a file that is not as an import wrote it keeps its text.
 *
 * @param announce told what stands there and will be replaced, before it is
 * @returns what could not be filed, and how many reports stand there now
 * @throws Failure when the folder holds a dataset that no import wrote
 */
export async function writeImportedDataset(
  into: string,
  readings: readonly Reading[],
  announce: (sentence: string) => void,
): Promise<{ reports: number; look: Look[] }> {
  const marker = await markerOf(into);
  const builtIn = await builtInData();
  const found = await textAt(join(into, DIVISIONS));
  const isHandMade = found !== null && !marker.files[DIVISIONS]?.includes(await hashOf(found));
  const divisionsText = isHandMade ? found : builtIn.divisionsText;
  const divisions = isHandMade
    ? readDivisions(found, refuse(join(into, DIVISIONS)))
    : builtIn.divisions;
  const mine = await agenciesAt(join(into, AGENCIES), divisions);
  const ids = new Set(mine.map(({ agency_id }) => agency_id));
  const agencies = [...mine, ...builtIn.agencies.filter(({ agency_id }) => !ids.has(agency_id))];
  const filed = fileReadings(readings, { divisions, agencies });
  const needed = new Map([...mine, ...filed.agencies].map((agency) => [agency.agency_id, agency]));
  const merged = await mergedReports(into, filed.reports, marker);
  const next: ImportMarker = {
    reports: merged.written,
    files: isHandMade ? {} : { [DIVISIONS]: [await hashOf(divisionsText)] },
  };
  const texts = new Map([
    [DIVISIONS, divisionsText],
    [AGENCIES, csvOf([...needed.values()])],
    ...merged.files,
  ]);
  const changed = await changedFiles(into, texts);
  const replaced = changed.filter(({ stands }) => stands).map(({ name }) => name);
  if (replaced.length > 0) announce(`will replace ${pathsIn(into, replaced)}`);
  if (merged.emptied.length > 0) announce(`will remove ${pathsIn(into, merged.emptied)}`);
  // Whatever stops the run: a line is known as an import's before it stands there, and reports are
  // written behind the agencies and divisions they name.
  await writeMarker(into, bothMarkers(marker, next));
  for (const { name, text } of changed) await writeWhole(join(into, name), text);
  for (const name of merged.emptied) await rm(join(into, name));
  await writeMarker(into, next);
  return { reports: merged.count, look: [...filed.look, ...merged.look] };
}

async function builtInData() {
  const [divisionsText, agenciesText] = await Promise.all(
    [DIVISIONS, AGENCIES].map((name) => readFile(projectPath(join('data', name)), 'utf8')),
  );
  const divisions = readDivisions(divisionsText ?? '', () => undefined);
  const codes = new Set(divisions.map(({ code }) => code));
  const agencies = readAgencies(agenciesText ?? '', codes, () => undefined);
  return { divisionsText: divisionsText ?? '', divisions, agencies };
}

/** The agencies of a folder, those of a person among them; none where there is no such file. */
async function agenciesAt(path: string, divisions: readonly Division[]): Promise<Agency[]> {
  const text = await textAt(path);
  if (text === null) return [];
  return readAgencies(text, new Set(divisions.map(({ code }) => code)), refuse(path));
}

const refuse =
  (path: string) =>
  (line: number, field: string, reason: string): never => {
    throw new Failure(`${path}:${line} ${field} ${reason}`);
  };

const csvOf = (agencies: readonly Agency[]): string =>
  toCsv({
    columns: AGENCY_COLUMNS,
    rows: agencies.map((agency) => AGENCY_COLUMNS.map((column) => agency[column])),
  });

type ChangedFile = { name: string; text: string; stands: boolean };

/** The files whose text is not the one that stands there, and whether any does. */
async function changedFiles(
  into: string,
  texts: ReadonlyMap<string, string>,
): Promise<ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const [name, text] of texts) {
    const standing = await textAt(join(into, name));
    if (standing !== text) changed.push({ name, text, stands: standing !== null });
  }
  return changed;
}

const pathsIn = (folder: string, names: readonly string[]): string =>
  names.map((name) => join(folder, name)).join(', ');

/** The text of a file, null where there is none. */
async function textAt(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

const hashOf = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
