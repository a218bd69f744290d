import type { Database } from './database.ts';
import { openNodeDatabase } from './node-database.ts';

const BUILT_FILE = 'static/dataset/nianbao.duckdb';

let opened: Promise<Database> | null = null;

/** The dataset that the build has just made, opened once for all prerendered pages. */
export function builtDataset(): Promise<Database> {
  opened ??= openNodeDatabase(BUILT_FILE);
  return opened;
}
