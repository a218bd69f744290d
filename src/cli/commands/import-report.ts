import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sha256 } from '../../lib/dataset/content-hash.ts';
import { Failure } from './failure.ts';
import { readReportFile } from './report-files.ts';
import { reportJson } from './report-json.ts';

/** What became of one file; `look` says what a person should look at. */
export type ImportOutcome = {
  path: string;
  status: 'read' | 'known' | 'refused';
  title: string;
  look: string[];
};

/** Raised when the reading of a file changes, so that files read before are read again. */
const READING_VERSION = 1;

/**
 * Reads one file into a folder, named after its content: the same file is never read twice, and what
 * stands there is whole. A file that cannot be read is an outcome, not an error.
 */
export async function importReport(path: string, into: string): Promise<ImportOutcome> {
  try {
    const target = join(into, await targetName(path));
    if (existsSync(target)) return { path, status: 'known', title: basename(path), look: [] };
    const compiled = await readReportFile(path);
    const report = reportJson(compiled);
    await mkdir(into, { recursive: true });
    const temporary = `${target}.${process.pid}.part`;
    await writeFile(temporary, `${JSON.stringify({ file: basename(path), ...report }, null, 2)}\n`);
    await rename(temporary, target);
    const title = report.agency ? `${report.agency} ${report.year ?? '?'}` : basename(path);
    return { path, status: 'read', title, look: thingsToLookAt(compiled) };
  } catch (error) {
    const message = error instanceof Failure ? error.message : `${path} cannot be read`;
    return { path, status: 'refused', title: basename(path), look: [message] };
  }
}

async function targetName(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure(`${path} cannot be opened`, 2);
  });
  const hash = await sha256(new Uint8Array(bytes));
  const stem = basename(path, extname(path))
    .replace(/[^\p{L}\p{N}-]+/gu, '_')
    .slice(0, 60);
  return `${stem}-${hash.slice(0, 12)}-v${READING_VERSION}.json`;
}

function thingsToLookAt({
  parsed,
  findings,
}: Awaited<ReturnType<typeof readReportFile>>): string[] {
  const doubtful = parsed.cells.filter(({ doubts }) => doubts.length > 0).length;
  const failing = findings.filter(({ verdict, grade }) => verdict === 'FAIL' && grade === 'E');
  const counts: [number, string][] = [
    [parsed.unread.length, 'unread'],
    [doubtful, 'cells in doubt'],
    [failing.length, `errors in the figures (${failing.map(({ check }) => check).join(', ')})`],
  ];
  return counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
}
