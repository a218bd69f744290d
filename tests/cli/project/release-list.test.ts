import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layReleaseList, releaseList } from '../../../src/cli/project/release-list.mjs';

let build: string;

function lay(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(build, file)), { recursive: true });
    writeFileSync(join(build, file), file);
  }
}

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'nianbao-release-'));
  lay('index.html', 'index.html.br', 'index.html.gz', 'trends/index.html', 'trends/__data.json');
  lay('service-worker.js', '_app/version.json');
  writeFileSync(join(build, '_app/version.json'), '{"version":"12ab"}');
});

afterEach(() => rmSync(build, { recursive: true }));

it('names pages by their address, with the hash of their content', () => {
  const { version, files, first } = releaseList(build, ['a']);
  expect(version).toBe('12ab');
  expect(files).toEqual({
    // printf trends/index.html | sha256sum
    'trends/': 'cff20c8d504d3a40',
    'trends/__data.json': '41cf177a33236a35',
    '': '0eb547304658805a',
  });
  expect([...first].sort()).toEqual(['', 'trends/', 'trends/__data.json']);
});

it('keeps one shell for all agencies that were not rendered, first; rendered ones later', () => {
  for (const id of ['a', 'b', 'done']) {
    lay(`agencies/${id}/index.html`, `agencies/${id}/__data.json`);
  }
  const { shell, files, first, later } = releaseList(build, ['a', 'b']);
  expect(shell).toBe('agencies/a/');
  expect(Object.keys(files)).not.toContain('agencies/b/');
  expect(first).toEqual(expect.arrayContaining(['agencies/a/', 'agencies/a/__data.json']));
  expect(later).toEqual(expect.arrayContaining(['agencies/done/', 'agencies/done/__data.json']));
});

it('leaves downloads out, and both builds of the engine until a page uses one', () => {
  lay('dataset/report.csv', 'dataset/report.parquet', 'dataset/nianbao.duckdb');
  lay('dataset/nianbao.duckdb.gzip', 'duckdb/duckdb-eh.wasm.gzip', 'pdfjs/cmaps/a.bcmap');
  lay('_app/immutable/nodes/0.js', '_app/immutable/chunks/b.js');
  const { files, first, later } = releaseList(build, ['a']);
  expect(Object.keys(files).filter((file) => file.startsWith('dataset/'))).toEqual([
    'dataset/nianbao.duckdb.gzip',
  ]);
  expect(Object.keys(files)).toContain('duckdb/duckdb-eh.wasm.gzip');
  expect(first).toContain('_app/immutable/nodes/0.js');
  expect([...later].sort()).toEqual([
    '_app/immutable/chunks/b.js',
    'dataset/nianbao.duckdb.gzip',
    'pdfjs/cmaps/a.bcmap',
  ]);
});

it('lies beside the site, packed too', () => {
  layReleaseList(build, ['a']);
  const text = readFileSync(join(build, 'release.json'));
  expect(gunzipSync(readFileSync(join(build, 'release.json.gz')))).toEqual(text);
  expect(JSON.parse(text.toString()).version).toBe('12ab');
});
