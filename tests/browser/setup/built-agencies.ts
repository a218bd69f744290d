import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../build/agencies/', import.meta.url));

const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d{6}-/.test(entry.name))
  .map(({ name }) => name);

/** Whether an agency's address shows the shell. */
export const isShelled = (id: string): boolean =>
  readFileSync(path.join(folder, id, 'index.html'), 'utf8').includes('data-agency-frame');

function first(shell: boolean): string {
  const found = ids.find((id) => isShelled(id) === shell);
  if (found === undefined) throw new Error(`no agency's page is ${shell ? 'a shell' : 'finished'}`);
  return found;
}

/** An agency whose page was rendered by the build. */
export const prerenderedAgency = first(false);

/** An agency whose address shows the shell until the engine has its figures. */
export const shelledAgency = first(true);
