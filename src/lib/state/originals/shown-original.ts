import type { OpenedOriginal } from '../../originals/opened-original.ts';
import type { ShowingFault } from '../../workers/render-page-messages.ts';

/** A drawn page: from the worker, or from the page itself where it cannot draw elsewhere. */
export type Picture = ImageBitmap | HTMLCanvasElement;

/** An original that is open, and its pages on demand. */
export type OriginalReader = {
  original: OpenedOriginal;
  /** A page (from 1) at a scale in pixels to a point; null when called off or beyond drawing. */
  draw: (page: number, scale: number, signal: AbortSignal) => Promise<Picture | null>;
  close: () => void;
};

/** An original that cannot be shown. */
export class NotShown extends Error {
  readonly fault: ShowingFault;

  constructor(fault: ShowingFault) {
    super(fault?.code ?? 'not shown');
    this.name = 'NotShown';
    this.fault = fault;
  }
}
