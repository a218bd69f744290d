// @ts-check
/** The command line, run from a bundle of its sources: loading those one by one takes seconds. */
import { pathToFileURL } from 'node:url';
import { bundleFolder } from './project/command-line-bundle.mjs';
import { runCompiled } from './project/compiled-script.mjs';

const folder = await bundleFolder();
if (process.argv[2] === 'parse') runCompiled(`${folder}/nianbao-parse.cjs`);
else await import(pathToFileURL(`${folder}/nianbao.mjs`).href);
