import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzip } from 'fflate';
import * as z from 'zod/mini';
import { reportBreaches } from '../../catalogue/report-breaches.ts';
import {
  ACCEPTED,
  acceptedLineSchema,
  AGENCIES,
  CHECKSUMS,
  ORIGINALS,
  type ArchivedReport,
} from './archive-layout.ts';

/** Above any local dataset: what unpacks to more is not one. */
const MOST_BYTES = 1_000_000_000;

/** Why an archive is not taken back. */
export type ArchiveFault = 'not_an_archive' | 'missing' | 'changed' | 'bad_line' | 'too_large';

/** An archive that this page did not write, or one that is damaged: what is wrong and where. */
export class ArchiveProblem extends Error {
  readonly fault: ArchiveFault;
  readonly where: string;

  constructor(fault: ArchiveFault, where: string, detail = '') {
    super(`${where}: ${fault} ${detail}`.trim());
    this.name = 'ArchiveProblem';
    this.fault = fault;
    this.where = where;
  }
}

/**
 * Reads an archive back, whole or not at all: every file is what it was when the archive was written,
 * and every report holds the rules of the dataset.
 * @throws ArchiveProblem naming file and line
 */
export async function readArchive(packed: Uint8Array): Promise<ArchivedReport[]> {
  const files = await unpack(packed);
  checkSums(files);
  // The reader of CSV comes with the first archive that is taken back, not with the page.
  const { readAgencies } = await import('../../dataset/read/read-agencies.ts');
  const listed = readAgencies(textOf(files, AGENCIES), new Set(), (line, field, reason) => {
    throw new ArchiveProblem('bad_line', `${AGENCIES}:${line}`, `${field} ${reason}`);
  });
  const byId = new Map(listed.map((agency) => [agency.agency_id, agency]));
  return textOf(files, ACCEPTED)
    .split('\n')
    .flatMap((line, place) => {
      if (line.trim() === '') return [];
      const where = `${ACCEPTED}:${place + 1}`;
      const { report, acceptedAt, original, hash, decisions } = parseLine(line, where);
      const agency = byId.get(report.agency_id);
      if (!agency) throw new ArchiveProblem('bad_line', where, `no agency ${report.agency_id}`);
      const [breach] = reportBreaches(report);
      if (breach) throw new ArchiveProblem('bad_line', where, `${breach.field} ${breach.reason}`);
      if (report.seen_at !== 'local' || report.source !== null) {
        throw new ArchiveProblem('bad_line', where, 'not a local report');
      }
      const bytes = original?.startsWith(ORIGINALS) ? files.get(original) : undefined;
      if (original !== null && !bytes) throw new ArchiveProblem('missing', original);
      const file = bytes && original ? { name: nameOf(original), bytes } : null;
      return [{ agency, report, acceptedAt, file, hash, decisions }];
    });
}

type Files = ReadonlyMap<string, Uint8Array>;

function unpack(packed: Uint8Array): Promise<Files> {
  let total = 0;
  return new Promise((resolve, reject) => {
    const filter = ({ originalSize }: { originalSize: number }): boolean =>
      (total += originalSize) <= MOST_BYTES;
    unzip(packed, { filter }, (error, files) => {
      if (error) reject(new ArchiveProblem('not_an_archive', 'zip', error.message));
      else if (total > MOST_BYTES) reject(new ArchiveProblem('too_large', 'zip'));
      else resolve(new Map(Object.entries(files)));
    });
  });
}

function checkSums(files: Files): void {
  for (const line of textOf(files, CHECKSUMS).split('\n')) {
    if (line.trim() === '') continue;
    const path = line.slice(66);
    const bytes = files.get(path);
    if (!bytes) throw new ArchiveProblem('missing', path);
    if (bytesToHex(sha256(bytes)) !== line.slice(0, 64)) {
      throw new ArchiveProblem('changed', path);
    }
  }
}

function textOf(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new ArchiveProblem('missing', path);
  return strFromU8(bytes);
}

function parseLine(line: string, where: string): z.infer<typeof acceptedLineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ArchiveProblem('bad_line', where, 'not a JSON object');
  }
  const parsed = z.safeParse(acceptedLineSchema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw new ArchiveProblem('bad_line', where, detail);
}

const nameOf = (path: string): string => path.replace(/^originals\/\d{4}-/, '');
