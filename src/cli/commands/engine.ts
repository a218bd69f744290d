import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { recoverFolder, replaceFolder } from '../dataset/replace-folder.ts';
import { preparePdfFiles } from '../reading/pdf-files.ts';
import { projectPath } from '../project-path.ts';
import {
  ARRIVING_PREFACE,
  LIVING_PREFACE,
  MVP_PREFACE,
  PULSE,
  PULSE_FILE,
} from './engine-prefaces.ts';
import type { Terminal } from '../printing/terminal.ts';

const BUILDS = ['eh', 'mvp'] as const;

const STAMP = 'version.txt';

/** What the stamp holds: a new engine or a new preface is written over the old one. */
const PREPARED = createHash('sha256')
  .update(LIVING_PREFACE + ARRIVING_PREFACE + MVP_PREFACE + PULSE)
  .digest('hex')
  .slice(0, 8);

/**
 * Puts the engine's files beside the dataset: workers behind their prefaces, modules packed with gzip, so
 * that 34 MB travel as 8 whatever server stands in front. The worker unpacks them as they arrive.
 * @param out folder to write to, `static/duckdb`
 * @param tell says beforehand what is replaced
 */
export async function prepareEngine(
  out: string,
  tell: (line: string) => void,
): Promise<'written' | 'up to date'> {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const { version } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8'));
  await recoverFolder(out);
  const present = await readFile(path.join(out, STAMP), 'utf8').catch(() => null);
  const stampText = `${version} ${PREPARED}`;
  if (present === stampText && (await everyFileThere(out))) return 'up to date';
  if (present !== null) tell(`replaces ${out}/ of ${present}`);
  await replaceFolder(out, async (folder) => {
    for (const build of BUILDS) {
      const module = await readFile(path.join(dist, `duckdb-${build}.wasm`));
      await writeFile(
        path.join(folder, `duckdb-${build}.wasm.gzip`),
        await promisify(gzip)(module, { level: 9 }),
      );
      const worker = `duckdb-browser-${build}.worker.js`;
      const script = await readFile(path.join(dist, worker), 'utf8');
      const preface = LIVING_PREFACE + ARRIVING_PREFACE + (build === 'mvp' ? MVP_PREFACE : '');
      await writeFile(path.join(folder, worker), preface + script);
    }
    await writeFile(path.join(folder, PULSE_FILE), PULSE);
    await writeFile(path.join(folder, STAMP), stampText);
  });
  return 'written';
}

async function everyFileThere(out: string): Promise<boolean> {
  const names = [
    PULSE_FILE,
    ...BUILDS.flatMap((build) => [
      `duckdb-${build}.wasm.gzip`,
      `duckdb-browser-${build}.worker.js`,
    ]),
  ];
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(out, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.every((size) => size > 0);
}

/** `nianbao engine` */
export async function engineCommand(args: string[], terminal: Terminal): Promise<void> {
  parseArgs({ args, options: {} });
  const tell = (line: string): void => terminal.out(`  ${line}`);
  terminal.out(`engine: ${await prepareEngine(projectPath('static/duckdb'), tell)}`);
  terminal.out(`pdf.js: ${await preparePdfFiles(projectPath('static/pdfjs'), tell)}`);
}
