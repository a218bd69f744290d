import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentHash } from '../../lib/dataset/tables/content-hash.ts';
import {
  assembleManifest,
  SCHEMA_VERSION,
  type Manifest,
} from '../../lib/dataset/tables/manifest.ts';
import { formatProblem, type Problem } from '../../lib/dataset/read/problem.ts';
import { DataParts } from '../dataset/data-parts.ts';
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
  const parts = await DataParts.open(source);
  const engine = await openDatasetEngine(parts.tables());
  try {
    const { base, named, problems } = parts;
    if (problems.length > 0) throw new Failure(describeProblems(problems));
    terminal.out(
      `  ${named.length} reports, ${base.agencies.length} agencies, ` +
        `${base.divisions.length} divisions`,
    );
    const hash = await contentHash((table) => engine.rows(table));
    const units = await unitsFile(base, named);
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
      manifest = assembleManifest(await engine.facts(), hash, files, builtOn);
      await writeManifest(folder, manifest);
    });
    if (!manifest) throw new Failure(`${target}/ could not be written`);
    for (const [name, { rows }] of Object.entries(manifest.tables)) {
      terminal.out(`  ${name.padEnd(20)}${String(rows).padStart(6)} rows`);
    }
    terminal.out(`Wrote ${target}/ (${hash.whole.slice(0, 12)}), ${seconds()} s`);
    return manifest;
  } finally {
    await engine.close();
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

function describeProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return [`nothing written, the data has ${count}:`, ...problems.map(formatProblem)].join('\n  ');
}
