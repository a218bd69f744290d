import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { sha256 } from '../../src/lib/dataset/tables/content-hash.ts';
import { manifestSchema } from '../../src/lib/dataset/tables/manifest.ts';
import { TABLE_NAMES } from '../../src/lib/dataset/tables/tables.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { smallFiles, smallReport } from '../dataset/small-data.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import type { Report } from '../../src/lib/model/report.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const out = join(folder, 'static/dataset');

const GOOD = [
  smallReport({ year: 2022, figures: { 'published.total': 10 } }),
  smallReport({ figures: { 'published.total': 12, 'published.website': 6 } }),
];

function writeData(reports: Report[]): void {
  const files = smallFiles(reports);
  mkdirSync(join(data, 'reports'), { recursive: true });
  for (const { file, text } of [files.divisions, files.agencies, ...files.reports]) {
    writeFileSync(join(folder, file), text);
  }
}

async function build(day = '2026-11-24') {
  const { terminal, written } = silentTerminal(new Date(`${day}T08:00:00Z`));
  const manifest = await buildCommand(['--data', data, '--out', out], terminal);
  return { manifest, said: written.join('\n') };
}

const snapshot = (): string[] =>
  readdirSync(out).map((name) => `${name} ${statSync(join(out, name)).mtimeMs}`);

beforeEach(() => {
  rmSync(join(folder, 'static'), { recursive: true, force: true });
  writeData(GOOD);
});

describe('nianbao build', () => {
  it('writes the database, its gzip, every table as CSV and Parquet, and the manifest', async () => {
    const { manifest } = await build();
    const expected = [
      'manifest.json',
      'nianbao.duckdb',
      'nianbao.duckdb.gzip',
      ...TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
      Object.keys(manifest.files).find((name) => /^units-[0-9a-f]{12}\.json$/.test(name)),
    ];
    expect(readdirSync(out).sort()).toEqual(expected.sort());
    const written = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as unknown;
    expect(manifestSchema.parse(written)).toEqual(manifest);
    expect(manifest).toMatchObject({ built_on: '2026-11-24', years: [2022, 2023] });
    for (const [name, { bytes, sha256: hash }] of Object.entries(manifest.files)) {
      const content = new Uint8Array(readFileSync(join(out, name)));
      expect(content.byteLength, name).toBe(bytes);
      expect(await sha256(content), name).toBe(hash);
    }
    const zipped = gunzipSync(readFileSync(join(out, 'nianbao.duckdb.gzip')));
    expect(zipped.equals(readFileSync(join(out, 'nianbao.duckdb')))).toBe(true);
  });

  it('leaves nothing beside the folder it writes', async () => {
    await build();
    expect(readdirSync(join(folder, 'static'))).toEqual(['dataset']);
  });

  it('says it is up to date and touches nothing when the content is the same, even on another day', async () => {
    await build();
    const before = snapshot();
    const { said, manifest } = await build('2026-11-25');
    expect(said).toContain('is up to date');
    expect(snapshot()).toEqual(before);
    expect(manifest.built_on).toBe('2026-11-24');
  });

  it.each([
    ['a file is missing', () => rmSync(join(out, 'report.csv'))],
    ['a file is cut short', () => writeFileSync(join(out, 'nianbao.duckdb.gzip'), 'x')],
    ['the manifest is damaged', () => writeFileSync(join(out, 'manifest.json'), '{')],
    ['a figure changed', () => writeData([smallReport({ figures: { 'published.total': 11 } })])],
  ])('builds again when %s', async (_name, damage) => {
    await build();
    damage();
    const { said } = await build();
    expect(said).toMatch(
      / {2}replaces \S*static\/dataset\/ (of 2026-11-24|which is not whole)\n[^]*Wrote /,
    );
    expect(existsSync(join(out, 'report.csv'))).toBe(true);
  });

  it('gives the same content hash again, wherever it is built', async () => {
    const { manifest } = await build();
    const elsewhere = join(folder, 'elsewhere');
    cpSync(data, join(elsewhere, 'data'), { recursive: true });
    const again = await buildCommand(
      ['--data', join(elsewhere, 'data'), '--out', join(elsewhere, 'out')],
      silentTerminal(new Date('2027-01-01T00:00:00Z')).terminal,
    );
    expect(again.content_hash).toBe(manifest.content_hash);
    expect(again.tables).toEqual(manifest.tables);
  });

  const BAD: [name: string, reports: Report[], said: RegExp][] = [
    [
      'one bad record',
      [...GOOD, smallReport({ year: 2021, figures: { 'published.totals': 1 } })],
      /nothing written, the data has one problem:\n {2}.*140000\.jsonl:3 figures\.published\.totals: not an indicator/,
    ],
    [
      'several, all of them told',
      [smallReport({ published_on: '1/2' }), smallReport({ agency_id: '140404-777' })],
      /2 problems:\n.*:1 published_on: .*\n.*:2 agency_id: 140404-777 is not an agency/,
    ],
  ];

  it.each(BAD)('writes nothing for %s', async (_name, reports, said) => {
    writeData(reports);
    await expect(build()).rejects.toThrow(said);
    expect(existsSync(join(folder, 'static'))).toBe(false);
  });

  it('never replaces a folder that holds something else', async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    await expect(build()).rejects.toThrow('holds other files');
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('never takes a manifest of something else for its own', async () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'manifest.json'), '{"name": "an app"}');
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    await expect(build()).rejects.toThrow('holds other files');
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('keeps the former dataset whole when the data went bad', async () => {
    await build();
    const before = snapshot();
    writeData([smallReport({ year: 2021, figures: { 'published.totals': 1 } })]);
    await expect(build()).rejects.toThrow('nothing written');
    expect(snapshot()).toEqual(before);
  });

  it('says which folder is missing', async () => {
    const nowhere = join(folder, 'nowhere');
    await expect(
      buildCommand(['--data', nowhere, '--out', out], silentTerminal().terminal),
    ).rejects.toThrow(/nowhere.* does not exist: no data folder$/);
  });
});
