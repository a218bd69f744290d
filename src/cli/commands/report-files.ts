import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportRefusal } from '../../lib/importers/refusal.ts';
import { compileReport, NotAReport, type CompiledReport } from '../../lib/pipeline.ts';
import { readPdfResource } from '../pdf-resources.ts';
import { Failure } from './failure.ts';

/**
 * Reads one file of a report.
 * @throws Failure with exit code 2 and one sentence for a file that cannot be read
 */
export async function readReportFile(path: string): Promise<CompiledReport> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be opened';
    throw new Failure(`${path} ${reason}`, 2);
  }
  try {
    return await compileReport({ name: basename(path), bytes, address: null }, readPdfResource);
  } catch (error) {
    if (error instanceof ImportRefusal || error instanceof NotAReport) {
      throw new Failure(`${path}: ${error.message}`, 2);
    }
    throw new Failure(`${path} cannot be read`, 2);
  }
}
