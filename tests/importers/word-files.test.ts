import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { ImportRefusal } from '../../src/lib/importers/refusal.ts';
import { compileReport } from '../../src/lib/pipeline.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';
import { fixture } from './fixture.ts';

/** Figures with their doubts, by cell. */
async function figuresOf(name: string): Promise<Map<string, string>> {
  const { parsed } = await compileReport({ name, bytes: fixture(name), address: null });
  return new Map(
    parsed.cells.map(({ indicator, applicant, printed, doubts }) => [
      `${indicator}.${applicant}`,
      [printed.status, printed.value, ...doubts].join(' '),
    ]),
  );
}

/** One report, saved by LibreOffice in each format. */
describe('the report as a web page is the report', () => {
  it.each(['report-libreoffice.doc', 'report-libreoffice.rtf'])('as %s', async (name) => {
    const expected = await figuresOf('reference-report.html');
    expect(expected.size).toBe(200);
    expect(await figuresOf(name)).toEqual(expected);
  });
});

const FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'report-libreoffice.doc': async () => fixture('report-libreoffice.doc'),
  'report-libreoffice.rtf': async () => fixture('report-libreoffice.rtf'),
  ...Object.fromEntries(
    (['doc edited', 'rtf edited'] satisfies CaseFormat[]).map((format) => [
      format,
      () => renderCase(randomFigures(4, '2021'), 'plain', format),
    ]),
  ),
};

/** Any bytes changed, most often those of heads and tables, and the end cut off or not. */
const damage = fc.record({
  changes: fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      near: fc.nat(2),
      value: fc.nat(255),
    }),
    { maxLength: 12 },
  ),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

function damaged(
  whole: Uint8Array,
  { changes, kept }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const bytes = whole.slice();
  for (const { place, near, value } of changes) {
    const span = [whole.length, 1024, 8192][near] ?? 0;
    const from = near === 2 ? Math.max(0, whole.length - span) : 0;
    bytes[from + Math.floor(place * (Math.min(span, whole.length) - 1))] = value;
  }
  return bytes.subarray(0, Math.ceil(kept * whole.length));
}

describe.each(Object.keys(FILES))('%s, damaged', (name) => {
  it('is read or refused, at once', async () => {
    const whole = (await FILES[name]?.()) ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const started = performance.now();
        const outcome: unknown = await extractDocument(damaged(whole, how)).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportRefusal);
        expect(performance.now() - started).toBeLessThan(5000);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
