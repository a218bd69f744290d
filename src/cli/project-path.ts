import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of svelte.config.js, above the sources and above the bundle made of them. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'svelte.config.js'))) {
    if (dirname(folder) === folder) throw new Error('the command line is not in its project');
    folder = dirname(folder);
  }
  return folder;
}

const PROJECT = projectFolder();

/** A path of the project as seen from where the user stands, as short as messages want it. */
export function projectPath(path: string): string {
  return relative(process.cwd(), join(PROJECT, path)) || '.';
}
