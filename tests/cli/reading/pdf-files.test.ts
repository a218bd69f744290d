import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preparePdfFiles } from '../../../src/cli/reading/pdf-files.ts';

let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'nianbao-pdfjs-'));
});

afterAll(() => rm(out, { recursive: true }));

it('puts character maps, fonts and decoders where the browser asks for them', async () => {
  expect(await preparePdfFiles(out, () => undefined)).toBe('written');
  for (const name of [
    'cmaps/GBK-EUC-H.bcmap',
    'standard_fonts/FoxitSerif.pfb',
    'wasm/jbig2.wasm',
  ]) {
    expect((await readFile(join(out, name))).length, name).toBeGreaterThan(100);
  }
});

it('does nothing when all is there, and everything when a file is gone', async () => {
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  expect(await preparePdfFiles(out, tell)).toBe('up to date');
  expect(told).toEqual([]);
  await rm(join(out, 'cmaps/GBK-EUC-H.bcmap'));
  expect(await preparePdfFiles(out, tell)).toBe('written');
  expect(told).toEqual([expect.stringMatching(/^replaces .*nianbao-pdfjs-.* of \d+\.\d+\.\d+$/)]);
});
