// @ts-check
import { ensureBuilt } from './build-site.mjs';
import { endWithChildren, run } from './child-process.mjs';
import { ensureInstalled } from './install.mjs';
import { ownSite, siteOver } from './other-dataset.mjs';
import { StepFailed, stageTimes } from './step.mjs';

/**
 * Runs one of the project's TypeScript programs, its output shown, and takes over its exit code.
 *
 * @param {string} path below the project's folder
 */
async function runProgram(path) {
  const { code } = await run(process.execPath, ['--import', 'tsx', path]);
  process.exitCode = code;
}

/** @param {string[]} args `--dataset DIR` serves another dataset than the project's own */
async function start(args) {
  const [option, folder, ...rest] = args;
  const isUsage = args.length === 0 || (option === '--dataset' && folder && rest.length === 0);
  if (!isUsage) throw new StepFailed('Usage: npm start [-- --dataset DIR]');
  await ensureInstalled();
  const site = folder ? siteOver(folder) : ownSite;
  process.env.NIANBAO_STATIC = site.statics;
  process.env.NIANBAO_BUILD = site.build;
  await ensureBuilt(site);
  await runProgram('src/cli/serve.ts');
}

async function test() {
  try {
    await ensureInstalled();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    console.log('0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
    return;
  }
  process.env.NIANBAO_STAGES = stageTimes();
  await runProgram('src/cli/project/test.ts');
}

/**
 * From a fresh copy of the project to a served site or a tested one:
 * packages -> dataset -> pages -> server, or pages and journeys beside types, lint and unit tests.
 *
 * @param {string[]} words `start` with its options, or `test`
 */
export async function runProject([task, ...args]) {
  endWithChildren();
  try {
    if (task === 'start') await start(args);
    else if (task === 'test') await test();
    else throw new StepFailed('Usage: node src/cli/bootstrap.mjs start|test');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
