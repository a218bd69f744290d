// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run, runInstalled } from './child-process.mjs';
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
const built = ['static/answers', 'static/dataset', 'static/duckdb', 'static/pdfjs'];

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

/** @param {string} hash */
function isBuilt(hash) {
  return (
    existsSync(firstPage) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stampOf(hash)
  );
}

/** @param {string} command of the command line, which writes below static/ */
function nianbao(command) {
  return run(process.execPath, ['src/cli/nianbao.mjs', command], { capture: true });
}

/**
 * Makes what the site reads, the dataset and the engine's files, unless the site is built and
 * nothing that it is made of has changed since.
 *
 * @returns {Promise<(options?: { beside?: boolean }) => Promise<void>>} builds the pages, or does
 *   nothing when they are there; `beside` when other work prints its lines meanwhile
 * @throws {import('./step.mjs').StepFailed}
 */
export async function prepareSite() {
  const hash = await hashOfInputs();
  if (isBuilt(hash)) {
    console.log('Site: up to date');
    return async () => undefined;
  }
  await step('Dataset', {
    doing: 'reading data/, checking every report',
    work: () => nianbao('build'),
    failure: 'The dataset could not be built: npm run nianbao -- build failed',
  });
  await step('Answers', {
    doing: 'asking ahead what readers are likely to ask',
    work: () => nianbao('answers'),
    failure: 'The answers could not be stored: npm run nianbao -- answers failed',
  });
  await step('Engine', {
    doing: 'packing DuckDB and pdf.js for the browser',
    work: () => nianbao('engine'),
    failure: 'The engine could not be prepared: npm run nianbao -- engine failed',
  });
  return ({ beside = false } = {}) =>
    step('Pages', {
      doing: 'compiling and rendering the site',
      beside,
      work: async () => {
        rmSync(stampFile, { force: true });
        const result = await runInstalled('vite', ['build']);
        if (result.code === 0) {
          mkdirSync(dirname(stampFile), { recursive: true });
          writeFileSync(stampFile, stampOf(hash));
        }
        return result;
      },
      failure: 'The site could not be built: vite build failed',
    });
}

/**
 * Builds the site into build/ unless nothing it is made of has changed since the last time.
 *
 * @throws {import('./step.mjs').StepFailed}
 */
export async function ensureBuilt() {
  const buildPages = await prepareSite();
  await buildPages();
}
