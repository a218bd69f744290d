import { basename, extname, join, relative, sep } from 'node:path';
import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import { localReport } from '../../lib/filing/filed-report.ts';
import { decidedBy } from '../../lib/model/decision.ts';
import { isContradiction } from '../../lib/model/finding.ts';
import type { Report } from '../../lib/model/report.ts';
import type { CompiledReport } from '../../lib/pipeline.ts';
import { Failure } from '../printing/failure.ts';
import { READING_VERSION, readingName, UNFILED, writeWhole } from './reading-folder.ts';
import { faultOf, printable, readBytes, readReport } from '../dataset/report-files.ts';
import { reportJson } from '../printing/report-json.ts';

/** What became of one file; `look` says what a person should look at. */
export type ImportOutcome = {
  path: string;
  status: 'read' | 'known' | 'refused';
  /** SHA-256 of the content, null when it was not read. */
  hash: string | null;
  look: string[];
  /** Another file of the same run with the same content. */
  sameAs?: string | undefined;
};

/**
 * Reads one file into a folder, in a file named after its content. A file that cannot be read is an
 * outcome, not an error.
 */
export async function importReport(path: string, into: string): Promise<ImportOutcome> {
  try {
    const bytes = await readBytes(path);
    const hash = await sha256(bytes);
    const compiled = await readReport(path, bytes);
    const look = thingsToLookAt(compiled);
    const reading = {
      file: basename(path),
      from: pathFrom(into, path),
      sha256: hash,
      version: READING_VERSION,
      ...reportJson(compiled),
      record: recordOf(compiled, basename(path)),
      look,
    };
    const target = join(into, readingName(basename(path, extname(path)), hash));
    await writeWhole(target, `${JSON.stringify(reading, null, 2)}\n`);
    return { path, status: 'read', hash, look };
  } catch (error) {
    return { path, status: 'refused', hash: null, look: [reasonOf(error, path)] };
  }
}

/** Where a file lies as seen from the folder of readings, the same wherever the command is run. */
export const pathFrom = (into: string, path: string): string =>
  relative(into, path).split(sep).join('/');

/** Why a file was not imported, in one line: a refusal in its own words, a fault of ours named as one. */
export const reasonOf = (error: unknown, path: string): string =>
  error instanceof Failure ? error.message : `${printable(path)} cannot be read: ${faultOf(error)}`;

/** The line of a dataset a reading becomes once its agency is filed; null without year or form. */
function recordOf({ parsed }: CompiledReport, file: string): Report | null {
  const { agency, year, form, scope } = parsed.header;
  if (!agency.value || year.value === null || !form.value || !scope.value) return null;
  const filing = {
    agency: {
      agency_id: UNFILED,
      name: agency.value,
      division: '',
      kind: 'other',
      township: null,
    },
    year: year.value,
    form: form.value,
    scope: scope.value,
  } as const;
  return localReport(parsed, decidedBy([]), filing, file);
}

function thingsToLookAt({ parsed, findings }: CompiledReport): string[] {
  const { header, cells, narrative, unread } = parsed;
  const doubtful = [...cells, ...narrative].filter(({ doubts }) => doubts.length > 0);
  const failing = findings.filter(isContradiction);
  const lost = unread.flatMap(({ reason, text }) => (reason === 'table_not_found' ? text : []));
  const missing = (['agency', 'year', 'form', 'scope'] as const).filter(
    (name) => header[name].value === null,
  );
  const uncertain = (['agency', 'year', 'form', 'scope'] as const).filter(
    (name) => header[name].value !== null && header[name].doubts.length > 0,
  );
  return [
    ...(missing.length > 0 ? [`no ${missing.join(', ')} found`] : []),
    ...(uncertain.length > 0 ? [`${uncertain.join(', ')} uncertain`] : []),
    ...(lost.length > 0 ? [`not found: ${lost.join(', ')}`] : []),
    ...(unread.length > 0 ? [`${unread.length} unread`] : []),
    ...(doubtful.length > 0 ? [`${doubtful.length} figures in doubt`] : []),
    ...(failing.length > 0 ? [`${failing.length} errors (${countedRules(failing)})`] : []),
  ];
}

/** `S3.1 ×25, N1` */
function countedRules(findings: readonly { rule: string }[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count > 1 ? `${rule} ×${count}` : rule)).join(', ');
}
