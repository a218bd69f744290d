import type { ExtractedDocument } from '../../src/lib/model/extracted-document.ts';
import { cellLine, oneLine } from './extracted.ts';

/** Paragraphs as `text`, cells as `row,column spans: text`, in the order of the document. */
export const outline = ({ blocks }: ExtractedDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [oneLine(block.text)] : block.grid.cells.map(cellLine),
  );
