import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { ImportRefusal } from '../refusal.ts';
import { loadPdfJs, openPdf, type PdfDocument, type ReadPdfResource } from './open-pdf.ts';
import { pageBlocks } from './page-blocks.ts';
import { withoutMargins } from './page-margins.ts';
import type { PageMarks } from './page-marks.ts';
import { joinParagraphs } from './page-paragraphs.ts';
import { joinCutTables } from './page-tables.ts';
import { readMarks } from './read-marks.ts';

/**
 * PDF to paragraphs and grids: the signs and lines of each page, tables from lines that touch, each
 * sign in the cell that holds its centre, tables and paragraphs joined over the ends of pages.
 *
 * @throws ImportRefusal for a file with a password, or with images and no text
 */
export async function extractPdf(
  bytes: Uint8Array,
  read?: ReadPdfResource,
): Promise<ExtractedDocument> {
  const pages = await allMarks(await open(bytes, read));
  if (pages.every(({ glyphs }) => glyphs.length === 0)) {
    const scanned = pages.some(({ images }) => images > 0);
    throw new ImportRefusal(scanned ? 'scan' : 'no_text', { what: 'PDF', pages: pages.length });
  }
  const blocks = withoutMargins(
    pages.map((page) => ({ blocks: pageBlocks(page), height: page.height })),
  );
  const builder = new DocumentBuilder();
  for (const block of joinParagraphs(joinCutTables(blocks))) {
    if (block.kind === 'paragraph') {
      builder.paragraph(block.text, { page: block.page, box: block.box });
    } else {
      const page = block.cells[0]?.page ?? block.page;
      builder.grid(
        block.cells.map(({ page: on, box, ...cell }) => ({ ...cell, place: { page: on, box } })),
        { page, box: block.box },
      );
    }
  }
  return builder.finish('pdf');
}

async function open(bytes: Uint8Array, read?: ReadPdfResource): Promise<PdfDocument> {
  try {
    return await openPdf(bytes, read);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ImportRefusal(locked ? 'encrypted' : 'damaged', { what: 'PDF' });
  }
}

async function allMarks(pdf: PdfDocument): Promise<PageMarks[]> {
  const pdfjs = await loadPdfJs();
  const pages: PageMarks[] = [];
  try {
    for (let number = 1; number <= pdf.pages; number++) {
      pages.push(await readMarks(await pdf.page(number), pdfjs));
    }
  } finally {
    await pdf.close();
  }
  return pages;
}
