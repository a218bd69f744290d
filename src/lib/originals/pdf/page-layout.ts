import type { Box, Provenance } from '../../model/extracted-document.ts';

/** Width and height in points, as the page is turned. */
export type PageSize = { width: number; height: number };

/** Pages one below the other, in CSS pixels from the top left of the roll. */
export type PageLayout = {
  scale: number;
  pages: readonly Box[];
  width: number;
  height: number;
};

/** What shows of the roll: its upper left, and the size of the window on it. */
export type Sight = { left: number; top: number; width: number; height: number };

/** CSS pixels to a point at 100 %: 96 to 72. */
export const FULL_SCALE = 96 / 72;

/** Room around and between pages, in CSS pixels. */
const GAP = 12;

const SMALLEST = 0.25 * FULL_SCALE;
const LARGEST = 4 * FULL_SCALE;

/** Steps of the zoom as scales; `+` and `−` go to the next one. */
const STEPS = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4].map(
  (step) => step * FULL_SCALE,
);

/** The scale at which the widest page fills the window. */
export function fitScale(sizes: readonly PageSize[], windowWidth: number): number {
  const widest = Math.max(1, ...sizes.map(({ width }) => width));
  return clamp((windowWidth - 2 * GAP) / widest, SMALLEST, LARGEST);
}

/** Below this scale the figures of a printed form are too small to read. */
const READABLE = 0.8;

/** How a file opens: fitted to the width (null), or larger where a phone's width is too little. */
export const openingZoom = (sizes: readonly PageSize[], windowWidth: number): number | null =>
  fitScale(sizes, windowWidth) < READABLE ? READABLE : null;

/** The next step above (1) or below (-1) a scale. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const near = 0.005;
  const steps = direction === 1 ? STEPS : [...STEPS].reverse();
  return (
    steps.find((step) => (step - scale) * direction > near) ?? steps[steps.length - 1] ?? scale
  );
}

/** Lays the pages one below the other, each in the middle of the window or of the widest page. */
export function layOutPages(
  sizes: readonly PageSize[],
  scale: number,
  windowWidth: number,
): PageLayout {
  const widest = Math.max(0, ...sizes.map(({ width }) => width * scale));
  const width = Math.max(windowWidth, widest + 2 * GAP);
  let top = GAP;
  const pages = sizes.map((size) => {
    const left = (width - size.width * scale) / 2;
    const page = { left, top, right: left + size.width * scale, bottom: top + size.height * scale };
    top = page.bottom + GAP;
    return page;
  });
  return { scale, pages, width, height: top };
}

/** Numbers (from 1) of the pages that show, or will after scrolling by half a window. */
export function pagesInSight({ pages }: PageLayout, { top, height }: Sight): number[] {
  const from = top - height / 2;
  const to = top + height * 1.5;
  return pages.flatMap((page, at) => (page.bottom > from && page.top < to ? [at + 1] : []));
}

/** Number of the page that fills most of the window. */
export function currentPage({ pages }: PageLayout, { top, height }: Sight): number {
  let best = 1;
  let most = -Infinity;
  pages.forEach((page, at) => {
    const shown = Math.min(page.bottom, top + height) - Math.max(page.top, top);
    if (shown > most + 1) [best, most] = [at + 1, shown];
  });
  return best;
}

/** A page of a PDF and the box on it in points; the box is null when only the page is known. */
export type PagePlace = { page: number; box: Box | null };

/** Where a cell stands among the pages, null when the file has no such page. */
export function placeOnPages(
  place: Provenance | null,
  sizes: readonly PageSize[],
): PagePlace | null {
  const size = place?.page == null ? undefined : sizes[place.page - 1];
  if (!place || place.page === null || !size) return null;
  const box = place.box && within(place.box, size);
  return { page: place.page, box };
}

function within({ left, top, right, bottom }: Box, { width, height }: PageSize): Box | null {
  const box = {
    left: clamp(Math.min(left, right), 0, width),
    top: clamp(Math.min(top, bottom), 0, height),
    right: clamp(Math.max(left, right), 0, width),
    bottom: clamp(Math.max(top, bottom), 0, height),
  };
  return box.right > box.left || box.bottom > box.top ? box : null;
}

/** Air between a cell and its frame, in CSS pixels. */
const AIR = 3;

/** The frame around a box, in CSS pixels of its page. */
export const frameOf = ({ left, top, right, bottom }: Box, scale: number): Box => ({
  left: left * scale - AIR,
  top: top * scale - AIR,
  right: right * scale + AIR,
  bottom: bottom * scale + AIR,
});

/** Where to scroll so that a place stands in the middle of the window, and a page without box at its top. */
export function sightOf(
  { page, box }: PagePlace,
  layout: PageLayout,
  { width, height }: Pick<Sight, 'width' | 'height'>,
): Pick<Sight, 'left' | 'top'> {
  const at = layout.pages[page - 1];
  if (!at) return { left: 0, top: 0 };
  const most = { left: layout.width - width, top: layout.height - height };
  const middle = box
    ? {
        left: at.left + ((box.left + box.right) / 2) * layout.scale - width / 2,
        top: at.top + ((box.top + box.bottom) / 2) * layout.scale - height / 2,
      }
    : { left: (layout.width - width) / 2, top: at.top - GAP };
  return {
    left: Math.round(clamp(middle.left, 0, Math.max(0, most.left))),
    top: Math.round(clamp(middle.top, 0, Math.max(0, most.top))),
  };
}

/** The same spot of the roll in the middle of the window after the pages changed their scale. */
export function sightAfterZoom(before: PageLayout, after: PageLayout, sight: Sight): Sight {
  const keep = (start: number, length: number, from: number, to: number): number => {
    const share = from === 0 ? 0 : (start + length / 2) / from;
    return Math.round(clamp(share * to - length / 2, 0, Math.max(0, to - length)));
  };
  return {
    ...sight,
    left: keep(sight.left, sight.width, before.width, after.width),
    top: keep(sight.top, sight.height, before.height, after.height),
  };
}

/** Most pixels a drawn page may have, so that a large page at a large zoom does not fill the memory. */
const MOST_PIXELS = 16_000_000;

/** Device pixels to a point at which a page is drawn: crisp on the screen it is for. */
export function drawingScale(
  { width, height }: PageSize,
  scale: number,
  pixelRatio: number,
): number {
  const wanted = scale * Math.max(1, pixelRatio);
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
  return Math.min(wanted, most);
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
