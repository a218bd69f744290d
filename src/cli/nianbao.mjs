// @ts-check
/** The command line, run from a bundle of its sources: loading those one by one takes seconds. */
import { pathToFileURL } from 'node:url';
import { bundleFolder } from './project/command-line-bundle.mjs';
import { runLimited } from './project/limited-script.mjs';
import { standWhereTheUserStands } from './project/user-folder.mjs';

// A reader that went away (`| head`) ends the work without a word.
process.stdout.on('error', () => process.exit());
standWhereTheUserStands();
const folder = await bundleFolder();
const args = process.argv.slice(2);
if (args[0] === 'parse') process.exitCode = await runLimited(`${folder}/nianbao-parse.cjs`, args);
else await import(pathToFileURL(`${folder}/nianbao.mjs`).href);
