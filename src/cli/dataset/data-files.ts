import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from './report-files.ts';
import type { DataFile, DataFiles } from '../../lib/dataset/read/read-data.ts';
import { Failure } from '../printing/failure.ts';

/** What people said of the findings, as the page of findings exports it; need not be there. */
const SETTLED_FILE = 'settled.jsonl';

/** The texts of a data folder but those of its reports, which may be large: of them only the paths. */
export type BaseFiles = Omit<DataFiles, 'reports'> & {
  reports: readonly Pick<DataFile, 'file'>[];
};

/**
 * Reads the texts of a data folder but the reports'; files carry the path they were read from, as a
 * message names them.
 * @throws Failure when the folder or one of its parts is missing
 */
export async function loadBaseFiles(folder: string): Promise<BaseFiles> {
  try {
    const names = (await readdir(join(folder, 'reports'))).filter((n) => n.endsWith('.jsonl'));
    const [divisions, agencies] = await Promise.all(
      ['divisions.csv', 'agencies.csv'].map((name) => load(join(folder, name))),
    );
    if (!divisions || !agencies) throw new Failure(`${folder} is not a data folder`);
    const settled = join(folder, SETTLED_FILE);
    return {
      divisions,
      agencies,
      reports: names.sort().map((name) => ({ file: join(folder, 'reports', name) })),
      settled: existsSync(settled) ? await load(settled) : null,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error) {
      throw new Failure(`${printable(String(error.path))} does not exist: no data folder`, 2);
    }
    throw error;
  }
}

/** The same with the reports, for a folder that fits into memory. */
export async function loadDataFiles(folder: string): Promise<DataFiles> {
  const base = await loadBaseFiles(folder);
  return { ...base, reports: await Promise.all(base.reports.map(({ file }) => load(file))) };
}

const load = async (file: string): Promise<DataFile> => ({
  file,
  text: await readFile(file, 'utf8'),
});
