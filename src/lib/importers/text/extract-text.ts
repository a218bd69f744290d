import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { joinLines } from './join-lines.ts';
import { splitLines, withoutPageNumbers, type Line } from './lines.ts';
import { hasTabs, tabCells } from './tab-table.ts';

/**
 * Plain text, as `pdftotext` or a copy from the page gives it, to paragraphs and grids. Tabs part cells
 * for certain; tables that were flattened to words stay lines.
 */
export function extractText(text: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  let prose: Line[] = [];
  let table: Line[] = [];
  const endProse = (): void => {
    for (const { text: line, page, start, end } of joinLines(prose)) {
      builder.paragraph(line, { page, start, end });
    }
    prose = [];
  };
  const endTable = (): void => {
    const [first] = table;
    const last = table.at(-1);
    if (first && last) {
      builder.grid(tabCells(table), { page: first.page, start: first.start, end: last.end });
    }
    table = [];
  };
  for (const line of withoutPageNumbers(splitLines(text))) {
    if (hasTabs(line)) {
      endProse();
      table.push(line);
    } else {
      if (line.text !== '') endTable();
      prose.push(line);
    }
  }
  endTable();
  endProse();
  return builder.finish('text');
}
