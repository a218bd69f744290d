// @ts-check
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/**
 * Runs a script as Node runs a CommonJS module, with what V8 compiled of it in an earlier run: for a
 * short command, compiling takes longer than its work. V8 refuses what another version has compiled, and
 * compiles anew. What is compiled so cannot import by itself: `importModule` does it for the script.
 *
 * @param {string} file
 */
export function runCompiled(file) {
  const kept = `${file}.compiled`;
  const script = new vm.Script(readFileSync(file, 'utf8'), {
    filename: file,
    cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
  });
  script.runInThisContext()(createRequire(file), {}, file, importModule);
  if (script.cachedDataRejected !== false) process.once('exit', () => keep(script, kept));
}

/** @param {string} name */
const importModule = (name) => import(name);

/**
 * At the end of a run, when the functions it needed are compiled.
 *
 * @param {vm.Script} script
 * @param {string} kept
 */
function keep(script, kept) {
  try {
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, kept);
  } catch {
    // The next run compiles once more.
  }
}
