// @ts-check
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Loads the ES modules of packages as they are. The TypeScript loader rewrites them as well, which
 * for the two megabytes of pdf.js takes longer than reading a report.
 */
export function loadPackagesAsTheyAre() {
  register(import.meta.url);
}

/**
 * The hook, which Node finds by its name.
 *
 * @public
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (context.format !== 'module' || !/\/node_modules\/.+\.m?js$/.test(url)) {
    return nextLoad(url, context);
  }
  const source = await readFile(fileURLToPath(url));
  return { format: 'module', source, shortCircuit: true };
}
