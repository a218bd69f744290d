import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFile, DataFiles } from '../../lib/dataset/read/read-data.ts';
import { Failure } from '../printing/failure.ts';

/** What people said of the findings, as the page of findings exports it; need not be there. */
const SETTLED_FILE = 'settled.jsonl';

/**
 * Reads the texts of a data folder; files carry the path they were read from, as a message names them.
 * @throws Failure when the folder or one of its parts is missing
 */
export async function loadDataFiles(folder: string): Promise<DataFiles> {
  const load = async (name: string): Promise<DataFile> => {
    const path = join(folder, name);
    return { file: path, text: await readFile(path, 'utf8') };
  };
  try {
    const names = (await readdir(join(folder, 'reports'))).filter((n) => n.endsWith('.jsonl'));
    const [divisions, agencies, ...reports] = await Promise.all(
      ['divisions.csv', 'agencies.csv', ...names.sort().map((n) => join('reports', n))].map(load),
    );
    if (!divisions || !agencies) throw new Failure(`${folder} is not a data folder`);
    const settled = existsSync(join(folder, SETTLED_FILE)) ? await load(SETTLED_FILE) : null;
    return { divisions, agencies, reports, settled };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error) {
      throw new Failure(`cannot build: ${String(error.path)} does not exist`);
    }
    throw error;
  }
}
