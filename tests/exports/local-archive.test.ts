import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  ArchiveProblem,
  archiveFiles,
  packArchive,
  readArchive,
  type ArchivedReport,
} from '../../src/lib/exports/local-archive.ts';
import type { Report } from '../../src/lib/model/report.ts';

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

const packed = async (reports: ArchivedReport[]) => packArchive(archiveFiles(reports));

describe('the archive of the local dataset', () => {
  it('gives back exactly what went in', async () => {
    const reports = [
      archived(),
      archived({ report: { ...report, year: 2024 }, file: null, decisions: [] }),
    ];
    expect(await readArchive(await packed(reports))).toEqual(reports);
  });

  it('lies in the layout of data/', async () => {
    const paths = Object.keys(unzipSync(await packed([archived()])));
    expect(paths).toEqual([
      'agencies.csv',
      'reports/140000.jsonl',
      'accepted.jsonl',
      'originals/0001-a, b.pdf',
    ]);
  });

  it('two files of one name stay two', async () => {
    const other = archived({
      report: { ...report, year: 2024 },
      file: { name: 'a, b.pdf', bytes: Uint8Array.of(9) },
    });
    const back = await readArchive(await packed([archived(), other]));
    expect(back.map(({ file }) => [...(file?.bytes ?? [])])).toEqual([[1, 2, 3], [9]]);
  });

  it.each<[string, (files: Record<string, Uint8Array>) => void, string]>([
    ['no list of accepted reports', (files) => delete files['accepted.jsonl'], 'accepted.jsonl'],
    ['no agencies', (files) => delete files['agencies.csv'], 'accepted.jsonl'],
    [
      'an original is missing',
      (files) => delete files['originals/0001-a, b.pdf'],
      'accepted.jsonl:1',
    ],
    [
      'a line that is no report',
      (files) => (files['accepted.jsonl'] = strToU8('{"report":{}}\n')),
      'accepted.jsonl:1',
    ],
    [
      'a line that is no JSON',
      (files) => (files['accepted.jsonl'] = strToU8('{\n')),
      'accepted.jsonl:1',
    ],
    [
      'an agency that is not listed',
      (files) => (files['agencies.csv'] = strToU8('agency_id,name,division,kind,township\n')),
      'accepted.jsonl:1',
    ],
  ])('refuses an archive with %s, and says where', async (_, damage, where) => {
    const files = unzipSync(await packed([archived()]));
    damage(files);
    await expect(readArchive(zipSync(files))).rejects.toMatchObject({
      name: 'ArchiveProblem',
      where,
    });
  });

  it('refuses what is no zip', async () => {
    await expect(readArchive(strToU8('hello'))).rejects.toBeInstanceOf(ArchiveProblem);
  });
});
