import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { columnLetters } from '../../../src/lib/originals/sheets/column-letters.ts';
import { placeOnSheets, readSheets } from '../../../src/lib/originals/sheets/read-sheets.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { LAYOUT_NAMES } from '../../golden/reports/generate/layout.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { place } from '../provenance.ts';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is headed %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

const FORMATS = ['xlsx', 'xls', 'ods'] as const;

describe.each(FORMATS.flatMap((format) => LAYOUT_NAMES.map((layout) => [format, layout] as const)))(
  '%s, %s',
  (format, layout) => {
    it('finds every cell and line of the importer on its sheet', async () => {
      const bytes = await renderCase(randomFigures(5, '2021'), layout, format);
      const sheets = await readSheets(format, bytes);
      const { blocks } = await extractDocument(bytes);
      for (const block of blocks) {
        const wanted =
          block.kind === 'grid'
            ? block.grid.cells.map(({ text, provenance }) => ({ text, provenance }))
            : [{ text: block.text, provenance: block.provenance }];
        for (const { text, provenance } of wanted) {
          expect(placeOnSheets(provenance, sheets)?.cell.text, JSON.stringify(provenance)).toBe(
            text,
          );
        }
      }
    });

    it('draws every cell once, each row as wide as the sheet', async () => {
      const bytes = await renderCase(randomFigures(5, '2021'), layout, format);
      const [sheet] = await readSheets(format, bytes);
      const drawn = sheet?.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
      expect(drawn).toHaveLength(sheet?.cells.length ?? -1);
      const widths = new Map<number, number>();
      for (const { row, cells } of sheet?.rows ?? []) {
        for (const cell of cells) {
          for (let below = row; below < row + (cell?.rowSpan ?? 1); below++) {
            widths.set(below, (widths.get(below) ?? 0) + (cell?.columnSpan ?? 1));
          }
        }
      }
      for (const { row } of sheet?.rows ?? []) {
        expect(widths.get(row), `columns of row ${row + 1}`).toBe(sheet?.columns.length);
      }
    });
  },
);

it.each([
  ['nothing chosen', null],
  ['no place', place({})],
  ['a grid the workbook lacks', place({ grid: 99, row: 0, column: 0 })],
  ['a row the grid lacks', place({ grid: 0, row: 999, column: 0 })],
  ['a range beyond the text', place({ start: 1_000_000, end: 1_000_001 })],
])('%s: nowhere', async (_, at) => {
  const bytes = await renderCase(randomFigures(5, '2021'), 'plain', 'xlsx');
  const sheets = await readSheets('xlsx', bytes);
  expect(placeOnSheets(at, sheets)).toBeNull();
});
