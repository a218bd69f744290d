import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { compileReport } from '../../src/lib/pipeline.ts';
import { hasPlace } from '../../src/lib/originals/has-place.ts';
import { openOriginal } from '../../src/lib/originals/open-original.ts';
import { sniffFormat } from '../../src/lib/importers/sniff.ts';
import { openingFault } from '../../src/lib/workers/render-page.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { CASE_FORMATS, renderCase } from '../golden/reports/generate/render-case.ts';
import { place } from './provenance.ts';

const host = {
  read: (name: string) => readPdfResource(name.replace(/^cmaps\//, '')),
  makeSurface: () => {
    throw new Error('nothing is drawn here');
  },
};

const KINDS = {
  pdf: 'pdf',
  html: 'html',
  docx: 'blocks',
  doc: 'blocks',
  rtf: 'blocks',
  markdown: 'blocks',
  xlsx: 'sheets',
  xls: 'sheets',
  odt: 'blocks',
  ods: 'sheets',
  ofd: 'pdf',
  text: 'text',
} as const;

describe.each(CASE_FORMATS)('%s', (format) => {
  it('has a place for every figure that was read from it', async () => {
    const bytes = await renderCase(randomFigures(21, '2021'), 'vertical labels', format);
    const kind = sniffFormat(bytes);
    const { original, drawn } = await openOriginal(kind, bytes.slice(), host);
    expect(original.kind).toBe(KINDS[kind]);
    const { parsed } = await compileReport({ name: '', bytes, address: null }, readPdfResource);
    expect(parsed.cells.length).toBeGreaterThan(100);
    const lost = [...parsed.cells, ...parsed.narrative]
      .filter(({ provenance }) => !hasPlace(provenance, original))
      .map(({ indicator, provenance }) => `${indicator} ${JSON.stringify(provenance)}`);
    expect(lost).toEqual([]);
    expect(hasPlace(place({}), original), 'a place that says nothing').toBe(false);
    await drawn?.close();
  });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('bytes that are not of their format', () => {
  it.each([
    ['pdf', '%PDF-1.7\nnothing', 'damaged'],
    ['docx', 'PK nothing', 'damaged'],
    ['rtf', '{\\rtf1 nothing', 'damaged'],
    ['html', '<html><script>1</script>', 'no_text'],
    ['text', '\n \n', 'no_text'],
    ['xlsx', 'nothing', null],
  ] as const)('%s: a fault, never a blank', async (format, text, code) => {
    const cause: unknown = await openOriginal(format, bytesOf(text), host).catch(
      (error: unknown) => error,
    );
    expect(cause).toBeInstanceOf(Error);
    expect(openingFault(cause)?.code ?? null).toBe(code);
  });
});
