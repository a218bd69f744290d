import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { REPOSITORY } from '../dataset/temporary-folder.ts';

/** Path of the built dataset's file, which is built first where there is none. */
export async function builtFile(): Promise<string> {
  const file = join(REPOSITORY, 'static/dataset/nianbao.duckdb');
  if (!existsSync(file)) await buildCommand([], silentTerminal().terminal);
  return file;
}
