import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import type { Database } from '../../lib/db/database.ts';
import { openNodeDatabase } from '../../lib/db/node-database.ts';
import { runQueries } from '../../lib/db/query-set.ts';
import { answerFileName, prefixesOf, type AnswerIndex } from '../../lib/db/stored/answer-files.ts';
import { chooseQuestions } from '../../lib/queries/likely/choose-questions.ts';
import type { LikelyQuestion } from '../../lib/queries/likely/likely-questions.ts';
import { openingQueries } from '../../lib/queries/openings.ts';
import type { Openings } from '../../lib/url/href.ts';
import { openingsFrom } from '../../lib/views/openings.ts';
import { bundleAnswers } from '../dataset/answer-bundles.ts';
import { intactManifest } from '../dataset/dataset-files.ts';
import { giveAnswers } from '../dataset/give-answers.ts';
import { recoverFolder, replaceFolder } from '../dataset/replace-folder.ts';
import { walkAnswered } from '../dataset/walk.ts';
import { Failure } from '../printing/failure.ts';
import { projectPath } from '../project-path.ts';
import type { Terminal } from '../printing/terminal.ts';
import { DATASET_FOLDER } from './build.ts';

/** Two cores are everywhere; each engine keeps the dataset in memory. */
const ENGINES = 2;

const STAMP = 'questions.txt';

/**
 * `nianbao answers`: has the engine answer what readers are likely to ask, and lays the answers beside the
 * dataset, where the page finds them before its own engine is there. Does nothing when the same questions
 * were answered from the same dataset.
 */
export async function answersCommand(args: string[], terminal: Terminal): Promise<void> {
  parseArgs({ args, options: {} });
  const started = terminal.now().getTime();
  await recoverFolder(DATASET_FOLDER);
  const manifest = await intactManifest(DATASET_FOLDER);
  if (!manifest) throw new Failure('there is no dataset yet: npm run nianbao -- build');
  const engines = await Promise.all(
    Array.from({ length: ENGINES }, () => openNodeDatabase(join(DATASET_FOLDER, 'nianbao.duckdb'))),
  );
  try {
    const [first] = engines as [Database];
    const openings = openingsFrom(await runQueries(first, openingQueries()));
    const questions = await chooseQuestions(first, openings);
    const stamp = await sha256(
      [manifest.content_hash, ...questions.map(({ key, group }) => key + group)].join('\n'),
    );
    const folder = projectPath('static/answers');
    await recoverFolder(folder);
    if (await isIntact(folder, stamp)) terminal.out('answers: up to date');
    else {
      const answers = await giveAnswers(engines, questions);
      const bundles = bundleAnswers(answers);
      if (existsSync(folder)) terminal.out(`  replaces ${folder}/ of an earlier dataset or build`);
      const { bytes, packed } = await writeAnswers(folder, manifest.content_hash, bundles, stamp);
      const seconds = ((terminal.now().getTime() - started) / 1000).toFixed(1);
      terminal.out(
        `answers: ${questions.length} questions in ${bundles.length} files, ` +
          `${kilobytes(bytes)} kB, ${kilobytes(packed)} kB with gzip, ${seconds} s`,
      );
    }
    await printWalk(questions, openings, terminal);
  } finally {
    for (const engine of engines) await engine.close();
  }
}

const kilobytes = (bytes: number) => Math.round(bytes / 1000);

async function isIntact(folder: string, stamp: string): Promise<boolean> {
  const present = await readFile(join(folder, STAMP), 'utf8').catch(() => '');
  const [made, ...files] = present.split('\n');
  return made === stamp && files.every((file) => existsSync(join(folder, file)));
}

/** Writes the files, each named after its content, and the index that names them last. */
async function writeAnswers(
  folder: string,
  dataset: string,
  bundles: ReturnType<typeof bundleAnswers>,
  stamp: string,
): Promise<{ bytes: number; packed: number }> {
  const index: AnswerIndex = { dataset, bundles: [] };
  const sizes = { bytes: 0, packed: 0 };
  const write = async (into: string, kind: string, text: string): Promise<string> => {
    const file = answerFileName(kind, text);
    await writeFile(join(into, file), text);
    sizes.bytes += text.length;
    sizes.packed += gzipSync(text).byteLength;
    return file;
  };
  await replaceFolder(folder, async (into) => {
    for (const { text, keys } of bundles) {
      // The dataset in the name: an answer never passes for another dataset's.
      const file = await write(into, dataset.slice(0, 8), text);
      index.bundles.push({ file, prefixes: prefixesOf(keys) });
    }
    await write(into, 'index', JSON.stringify(index));
    await writeFile(join(into, STAMP), [stamp, ...(await readdir(into))].join('\n'));
  });
  return sizes;
}

/** The share of a supervisor's recorded walk that needs no engine, where the walk is at hand. */
async function printWalk(
  questions: readonly LikelyQuestion[],
  openings: Openings,
  terminal: Terminal,
): Promise<void> {
  const text = await readFile(projectPath('tests/fixtures/walk/addresses.txt'), 'utf8').catch(
    () => null,
  );
  if (text === null) return;
  const keys = new Set(questions.map(({ key }) => key));
  const steps = walkAnswered(text, openings, keys);
  const answered = steps.filter(({ isAnswered }) => isAnswered).length;
  terminal.out(`  of a walk of ${steps.length} addresses ${answered} need no engine`);
}
