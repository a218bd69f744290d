import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';
import { against, type Line, type Sample } from './measure.ts';
import { proseLines } from './prose.ts';

/** The formats of the importers, each with a writer of the corpus, and files enough to measure. */
const FORMATS: readonly [format: CaseFormat, files: number][] = [
  ['text layout', 100],
  ['markdown', 100],
  ['xlsx', 100],
  ['html', 60],
  ['docx', 60],
  ['pdf', 12],
];

const RUNS = 5;

/** Different reports of the corpus, so that no cache of one file is measured. */
const KINDS = 8;

/**
 * Files a second for each format, from bytes to checked figures, on one core and on all of them. The
 * runs of the two alternate, so that a busy machine slows both.
 */
export async function measureReading(): Promise<Line[]> {
  console.log((await proseLines()).join('\n'));
  const workers = Array.from({ length: availableParallelism() }, startWorker);
  const [first] = workers;
  if (!first) return [];
  const lines: Line[] = [];
  let text: Sample | undefined;
  for (const [format, count] of FORMATS) {
    const files = await corpus(format, count);
    await Promise.all(workers.map((worker) => speed([worker], files)));
    const one: number[] = [];
    const all: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      one.push(await speed([first], files));
      all.push(await speed(workers, files));
    }
    const alone: Sample = { what: `read ${format}, one core`, unit: '/s', values: one };
    const together: Sample = { what: `  on ${workers.length} cores`, unit: '/s', values: all };
    text ??= alone;
    lines.push(
      text === alone ? alone : against(alone, text, 'text'),
      against(together, alone, 'one core'),
    );
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return lines;
}

const startWorker = (): Worker => new Worker(new URL('reading-worker.mjs', import.meta.url));

async function corpus(format: CaseFormat, count: number): Promise<Uint8Array[]> {
  const kinds = await Promise.all(
    Array.from({ length: KINDS }, (_, seed) =>
      renderCase(randomFigures(seed, seed % 2 ? '2019' : '2021'), 'plain', format),
    ),
  );
  return Array.from({ length: count }, (_, at) => kinds[at % KINDS] ?? new Uint8Array());
}

/** Files a second: each worker takes the next file as soon as it is done with one. */
async function speed(workers: readonly Worker[], files: readonly Uint8Array[]): Promise<number> {
  const waiting = [...files];
  const start = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        worker.postMessage(file);
        await once(worker, 'message');
      }
    }),
  );
  return (files.length / (performance.now() - start)) * 1000;
}
