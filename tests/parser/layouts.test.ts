import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import type { Form } from '../../src/lib/model/form.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { randomFigures, type CaseFigures } from '../golden/reports/generate/case-figures.ts';
import {
  FILLINGS,
  LAYOUT_NAMES,
  LAYOUTS,
  type FillingName,
  type LayoutName,
} from '../golden/reports/generate/layout.ts';
import {
  CASE_FORMATS,
  renderCase,
  type CaseFormat,
} from '../golden/reports/generate/render-case.ts';
import { scoreCells } from './score-cells.ts';

const FILLING_NAMES = Object.keys(FILLINGS) as FillingName[];

type Case = { seed: number; form: Form; layout: LayoutName; filling: FillingName };

const figuresOf = ({ seed, form, layout, filling }: Case): CaseFigures =>
  FILLINGS[filling](randomFigures(seed, form, LAYOUTS[layout].unsplit));

async function parseCase(figures: CaseFigures, layout: LayoutName, format: CaseFormat) {
  const bytes = await renderCase(figures, layout, format);
  return parseReport(await extractDocument(bytes, readPdfResource));
}

describe('every format: no wrong figure without a doubt, in any layout', () => {
  it.each(CASE_FORMATS)(
    '%s',
    async (format) => {
      for (const [at, layout] of LAYOUT_NAMES.entries()) {
        // Each filling meets each format and each layout; all three at once are for the random cases.
        const turn = (at + CASE_FORMATS.indexOf(format)) % FILLING_NAMES.length;
        const filling = FILLING_NAMES[turn] ?? 'blank for zero';
        const figures = figuresOf({ seed: 5, form: '2021', layout, filling });
        const { wrong } = scoreCells(await parseCase(figures, layout, format), figures, layout);
        expect(wrong, `${format}, ${layout}, ${filling}`).toEqual([]);
      }
    },
    60_000,
  );
});

/** Formats that keep tables as tables. */
const GRIDS: readonly CaseFormat[] = [
  ...(['html', 'html of a site', 'docx', 'doc', 'rtf', 'xlsx', 'markdown', 'pdf'] as const),
  ...(['xls', 'odt', 'ods', 'ofd'] as const),
];

describe('formats that keep tables: every cell is read', () => {
  const layouts = LAYOUT_NAMES.filter((name) => name !== 'lost labels');
  it.each(GRIDS)(
    '%s',
    async (format) => {
      for (const layout of layouts) {
        for (const form of ['2019', '2021'] as const) {
          const figures = figuresOf({ seed: 3, form, layout, filling: 'all numbers' });
          const parsed = await parseCase(figures, layout, format);
          const { read, all } = scoreCells(parsed, figures, layout);
          expect(read, `${format}, ${layout}, form ${form}`).toBe(all);
          expect(parsed.header.agency.value).toBe(figures.agency);
          expect(parsed.header.year.value).toBe(figures.year);
          expect(parsed.header.form.value).toBe(form);
          const told = parsed.narrative.map(({ indicator, printed }) => [indicator, printed.value]);
          expect(Object.fromEntries(told)).toMatchObject(figures.narrative);
        }
      }
    },
    60_000,
  );
});

it('any figures in any layout: the same figures or a stated doubt', async () => {
  const anyCase = fc.record({
    seed: fc.nat(100_000),
    form: fc.constantFrom('2019' as const, '2021' as const),
    layout: fc.constantFrom(...LAYOUT_NAMES),
    filling: fc.constantFrom(...FILLING_NAMES),
  });
  const formats = CASE_FORMATS.filter((format) => !format.startsWith('pdf'));
  await fc.assert(
    fc.asyncProperty(anyCase, fc.constantFrom(...formats), async (one, format) => {
      const figures = figuresOf(one);
      const parsed = await parseCase(figures, one.layout, format);
      expect(scoreCells(parsed, figures, one.layout).wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
