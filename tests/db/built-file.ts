import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';

const file = fileURLToPath(new URL('../../static/dataset/nianbao.duckdb', import.meta.url));

/** Path of the built dataset's file, which is built first where there is none. */
export async function builtFile(): Promise<string> {
  if (!existsSync(file)) await buildCommand([], silentTerminal().terminal);
  return file;
}
