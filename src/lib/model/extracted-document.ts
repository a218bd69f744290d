/** Formats a report may come in; `sniff` tells which from the bytes, never from the name. */
export const DOCUMENT_FORMATS = [
  'pdf',
  'docx',
  'doc',
  'rtf',
  'html',
  'xlsx',
  'xls',
  'odt',
  'ods',
  'ofd',
  'text',
  'markdown',
] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A rectangle on a page in points, origin at the top left. */
export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Where a piece of the document stands, so that a reader can be led to it: page (from 1) and box, grid
 * with row and column (from 0), or a character range of the extracted text. What a format does not
 * know stays null.
 */
export type Provenance = {
  page: number | null;
  box: Box | null;
  grid: number | null;
  row: number | null;
  column: number | null;
  start: number | null;
  end: number | null;
};

/** The place of what stands nowhere in particular. */
export const NOWHERE: Provenance = {
  page: null,
  box: null,
  grid: null,
  row: null,
  column: null,
  start: null,
  end: null,
};

/** One cell; a merged cell stands once, at its upper left, with its spans. Text keeps its line breaks. */
export type GridCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  provenance: Provenance;
};

/** A table as it stands on the page, before anyone knows what it means. */
export type Grid = {
  rows: number;
  columns: number;
  cells: readonly GridCell[];
  /** Cells were told apart by where words stand, without lines or tags to part them. */
  byPosition?: true;
};

export type Block =
  | { kind: 'paragraph'; text: string; provenance: Provenance }
  | { kind: 'grid'; grid: Grid; provenance: Provenance };

/** Text and grids of a document in reading order; nothing is interpreted yet. */
export type ExtractedDocument = {
  format: DocumentFormat;
  blocks: readonly Block[];
  /** The text is another machine's reading of a picture. */
  recognised?: true;
};

/** Where a document came from, as far as it is known. */
export type SourceDocument = { name: string; bytes: Uint8Array; address: string | null };
