/**
 * Tests the project. `npm test` runs it, in two lanes of about one core each: the pages and the
 * journeys through them, beside types, lint and the unit tests.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareSite } from './build-site.mjs';
import { endWithChildren, root, run, runInstalled } from './child-process.mjs';
import { noteStage, StepFailed, stageTimes, stopwatch } from './step.mjs';
import { sumOf, tallyVitest, type Tally } from './vitest-tally.ts';

const cache = join(root, 'node_modules/.cache/nianbao');

/** A program of an installed package with its arguments. */
type Command = [name: string, ...args: string[]];

const TYPES: Command[] = [['svelte-check', '--fail-on-warnings', '--output', 'human']];
const LINT: Command[] = [
  ['eslint', '.', '--max-warnings', '0'],
  ['prettier', '--check', '.', '--cache', '--cache-strategy', 'content'],
  ['knip'],
  ['depcruise', 'src', '--config', '.dependency-cruiser.js'],
];

const one = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** Runs the commands one after the other and shows the output of those that fail. */
async function check(title: string, commands: Command[]): Promise<Tally> {
  const elapsed = stopwatch();
  const failures: string[] = [];
  for (const [name, ...args] of commands) {
    const { code, output } = await runInstalled(name, args);
    if (code !== 0) failures.push(`--- ${[name, ...args].join(' ')} (code ${code})\n${output}`);
  }
  const good = failures.length === 0;
  noteStage(title, elapsed());
  console.log(`${title}: ${good ? 'passed' : 'failed'} (${elapsed()})`);
  for (const failure of failures) console.log(failure.trimEnd());
  return one(good);
}

/** Does what may end in a failure told in one sentence, and tells it. */
async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.log(error.message);
    return false;
  }
}

/** Runs some of the vitest projects; the output of those that `capture` is shown at their end. */
async function runVitest(
  title: string,
  projects: string[],
  { capture }: { capture: boolean },
): Promise<Tally> {
  const elapsed = stopwatch();
  const reportFile = join(cache, `vitest-${title.toLowerCase().replaceAll(' ', '-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(reportFile, { force: true });
  const { code, output } = await run(
    'vitest',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...projects.map((name) => `--project=${name}`),
    ],
    { shell: true, capture },
  );
  if (output !== '') console.log(output.trimEnd());
  const report: unknown = existsSync(reportFile)
    ? JSON.parse(readFileSync(reportFile, 'utf8'))
    : undefined;
  const tally = tallyVitest(report, code);
  noteStage(title, elapsed());
  console.log(`${title}: ${tally.failed === 0 ? 'passed' : 'failed'} (${elapsed()})`);
  return tally;
}

async function pagesAndJourneys(buildPages: () => Promise<void>): Promise<Tally[]> {
  const built = await succeeds(buildPages);
  if (!built) return [one(false)];
  return [one(true), await runVitest('Journeys', ['browser'], { capture: false })];
}

async function checksAndUnits(): Promise<Tally[]> {
  const types = await check('Types', TYPES);
  const lint = await check('Lint', LINT);
  const units = await runVitest('Unit tests', ['unit', 'own-modules'], { capture: true });
  return [types, lint, units];
}

async function main(): Promise<void> {
  endWithChildren();
  const elapsed = stopwatch();
  const sync = await runInstalled('svelte-kit', ['sync']);
  if (sync.code !== 0) console.log(sync.output.trimEnd());
  let buildPages: Awaited<ReturnType<typeof prepareSite>> | undefined;
  await succeeds(async () => {
    buildPages = await prepareSite();
  });
  const pages = buildPages;
  if (!pages) console.log('Tests: without the journeys, which need the site');
  const tallies = await Promise.all([
    pages ? pagesAndJourneys(() => pages({ beside: true })) : [one(false)],
    checksAndUnits(),
  ]);
  const { passed, failed, skipped } = sumOf(tallies.flat());
  console.log(`Stages: ${stageTimes(process.env.NIANBAO_STAGES)}; without Packages ${elapsed()}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
