import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** Folder and version of a package that package.json names: npm keeps those at the top. */
export function installedPackage(name: string): { folder: string; version: string } {
  const folder = join(modules, name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version };
}
