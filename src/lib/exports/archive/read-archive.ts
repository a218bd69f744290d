import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8 } from 'fflate';
import * as z from 'zod/mini';
import { reportBreaches } from '../../catalogue/report-breaches.ts';
import { parseJsonLine } from '../../model/json-line.ts';
import {
  ACCEPTED,
  acceptedLineSchema,
  AGENCIES,
  CHECKSUMS,
  ORIGINALS,
  type ArchivedReport,
} from './archive-layout.ts';
import { ArchiveProblem } from './archive-problem.ts';
import { unpackArchive, type ArchiveBytes } from './unpack-archive.ts';

/** How far the clock of another machine may be ahead. */
const CLOCK_SLACK_MS = 24 * 3600 * 1000;

/**
 * Reads an archive back, whole or not at all: every file is what it was when the archive was written,
 * and every report holds the rules of the dataset.
 * @param now what was decided later than this has no real time: it would count as newer than anything
 * @throws ArchiveProblem naming file and line
 */
export async function readArchive(packed: Uint8Array, now: Date): Promise<ArchivedReport[]> {
  const files = await unpackArchive(packed);
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
      for (const time of [acceptedAt, ...decisions.map(({ at }) => at)]) {
        if (Date.parse(time) > now.getTime() + CLOCK_SLACK_MS) {
          throw new ArchiveProblem('bad_line', where, `${time} is yet to come`);
        }
      }
      const agency = byId.get(report.agency_id);
      if (!agency) throw new ArchiveProblem('bad_line', where, `no agency ${report.agency_id}`);
      const [breach] = reportBreaches(report);
      if (breach) {
        const field = `report.${breach.field}`;
        throw new ArchiveProblem('bad_line', `${where} ${field}`, breach.reason);
      }
      if (report.seen_at !== 'local' || report.source !== null) {
        throw new ArchiveProblem('bad_line', where, 'not a local report');
      }
      const bytes = original?.startsWith(ORIGINALS) ? files.get(original) : undefined;
      if (original !== null && !bytes) throw new ArchiveProblem('missing', original);
      const file = bytes && original ? { name: nameOf(original), bytes } : null;
      return [{ agency, report, acceptedAt, file, hash, decisions }];
    });
}

/** Every file but the list itself stands in the list and is what the list says. */
function checkSums(files: ArchiveBytes): void {
  const unlisted = new Set(files.keys());
  unlisted.delete(CHECKSUMS);
  textOf(files, CHECKSUMS)
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const [, sum, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (sum === undefined) {
        throw new ArchiveProblem('bad_line', `${CHECKSUMS}:${at + 1}`, 'no checksum and path');
      }
      const bytes = files.get(path);
      if (!bytes) throw new ArchiveProblem('missing', path);
      if (bytesToHex(sha256(bytes)) !== sum) throw new ArchiveProblem('changed', path);
      unlisted.delete(path);
    });
  for (const path of unlisted) throw new ArchiveProblem('unlisted', path);
}

function textOf(files: ArchiveBytes, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new ArchiveProblem('missing', path);
  return strFromU8(bytes);
}

function parseLine(line: string, where: string): z.infer<typeof acceptedLineSchema> {
  let read: ReturnType<typeof parseJsonLine>;
  try {
    read = parseJsonLine(line);
  } catch {
    throw new ArchiveProblem('bad_line', where, 'not a JSON object');
  }
  const [fault] = read.faults;
  if (fault) throw new ArchiveProblem('bad_line', `${where} ${fault.path}`, fault.reason);
  const parsed = z.safeParse(acceptedLineSchema, read.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // The small build of zod has no sentences; what it refuses is named by its place.
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknown].join('.');
  throw new ArchiveProblem('bad_line', `${where} ${field}`.trim());
}

const nameOf = (path: string): string => path.replace(/^originals\/\d{4}-/, '');
