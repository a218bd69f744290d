import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { joinLines } from './join-lines.ts';
import { splitLines, withoutPageNumbers } from './lines.ts';

/** Plain text, as `pdftotext` or a copy from the page gives it, to paragraphs and grids. */
export function extractText(text: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  for (const { text: line, ...place } of joinLines(withoutPageNumbers(splitLines(text)))) {
    builder.paragraph(line, place);
  }
  return builder.finish('text');
}
