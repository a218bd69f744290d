import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '../printing/failure.ts';
import { writeWhole } from '../reading/reading-folder.ts';

const MARKER_FILE = 'nianbao-import';

/** Names that make a folder a dataset, whoever made it. */
const OF_A_DATASET = ['agencies.csv', 'divisions.csv', 'reports'];

/**
 * What imports wrote into a folder: SHA-256 of each line of a report by its id, and of files by their
 * names. Several while a run is between two states: each of them is an import's own.
 */
const markerSchema = z.object({
  written_by: z.literal('nianbao import'),
  reports: z.record(z.string(), z.array(z.string())),
  files: z.record(z.string(), z.array(z.string())),
});

export type ImportMarker = Omit<z.infer<typeof markerSchema>, 'written_by'>;

/**
 * What imports wrote into a folder; nothing yet in a folder that holds no dataset.
 * @throws Failure when a dataset stands there that no import has marked as its own
 */
export async function markerOf(folder: string): Promise<ImportMarker> {
  const text = await readFile(join(folder, MARKER_FILE), 'utf8').catch(() => null);
  if (text !== null) return parseMarker(folder, text);
  const names = await readdir(folder).catch((): string[] => []);
  if (!OF_A_DATASET.some((name) => names.includes(name))) return { reports: {}, files: {} };
  throw new Failure(
    `${folder} holds a dataset that no import wrote and stays as it is, choose another folder with --into`,
    2,
  );
}

function parseMarker(folder: string, text: string): ImportMarker {
  try {
    return z.parse(markerSchema, JSON.parse(text));
  } catch {
    throw new Failure(
      `${join(folder, MARKER_FILE)} is damaged, so that ${folder} stays as it is: choose another folder with --into`,
      2,
    );
  }
}

/** Marks a folder before anything else is written there. */
export async function writeMarker(folder: string, marker: ImportMarker): Promise<void> {
  const content = { written_by: 'nianbao import', ...marker };
  await writeWhole(join(folder, MARKER_FILE), `${JSON.stringify(content)}\n`);
}

/** What is an import's own while one state of a folder gives way to another. */
export function bothMarkers(one: ImportMarker, other: ImportMarker): ImportMarker {
  return {
    reports: bothRecords(one.reports, other.reports),
    files: bothRecords(one.files, other.files),
  };
}

type Hashes = Record<string, string[]>;

const bothRecords = (one: Hashes, other: Hashes): Hashes =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])],
    ]),
  );
