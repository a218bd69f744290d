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
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './child-process.mjs';

const cache = join(root, 'node_modules', '.cache', 'nianbao');
const prefix = 'command-line-';

/** Small packages of many files, which load faster as a part of the bundle. */
const bundled = [/^(zod|fflate|parse5|entities|@rgrove|@noble|get-east-asian-width)(\/|$)/];

/** An older bundle may still be running and load a part of itself. */
const keptMs = 3_600_000;

/**
 * A hash over names and contents of the sources, so that a bundle of other ones never runs.
 *
 * @param {readonly string[]} files
 */
function sourcesHash(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Makes a chunk the function that `compiled-script.mjs` runs. */
const asFunction = {
  name: 'as-function',
  renderChunk(/** @type {string} */ code) {
    const body = code.replace(/\bimport\(/g, 'importModule(');
    return `(function (require, exports, __filename, importModule) {${body}\n})`;
  },
};

/** @param {string} folder */
async function bundleInto(folder) {
  const { build } = await import('vite');
  const common = {
    ssr: true,
    target: 'node20',
    outDir: folder,
    emptyOutDir: false,
  };
  const shared = /** @type {const} */ ({
    root,
    configFile: false,
    // The project's own extends a file that does not exist before SvelteKit has made it.
    tsconfig: join(root, 'src/cli/project/bundle.tsconfig.json'),
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: bundled },
  });
  await build({
    ...shared,
    build: {
      ...common,
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
  await build({
    ...shared,
    plugins: [asFunction],
    build: {
      ...common,
      rolldownOptions: {
        input: { 'nianbao-parse': join(root, 'src/cli/nianbao-parse.ts') },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          codeSplitting: false,
          // The less there is to read, the sooner it starts.
          minify: { compress: false, mangle: true, codegen: { removeWhitespace: true } },
        },
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
 * The folder with the bundle of these sources, made first where there is none.
 *
 * Several processes may ask at once: the bundle appears under its name only when it is complete.
 *
 * @param {readonly string[]} files
 * @param {(folder: string) => { file: string, text: string }} noteOf what is noted of the folder
 * @returns {Promise<string>}
 */
export async function bundleOf(files, noteOf) {
  const target = join(cache, prefix + sourcesHash(files));
  mkdirSync(cache, { recursive: true });
  if (!existsSync(target)) await makeBundle(target);
  const { file, text } = noteOf(target);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
  return target;
}

/** @param {string} target */
async function makeBundle(target) {
  removeOldBundles();
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    await bundleInto(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
