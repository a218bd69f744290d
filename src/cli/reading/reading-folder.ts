import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { makeFolder } from '../dataset/make-folder.ts';
import { isRunning } from '../dataset/running-process.ts';
import { reportSchema } from '../../lib/model/report.ts';

/** Raised when the reading of a file changes, so that files read before are read again. */
export const READING_VERSION = 4;

/** What of a reading the import needs again; the file holds all that `parse --json` prints. */
const readingSchema = z.object({
  file: z.string(),
  from: z.string(),
  sha256: z.string(),
  version: z.int(),
  agency: z.nullable(z.string()),
  division: z.nullable(z.array(z.string())),
  record: z.nullable(reportSchema),
  look: z.array(z.string()),
});

export type Reading = z.infer<typeof readingSchema>;

/** The name of the file a reading stands in. */
export const readingName = (stem: string, sha256: string): string =>
  `${stem.replace(/[^\p{L}\p{N}-]+/gu, '_').slice(0, 60)}-${sha256.slice(0, 12)}.json`;

/** Readings of a folder by the names of their files; what is no reading is passed over. */
export async function readingsOf(folder: string): Promise<Map<string, Reading>> {
  const names = await readdir(folder).catch((): string[] => []);
  const readings = new Map<string, Reading>();
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const reading = parseReading(await readFile(join(folder, name), 'utf8').catch(() => ''));
    if (reading) readings.set(name, reading);
  }
  return readings;
}

function parseReading(text: string): Reading | null {
  try {
    return z.parse(readingSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Marks the file of a report whose agency is not filed yet; no division has it. */
export const UNFILED = '000000-000';

/**
 * Writes a file whole or not at all: under a name of its own first, which is then changed. Two that write
 * the same file, in one process or with one process number in two containers, each have theirs.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.${process.pid}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Files that an import writes, under the names they have while they are written. */
const LEFTOVER =
  /^(?:[^/\\]+\.json|nianbao-import|(?:agencies|divisions)\.csv|reports[/\\]\d{6}\.jsonl)\.(\d+)(?:\.[\da-f-]{36})?\.part$/;

/** Removes what imports that were killed had begun to write. */
export async function removeLeftovers(folder: string): Promise<void> {
  const inReports = await readdir(join(folder, 'reports')).catch((): string[] => []);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of [...names, ...inReports.map((one) => join('reports', one))]) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}
