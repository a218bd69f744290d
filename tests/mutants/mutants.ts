/**
 * Breaks the code on purpose, one edit at a time, in a clean clone: each must be noticed.
 *
 *   npm run mutants [-- PART_OF_A_PATH]
 *
 * A mutant is first held against the tests that stand beside its file; one that they let pass is
 * held against every unit test that reaches the file before it counts as alive. Exit code 1 when
 * more than `MOST_ALIVE` stay alive or an edit fits the code no longer.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTANTS } from './list.ts';
import type { Mutant } from './mutant.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Clones worked in side by side. */
const LANES = 2;
const MOST_ALIVE = 2;

type Outcome = 'killed' | 'alive' | 'does not fit';

/** What is committed, in a folder of its own, with the installed packages and the dataset. */
function cleanClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-mutants-'));
  execFileSync('git', ['clone', '--quiet', '--local', ROOT, folder]);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const made of ['static/dataset', 'static/duckdb', 'static/pdfjs', '.svelte-kit']) {
    if (existsSync(join(ROOT, made)))
      cpSync(join(ROOT, made), join(folder, made), { recursive: true });
  }
  return folder;
}

/** Whether vitest passes in a clone. */
function passes(folder: string, args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      join(ROOT, 'node_modules/.bin/vitest'),
      [
        ...args,
        '--run',
        '--bail=1',
        '--reporter=dot',
        '--passWithNoTests',
        '--project=!browser',
        '--maxWorkers=1',
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function hold(folder: string, { file, from, to, tests }: Mutant): Promise<Outcome> {
  const path = join(folder, file);
  const sound = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (sound.split(from).length !== 2 || from === to) return 'does not fit';
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  try {
    if (!(await passes(folder, [...tests]))) return 'killed';
    return (await passes(folder, ['related', file])) ? 'alive' : 'killed';
  } finally {
    writeFileSync(path, sound);
  }
}

/**
 * Throws where killing would mean nothing: a test that is not there, or a clone in which sound code
 * fails. That all tests are green before is for `npm test` to say.
 */
async function expectSound(folder: string, mutants: readonly Mutant[]): Promise<void> {
  const lost = mutants
    .flatMap(({ tests }) => tests)
    .filter((test) => !existsSync(join(folder, test)));
  if (lost.length > 0) throw new Error(`no such test: ${lost.join(', ')}`);
  const [first] = mutants;
  if (first && !(await passes(folder, [...first.tests]))) throw new Error('sound code fails');
}

async function main([part = '']: string[]): Promise<void> {
  const chosen = MUTANTS.filter(({ file }) => file.includes(part));
  const folders = Array.from({ length: LANES }, cleanClone);
  const outcomes: Outcome[] = [];
  try {
    await expectSound(folders[0] ?? '', chosen);
    const waiting = [...chosen];
    const work = async (folder: string): Promise<void> => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const outcome = await hold(folder, mutant);
        outcomes.push(outcome);
        console.log(`${outcome.padEnd(12)} ${mutant.file}: ${mutant.what}`);
      }
    };
    await Promise.all(folders.map(work));
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  console.log(`${count('killed')} of ${chosen.length} mutants killed`);
  process.exitCode = count('alive') > MOST_ALIVE || count('does not fit') > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
