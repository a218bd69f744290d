// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './child-process.mjs';
import { StepFailed } from './step.mjs';

/** What the build makes for the project's own dataset; another has its own, or does without. */
const ofTheDataset = ['answers', 'dataset'];

/**
 * The folders of a site: what it serves as it is, what is built, and the note of what that was made
 * from. `data` is what its dataset is built from, null for one that is built already.
 *
 * @typedef {{ statics: string, build: string, stamp: string, data: string | null }} Site
 */

const cache = join(root, 'node_modules', '.cache', 'nianbao');

/** @type {Site} */
export const ownSite = {
  statics: join(root, 'static'),
  build: join(root, 'build'),
  stamp: join(cache, 'build-stamp'),
  data: join(root, 'data'),
};

/**
 * The folders of a site over another dataset, beside the project's own, which stays as it is.
 *
 * @param {string} folder a data folder, or a dataset that `nianbao build` wrote
 * @returns {Site}
 * @throws {StepFailed} when it is neither
 */
export function siteOver(folder) {
  const source = resolve(folder);
  const isBuilt = existsSync(join(source, 'manifest.json'));
  if (!isBuilt && !existsSync(join(source, 'agencies.csv'))) {
    throw new StepFailed(`${folder} is neither a data folder nor a built dataset.`);
  }
  const home = join(cache, createHash('sha256').update(source).digest('hex').slice(0, 12));
  const statics = join(home, 'static');
  mkdirSync(statics, { recursive: true });
  layLinks(statics, isBuilt ? source : null);
  return {
    statics,
    build: join(home, 'build'),
    stamp: join(home, 'build-stamp'),
    data: isBuilt ? null : source,
  };
}

/** @param {string} statics @param {string | null} dataset */
function layLinks(statics, dataset) {
  for (const name of readdirSync(ownSite.statics)) {
    if (!ofTheDataset.includes(name)) link(join(ownSite.statics, name), join(statics, name));
  }
  if (dataset !== null) link(dataset, join(statics, 'dataset'));
}

/** @param {string} from @param {string} to */
function link(from, to) {
  rmSync(to, { recursive: true, force: true });
  // Windows lets everyone link folders, but not files.
  symlinkSync(from, to, 'junction');
}
