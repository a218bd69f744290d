import { openOriginal } from '../../originals/open-original.ts';
import type { Original } from '../../originals/opened-original.ts';
import { pdfResourceReader } from '../../workers/pdf-resources.ts';
import { openingFault, toBytes } from '../../workers/render-page.ts';
import { NotShown, type OriginalReader } from './shown-original.ts';

/** Opens an original within the page. */
export async function openInPage(
  { format, bytes }: Original,
  resources: string,
): Promise<OriginalReader> {
  const host = { read: pdfResourceReader(resources), makeSurface };
  const opening = await toBytes(bytes)
    .then((whole) => openOriginal(format, whole, host))
    .catch((cause: unknown) => {
      throw new NotShown(openingFault(cause));
    });
  return {
    original: opening.original,
    draw: async (page, scale, signal) => {
      const surface = await opening.drawn?.draw(page, scale, signal).catch(() => null);
      return surface instanceof HTMLCanvasElement ? surface : null;
    },
    close: () => void opening.drawn?.close(),
  };
}

const makeSurface = (width: number, height: number): HTMLCanvasElement =>
  Object.assign(document.createElement('canvas'), { width, height });
