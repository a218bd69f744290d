import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportRefusal } from '../../lib/importers/refusal.ts';
import { compileReport, NotAReport, type CompiledReport } from '../../lib/pipeline.ts';
import { readPdfResource } from '../reading/pdf-resources.ts';
import { Failure } from '../printing/failure.ts';

/** Far above any report: what is larger would only fill the memory before it is refused. */
const MOST_MEGABYTES = 100;

const OPENING: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  ENAMETOOLONG: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened: its permissions forbid it',
  EPERM: 'may not be opened: its permissions forbid it',
};

/**
 * The bytes of a file that may be a report.
 * @throws Failure with exit code 2 and one sentence when they cannot be had
 */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw refused(path, 'is a folder');
    if (!found.isFile()) throw refused(path, 'is not a file');
    if (found.size > MOST_MEGABYTES * 1e6) {
      throw refused(path, `is larger than ${MOST_MEGABYTES} MB: choose the report itself`);
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refused(path, OPENING[code] ?? 'cannot be opened');
  }
}

/**
 * Reads one report from the bytes of its file.
 * @throws Failure with exit code 2 and one sentence for a file that cannot be read
 */
export async function readReport(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<CompiledReport> {
  try {
    return await compileReport({ name: basename(path), bytes, address: null }, readPdfResource);
  } catch (error) {
    if (error instanceof ImportRefusal || error instanceof NotAReport) {
      throw new Failure(`${printable(path)}: ${error.message}`, 2);
    }
    throw refused(path, `cannot be read: ${faultOf(error)}`);
  }
}

/**
 * What the pipeline makes of one file on disk.
 * @throws Failure when the file cannot be read or is no report
 */
export async function readReportFile(path: string): Promise<CompiledReport> {
  return readReport(path, await readBytes(path));
}

/** A fault of ours, named in one line so that it can be reported. */
export function faultOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return printable(message).slice(0, 200);
}

/** A name as it fits on one line, with a sign for what nobody sees or what turns the direction. */
export const printable = (path: string): string =>
  path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');

const refused = (path: string, reason: string): Failure =>
  new Failure(`${printable(path)} ${reason}`, 2);
