import type { OpenedOriginal, Original } from '../../originals/opened-original.ts';
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

/** Workers that run modules are there as soon as one has answered. */
let workerFails = typeof Worker === 'undefined';

/**
 * Opens an original in the worker; in the page where there is no worker, or none that draws.
 *
 * @param resources address of `static/pdfjs/`, with a slash at the end
 * @throws NotShown
 */
export async function openReader(original: Original, resources: string): Promise<OriginalReader> {
  const needsCanvas = original.format === 'pdf' && typeof OffscreenCanvas === 'undefined';
  if (!workerFails && !needsCanvas) {
    const { openInWorker, WorkerFails } = await import('./worker-reader.ts');
    try {
      return await openInWorker(original, resources);
    } catch (cause) {
      if (!(cause instanceof WorkerFails)) throw cause;
      workerFails = true;
    }
  }
  const { openInPage } = await import('./page-reader.ts');
  return openInPage(original, resources);
}
