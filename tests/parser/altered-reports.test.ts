import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import {
  alterTables,
  splitTable,
  withBlankColumn,
} from '../golden/reports/generate/alter-tables.ts';
import {
  formCells,
  randomFigures,
  type CaseFigures,
} from '../golden/reports/generate/case-figures.ts';
import { LAYOUT_NAMES, LAYOUTS, type LayoutName } from '../golden/reports/generate/layout.ts';
import type { PrintedBlock } from '../golden/reports/generate/printed-report.ts';
import {
  printCase,
  renderBlocks,
  type CaseFormat,
} from '../golden/reports/generate/render-case.ts';
import { columnCount } from '../golden/reports/generate/table-grid.ts';
import { scoreCells } from './score-cells.ts';

/** Formats that keep tables as tables. */
const FORMATS: readonly CaseFormat[] = ['html', 'docx', 'markdown', 'text tabs'];

/** Layouts whose tables keep their heads: without one an empty column cannot be told from a figure's. */
const HEADED = LAYOUT_NAMES.filter(
  (name) => name !== 'a table for each row' && name !== 'lost labels',
);

const WORDS = [
  ...['未统计', '见附件', '不适用', '详见附表二', '正在核实', '十二', '一千二百零四', '一'],
  ...['1.2千', '3万', '/', '—', '', '１２', '1E+05', '123456789012345678901'],
];

const scoreOf = async (
  blocks: readonly PrintedBlock[],
  figures: CaseFigures,
  layout: LayoutName,
  format: CaseFormat,
) =>
  scoreCells(
    parseReport(await extractDocument(await renderBlocks(blocks, format))),
    figures,
    layout,
  );

const anyReport = fc.record({
  seed: fc.nat(100_000),
  form: fc.constantFrom('2019' as const, '2021' as const),
  format: fc.constantFrom(...FORMATS),
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

describe('a report that was changed: the other cells are read as before', () => {
  it('a word, a number in words, a mark or nothing in one cell', async () => {
    const anyCase = fc.record({
      report: anyReport,
      layout: fc.constantFrom(...LAYOUT_NAMES),
      word: fc.constantFrom(...WORDS),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ report: { seed, form, format, where }, layout, word }) => {
        const plain = randomFigures(seed, form, LAYOUTS[layout].unsplit);
        const keys = formCells(form, LAYOUTS[layout].unsplit || form === '2019');
        const key = keys[Math.floor(where * keys.length)] ?? '';
        const figures = { ...plain, cells: { ...plain.cells, [key]: word } };
        const before = await scoreOf(printCase(plain, layout), plain, layout, format);
        const after = await scoreOf(printCase(figures, layout), figures, layout, format);
        expect(after.wrong).toEqual([]);
        expect(after.missed.filter((one) => one !== key && !before.missed.includes(one))).toEqual(
          [],
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('an empty column in every table', async () => {
    const anyCase = fc.record({ report: anyReport, layout: fc.constantFrom(...HEADED) });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ report: { seed, form, format, where }, layout }) => {
        const figures = randomFigures(seed, form, LAYOUTS[layout].unsplit);
        const blocks = printCase(figures, layout);
        const wide = alterTables(blocks, (table) => {
          const columns = columnCount(table);
          return [withBlankColumn(table, columns - Math.floor(where * Math.min(6, columns - 1)))];
        });
        const before = await scoreOf(blocks, figures, layout, format);
        const after = await scoreOf(wide, figures, layout, format);
        expect(after.wrong).toEqual([]);
        expect(after.missed.filter((one) => !before.missed.includes(one))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('every table cut in two, with and without its head again: nothing wrong, hardly anything lost', async () => {
    const anyCase = fc.record({
      report: anyReport,
      layout: fc.constantFrom(...LAYOUT_NAMES),
      again: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        anyCase,
        async ({ report: { seed, form, format, where }, layout, again }) => {
          const figures = randomFigures(seed, form, LAYOUTS[layout].unsplit);
          const cut = alterTables(printCase(figures, layout), (table) => {
            const heads = columnCount(table) >= 10 ? 3 : 2;
            const after = 1 + Math.floor(where * (table.length - 1));
            return splitTable(table, after, again ? heads : 0);
          });
          const { wrong, read, all } = await scoreOf(cut, figures, layout, format);
          expect(wrong).toEqual([]);
          // A label cut in two may lose its row.
          expect(read).toBeGreaterThanOrEqual(all - 14);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
