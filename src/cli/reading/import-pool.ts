import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportOutcome } from './import-report.ts';
import { LIMITS, reasonOfEnd, resourceLimitsOf, type WorkerLimits } from './worker-limits.mjs';
import { printable } from '../dataset/report-files.ts';

/** What starts a worker costs about as much as reading for this long. */
const START_MS = 1500;

/** Milliseconds to read a file, roughly: a PDF by its pages, anything else by its text. */
async function effortOf(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return extname(path).toLowerCase() === '.pdf' ? 100 + size / 2000 : 15 + size / 10_000;
}

/** How many workers the files are worth. */
export async function jobsFor(paths: readonly string[]): Promise<number> {
  const efforts = await Promise.all(paths.map(effortOf));
  const all = efforts.reduce((sum, effort) => sum + effort, 0);
  return Math.max(1, Math.min(availableParallelism(), paths.length, Math.ceil(all / START_MS)));
}

/** Reads files and calls back after each; the order of the outcomes is that of the files. */
export async function readAll(
  paths: readonly string[],
  into: string,
  jobs: number,
  done: (outcome: ImportOutcome) => void,
  limits = LIMITS,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const waiting = [...paths.entries()];
  const work = async (read: (path: string) => Promise<ImportOutcome>): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, path] = next;
      const outcome = await read(path);
      outcomes[at] = outcome;
      done(outcome);
    }
  };
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const core = new Core(limits);
      await work((path) => core.read(path, into));
      await core.stop();
    }),
  );
  return outcomes;
}

/** One worker, started anew when it dies of a file; the file is lost, not the others. */
class Core {
  #worker: Worker | null = null;
  readonly #limits: WorkerLimits;

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
  }

  async read(path: string, into: string): Promise<ImportOutcome> {
    this.#worker ??= new Worker(new URL('./import-worker.mjs', import.meta.url), {
      // It loads its own; a loader named there would be looked for where the user stands.
      execArgv: [],
      resourceLimits: resourceLimitsOf(this.#limits),
    });
    const answer = await answerOf(this.#worker, { path, into }, this.#limits);
    if (typeof answer !== 'string') return answer;
    await this.stop();
    return { path, status: 'refused', hash: null, look: [`${printable(path)}: ${answer}`] };
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

/** What a worker says of a file, or why it gave no answer. */
function answerOf(
  worker: Worker,
  file: { path: string; into: string },
  limits: WorkerLimits,
): Promise<ImportOutcome | string> {
  return new Promise((resolve) => {
    const finish = (outcome: ImportOutcome | string): void => {
      clearTimeout(timer);
      worker.off('message', finish).off('error', failed).off('exit', failed);
      resolve(outcome);
    };
    const failed = (error: unknown): void => finish(reasonOfEnd(error, limits));
    const timer = setTimeout(failed, limits.ms, null);
    worker.on('message', finish).on('error', failed).on('exit', failed);
    worker.postMessage(file);
  });
}
