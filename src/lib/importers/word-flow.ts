import type { DocumentFormat, ExtractedDocument } from '../model/extracted-document.ts';
import { DocumentBuilder } from './document-builder.ts';
import { edgeTableCells, type RowEdges } from './edge-table.ts';
import { MOST_PLACES, refuseAbove } from './limits.ts';

type Item = { kind: 'paragraph'; text: string } | { kind: 'table'; rows: readonly Row[] };
type Row = { cells: readonly (readonly Item[])[]; edges: RowEdges | null };
type OpenTable = { rows: Row[]; cells: Item[][]; content: Item[] };

/** Tables within tables; what lies deeper is taken as lying here. */
const MOST_DEPTH = 16;

/**
 * Word 97 and RTF tell tables as marks in one stream of text: a paragraph, a cell and a row each end
 * with a mark that says how deep in tables it stands (0 outside of them). This makes blocks of them.
 */
export class WordFlow {
  readonly #body: Item[] = [];
  readonly #what: string;
  #cells = 0;
  readonly #open: OpenTable[] = [];

  /** @param what the name of the format, for a refusal */
  constructor(what: string) {
    this.#what = what;
  }

  paragraph(text: string, depth: number): void {
    const content = this.#contentAt(depth);
    if (text !== '') content.push({ kind: 'paragraph', text });
  }

  /**
   * The last paragraph of a cell, and the end of the cell.
   *
   * @throws ImportRefusal `too_large`
   */
  cell(text: string, depth: number): void {
    refuseAbove(++this.#cells, MOST_PLACES, this.#what);
    this.paragraph(text, Math.max(1, depth));
    const table = this.#open.at(-1);
    if (table) endCell(table);
  }

  /** The end of a row; one that a tracked change deletes is left out. */
  row(depth: number, edges: RowEdges | null, deleted = false): void {
    this.#contentAt(Math.max(1, depth));
    const table = this.#open.at(-1);
    if (table) endRow(table, edges, deleted);
  }

  finish(format: DocumentFormat): ExtractedDocument {
    this.#contentAt(0);
    const builder = new DocumentBuilder();
    addItems(this.#body, builder);
    return builder.finish(format);
  }

  /** Opens and closes tables until the depth is reached; what is written there comes next. */
  #contentAt(depth: number): Item[] {
    const wanted = Math.min(depth, MOST_DEPTH);
    while (this.#open.length > wanted) {
      const table = this.#open.pop();
      if (!table) break;
      if (table.content.length > 0) endCell(table);
      if (table.cells.length > 0) endRow(table, null, false);
      if (table.rows.length > 0) this.#content.push({ kind: 'table', rows: table.rows });
    }
    while (this.#open.length < wanted) this.#open.push({ rows: [], cells: [], content: [] });
    return this.#content;
  }

  get #content(): Item[] {
    return this.#open.at(-1)?.content ?? this.#body;
  }
}

function endCell(table: OpenTable): void {
  table.cells.push(table.content);
  table.content = [];
}

function endRow(table: OpenTable, edges: RowEdges | null, deleted: boolean): void {
  if (table.content.length > 0) endCell(table);
  if (!deleted && table.cells.length > 0) table.rows.push({ cells: table.cells, edges });
  table.cells = [];
}

function addItems(items: readonly Item[], builder: DocumentBuilder): void {
  for (const item of items) {
    if (item.kind === 'paragraph') builder.paragraph(item.text);
    else if (isLayout(item.rows)) {
      for (const content of item.rows.flatMap(({ cells }) => cells)) addItems(content, builder);
    } else {
      builder.grid(
        edgeTableCells(
          item.rows.map(({ cells, edges }) => ({ texts: cells.map(contentText), edges })),
        ),
      );
    }
  }
}

/** Whether a table only arranges the page: one cell, or a cell that holds another table. */
function isLayout(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length < 2 || cells.some((content) => content.some(({ kind }) => kind === 'table'));
}

const contentText = (content: readonly Item[]): string =>
  content.map((item) => (item.kind === 'paragraph' ? item.text : '')).join('\n');
