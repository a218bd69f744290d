// @ts-check
/** The command line, run from one bundle of its sources: loading those one by one takes seconds. */
import { pathToFileURL } from 'node:url';
import { bundledCommandLine } from './project/command-line-bundle.mjs';

await import(pathToFileURL(await bundledCommandLine()).href);
