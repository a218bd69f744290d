import { encode, figure, pdfFile, type PdfFonts } from './pdf-file.ts';
import type { PrintedBlock } from './printed-report.ts';
import { PAGE_SIZE, setPages, type Frame, type PageHabits } from './set-pages.ts';

/** Habits of the programs that write PDF. */
export type PdfHabits = PageHabits & {
  fonts: PdfFonts;
  /** Lines of tables as strokes, or as thin filled rectangles cell by cell. */
  rulings: 'stroked' | 'filled' | 'none';
};

/** The report as a PDF with a text layer, its tables cut where the pages end. */
export function writePdf(blocks: readonly PrintedBlock[], habits: PdfHabits): Uint8Array {
  const pages = setPages(blocks, habits, {
    frame: (box) => drawFrame(box, habits.rulings),
    text: (text, x, y, size, upright) =>
      `BT /${upright ? 'V' : 'H'} ${figure(size)} Tf 1 0 0 1 ${figure(x)} ${figure(y)} Tm ${encode(text, habits.fonts)} Tj ET`,
  });
  return pdfFile(
    pages.map((page) => page.join('\n')),
    PAGE_SIZE,
    habits.fonts,
  );
}

function drawFrame(
  { left, right, top, bottom }: Frame,
  rulings: PdfHabits['rulings'],
): string | null {
  if (rulings === 'none') return null;
  const [x, y, width, height] = [left, bottom, right - left, top - bottom];
  return rulings === 'stroked'
    ? `0.5 w ${[x, y, width, height].map(figure).join(' ')} re S`
    : [
        [x, y, width, 0.48],
        [x, y + height, width, 0.48],
        [x, y, 0.48, height],
        [x + width, y, 0.48, height],
      ]
        .map((side) => `${side.map(figure).join(' ')} re f`)
        .join('\n');
}
