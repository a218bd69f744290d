import type { ExtractedDocument } from '../../src/lib/model/extracted-document.ts';
import { cellLine, oneLine } from './extracted.ts';

/** A text and the outline of what is read from it. */
export type Case = [name: string, source: string, expected: string[]];

/** Paragraphs as `text`, cells as `row,column spans: text`, in the order of the document. */
export const outline = ({ blocks }: ExtractedDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [oneLine(block.text)] : block.grid.cells.map(cellLine),
  );
