import type { PageSize } from './page-layout.ts';

/** What a page is drawn on: the page's own canvas, or a worker's. */
export type Surface = HTMLCanvasElement | OffscreenCanvas;

/** Makes an empty canvas of a size in device pixels; pdf.js takes some of its own while drawing. */
export type MakeSurface = (width: number, height: number) => Surface;

/** A document whose pages can be drawn. */
export type DrawnPages = {
  pages: readonly PageSize[];
  /**
   * Draws a page (from 1) at a scale in pixels to a point.
   * @returns null when it was called off while drawing
   */
  draw: (page: number, scale: number, signal: AbortSignal) => Promise<Surface | null>;
  close: () => Promise<void>;
};
