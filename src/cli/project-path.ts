import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A path of the project as seen from where the user stands, as short as messages want it. */
export function projectPath(path: string): string {
  return relative(process.cwd(), join(PROJECT, path)) || '.';
}
