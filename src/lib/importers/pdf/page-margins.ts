import { isPageNumber } from '../text/lines.ts';
import type { PageBlock, PageLine } from './page-blocks.ts';

/** Share of the page's height in which headers and footers stand. */
const MARGIN = 0.1;

type Page = { blocks: readonly PageBlock[]; height: number };

/** Leaves out page numbers, and lines that stand in the margin of most pages. */
export function withoutMargins(pages: readonly Page[]): PageBlock[][] {
  const seen = new Map<string, number>();
  for (const { blocks, height } of pages) {
    const texts = new Set(blocks.flatMap((block) => (inMargin(block, height) ? [key(block)] : [])));
    for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return pages.map(({ blocks, height }) =>
    blocks.filter((block) => {
      if (!inMargin(block, height)) return true;
      if (isPageNumber(block.text) || isBareNumber(block)) return false;
      return pages.length < 3 || (seen.get(key(block)) ?? 0) * 2 <= pages.length;
    }),
  );
}

const inMargin = (block: PageBlock, height: number): block is PageLine =>
  block.kind === 'line' &&
  (block.box.bottom < height * MARGIN || block.box.top > height * (1 - MARGIN));

/** The same header with another page number is the same header. */
const key = ({ text }: PageLine): string => text.replace(/\d+/g, '#');

const isBareNumber = ({ text }: PageLine): boolean =>
  /^[-—–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-—–]?$/.test(text);
