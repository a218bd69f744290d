import type { Database } from './database.ts';
import { openNodeDatabase } from './node-database.ts';

/** What the site serves as it is; another folder for a site over another dataset. */
export const STATIC_FOLDER = process.env.NIANBAO_STATIC ?? 'static';

const BUILT_FILE = `${STATIC_FOLDER}/dataset/nianbao.duckdb`;

let opened: Promise<Database> | null = null;

/** The dataset that the build has just made, opened once for all prerendered pages. */
export function builtDataset(): Promise<Database> {
  opened ??= openNodeDatabase(BUILT_FILE);
  return opened;
}
