/** Tests the project: types and lint, then the build, then vitest on both. `npm test` runs it. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build-site.mjs';
import { endWithChildren, root, run, runInstalled } from './child-process.mjs';
import { StepFailed, stopwatch } from './step.mjs';
import { tallyVitest, type Tally } from './vitest-tally.ts';

const cache = join(root, 'node_modules/.cache/nianbao');
const reportFile = join(cache, 'vitest.json');

/** A program of an installed package with its arguments. */
type Command = [name: string, ...args: string[]];

/** Runs the commands one after the other and shows the output of those that fail. */
async function check(title: string, commands: Command[]): Promise<boolean> {
  const elapsed = stopwatch();
  const failures: string[] = [];
  for (const [name, ...args] of commands) {
    const { code, output } = await runInstalled(name, args);
    if (code !== 0) failures.push(`--- ${[name, ...args].join(' ')} (code ${code})\n${output}`);
  }
  const good = failures.length === 0;
  console.log(`${title}: ${good ? 'passed' : 'failed'} (${elapsed()})`);
  for (const failure of failures) console.log(failure.trimEnd());
  return good;
}

async function checkBuild(): Promise<boolean> {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.log(error.message);
    return false;
  }
}

async function runVitest({ withJourneys }: { withJourneys: boolean }): Promise<Tally> {
  mkdirSync(cache, { recursive: true });
  rmSync(reportFile, { force: true });
  const { code } = await run(
    'vitest',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...(withJourneys ? [] : ['--project=!browser']),
    ],
    { shell: true },
  );
  const report: unknown = existsSync(reportFile)
    ? JSON.parse(readFileSync(reportFile, 'utf8'))
    : undefined;
  return tallyVitest(report, code);
}

async function main(): Promise<void> {
  endWithChildren();
  console.log('Checking types, code and format …');
  const sync = await runInstalled('svelte-kit', ['sync']);
  if (sync.code !== 0) console.log(sync.output.trimEnd());
  // Side by side: each keeps one core busy.
  const checks = await Promise.all([
    check('Types', [['svelte-check', '--fail-on-warnings', '--output', 'human']]),
    check('Lint', [['eslint', '.', '--max-warnings', '0'], ['prettier', '--check', '.'], ['knip']]),
  ]);
  const built = await checkBuild();
  if (!built) console.log('Tests: without the journeys, which need the site');
  const tests = await runVitest({ withJourneys: built });

  const results = [...checks, built];
  const passed = tests.passed + results.filter((good) => good).length;
  const failed = tests.failed + results.filter((good) => !good).length;
  console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
