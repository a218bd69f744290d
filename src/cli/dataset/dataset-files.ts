import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import {
  manifestSchema,
  type FileEntry,
  type Manifest,
} from '../../lib/dataset/tables/manifest.ts';
import { columnsOf, TABLE_NAMES, type TableName } from '../../lib/dataset/tables/tables.ts';
import { csvLines, toCsv } from '../../lib/exports/csv.ts';
import { isUnitsFile } from '../../lib/search/packed-units.ts';
import { Failure } from '../printing/failure.ts';
import type { DatasetEngine } from './dataset-engine.ts';
import type { UnitsFile } from './units-file.ts';

export const DATABASE_FILE = 'nianbao.duckdb';
const MANIFEST_FILE = 'manifest.json';

/** Not `.gz`: some servers unpack that on the way, and bytes could no longer be counted. */
const PACKED_FILE = `${DATABASE_FILE}.gzip`;

const FILES = [
  DATABASE_FILE,
  PACKED_FILE,
  ...TABLE_NAMES.flatMap((table) => [`${table}.parquet`, `${table}.csv`]),
];

/** Writes every file of the dataset but the manifest into an empty folder and describes each. */
export async function writeDatasetFiles(
  engine: DatasetEngine,
  units: UnitsFile,
  folder: string,
): Promise<Record<string, FileEntry>> {
  const database = join(folder, DATABASE_FILE);
  await engine.writeDatabase(database);
  // level 9 without a file name or time in the header: the same bytes on every run
  await pipeline(
    createReadStream(database),
    createGzip({ level: 9 }),
    createWriteStream(join(folder, PACKED_FILE)),
  );
  for (const table of TABLE_NAMES) {
    await engine.writeParquet(table, join(folder, `${table}.parquet`));
    await pipeline(
      Readable.from(tableCsv(engine, table)),
      createWriteStream(join(folder, `${table}.csv`)),
    );
  }
  await writeFile(join(folder, units.name), units.text);
  const files: Record<string, FileEntry> = {};
  for (const name of [...FILES, units.name]) {
    files[name] = await entryOf(join(folder, name));
  }
  return files;
}

async function* tableCsv(engine: DatasetEngine, table: TableName): AsyncGenerator<string> {
  const columns = columnsOf(table).map(([name]) => name);
  yield toCsv({ columns, rows: [] }, { bom: true });
  for await (const rows of engine.rows(table)) {
    yield csvLines(rows);
  }
}

async function entryOf(path: string): Promise<FileEntry> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/**
 * Writes the manifest of a built dataset: last of all files, as `intactManifest` takes its presence for
 * completeness.
 */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest of a dataset whose files are all there in the right size, otherwise null. */
export async function intactManifest(folder: string): Promise<Manifest | null> {
  try {
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
    const manifest = z.parse(manifestSchema, JSON.parse(text));
    for (const name of new Set([...FILES, ...Object.keys(manifest.files)])) {
      if ((await stat(join(folder, name))).size !== manifest.files[name]?.bytes) return null;
    }
    return manifest;
  } catch {
    return null;
  }
}

/** Only an empty folder or a former dataset is replaced; whatever else stands there stays. */
export async function refuseOtherFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new Failure(`${folder} is not a folder, choose another with --out`);
  });
  const listed = await listedFiles(folder);
  const others = names.filter(
    (name) =>
      ![MANIFEST_FILE, ...FILES, ...listed].includes(name) &&
      !isUnitsFile(name) &&
      !OF_THE_SYSTEM.test(name),
  );
  const isFormer = names.includes(MANIFEST_FILE) && others.length === 0;
  if (names.length === 0 || isFormer) return;
  throw new Failure(`${folder}/ holds other files, choose an empty folder with --out`);
}

const OF_THE_SYSTEM = /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Files that a folder's manifest names; an earlier version of the dataset had others. */
async function listedFiles(folder: string): Promise<string[]> {
  try {
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
    return Object.keys(z.parse(manifestSchema, JSON.parse(text)).files);
  } catch {
    return [];
  }
}
