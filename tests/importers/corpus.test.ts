import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import {
  FILLINGS,
  LAYOUT_NAMES,
  LAYOUTS,
  type LayoutName,
} from '../golden/reports/generate/layout.ts';
import type { PrintedBlock, PrintedTable } from '../golden/reports/generate/printed-report.ts';
import {
  printCase,
  renderCase,
  renderCutPdf,
  type CaseFormat,
} from '../golden/reports/generate/render-case.ts';
import { gridPlaces } from '../golden/reports/generate/table-grid.ts';
import {
  cellLine,
  cellLines,
  gridsOf,
  gridTexts,
  inUsedColumns,
  oneLine,
  paragraphsOf,
} from './extracted.ts';

/** Formats that keep every cell with its spans. */
const WITH_SPANS: readonly CaseFormat[] = [
  'html',
  'html of a site',
  'html unclosed',
  'docx',
  'docx edited',
  'odt',
];

/** Formats that tell the edges of cells: a column that no cell begins at is none. */
const WITH_EDGES: readonly CaseFormat[] = ['doc', 'doc edited', 'rtf', 'rtf edited'];

const figuresFor = (layout: LayoutName, form: '2019' | '2021' = '2021') =>
  FILLINGS['blank for zero'](randomFigures(7, form, LAYOUTS[layout].unsplit));

const printedTables = (blocks: readonly PrintedBlock[]): PrintedTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

const printedCells = (table: PrintedTable): string[] => gridPlaces(table).map(cellLine).sort();

/** Texts of all rows of all tables, cells without text left out. */
const filledTexts = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((row) => row.filter((text) => text !== '').join(' | ')).filter((row) => row !== '');

const extract = async (layout: LayoutName, format: CaseFormat, form: '2019' | '2021' = '2021') => {
  const figures = figuresFor(layout, form);
  const document = await extractDocument(
    await renderCase(figures, layout, format),
    readPdfResource,
  );
  return { document, blocks: printCase(figures, layout) };
};

describe.each(WITH_SPANS)('%s', (format) => {
  it.each(LAYOUT_NAMES)('%s: every cell where it was written', async (layout) => {
    const { document, blocks } = await extract(layout, format);
    expect(gridsOf(document).map(cellLines)).toEqual(printedTables(blocks).map(printedCells));
  });

  it('form 2019: every cell where it was written', async () => {
    const { document, blocks } = await extract('plain', format, '2019');
    expect(gridsOf(document).map(cellLines)).toEqual(printedTables(blocks).map(printedCells));
  });
});

describe.each(WITH_EDGES)('%s', (format) => {
  const forms = ['2019', '2021'] as const;
  it.each(LAYOUT_NAMES.flatMap((layout) => forms.map((form) => [layout, form] as const)))(
    '%s, form %s: every cell where it was written',
    async (layout, form) => {
      const { document, blocks } = await extract(layout, format, form);
      const lines = (cells: Parameters<typeof inUsedColumns>[0]): string[] =>
        inUsedColumns(cells).map(cellLine).sort();
      expect(gridsOf(document).map(({ cells }) => lines(cells))).toEqual(
        printedTables(blocks).map((table) => lines(gridPlaces(table))),
      );
    },
  );
});

/** Formats that keep the rows; a sheet's first line may count as its title, a label may be cut. */
const WITH_ROWS: readonly CaseFormat[] = [
  ...(['markdown', 'text tabs', 'xlsx', 'xls', 'ods'] as const),
  ...(['pdf', 'pdf own codes', 'ofd'] as const),
];

describe.each(WITH_ROWS)('%s', (format) => {
  it.each(LAYOUT_NAMES)('%s: every row with its texts', async (layout) => {
    const { document, blocks } = await extract(layout, format);
    const written = filledTexts(
      printedTables(blocks).flatMap((table) =>
        table.map((row) => row.map(({ text }) => oneLine(text))),
      ),
    ).filter((row) => row.includes('|'));
    const read = filledTexts(gridsOf(document).flatMap(gridTexts)).filter((row) =>
      row.includes('|'),
    );
    expect(read).toEqual(written);
  });
});

describe('a table cut by the end of a page', () => {
  const shifts = Array.from({ length: 12 }, (_, at) => at * 35);

  /** A label cut in two may stand in two cells; what the row counts may not. */
  const figuresIn = (rows: readonly (readonly string[])[]): string[] =>
    filledTexts(rows.map((row) => row.filter((text) => /^[\d.]+$/.test(text))));

  it.each(shifts)('after %i points: every row with its figures', async (shift) => {
    const figures = figuresFor('vertical labels');
    const pdf = renderCutPdf(figures, 'vertical labels', shift);
    const document = await extractDocument(pdf, readPdfResource);
    const blocks = printCase(figures, 'vertical labels');
    const written = printedTables(blocks).flatMap((table) =>
      table.map((row) => row.map(({ text }) => oneLine(text))),
    );
    expect(figuresIn(gridsOf(document).flatMap(gridTexts))).toEqual(figuresIn(written));
    expect(gridsOf(document)).toHaveLength(printedTables(blocks).length);
  });
});

const ALL: readonly CaseFormat[] = [
  ...WITH_SPANS,
  ...WITH_EDGES,
  ...WITH_ROWS,
  'text raw',
  'text a cell a line',
  'text spaced',
  'text layout',
  'pdf without lines',
];

describe.each(ALL)('%s: running text', (format) => {
  it('has each paragraph whole and in its order', async () => {
    const { document, blocks } = await extract('plain', format);
    const written = blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [oneLine(block.text)],
    );
    const read = paragraphsOf(document).map(oneLine);
    expect(read.filter((text) => written.includes(text))).toEqual(
      expect.arrayContaining(written.slice(1)),
    );
    expect(read.join('')).toContain(written[0]);
  });

  it('gives every block and cell its place', async () => {
    const { document } = await extract('plain', format);
    for (const { kind, provenance } of document.blocks) {
      if (kind === 'paragraph')
        expect(provenance.end).toBeGreaterThan(provenance.start ?? Infinity);
      else expect(provenance.grid).not.toBeNull();
    }
    for (const [index, grid] of gridsOf(document).entries()) {
      for (const { row, column, provenance } of grid.cells) {
        expect([provenance.grid, provenance.row, provenance.column]).toEqual([index, row, column]);
        if (['pdf', 'ofd'].includes(document.format))
          expect([provenance.page, provenance.box]).not.toContain(null);
      }
    }
  });
});
