// @ts-check
/** Starts import-worker.ts from its sources; the bundle of the command line has it as this file. */
import { register } from 'tsx/esm/api';
import { loadPackagesAsTheyAre } from '../package-loader.mjs';

// A worker does not inherit the loaders of its parent.
register();
loadPackagesAsTheyAre();
await import('./import-worker.ts');
