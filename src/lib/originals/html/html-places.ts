import { readHtml } from '../../importers/html/extract-html.ts';
import { cellsOf, rowsOf, spansOf } from '../../importers/html/html-table.ts';
import { isText, type Element, type Node } from '../../importers/html/tree.ts';
import { layOutTable } from '../../importers/table-layout.ts';
import type { Provenance } from '../../model/extracted-document.ts';

/** A line of running text with its range in the text of all paragraphs. */
export type HtmlRun = { start: number; end: number };

/** Marks by where their nodes begin in the source of a page: `data-cell` -> `0-3-2`. */
type Marks = Map<number, string>;

/** A page that was read, and where in its source the cells, tables and texts begin. */
type ReadPage = { source: string; cells: Marks; tables: Marks; texts: Marks };

export type HtmlPlaces = { pages: ReadPage[]; runs: HtmlRun[]; cells: string[] };

/** How a cell of the page is named in the marked copy. */
export const cellName = (grid: number, row: number, column: number): string =>
  `${grid}-${row}-${column}`;

/** Where the paragraphs and cells stand that the importer finds in a page. */
export function htmlPlaces(source: string): HtmlPlaces {
  const places: HtmlPlaces = { pages: [], runs: [], cells: [] };
  let length = 0;
  let grids = 0;
  const page = (): ReadPage | undefined => places.pages[places.pages.length - 1];
  readHtml(
    source,
    {
      page: (of) =>
        places.pages.push({ source: of, cells: new Map(), tables: new Map(), texts: new Map() }),
      paragraph: (text, nodes) => {
        if (text.trim() === '') return;
        const run = places.runs.push({ start: length, end: length + text.length }) - 1;
        length += text.length + 1;
        for (const node of nodes.filter(hasText)) note(page()?.texts, node, String(run));
      },
      grid: (table) => {
        const cells = placedCells(table);
        if (cells.length === 0) return;
        const grid = grids++;
        note(page()?.tables, table, String(grid));
        for (const { element, row, column } of cells) {
          const name = cellName(grid, row, column);
          places.cells.push(name);
          note(page()?.cells, element, name);
        }
      },
    },
    true,
  );
  return places;
}

/** What the importer has put in place of another node has no place of its own. */
function note(marks: Marks | undefined, node: Node, mark: string): void {
  const at = node.sourceCodeLocation?.startOffset;
  if (at !== undefined) marks?.set(at, mark);
}

const hasText = (node: Node): boolean => isText(node) && node.value.trim() !== '';

function placedCells(table: Element): { element: Element; row: number; column: number }[] {
  const rows = rowsOf(table).map(cellsOf);
  const elements = rows.flat();
  let next = 0;
  const numbered = rows.map((row) =>
    row.map((cell) => ({ text: '', ...spansOf(cell), place: { start: next++ } })),
  );
  return layOutTable(numbered).flatMap(({ row, column, place }) => {
    const element = elements[place?.start ?? -1];
    return element ? [{ element, row, column }] : [];
  });
}

/** What a place is marked with in the copy of the page. */
export type HtmlTarget = { attribute: 'data-cell' | 'data-run'; value: string };

/** Finds the mark of a place among the runs and cells of a page, null when the page lacks it. */
export function htmlTarget(
  place: Provenance | null,
  { runs, cells }: { runs: readonly HtmlRun[]; cells: readonly string[] },
): HtmlTarget | null {
  if (!place) return null;
  const { grid, row, column, start } = place;
  if (grid !== null) {
    if (row === null || column === null) return null;
    const value = cellName(grid, row, column);
    return cells.includes(value) ? { attribute: 'data-cell', value } : null;
  }
  if (start === null) return null;
  const run = runs.findIndex((each) => each.start <= start && start < each.end);
  return run === -1 ? null : { attribute: 'data-run', value: String(run) };
}
