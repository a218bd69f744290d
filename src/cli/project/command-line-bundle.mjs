// @ts-check
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './child-process.mjs';

const cache = join(root, 'node_modules', '.cache', 'nianbao');
const prefix = 'command-line-';

/** What the bundle is made of; the lock file stands for the packages bundled along. */
const sources = ['package-lock.json', 'src/cli', 'src/lib'];

/** Small packages of many files, which load faster as a part of the bundle. */
const bundled = [/^(zod|fflate|parse5|entities|@rgrove|@noble)(\/|$)/];

/** An older bundle may still be running and load a part of itself. */
const keptMs = 3_600_000;

/** A hash over names and contents of the sources, so that a bundle of other ones never runs. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const folder = statSync(join(root, source)).isDirectory();
    const files = folder ? readdirSync(join(root, source), { recursive: true }) : [''];
    for (const file of files.map(String).sort()) {
      if (folder && !/\.(ts|mjs)$/.test(file)) continue;
      hash.update(`${source}/${file}\0`).update(readFileSync(join(root, source, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function bundleInto(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        input: {
          nianbao: join(root, 'src/cli/nianbao.ts'),
          'import-worker': join(root, 'src/cli/reading/import-worker.ts'),
        },
        // All in one folder: the worker's file is looked for beside the part that starts it.
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

function removeOldBundles() {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > keptMs) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Returns the bundle of the command line, made first when the sources have changed since.
 *
 * Several processes may ask at once: the bundle appears under its name only when it is complete.
 *
 * @returns {Promise<string>} path of the file to run
 */
export async function bundledCommandLine() {
  const target = join(cache, prefix + sourcesHash());
  const file = join(target, 'nianbao.mjs');
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  removeOldBundles();
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    await bundleInto(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  }
  return file;
}
