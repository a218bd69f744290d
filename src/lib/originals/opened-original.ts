import type { Block, DocumentFormat } from '../model/extracted-document.ts';
import type { HtmlRun } from './html/html-places.ts';
import type { PageSize } from './pdf/page-layout.ts';
import type { Sheet } from './sheets/read-sheets.ts';
import type { TextLine, TextRow } from './text/text-lines.ts';

/** A reader's file as it lies in the store; the format is what the importer found it to be. */
export type Original = { format: DocumentFormat; bytes: Uint8Array | Blob; name: string };

/** An original ready to be shown; the pages of a PDF are drawn one by one when they come in sight. */
export type OpenedOriginal =
  | { kind: 'pdf'; pages: readonly PageSize[] }
  /** A page without scripts and addresses, and where each line of its text begins and ends. */
  | { kind: 'html'; page: string; runs: readonly HtmlRun[]; cells: readonly string[] }
  | { kind: 'blocks'; blocks: readonly Block[] }
  | { kind: 'sheets'; sheets: readonly Sheet[] }
  | { kind: 'text'; lines: readonly TextLine[]; rows: readonly TextRow[] };
