import type { Original } from '../../originals/opened-original.ts';
import type { OriginalReader } from './shown-original.ts';

/** Workers that run modules are there as soon as one has answered. */
let workerFails = typeof Worker === 'undefined';

/**
 * Opens an original in the worker; in the page where there is no worker, or none that draws.
 *
 * @param resources address of `static/pdfjs/`, with a slash at the end
 * @throws NotShown
 */
export async function openReader(original: Original, resources: string): Promise<OriginalReader> {
  const needsCanvas =
    ['pdf', 'ofd'].includes(original.format) && typeof OffscreenCanvas === 'undefined';
  if (!workerFails && !needsCanvas) {
    const { renderWorker, WorkerFails } = await import('./worker-reader.ts');
    try {
      return await renderWorker.open(original, resources);
    } catch (cause) {
      if (!(cause instanceof WorkerFails)) throw cause;
      workerFails = true;
    }
  }
  const { openInPage } = await import('./page-reader.ts');
  return openInPage(original, resources);
}
