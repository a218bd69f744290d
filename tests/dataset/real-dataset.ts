import { join } from 'node:path';
import { buildCommand } from '../../src/cli/commands/build.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { silentTerminal } from './silent-terminal.ts';
import { REPOSITORY } from './temporary-folder.ts';

export const DATA = join(REPOSITORY, 'data');

/** Builds the dataset from the project's own data/ into a folder and opens it. */
export async function buildRealDataset(folder: string): Promise<Database> {
  const out = join(folder, 'dataset');
  await buildCommand(['--data', DATA, '--out', out], silentTerminal().terminal);
  return openNodeDatabase(join(out, 'nianbao.duckdb'));
}
