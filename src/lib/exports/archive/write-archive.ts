import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import { AGENCY_COLUMNS } from '../../dataset/read/agency-columns.ts';
import type { Agency } from '../../model/agency.ts';
import type { Report } from '../../model/report.ts';
import { toCsv } from '../csv.ts';
import {
  ACCEPTED,
  AGENCIES,
  CHECKSUMS,
  MOST_BYTES,
  ORIGINALS,
  type ArchivedReport,
  type ArchiveFile,
} from './archive-layout.ts';
import { ArchiveProblem } from './archive-problem.ts';

/**
 * The local dataset as a folder. `agencies.csv` and `reports/<province>.jsonl` are as in `data/`, for
 * whoever builds a dataset from them; `accepted.jsonl` holds each report with its decisions, for the
 * page to take it back; `originals/` the files, and `checksums.txt` what all of them must be.
 */
export function archiveFiles(reports: readonly ArchivedReport[]): ArchiveFile[] {
  const agencies = new Map(reports.map(({ agency }) => [agency.agency_id, agency]));
  const provinces = new Map<string, Report[]>();
  const lines: string[] = [];
  const originals: ArchiveFile[] = [];
  const ordered = [...reports].sort((a, b) => (keyOf(a.report) < keyOf(b.report) ? -1 : 1));
  for (const { report, acceptedAt, file, hash, decisions } of ordered) {
    const province = `${report.agency_id.slice(0, 2)}0000`;
    provinces.set(province, [...(provinces.get(province) ?? []), report]);
    const original = file ? originalPath(originals.length, file.name) : null;
    if (file && original) originals.push({ path: original, bytes: file.bytes });
    lines.push(JSON.stringify({ report, acceptedAt, original, hash, decisions }));
  }
  const files = [
    text(AGENCIES, agenciesCsv([...agencies.values()])),
    ...[...provinces].map(([province, own]) =>
      text(`reports/${province}.jsonl`, own.map((report) => JSON.stringify(report)).join('\n')),
    ),
    text(ACCEPTED, lines.join('\n')),
    ...originals,
  ];
  const sums = files.map(({ path, bytes }) => `${bytesToHex(sha256(bytes))}  ${path}`);
  return [...files, text(CHECKSUMS, sums.join('\n'))];
}

/**
 * The folder as one zip file, made piece by piece: fflate's own way of leaving the page free starts workers of
 * `blob:` addresses, which the page's policy forbids, and then waits for ever.
 * @throws ArchiveProblem `too_large` for one that would not be taken back
 */
export async function packArchive(
  files: readonly ArchiveFile[],
  mostBytes = MOST_BYTES,
): Promise<Uint8Array> {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes) {
    throw new ArchiveProblem('too_large', 'zip');
  }
  // Fetched by who exports.
  const { default: JSZip } = await import('jszip');
  const packed = new JSZip();
  for (const { path, bytes } of files) packed.file(path, bytes, { createFolders: false });
  return packed.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  });
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
  `${ORIGINALS}${String(place + 1).padStart(4, '0')}-${fileName(name)}`;

/** File systems hold 255 bytes of a name, and a sign may take three. */
const LONGEST = 80;

/**
 * A name that every file system, the list of checksums and a zip can hold: without line ends and other
 * signs that no name may have somewhere, not too long, its ending kept.
 */
function fileName(name: string): string {
  const plain = (name.split('/').pop() ?? name)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\:*?"<>|]/gu, '_')
    .replace(/[. ]+$/, '');
  const [ending = ''] = /\.[^.]{1,8}$/.exec(plain) ?? [];
  const stem = [...plain.slice(0, plain.length - ending.length)];
  return stem.slice(0, LONGEST - ending.length).join('') + ending;
}
