import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assembleTables } from '../../lib/dataset/tables/assemble-tables.ts';
import { contentHash } from '../../lib/dataset/tables/content-hash.ts';
import {
  assembleManifest,
  SCHEMA_VERSION,
  type Manifest,
} from '../../lib/dataset/tables/manifest.ts';
import { formatProblem, type Problem } from '../../lib/dataset/read/problem.ts';
import { readData, type Data } from '../../lib/dataset/read/read-data.ts';
import { loadDataFiles } from '../dataset/data-files.ts';
import { openDatasetEngine } from '../dataset/dataset-engine.ts';
import {
  intactManifest,
  refuseOtherFolder,
  writeDatasetFiles,
  writeManifest,
} from '../dataset/dataset-files.ts';
import { recoverFolder, replaceFolder } from '../dataset/replace-folder.ts';
import { unitsFile } from '../dataset/units-file.ts';
import { Failure } from '../printing/failure.ts';
import { projectPath } from '../project-path.ts';
import type { Terminal } from '../printing/terminal.ts';

export const DATASET_FOLDER = projectPath('static/dataset');

/**
 * `nianbao build [--data DIR] [--out DIR]`: reads data/, refuses it whole when anything in it is
 * wrong, and writes the dataset the browser, the command line and the downloads read.
 * Does nothing when the dataset there already has the same content.
 */
export async function buildCommand(args: string[], terminal: Terminal): Promise<Manifest> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: projectPath('data') },
      out: { type: 'string', default: DATASET_FOLDER },
    },
  });
  const { data: source, out: target } = values;
  const started = terminal.now().getTime();
  const seconds = () => ((terminal.now().getTime() - started) / 1000).toFixed(1);

  terminal.out(`Reading ${source}/ …`);
  const data = await loadData(source);
  terminal.out(
    `  ${data.reports.length} reports, ${data.agencies.length} agencies, ` +
      `${data.divisions.length} divisions`,
  );
  const engine = await openDatasetEngine(assembleTables(data));
  try {
    const hash = await contentHash(engine.tables);
    const units = await unitsFile(data);
    await recoverFolder(target);
    const existing = await intactManifest(target);
    if (existing && isMadeOf(existing, hash.whole, units.name)) {
      terminal.out(`${target}/ is up to date (${hash.whole.slice(0, 12)}), ${seconds()} s`);
      return existing;
    }
    await refuseOtherFolder(target);
    if (existsSync(target)) {
      const what = existing ? `of ${existing.built_on}` : 'which is not whole';
      terminal.out(`  replaces ${target}/ ${what}`);
    }
    let manifest: Manifest | undefined;
    await replaceFolder(target, async (folder) => {
      const files = await writeDatasetFiles(engine, units, folder);
      const builtOn = terminal.now().toISOString().slice(0, 10);
      manifest = assembleManifest(engine.tables, hash, files, builtOn);
      await writeManifest(folder, manifest);
    });
    if (!manifest) throw new Failure(`${target}/ could not be written`);
    for (const [name, { rows }] of Object.entries(manifest.tables)) {
      terminal.out(`  ${name.padEnd(20)}${String(rows).padStart(6)} rows`);
    }
    terminal.out(`Wrote ${target}/ (${hash.whole.slice(0, 12)}), ${seconds()} s`);
    return manifest;
  } finally {
    engine.close();
  }
}

/** Whether a dataset is what would be written now; readings and aliases alone change the file of units. */
function isMadeOf(manifest: Manifest, hash: string, unitsName: string): boolean {
  return (
    manifest.content_hash === hash &&
    manifest.schema_version === SCHEMA_VERSION &&
    unitsName in manifest.files
  );
}

async function loadData(folder: string): Promise<Data> {
  const { data, problems } = readData(await loadDataFiles(folder));
  if (problems.length > 0) throw new Failure(describeProblems(problems));
  return data;
}

function describeProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return [`nothing written, the data has ${count}:`, ...problems.map(formatProblem)].join('\n  ');
}
