import * as z from 'zod/mini';
import type { ContentHash } from './content-hash.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** Raised when tables or columns change so that an older page could not read the dataset. */
export const SCHEMA_VERSION = 4;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.gte(0));

/** `manifest.json`: what the dataset beside it holds. `built_on` has no part in any hash. */
export const manifestSchema = z.strictObject({
  schema_version: z.int(),
  built_on: z.iso.date(),
  content_hash: hash,
  /** Whether figures in it are invented: every page and file made of it says so. */
  invented: z.boolean(),
  tables: z.record(z.string(), z.strictObject({ rows: count, hash })),
  files: z.record(z.string(), z.strictObject({ bytes: count, sha256: hash })),
  years: z.array(z.int()),
  counts: z.strictObject({
    reports: count,
    complete_reports: count,
    agencies: count,
    divisions_with_reports: count,
    figures: count,
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileEntry = { bytes: number; sha256: string };

/** What a manifest tells of the tables, counted where they are. */
export type TableFacts = Pick<Manifest, 'years' | 'counts' | 'invented'> & {
  rows: Record<TableName, number>;
};

/**
 * @param builtOn day of the build, `YYYY-MM-DD`
 * @param files every file of the dataset but the manifest itself
 */
export function assembleManifest(
  { rows, years, counts, invented }: TableFacts,
  hash: ContentHash,
  files: Record<string, FileEntry>,
  builtOn: string,
): Manifest {
  return {
    schema_version: SCHEMA_VERSION,
    built_on: builtOn,
    content_hash: hash.whole,
    invented,
    tables: Object.fromEntries(
      TABLE_NAMES.map((name) => [name, { rows: rows[name], hash: hash.tables[name] }]),
    ),
    files,
    years,
    counts,
  };
}
