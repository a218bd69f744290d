import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { MOST_GLYPHS, MOST_PAGES, refuseAbove } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { isReadWithoutProgram, withoutFontPrograms } from './font-programs.ts';
import { loadPdfJs, openPdf, type PdfDocument, type ReadPdfResource } from './open-pdf.ts';
import { pageDocument } from './page-document.ts';
import type { PageMarks } from './page-marks.ts';
import { readMarks } from './read-marks.ts';
import type { PdfFont } from './text-state.ts';
import { refuseTightlyPacked } from './unpacked-size.ts';

/**
 * PDF to paragraphs and grids: the signs and lines of each page, tables from lines that touch, each
 * sign in the cell that holds its centre, tables and paragraphs joined over the ends of pages.
 *
 * @throws ImportRefusal for a file with a password, with images and no text, or far larger than a report
 */
export async function extractPdf(
  bytes: Uint8Array,
  read?: ReadPdfResource,
): Promise<ExtractedDocument> {
  const pages = await readPages(bytes, read);
  if (pages.every(({ glyphs }) => glyphs.length === 0)) {
    const scanned = pages.some(({ images }) => images > 0);
    throw new ImportRefusal(scanned ? 'scan' : 'no_text', { what: 'PDF', pages: pages.length });
  }
  const recognised = pages.some((page) => page.recognised);
  return { ...pageDocument(pages, 'pdf'), ...(recognised ? { recognised } : {}) };
}

async function open(bytes: Uint8Array, read?: ReadPdfResource): Promise<PdfDocument> {
  try {
    return await openPdf(bytes, read);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ImportRefusal(locked ? 'encrypted' : 'damaged', { what: 'PDF' });
  }
}

/** Reads without the programs of fonts first, and with them where a font does not do without. */
async function readPages(bytes: Uint8Array, read?: ReadPdfResource): Promise<ReadPage[]> {
  const emptied = withoutFontPrograms(bytes);
  if (emptied) {
    refuseTightlyPacked(emptied);
    const pages = await allMarks(await open(emptied, read), isReadWithoutProgram);
    if (pages) return pages;
  }
  refuseTightlyPacked(bytes);
  return (await allMarks(await open(bytes, read), () => true)) ?? [];
}

/** A page, and whether its signs are those that recognition laid under its picture. */
type ReadPage = PageMarks & { recognised: boolean };

/** The marks of all pages, null as soon as a font does not satisfy. */
async function allMarks(
  pdf: PdfDocument,
  satisfies: (font: PdfFont) => boolean,
): Promise<ReadPage[] | null> {
  const pdfjs = await loadPdfJs();
  const pages: ReadPage[] = [];
  let glyphs = 0;
  try {
    refuseAbove(pdf.pages, MOST_PAGES, 'PDF');
    for (let number = 1; number <= pdf.pages; number++) {
      const marks = await readMarks(await pdf.page(number), pdfjs, satisfies);
      if (!marks) return null;
      refuseAbove((glyphs += marks.glyphs.length), MOST_GLYPHS, 'PDF');
      const painted = marks.glyphs.filter(({ unseen }) => !unseen);
      // A picture of a page shows a stamp or a page number at most.
      const onPicture = marks.images > 0 || painted.length === 0;
      const recognised = onPicture && marks.glyphs.length > painted.length * 2;
      pages.push({ ...marks, glyphs: recognised ? marks.glyphs : painted, recognised });
    }
  } finally {
    await pdf.close();
  }
  return pages;
}
