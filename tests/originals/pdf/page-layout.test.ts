import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/lib/model/extracted-document.ts';
import {
  currentPage,
  drawingScale,
  fitScale,
  frameOf,
  FULL_SCALE,
  layOutPages,
  openingZoom,
  pagesInSight,
  placeOnPages,
  sightAfterZoom,
  sightOf,
  zoomStep,
  type PageSize,
} from '../../../src/lib/originals/pdf/page-layout.ts';
import { place } from '../provenance.ts';

const A4: PageSize = { width: 595, height: 842 };
const TURNED: PageSize = { width: 842, height: 595 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const sight = (top: number, height = 600, width = 619, left = 0) => ({ left, top, width, height });

/** At scale 1 pages of A4 begin at 12, 866, 1720 … px. */
const LAYOUT = layOutPages([A4, A4, A4], 1, 619);

describe('fitScale', () => {
  it.each<[string, PageSize[], number, number]>([
    ['the page and its margins fill the window', [A4], 619, 1],
    ['the widest page decides', [A4, TURNED], 866, 1],
    ['never below a quarter', [A4], 30, FULL_SCALE / 4],
    ['never above fourfold', [{ width: 10, height: 10 }], 5000, FULL_SCALE * 4],
  ])('%s', (_, sizes, width, expected) => {
    expect(fitScale(sizes, width)).toBe(expected);
  });
});

describe('openingZoom', () => {
  it.each([
    ['fits a window that shows the figures', 619, null],
    ['is larger than a phone is wide', 366, 0.8],
  ])('%s', (_, width, expected) => {
    expect(openingZoom([A4], width)).toBe(expected);
  });
});

describe('zoomStep', () => {
  it.each([
    [1, 1, 1.1],
    [1, -1, 0.9],
    [0.73, 1, 0.8],
    [0.73, -1, 0.67],
    [4, 1, 4],
    [0.25, -1, 0.25],
  ] as const)('from %d by %d to %d', (from, direction, to) => {
    expect(zoomStep(from * FULL_SCALE, direction) / FULL_SCALE).toBeCloseTo(to);
  });
});

describe('layOutPages', () => {
  it('puts a narrow page in the middle of the widest', () => {
    const { pages, width } = layOutPages([A4, TURNED], 1, 300);
    expect(width).toBe(866);
    expect(pages[0]).toEqual(box(135.5, 12, 730.5, 854));
    expect(pages[1]).toEqual(box(12, 866, 854, 1461));
  });
});

describe('which pages are drawn and which is told', () => {
  it.each([
    ['at the top', 0, [1, 2], 1],
    ['the first still above the half', 200, [1, 2], 1],
    ['between two', 600, [1, 2], 2],
    ['on the second', 900, [1, 2, 3], 2],
    ['at the end', 1974, [2, 3], 3],
  ] as const)('%s', (_, top, drawn, current) => {
    expect(pagesInSight(LAYOUT, sight(top))).toEqual(drawn);
    expect(currentPage(LAYOUT, sight(top))).toBe(current);
  });

  it('of two hundred pages at most four at a time are drawn', () => {
    const layout = layOutPages(Array(200).fill(A4), 1, 619);
    fc.assert(
      fc.property(fc.double({ min: 0, max: layout.height, noNaN: true }), (top) => {
        expect(pagesInSight(layout, sight(top, 900)).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('placeOnPages', () => {
  const cell = box(100, 200, 150, 220);
  it.each([
    ['nothing chosen', null, null],
    ['no page known', place({ box: cell }), null],
    ['a page the file lacks', place({ page: 4, box: cell }), null],
    ['page and box', place({ page: 2, box: cell }), { page: 2, box: cell }],
    ['page alone', place({ page: 2 }), { page: 2, box: null }],
    [
      'a box over the edge is cut',
      place({ page: 1, box: box(-5, 800, 700, 900) }),
      { page: 1, box: box(0, 800, 595, 842) },
    ],
    [
      'a box off the page is none',
      place({ page: 1, box: box(700, 900, 720, 910) }),
      { page: 1, box: null },
    ],
  ])('%s', (_, at, expected) => {
    expect(placeOnPages(at, [A4, A4, A4])).toEqual(expected);
  });
});

it('frames a box with a little air at any scale', () => {
  expect(frameOf(box(10, 20, 30, 40), 2)).toEqual(box(17, 37, 63, 83));
});

describe('sightOf', () => {
  it.each([
    ['in the middle', { page: 2, box: box(100, 400, 120, 420) }, { left: 0, top: 976 }],
    ['not above the roll', { page: 1, box: box(100, 10, 120, 20) }, { left: 0, top: 0 }],
    ['not below it', { page: 3, box: box(100, 830, 120, 840) }, { left: 0, top: 1974 }],
    ['a page without box at its top', { page: 2, box: null }, { left: 0, top: 854 }],
    ['a page that is not there', { page: 9, box: null }, { left: 0, top: 0 }],
  ])('%s', (_, at, expected) => {
    expect(sightOf(at, LAYOUT, sight(0))).toEqual(expected);
  });

  it('brings every box into the window, whatever the scale', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        share,
        share,
        fc.double({ min: 0.34, max: 5, noNaN: true }),
        (page, x, y, scale) => {
          const layout = layOutPages([A4, TURNED, A4], scale, 500);
          const at = { page, box: box(x * 590, y * 590, x * 590 + 4, y * 590 + 4) };
          const { left, top } = sightOf(at, layout, sight(0, 400, 500));
          const edge = layout.pages[page - 1] ?? box(0, 0, 0, 0);
          const middle = {
            x: edge.left + (at.box.left + 2) * scale - left,
            y: edge.top + (at.box.top + 2) * scale - top,
          };
          expect(middle.x).toBeGreaterThanOrEqual(0);
          expect(middle.x).toBeLessThanOrEqual(500);
          expect(middle.y).toBeGreaterThanOrEqual(0);
          expect(middle.y).toBeLessThanOrEqual(400);
        },
      ),
    );
  });
});

it('keeps the middle of the window when the scale changes', () => {
  const after = layOutPages([A4, A4, A4], 2, 619);
  const kept = sightAfterZoom(LAYOUT, after, sight(1000));
  expect((kept.top + 300) / after.height).toBeCloseTo(1300 / LAYOUT.height, 3);
});

describe('drawingScale', () => {
  it.each([
    ['as the screen is', A4, 1, 1, 1],
    ['twice on a crisp screen', A4, 1, 2, 2],
    ['not below the page on a coarse one', A4, 1, 0.5, 1],
  ])('%s', (_, size, scale, ratio, expected) => {
    expect(drawingScale(size, scale, ratio)).toBe(expected);
  });

  it('keeps a page within sixteen million pixels', () => {
    const poster = { width: 2384, height: 3370 };
    const scale = drawingScale(poster, 5, 3);
    expect(poster.width * poster.height * scale * scale).toBeLessThanOrEqual(16_000_001);
  });
});
