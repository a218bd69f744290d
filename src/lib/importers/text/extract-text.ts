import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder, type PlacedCell } from '../document-builder.ts';
import { layoutTables } from './layout-table.ts';
import { commaCells, commaLines, type CommaLine } from './comma-table.ts';
import { joinLines } from './join-lines.ts';
import { splitLines, withoutPageNumbers, type Line } from './lines.ts';
import { hasTabs, tabCells } from './tab-table.ts';

/**
 * Plain text, as `pdftotext` or a copy from the page gives it, to paragraphs and grids. Tabs part cells
 * for certain; tables that were flattened to words stay lines.
 */
export function extractText(text: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  const lines = withoutPageNumbers(splitLines(text));
  const commas = commaLines(lines);
  if (commas) return extractCommas(builder, [...commas.values()]);
  const tables = layoutTables(lines.filter((line) => !hasTabs(line)));
  const tableOf = new Map(tables.flatMap((table) => table.lines.map((line) => [line, table])));
  let prose: Line[] = [];
  let tabbed: Line[] = [];
  const endProse = (): void => {
    for (const { text: line, page, start, end } of joinLines(prose)) {
      builder.paragraph(line, { page, start, end });
    }
    prose = [];
  };
  const endTabbed = (): void => {
    addGrid(builder, tabbed, tabCells(tabbed), true);
    tabbed = [];
  };
  for (const line of lines) {
    const table = tableOf.get(line);
    if (hasTabs(line)) {
      endProse();
      tabbed.push(line);
    } else if (table) {
      endProse();
      endTabbed();
      if (table.lines[0] === line) addGrid(builder, table.lines, table.cells, true);
    } else {
      if (line.text !== '') endTabbed();
      prose.push(line);
    }
  }
  endTabbed();
  endProse();
  return builder.finish('text');
}

/** A spreadsheet saved as text: its rows are tables, a line with one text is a paragraph. */
function extractCommas(builder: DocumentBuilder, lines: readonly CommaLine[]): ExtractedDocument {
  let rows: CommaLine[] = [];
  const endRows = (): void => {
    addGrid(
      builder,
      rows.map(({ line }) => line),
      commaCells(rows),
      false,
    );
    rows = [];
  };
  for (const one of lines) {
    const { line, text } = one;
    if (!text) {
      rows.push(one);
      continue;
    }
    endRows();
    const start = line.rawStart + text.at;
    builder.paragraph(text.text, { page: line.page, start, end: start + text.text.length });
  }
  endRows();
  return builder.finish('text');
}

function addGrid(
  builder: DocumentBuilder,
  lines: readonly Line[],
  cells: readonly PlacedCell[],
  byPosition: boolean,
): void {
  const [first] = lines;
  const last = lines.at(-1);
  const place = first && last && { page: first.page, start: first.start, end: last.end };
  if (place) builder.grid(cells, place, byPosition);
}
