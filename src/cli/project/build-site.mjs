// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { root, run, runInstalled } from './child-process.mjs';
import { ownSite } from './other-dataset.mjs';
import { step } from './step.mjs';

/** @typedef {import('./other-dataset.mjs').Site} Site */

const inputs = [
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
 * Lists the files at or below a path of the project or a whole one, in a fixed order, without the
 * built ones.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesBelow(path) {
  const place = resolve(root, path);
  if (built.includes(path) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  const names = (await readdir(place)).sort();
  return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/**
 * A hash over path and content of everything the build reads.
 *
 * @param {Site} site
 */
async function hashOfInputs({ statics, data }) {
  const hash = createHash('sha256');
  const dataset = data ?? join(statics, 'dataset', 'manifest.json');
  for (const path of (await Promise.all([...inputs, dataset].map(filesBelow))).flat()) {
    const content = await readFile(resolve(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The stamp of a build: its inputs, and when it wrote its first page, so that a build made by
 * hand in between (with other settings, or stopped half-way) does not pass for this one.
 *
 * @param {Site} site
 * @param {string} hash
 */
function stampOf({ build }, hash) {
  const firstPage = join(build, 'index.html');
  return `${hash} ${existsSync(firstPage) ? statSync(firstPage).mtimeMs : 'none'}\n`;
}

/** @param {Site} site @param {string} hash */
function isBuilt(site, hash) {
  return (
    existsSync(join(site.build, 'index.html')) &&
    existsSync(site.stamp) &&
    readFileSync(site.stamp, 'utf8') === stampOf(site, hash)
  );
}

/** @param {string[]} words a command of the command line with its options */
function nianbao(...words) {
  return run(process.execPath, ['src/cli/nianbao.mjs', ...words], { capture: true });
}

/**
 * Makes the dataset from its data. The answers to likely questions are stored for the project's own
 * alone: of a large one they take longer than a try is worth, and its engine answers everything.
 *
 * @param {Site} site
 */
async function prepareDataset({ data, statics }) {
  if (data !== null) {
    await step('Dataset', {
      doing: 'reading the data, checking every report',
      work: () => nianbao('build', '--data', data, '--out', join(statics, 'dataset')),
      failure: 'The dataset could not be built: npm run nianbao -- build failed',
    });
  }
  if (statics !== ownSite.statics) return;
  await step('Answers', {
    doing: 'asking ahead what readers are likely to ask',
    work: () => nianbao('answers'),
    failure: 'The answers could not be stored: npm run nianbao -- answers failed',
  });
}

/**
 * Makes what the site reads, the dataset and the engine's files, unless the site is built and
 * nothing that it is made of has changed since.
 *
 * @param {Site} [site]
 * @returns {Promise<(options?: { beside?: boolean }) => Promise<void>>} builds the pages, or does
 *   nothing when they are there; `beside` when other work prints its lines meanwhile
 * @throws {import('./step.mjs').StepFailed}
 */
export async function prepareSite(site = ownSite) {
  const hash = await hashOfInputs(site);
  if (isBuilt(site, hash)) {
    console.log('Site: up to date');
    return async () => undefined;
  }
  await prepareDataset(site);
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
        rmSync(site.stamp, { force: true });
        // A site is built as it is served, whatever runs this.
        const result = await runInstalled('vite', ['build'], { NODE_ENV: 'production' });
        if (result.code === 0) {
          mkdirSync(dirname(site.stamp), { recursive: true });
          writeFileSync(site.stamp, stampOf(site, hash));
        }
        return result;
      },
      failure: 'The site could not be built: vite build failed',
    });
}

/**
 * Builds the site into its folder unless nothing it is made of has changed since the last time.
 *
 * @param {Site} [site]
 * @throws {import('./step.mjs').StepFailed}
 */
export async function ensureBuilt(site = ownSite) {
  const buildPages = await prepareSite(site);
  await buildPages();
}
