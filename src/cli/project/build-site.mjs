// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, runNpm } from './child-process.mjs';
import { step } from './step.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'nianbao', 'build-stamp');
const firstPage = join(root, 'build', 'index.html');

const inputs = [
  'data',
  'package-lock.json',
  'package.json',
  'src',
  'static',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
// Written by the build itself.
const built = ['static/dataset', 'static/duckdb', 'static/pdfjs'];

/**
 * Lists the files at or below a path of the project, in a fixed order, without the built ones.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesBelow(path) {
  if (built.includes(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = (await readdir(join(root, path))).sort();
  return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/** A hash over path and content of everything the build reads. */
async function hashOfInputs() {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(inputs.map(filesBelow))).flat()) {
    const content = await readFile(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The stamp of a build: its inputs, and when it wrote its first page, so that a build made by
 * hand in between (with other settings, or stopped half-way) does not pass for this one.
 *
 * @param {string} hash
 */
function stampOf(hash) {
  return `${hash} ${existsSync(firstPage) ? statSync(firstPage).mtimeMs : 'none'}\n`;
}

/**
 * Builds the site into build/ unless nothing it is made of has changed since the last time.
 *
 * @throws {import('./step.mjs').StepFailed}
 */
export async function ensureBuilt() {
  const hash = await hashOfInputs();
  await step('Site', {
    upToDate: () =>
      existsSync(firstPage) &&
      existsSync(stampFile) &&
      readFileSync(stampFile, 'utf8') === stampOf(hash),
    doing: 'building dataset and pages',
    work: async () => {
      rmSync(stampFile, { force: true });
      const result = await runNpm(['run', 'build']);
      if (result.code === 0) {
        mkdirSync(dirname(stampFile), { recursive: true });
        writeFileSync(stampFile, stampOf(hash));
      }
      return result;
    },
    failure: 'The site could not be built: npm run build failed',
  });
}
