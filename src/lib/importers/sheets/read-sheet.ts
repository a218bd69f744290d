import type { DocumentFormat, ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SheetBlock } from './sheet-blocks.ts';

/** A sheet that shows, by the name on its tab. */
export type ReadSheet = { name: string; blocks: SheetBlock[] };

/** A workbook to paragraphs and grids, sheet after sheet as its tabs stand; hidden sheets left out. */
export function extractSheets(
  format: DocumentFormat,
  sheets: readonly ReadSheet[],
): ExtractedDocument {
  const builder = new DocumentBuilder();
  for (const block of sheets.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'line') builder.paragraph(block.text);
    else builder.grid(block.cells);
  }
  return builder.finish(format);
}
