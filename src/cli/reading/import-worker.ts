import { parentPort } from 'node:worker_threads';
import { importReport } from './import-report.ts';

// One core's share of an import: takes a file at a time, answers with what became of it.
parentPort?.on('message', async ({ path, into }: { path: string; into: string }) => {
  parentPort?.postMessage(await importReport(path, into));
});
