// @ts-check
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';
import { loadPackagesAsTheyAre } from '../../src/cli/package-loader.mjs';

register();
loadPackagesAsTheyAre();
const { compileReport } = await import('../../src/lib/pipeline.ts');
const { readPdfResource } = await import('../../src/cli/reading/pdf-resources.ts');

// Reads a file it is given and says that it did; the files are in memory, so no disk is measured.
parentPort?.on('message', async (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
  await compileReport({ name: 'report', bytes, address: null }, readPdfResource);
  parentPort?.postMessage('read');
});
