// @ts-check
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';
import { loadPackagesAsTheyAre } from '../package-loader.mjs';

// A worker does not inherit the loaders of its parent.
register();
loadPackagesAsTheyAre();
const { importReport } = await import('./import-report.ts');

// One core's share of an import: takes a file at a time, answers with what became of it.
parentPort?.on('message', async ({ path, into }) => {
  parentPort?.postMessage(await importReport(path, into));
});
