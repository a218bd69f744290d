// @ts-check
import { workerData } from 'node:worker_threads';
import { runCompiled } from './compiled-script.mjs';

runCompiled(workerData);
