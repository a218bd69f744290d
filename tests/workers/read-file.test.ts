import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import type { ImportFile } from '../../src/lib/model/import-file.ts';
import { readFile } from '../../src/lib/workers/read-file.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';

const file: ImportFile = {
  id: 'f1',
  name: 'a.docx',
  size: 1,
  addedAt: '2026-03-01T00:00:00.000Z',
  position: 0,
  hash: null,
  state: 'waiting',
  refusal: null,
  summary: null,
  accepted: null,
};

describe('readFile', () => {
  it('gives the line of a file with what the list tells, and its reading', async () => {
    const figures = randomFigures(3, '2021');
    const read = await readFile(file, await renderCase(figures, 'plain', 'docx'), readPdfResource);
    expect(read.line).toMatchObject({ state: 'read', refusal: null });
    expect(read.line.hash).toMatch(/^[0-9a-f]{64}$/);
    const { parsed, format } = read.reading ?? { parsed: null, format: null };
    const readings = [...(parsed?.cells ?? []), ...(parsed?.narrative ?? [])];
    expect(format).toBe('docx');
    expect(read.line.summary).toMatchObject({
      agency: figures.agency,
      year: figures.year,
      form: '2021',
      cells: readings.length,
      doubtful: readings.filter(({ doubts }) => doubts.length > 0).length,
      unread: parsed?.unread.length,
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a letter', new TextEncoder().encode('a letter about something else'), 'not_a_report'],
    ['a cut PDF', new TextEncoder().encode('%PDF-1.7 cut'), 'damaged'],
    ['junk', Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 256), 'unknown'],
  ])('refuses %s and says why', async (_, bytes, code) => {
    const read = await readFile(file, bytes, readPdfResource);
    expect(read.reading).toBeNull();
    expect(read.line).toMatchObject({ state: 'refused', summary: null, refusal: { code } });
  });
});
