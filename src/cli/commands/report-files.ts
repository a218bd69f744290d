import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ImportRefusal } from '../../lib/importers/refusal.ts';
import { compileReport, NotAReport, type CompiledReport } from '../../lib/pipeline.ts';
import { Failure } from './failure.ts';

/** Character maps of PDF fonts that are not in the file, as the installed pdf.js brings them. */
async function readPdfResource(name: string): Promise<Uint8Array> {
  const installed = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(installed, 'cmaps', basename(name))));
}

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
