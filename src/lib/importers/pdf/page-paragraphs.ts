import type { Box } from '../../model/extracted-document.ts';
import { boxAround } from '../document-builder.ts';
import { glueOf, STARTS_PARAGRAPH } from '../text/join-lines.ts';
import type { PageBlock, PageLine } from './page-blocks.ts';
import type { PageTable } from './page-table.ts';

export type PageParagraph = {
  kind: 'paragraph';
  text: string;
  page: number;
  box: Box;
  lines: PageLine[];
};

/** Where the running text begins and ends on its lines. */
type Measure = { left: number; right: number };

/** Joins the lines of a paragraph: a full line goes on in the next one when that is not indented. */
export function joinParagraphs(blocks: readonly PageBlock[]): (PageParagraph | PageTable)[] {
  const measure = textMeasure(blocks.filter((block) => block.kind === 'line'));
  const joined: (PageParagraph | PageTable)[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    if (block.kind === 'table') joined.push(block);
    else if (open?.kind === 'paragraph' && goesOn(open, block, measure)) {
      open.text += glueOf(open.lines.at(-1)?.text ?? '', block.text) + block.text;
      open.lines.push(block);
    } else {
      const { text, page, box } = block;
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

/** The sides that most lines share; a report without prose has none worth joining. */
function textMeasure(lines: readonly PageLine[]): Measure {
  const side = (values: readonly number[]): number => {
    let best = 0;
    let most = 0;
    for (const value of values) {
      const near = values.filter((other) => Math.abs(other - value) < 4).length;
      if (near > most) [best, most] = [value, near];
    }
    return best;
  };
  const long = lines.filter(({ box, size }) => box.right - box.left > size * 12);
  return {
    left: side(long.map(({ box }) => box.left)),
    right: side(long.map(({ box }) => box.right)),
  };
}

function goesOn({ lines }: PageParagraph, next: PageLine, { left, right }: Measure): boolean {
  const last = lines.at(-1);
  if (!last || Math.abs(last.size - next.size) > 1.5) return false;
  const size = Math.max(last.size, next.size);
  if (isHeadline(last, next, size, left, right)) return true;
  if (last.page === next.page && next.box.top - last.box.bottom > size * 1.6) return false;
  const isFull = last.box.right > right - size * 1.6;
  const isIndented = next.box.left > left + size;
  return isFull && !isIndented && !(STARTS_PARAGRAPH.test(next.text) && /[。；]$/.test(last.text));
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
