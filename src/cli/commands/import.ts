import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Failure } from './failure.ts';
import { importReport, type ImportOutcome } from './import-report.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'usage: nianbao import FILES… [--into DIR] [--jobs N]';

/** Reads files and calls back after each; the order of the outcomes is that of the files. */
type ReadAll = (
  paths: readonly string[],
  into: string,
  jobs: number,
  done: (outcome: ImportOutcome) => void,
) => Promise<ImportOutcome[]>;

/**
 * `nianbao import FILES… [--into DIR]`: reads many files, folders included, on all cores; a file that
 * cannot be read does not stop the others, and files read before are passed over.
 * @throws Failure when no file is named or none could be read
 */
export async function importCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'imported' },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const paths = (await Promise.all(positionals.map(filesBelow))).flat();
  if (paths.length === 0) throw new Failure(`no file is named; ${USAGE}`, 2);
  const jobs = Math.min(Math.max(1, Math.floor(Number(values.jobs)) || 1), paths.length);
  let count = 0;
  const showProgress = (): void => {
    count += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${bar(count, paths.length)}`);
  };
  const readAll = jobs === 1 ? readInTurn : readOnCores;
  const outcomes = await readAll(paths, values.into, jobs, showProgress);
  if (process.stderr.isTTY) process.stderr.write('\n');
  terminal.out(summary(outcomes, values.into));
  if (outcomes.every(({ status }) => status === 'refused')) {
    throw new Failure('none of the files could be read', 2);
  }
}

/** A file, or all files below a folder; hidden ones are left out. */
async function filesBelow(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat();
}

const readInTurn: ReadAll = async (paths, into, _jobs, done) => {
  const outcomes: ImportOutcome[] = [];
  for (const path of paths) {
    const outcome = await importReport(path, into);
    outcomes.push(outcome);
    done(outcome);
  }
  return outcomes;
};

const readOnCores: ReadAll = async (paths, into, jobs, done) => {
  const outcomes: ImportOutcome[] = [];
  const waiting = [...paths.entries()];
  const work = async (): Promise<void> => {
    let worker = startWorker();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, path] = next;
      const answer = await answerOf(worker, path, into);
      // A worker that died takes its file with it, not the others.
      if (!answer) worker = startWorker();
      outcomes[at] = answer ?? refused(path);
      done(outcomes[at]);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return outcomes;
};

const startWorker = (): Worker => new Worker(new URL('../import-worker.mjs', import.meta.url));

const refused = (path: string): ImportOutcome => ({
  path,
  status: 'refused',
  title: path,
  look: [`${path} cannot be read`],
});

/** What a worker says of a file, null when it died of it. */
function answerOf(worker: Worker, path: string, into: string): Promise<ImportOutcome | null> {
  return new Promise((resolve) => {
    const finish = (outcome: ImportOutcome | null): void => {
      worker.off('message', finish).off('error', failed).off('exit', failed);
      resolve(outcome);
    };
    const failed = (): void => finish(null);
    worker.on('message', finish).on('error', failed).on('exit', failed);
    worker.postMessage({ path, into });
  });
}

function bar(count: number, all: number): string {
  const width = 30;
  const filled = Math.round((count / all) * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${count}/${all}`;
}

function summary(outcomes: readonly ImportOutcome[], into: string): string {
  const number = (status: ImportOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const look = outcomes.filter((outcome) => outcome.look.length > 0);
  return [
    `${number('read')} read into ${into}/, ${number('known')} there already, ` +
      `${number('refused')} could not be read`,
    ...(look.length > 0 ? ['To look at:'] : []),
    ...look.map(({ title, look, status }) =>
      status === 'refused' ? `  ${look.join('; ')}` : `  ${title}: ${look.join('; ')}`,
    ),
  ].join('\n');
}
