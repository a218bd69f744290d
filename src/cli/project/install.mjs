// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './child-process.mjs';
import { step } from './step.mjs';

const stampFile = join(root, 'node_modules', '.nianbao-install');
// npm's own note of what lies in node_modules, written when an installation is complete.
const installedFile = join(root, 'node_modules', '.package-lock.json');
const lockFile = join(root, 'package-lock.json');
const machine = `${process.platform} ${process.arch}`;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/** What the packages depend on: the two files and the kind of machine (some hold binaries). */
function wantedStamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(readFileSync(join(root, name)));
  }
  return `${machine} ${hash.digest('hex')}\n`;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} by their path; the project itself has the path ''
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** True when someone has used npm by hand and so installed just what the lock file asks for. */
function installedByHand() {
  if (!existsSync(installedFile)) return false;
  const present = lockedPackages(installedFile);
  return Object.entries(lockedPackages(lockFile)).every(([path, wanted]) => {
    const found = present[path];
    if (path === '') return true;
    return found === undefined
      ? wanted.optional === true
      : found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function isInstalled() {
  const wanted = wantedStamp();
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : `${machine} by hand`;
  if (stamp === wanted) return true;
  if (!stamp.startsWith(machine) || !installedByHand()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

/**
 * Installs the packages of the lock file unless they are there.
 *
 * @throws {import('./step.mjs').StepFailed}
 */
export async function ensureInstalled() {
  await step('Packages', {
    upToDate: isInstalled,
    doing: 'installing those of package-lock.json',
    work: async () => {
      // The build needs the development packages, whatever NODE_ENV says.
      const result = await runNpm(['ci', '--include=dev']);
      if (result.code === 0) writeFileSync(stampFile, wantedStamp());
      return result;
    },
    failure: 'The packages could not be installed: npm ci failed',
  });
}
