// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Tells which bundle belongs to the sources as they lie there. */
const note = `${root}/node_modules/.cache/nianbao/unchanged.txt`;

/** What the bundle is made of; the lock file stands for the packages bundled along. */
const sources = ['src/cli', 'src/lib'];
const lockFile = 'package-lock.json';

/**
 * The files below a folder, by their names from the root.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((each) => {
    const file = `${folder}/${each.name}`;
    if (each.isDirectory()) return filesBelow(file);
    return /\.(ts|mjs)$/.test(file) ? [file] : [];
  });
}

/**
 * What the file system says of the sources: none is written without a new time of change.
 *
 * @param {readonly string[]} files
 */
function stateOf(files) {
  return files
    .map((file) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(`${root}/${file}`);
      return `${file} ${size} ${mtimeMs} ${ctimeMs} ${ino}\n`;
    })
    .join('');
}

/**
 * Returns the folder with the bundle of the command line, made first when the sources have changed since.
 *
 * To read and hash all sources takes longer than to read a report: as long as none of them was touched, a
 * note names the bundle. This file loads nothing that the usual run does not need.
 *
 * @returns {Promise<string>}
 */
export async function bundleFolder() {
  const files = [lockFile, ...sources.flatMap(filesBelow)].sort();
  const state = `${root}\n${stateOf(files)}`;
  if (existsSync(note)) {
    const [noted = '', ...rest] = readFileSync(note, 'utf8').split('\n\n');
    if (rest.join('\n\n') === state && existsSync(noted)) return noted;
  }
  const { bundleOf } = await import('./make-bundle.mjs');
  return bundleOf(files, (folder) => ({ file: note, text: `${folder}\n\n${state}` }));
}
