import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArchivedReport } from '../../../src/lib/exports/archive/archive-layout.ts';
import { newestReports } from '../../../src/lib/exports/archive/newest-reports.ts';
import { ArchiveProblem } from '../../../src/lib/exports/archive/archive-problem.ts';
import { readArchive } from '../../../src/lib/exports/archive/read-archive.ts';
import { unpackArchive } from '../../../src/lib/exports/archive/unpack-archive.ts';
import { archiveFiles, packArchive } from '../../../src/lib/exports/archive/write-archive.ts';
import type { Report } from '../../../src/lib/model/report.ts';

/** Invented figures of an invented agency. */
const report: Report = {
  agency_id: '140423-local-001',
  printed_name: '虚构县“样例”局',
  year: 2023,
  form: '2021',
  scope: 'own',
  source: null,
  seen_at: 'local',
  source_note: { zh: '本机文件“a, b.pdf”', en: 'local file “a, b.pdf”' },
  published_on: null,
  complete: false,
  figures: { 'normative.issued': 0, 'requests.received': { natural: 7 } },
  marks: { 'normative.repealed': { status: 'blank', text: '' } },
  note: null,
};

const archived = (change: Partial<ArchivedReport> = {}): ArchivedReport => ({
  agency: {
    agency_id: '140423-local-001',
    name: '虚构县“样例”局, 二处',
    division: '140423',
    kind: 'department',
    township: null,
  },
  report,
  acceptedAt: '2026-03-01T00:00:00.000Z',
  file: { name: 'a, b.pdf', bytes: Uint8Array.of(1, 2, 3) },
  hash: 'abc',
  decisions: [
    {
      kind: 'correct',
      cell: 'normative.issued',
      status: 'number',
      value: 0,
      text: '0',
      reason: '原件为0',
      by: null,
      at: '2026-03-01T00:00:00.000Z',
    },
  ],
  ...change,
});

const NOW = new Date('2026-03-02T00:00:00.000Z');
const ORIGINAL = 'originals/0001-a, b.pdf';

const packed = async (reports: ArchivedReport[]) => packArchive(archiveFiles(reports));

describe('the archive of the local dataset', () => {
  it('gives back exactly what went in', async () => {
    const reports = [
      archived(),
      archived({ report: { ...report, year: 2024 }, file: null, decisions: [] }),
    ];
    expect(await readArchive(await packed(reports), NOW)).toEqual(reports);
  });

  it.each([
    ['a\nb.pdf', 'a_b.pdf'],
    ['a\rb.pdf', 'a_b.pdf'],
    ['a\u2028b.pdf', 'a_b.pdf'],
    ['a\ud800b.pdf', 'a_b.pdf'],
    ['年报\u202efdp.exe', '年报_fdp.exe'],
    ['C:\\文档\\年报?.docx', 'C__文档_年报_.docx'],
    ['夹/年报.', '年报'],
    [`${'长'.repeat(120)}.docx`, `${'长'.repeat(75)}.docx`],
    ['', ''],
  ])('is taken back whatever a file was called: %j', async (name, kept) => {
    const bytes = Uint8Array.of(1);
    const [back] = await readArchive(await packed([archived({ file: { name, bytes } })]), NOW);
    expect(back?.file).toEqual({ name: kept, bytes });
  });

  it('is not written where it would be too large to be taken back', async () => {
    const files = archiveFiles([archived()]);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    await expect(packArchive(files, size - 1)).rejects.toThrow(ArchiveProblem);
    await expect(unpackArchive(await packArchive(files, size), size)).resolves.toBeDefined();
  });

  it('lies in the layout of data/', async () => {
    const paths = Object.keys(unzipSync(await packed([archived()])));
    expect(paths).toEqual([
      'agencies.csv',
      'reports/140000.jsonl',
      'accepted.jsonl',
      'originals/0001-a, b.pdf',
      'checksums.txt',
    ]);
  });

  it('two files of one name stay two', async () => {
    const other = archived({
      report: { ...report, year: 2024 },
      file: { name: 'a, b.pdf', bytes: Uint8Array.of(9) },
    });
    const back = await readArchive(await packed([archived(), other]), NOW);
    expect(back.map(({ file }) => [...(file?.bytes ?? [])])).toEqual([[1, 2, 3], [9]]);
  });

  it.each<[string, (files: Record<string, Uint8Array>) => void, string, string]>([
    ['a file missing', (files) => delete files['accepted.jsonl'], 'missing', 'accepted.jsonl'],
    [
      'an original missing',
      (files) => Reflect.deleteProperty(files, ORIGINAL),
      'missing',
      ORIGINAL,
    ],
    ['no checksums', (files) => delete files['checksums.txt'], 'missing', 'checksums.txt'],
    ['a changed byte', (files) => (files[ORIGINAL] = Uint8Array.of(1, 2, 4)), 'changed', ORIGINAL],
    [
      'a changed figure',
      (files) =>
        (files['accepted.jsonl'] = strToU8(
          strFromU8(files['accepted.jsonl'] ?? new Uint8Array()).replace(
            '"natural":7',
            '"natural":8',
          ),
        )),
      'changed',
      'accepted.jsonl',
    ],
    [
      'a file that its list does not name',
      (files) => (files['reports/more.jsonl'] = strToU8('{}')),
      'unlisted',
      'reports/more.jsonl',
    ],
    [
      'an empty list',
      (files) => (files['checksums.txt'] = strToU8('')),
      'unlisted',
      'agencies.csv',
    ],
    [
      'a list that is none',
      (files) => (files['checksums.txt'] = strToU8('agencies.csv is right\n')),
      'bad_line',
      'checksums.txt:1',
    ],
  ])('refuses an archive with %s, and says where', async (_, damage, fault, where) => {
    const files = unzipSync(await packed([archived()]));
    damage(files);
    await expect(readArchive(zipSync(files), NOW)).rejects.toMatchObject({
      name: 'ArchiveProblem',
      fault,
      where,
    });
  });

  it.each<[string, Partial<Report>]>([
    ['one figure for seven columns', { figures: { 'requests.received': 7 } }],
    ['a code that no form has', { figures: { 'no.such.code': 1 } }],
    ['a row of the other form', { figures: { 'rules.made': 1 } }],
  ])('refuses a report with %s', async (_, change) => {
    const bad = archived({ report: { ...report, marks: {}, ...change } });
    await expect(readArchive(await packed([bad]), NOW)).rejects.toMatchObject({
      fault: 'bad_line',
      where: expect.stringMatching(/^accepted\.jsonl:1 report\.figures\./),
    });
  });

  it.each<[Report['figures'], string]>([
    [{ 'published.total': -1 }, 'report.figures.published.total'],
    [{ 'published.total': 1.5 }, 'report.figures.published.total'],
    [{ 'requests.received': { natural: -1 } }, 'report.figures.requests.received.natural'],
  ])('refuses counts that are none, by their field', async (figures, field) => {
    const bad = archived({ report: { ...report, marks: {}, figures } });
    await expect(readArchive(await packed([bad]), NOW)).rejects.toMatchObject({
      fault: 'bad_line',
      where: `accepted.jsonl:1 ${field}`,
    });
  });

  it.each([
    ['"year":', '"year":1999,"year":', 'report.year'],
    ['"figures":{', '"figures":{"__proto__":1,', 'report.figures.__proto__'],
  ])('names a key that JSON would pass over: %s', async (from, to, field) => {
    const files = unzipSync(await packed([archived()]));
    const lines = strFromU8(files['accepted.jsonl'] ?? new Uint8Array()).replace(from, to);
    const bytes = strToU8(lines);
    files['accepted.jsonl'] = bytes;
    const sums = strFromU8(files['checksums.txt'] ?? new Uint8Array());
    const sum = createHash('sha256').update(bytes).digest('hex');
    files['checksums.txt'] = strToU8(sums.replace(/[0-9a-f]{64}(?= {2}accepted\.jsonl)/, sum));
    await expect(readArchive(zipSync(files), NOW)).rejects.toMatchObject({
      fault: 'bad_line',
      where: `accepted.jsonl:1 ${field}`,
    });
  });

  it.each([
    ['2026-03', 'accepted.jsonl:1 acceptedAt'],
    ['2026-02-31T00:00:00.000Z', 'accepted.jsonl:1 acceptedAt'],
    ['9999-01-01T00:00:00.000Z', 'accepted.jsonl:1'],
  ])('refuses a report accepted at %s: no real time, or one to come', async (acceptedAt, where) => {
    const reading = readArchive(await packed([archived({ acceptedAt })]), NOW);
    await expect(reading).rejects.toMatchObject({ fault: 'bad_line', where });
  });

  it('names a key that a line should not have', async () => {
    const odd = archived({ report: { ...report, extra: 1 } as Report });
    await expect(readArchive(await packed([odd]), NOW)).rejects.toMatchObject({
      where: 'accepted.jsonl:1 report.extra',
    });
  });

  it('counts what comes out and not what the archive says of itself', async () => {
    const whole = zipSync({ 'a.txt': new Uint8Array(5000), 'b.txt': new Uint8Array(5000) });
    expect([...(await unpackArchive(whole, 10_000)).keys()]).toEqual(['a.txt', 'b.txt']);
    await expect(unpackArchive(whole, 9_999)).rejects.toMatchObject({ fault: 'too_large' });
  });

  it('passes over the folders that other programs name in an archive', async () => {
    const files = unzipSync(await packed([archived()]));
    const again = zipSync({ 'originals/': new Uint8Array(), ...files });
    expect(await readArchive(again, NOW)).toEqual([archived()]);
  });

  it('refuses an archive that ends in the middle of a file', async () => {
    const whole = zipSync({
      'a.txt': [crypto.getRandomValues(new Uint8Array(5000)), { level: 0 }],
    });
    await expect(unpackArchive(whole.subarray(0, 3000))).rejects.toMatchObject({
      fault: 'not_an_archive',
    });
  });

  it('refuses what is no zip', async () => {
    await expect(readArchive(strToU8('hello'), NOW)).rejects.toBeInstanceOf(ArchiveProblem);
  });
});

describe('newestReports', () => {
  const id = '140423-local-001-2023-own';
  const dated = (acceptedAt: string) => archived({ acceptedAt });

  it.each<[string, ArchivedReport[], Map<string, string>, string[]]>([
    ['all when nothing is here', [dated('2026-01')], new Map(), ['2026-01']],
    ['none older than what is here', [dated('2026-01')], new Map([[id, '2026-02']]), []],
    ['what is newer', [dated('2026-03')], new Map([[id, '2026-02']]), ['2026-03']],
    ['the later of two lines', [dated('2026-03'), dated('2026-02')], new Map(), ['2026-03']],
  ])('takes %s', (_, lines, here, expected) => {
    expect(newestReports(lines, here).map(({ acceptedAt }) => acceptedAt)).toEqual(expected);
  });
});
