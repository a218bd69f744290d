import { strFromU8, strToU8, unzip, zip, type AsyncZippable, type Unzipped } from 'fflate';
import * as z from 'zod/mini';
import { AGENCY_COLUMNS, readAgencies } from '../dataset/read-agencies.ts';
import type { Agency } from '../model/agency.ts';
import { decisionSchema, type Decision } from '../model/decision.ts';
import { reportSchema, type Report } from '../model/report.ts';
import { toCsv } from './csv.ts';

/** One accepted report with everything that led to it. */
export type ArchivedReport = {
  agency: Agency;
  report: Report;
  acceptedAt: string;
  /** The file it was read from and what was decided on it. */
  file: { name: string; bytes: Uint8Array } | null;
  decisions: readonly Decision[];
};

const lineSchema = z.strictObject({
  report: reportSchema,
  acceptedAt: z.string(),
  original: z.nullable(z.string()),
  decisions: z.array(decisionSchema),
});

/** A file of the archive, as it lies in the folder that the archive unpacks to. */
export type ArchiveFile = { path: string; bytes: Uint8Array };

const AGENCIES = 'agencies.csv';
const REPORTS = /^reports\/\d{2}0000\.jsonl$/;
const ACCEPTED = 'accepted.jsonl';

/**
 * The local dataset as a folder in the layout of `data/`: `agencies.csv`, `reports/<province>.jsonl`,
 * and beside them `accepted.jsonl` (each report with its decisions) and the originals.
 */
export function archiveFiles(reports: readonly ArchivedReport[]): ArchiveFile[] {
  const agencies = new Map(reports.map(({ agency }) => [agency.agency_id, agency]));
  const provinces = new Map<string, Report[]>();
  const lines: string[] = [];
  const originals: ArchiveFile[] = [];
  const ordered = [...reports].sort((a, b) => (keyOf(a.report) < keyOf(b.report) ? -1 : 1));
  for (const { report, acceptedAt, file, decisions } of ordered) {
    const province = `${report.agency_id.slice(0, 2)}0000`;
    provinces.set(province, [...(provinces.get(province) ?? []), report]);
    const original = file ? originalPath(originals.length, file.name) : null;
    if (file && original) originals.push({ path: original, bytes: file.bytes });
    lines.push(JSON.stringify({ report, acceptedAt, original, decisions }));
  }
  return [
    text(AGENCIES, agenciesCsv([...agencies.values()])),
    ...[...provinces].map(([province, own]) =>
      text(`reports/${province}.jsonl`, own.map((report) => JSON.stringify(report)).join('\n')),
    ),
    text(ACCEPTED, lines.join('\n')),
    ...originals,
  ];
}

/** The folder as one zip file. */
export function packArchive(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const entries: AsyncZippable = {};
  for (const { path, bytes } of files) entries[path] = bytes;
  return new Promise((resolve, reject) =>
    zip(entries, { level: 6 }, (error, packed) => (error ? reject(error) : resolve(packed))),
  );
}

/** A zip file that this page did not write, or one that is damaged: where and why. */
export class ArchiveProblem extends Error {
  readonly where: string;

  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.name = 'ArchiveProblem';
    this.where = where;
  }
}

/**
 * Reads an archive back, whole or not at all.
 * @throws ArchiveProblem naming file and line
 */
export async function readArchive(packed: Uint8Array): Promise<ArchivedReport[]> {
  const files = await unpack(packed);
  const accepted = files[ACCEPTED];
  const agencies = files[AGENCIES];
  if (!accepted || !agencies) throw new ArchiveProblem(ACCEPTED, 'missing');
  const listed = readAgencies(strFromU8(agencies), new Set(), (line, field, reason) => {
    throw new ArchiveProblem(`${AGENCIES}:${line}`, `${field} ${reason}`);
  });
  const byId = new Map(listed.map((agency) => [agency.agency_id, agency]));
  const reportFiles = Object.keys(files).filter((path) => REPORTS.test(path));
  if (reportFiles.length === 0) throw new ArchiveProblem('reports/', 'missing');
  return strFromU8(accepted)
    .split('\n')
    .flatMap((line, place) => {
      if (line.trim() === '') return [];
      const where = `${ACCEPTED}:${place + 1}`;
      const { report, acceptedAt, original, decisions } = parseLine(line, where);
      const agency = byId.get(report.agency_id);
      if (!agency) throw new ArchiveProblem(where, `${report.agency_id} is not in ${AGENCIES}`);
      const bytes = original === null ? undefined : files[original];
      if (original !== null && !bytes) throw new ArchiveProblem(where, `${original} is missing`);
      const file = bytes && original ? { name: nameOf(original), bytes } : null;
      return [{ agency, report, acceptedAt, file, decisions }];
    });
}

function parseLine(line: string, where: string): z.infer<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ArchiveProblem(where, 'not a JSON object');
  }
  const parsed = z.safeParse(lineSchema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ArchiveProblem(where, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function unpack(packed: Uint8Array): Promise<Unzipped> {
  return new Promise((resolve, reject) =>
    unzip(packed, (error, files) =>
      error ? reject(new ArchiveProblem('zip', error.message)) : resolve(files),
    ),
  );
}

function agenciesCsv(agencies: readonly Agency[]): string {
  const rows = [...agencies]
    .sort((a, b) => (a.agency_id < b.agency_id ? -1 : 1))
    .map((agency) => AGENCY_COLUMNS.map((column) => agency[column]));
  return toCsv({ columns: AGENCY_COLUMNS, rows });
}

const text = (path: string, content: string): ArchiveFile => ({
  path,
  bytes: strToU8(`${content}\n`),
});

const keyOf = ({ agency_id, year, scope }: Report): string => `${agency_id} ${year} ${scope}`;

/** The number keeps two files of one name apart. */
const originalPath = (place: number, name: string): string =>
  `originals/${String(place + 1).padStart(4, '0')}-${name.split('/').pop() ?? name}`;

const nameOf = (path: string): string => path.replace(/^originals\/\d{4}-/, '');
