import { parentPort } from 'node:worker_threads';
import { importReport } from './import-report.ts';

// One core's share of an import: takes a file at a time, answers with what became of it. What
// importReport does not foresee ends the worker, and the pool says which file it had.
parentPort?.on('message', ({ path, into }: { path: string; into: string }) => {
  void importReport(path, into).then((outcome) => parentPort?.postMessage(outcome));
});
