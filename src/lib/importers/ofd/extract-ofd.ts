import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { MOST_LINES, MOST_PAGE_MARKS, refuseAbove } from '../limits.ts';
import { pageDocument } from '../pdf/page-document.ts';
import { ImportRefusal } from '../refusal.ts';
import { ofdMarks, type ReadPage } from './ofd-marks.ts';
import { readOfd, type Ofd } from './read-pages.ts';

/** Reads a file of any other format. */
export type ExtractOther = (bytes: Uint8Array) => Promise<ExtractedDocument>;

/**
 * OFD to paragraphs and grids, as from the signs and lines of a PDF. Where its pages are pictures, the
 * first readable file that it carries is read in their place.
 *
 * @throws ImportRefusal for a file with a password, with images and no text, or far larger than a report
 */
export async function extractOfd(
  bytes: Uint8Array,
  extract: ExtractOther,
): Promise<ExtractedDocument> {
  const ofd = readOfd(bytes);
  if (hasText(ofd)) {
    const marks = marksOf(ofd);
    const recognised = marks.some((page) => page.recognised);
    return { ...pageDocument(marks, 'ofd'), ...(recognised ? { recognised } : {}) };
  }
  const carried = await carriedFile(ofd, extract);
  if (carried) return { ...carried.extracted, format: 'ofd' };
  const scanned = ofd.pages.some(({ images }) => images > 0);
  throw new ImportRefusal(scanned ? 'scan' : 'no_text', { what: 'OFD', pages: ofd.pages.length });
}

function marksOf({ pages }: Ofd): ReadPage[] {
  let lines = 0;
  return pages.map((page, at) => {
    const marks = ofdMarks(page, at + 1);
    refuseAbove(marks.rulings.length, MOST_PAGE_MARKS, 'OFD');
    refuseAbove((lines += marks.rulings.length), MOST_LINES, 'OFD');
    return marks;
  });
}

/** Whether anything is written on the pages. */
export const hasText = ({ pages }: Ofd): boolean =>
  pages.some(({ objects }) => objects.some((one) => one.kind === 'text' && one.signs.length > 0));

type CarriedFile = { bytes: Uint8Array; extracted: ExtractedDocument };

/** More files than anyone attaches to a report. */
const MOST_FILES = 20;

/** The first readable file with a table that an OFD carries, else the first readable one. */
export async function carriedFile(ofd: Ofd, extract: ExtractOther): Promise<CarriedFile | null> {
  let other: CarriedFile | null = null;
  for (const bytes of ofd.attachments().slice(0, MOST_FILES)) {
    const extracted = await extract(bytes.slice()).catch(() => null);
    if (!extracted || extracted.format === 'ofd') continue;
    if (extracted.blocks.some(({ kind }) => kind === 'grid')) return { bytes, extracted };
    other ??= { bytes, extracted };
  }
  return other;
}
