import type { Box } from '../../../model/extracted-document.ts';
import { boxAround } from '../../document-builder.ts';
import { glueOf, STARTS_PARAGRAPH } from '../../text/join-lines.ts';
import type { PageBlock, PageLine } from '../page-blocks.ts';
import { NumberedHeadings } from './numbered-headings.ts';
import type { PageTable } from '../page-table.ts';
import { ENDS, RAGGED, textMeasure, type Measure } from './text-measure.ts';

export type PageParagraph = {
  kind: 'paragraph';
  text: string;
  page: number;
  box: Box;
  lines: PageLine[];
};

/** Joins the lines of a paragraph: a full line goes on in the next one when that is not indented. */
export function joinParagraphs(
  blocks: readonly PageBlock[],
  pageWidth: number,
): (PageParagraph | PageTable)[] {
  const measure = textMeasure(
    blocks.filter((block) => block.kind === 'line'),
    pageWidth,
  );
  const headings = new NumberedHeadings();
  const joined: (PageParagraph | PageTable)[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    if (block.kind === 'table') joined.push(block);
    else if (
      open?.kind === 'paragraph' &&
      !headings.isDue(block.text) &&
      goesOn(open, block, measure)
    ) {
      open.text += glueOf(open.lines.at(-1)?.text ?? '', block.text) + block.text;
      open.lines.push(block);
    } else {
      const { text, page, box } = block;
      headings.pass(text);
      joined.push({ kind: 'paragraph', text, page, box, lines: [block] });
    }
  }
  for (const block of joined) {
    // The box shows where it begins; the rest of a cut paragraph is on the next page.
    if (block.kind === 'paragraph') block.box = boxAround(ownLines(block).map(({ box }) => box));
  }
  return joined;
}

const ownLines = ({ lines, page }: PageParagraph): PageLine[] =>
  lines.filter((line) => line.page === page);

/** A gap this much wider than between lines of a paragraph, in shares of the font's size, parts two. */
const WIDER = 0.35;

function goesOn({ lines }: PageParagraph, next: PageLine, measure: Measure): boolean {
  const last = lines.at(-1);
  if (!last || Math.abs(last.size - next.size) > 1.5) return false;
  const { left, right, isWrapped, gap } = measure;
  const size = Math.max(last.size, next.size);
  if (isHeadline(last, next, size, left, right)) return true;
  if (last.page === next.page) {
    const apart = (next.box.top - last.box.bottom) / size;
    if (apart > 1.6 || (isWrapped && apart > gap + WIDER)) return false;
  }
  const isFull = last.box.right > right - size * RAGGED;
  const isIndented = next.box.left > left + size;
  if (!isFull || isIndented) return false;
  // A line that only happens to be the longest goes on when its sentence does.
  return !ENDS.test(last.text) || (isWrapped && !STARTS_PARAGRAPH.test(next.text));
}

/** Large centred lines, one below the other, are one title. */
function isHeadline(
  last: PageLine,
  next: PageLine,
  size: number,
  left: number,
  right: number,
): boolean {
  const centre = (left + right) / 2;
  const isCentred = ({ box }: PageLine): boolean =>
    Math.abs((box.left + box.right) / 2 - centre) < size;
  return (
    size > 17 &&
    last.page === next.page &&
    isCentred(last) &&
    isCentred(next) &&
    next.box.top - last.box.bottom < size * 1.2
  );
}
