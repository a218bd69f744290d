import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import { Failure } from '../printing/failure.ts';
import { fileArguments } from '../reading/file-arguments.ts';
import { filesNamed } from '../reading/import-files.ts';
import { jobsFor, readAll } from '../reading/import-pool.ts';
import { ImportProgress } from '../reading/import-progress.ts';
import { pathFrom, reasonOf, type ImportOutcome } from '../reading/import-report.ts';
import { importSummary } from '../reading/import-summary.ts';
import { markerOf, writeMarker } from '../dataset/import-marker.ts';
import { makeFolder } from '../dataset/make-folder.ts';
import { asSoleWriter } from '../dataset/sole-writer.ts';
import { writeImportedDataset } from '../dataset/imported-dataset.ts';
import { READING_VERSION, readingsOf, removeLeftovers } from '../reading/reading-folder.ts';
import type { Reading } from '../reading/reading-folder.ts';
import { printable, readBytes } from '../dataset/report-files.ts';
import type { Terminal } from '../printing/terminal.ts';

const USAGE = 'usage: nianbao import FILES… [--into DIR] [--jobs N]';

const OPTIONS = {
  into: { type: 'string', default: 'imported' },
  jobs: { type: 'string' },
} as const;

/**
 * `nianbao import FILES… [--into DIR]`: reads many files, folders included, on all cores, into a folder
 * that holds each reading and is a dataset folder too. A file that cannot be read does not stop the
 * others; one that was read before, told by its content, is not read again. A folder with a dataset
 * that no import wrote is left alone; of two imports into one folder the later to be done has the reports
 * of both.
 * @throws Failure when no file is named, none could be read, or the folder is not an import's
 */
export async function importCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: fileArguments(args, OPTIONS),
    allowPositionals: true,
    options: OPTIONS,
  });
  const { into } = values;
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    asSoleWriter(into, () => terminal.error(`waits for another import into ${into}`), work);
  await markerOf(into);
  const empty: string[] = [];
  const paths = await filesNamed(positionals, into, (folder) => empty.push(folder));
  if (paths.length === 0) {
    const named = positionals.map(printable).join(', ');
    throw new Failure(named ? `${named}: no file there to read` : `no file is named; ${USAGE}`, 2);
  }
  for (const folder of empty) terminal.error(`${printable(folder)}: no file there to read`);
  await makeFolder(into)
    .then(() => alone(async () => writeMarker(into, await markerOf(into))))
    .catch((error: unknown) => {
      if (error instanceof Failure) throw error;
      throw new Failure(`${into} cannot be written to, choose another folder with --into`, 2);
    });
  await removeLeftovers(into);
  const { unread, outcomes } = await sortOut(paths, await readingsOf(into));
  const progress = new ImportProgress(unread.length, terminal);
  const read = await readAll(unread, into, await jobsOf(values.jobs, unread), (outcome) =>
    progress.add(outcome.status === 'refused'),
  );
  progress.end();
  const all = [...outcomes.map((outcome) => refusedAsItsTwin(outcome, read)), ...read];
  const dataset = await alone(async () => {
    const readings = await withoutSuperseded(into, all, terminal);
    return readings.length > 0 ? writeImportedDataset(into, readings, terminal.error) : null;
  });
  terminal.out(importSummary(all, into, dataset));
  if (all.every(({ status }) => status === 'refused')) {
    throw new Failure('none of the files could be read', 2);
  }
}

async function jobsOf(asked: string | undefined, paths: readonly string[]): Promise<number> {
  if (asked === undefined) return jobsFor(paths);
  const jobs = Number(asked);
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new Failure(`--jobs takes a whole number from 1 on, not ${asked}`, 2);
  return Math.min(jobs, paths.length, availableParallelism() * 4);
}

/** Files still to read; those read before or twice in the list are known, by their content. */
async function sortOut(
  paths: readonly string[],
  readings: ReadonlyMap<string, Reading>,
): Promise<{ unread: string[]; outcomes: ImportOutcome[] }> {
  const known = new Map<string, Pick<Reading, 'file' | 'look'> & { path?: string }>();
  for (const reading of readings.values()) {
    if (reading.version === READING_VERSION) known.set(reading.sha256, reading);
  }
  const unread: string[] = [];
  const outcomes: ImportOutcome[] = [];
  for (const path of paths) {
    try {
      const hash = await sha256(await readBytes(path));
      const same = known.get(hash);
      if (same) {
        const { file, look, path: sameAs } = same;
        const twice = file === basename(path) ? [] : [`the same content as ${printable(file)}`];
        outcomes.push({ path, status: 'known', hash, look: [...twice, ...look], sameAs });
      } else {
        known.set(hash, { file: basename(path), look: [], path });
        unread.push(path);
      }
    } catch (error) {
      outcomes.push({ path, status: 'refused', hash: null, look: [reasonOf(error, path)] });
    }
  }
  return { unread, outcomes };
}

/** A file that is known for another one of this run, which could not be read, cannot be read either. */
function refusedAsItsTwin(outcome: ImportOutcome, read: readonly ImportOutcome[]): ImportOutcome {
  const twin = read.find(({ path }) => path === outcome.sameAs);
  if (twin?.status !== 'refused') return outcome;
  return {
    ...outcome,
    status: 'refused',
    look: [`${printable(outcome.path)}: ${outcome.look.join()}`],
  };
}

/** The readings that count: what was read of an earlier state of a file is removed. */
async function withoutSuperseded(
  into: string,
  outcomes: readonly ImportOutcome[],
  terminal: Terminal,
): Promise<Reading[]> {
  const now = new Map(
    outcomes.flatMap(({ path, hash }) => (hash ? [[pathFrom(into, path), hash] as const] : [])),
  );
  const kept: Reading[] = [];
  for (const [name, reading] of await readingsOf(into)) {
    if ((now.get(reading.from) ?? reading.sha256) === reading.sha256) kept.push(reading);
    else {
      const from = printable(reading.file);
      terminal.error(`will remove ${join(into, name)}, read from ${from} as it was before`);
      await rm(join(into, name), { force: true });
    }
  }
  return kept;
}
