import { loadPdfJs, type ReadPdfResource } from '../../importers/pdf/open-pdf.ts';
import { nextTask } from '../../pace/next-task.ts';
import type { DrawnPages, MakeSurface, Surface } from './drawn-pages.ts';
import type { PageSize } from './page-layout.ts';

/** Folders of `static/pdfjs/` by what pdf.js calls them. */
const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
};

/**
 * Opens a PDF for drawing, in the thread that calls. Signs are drawn as outlines from the file's own
 * fonts, so that nothing has to be installed or put into the page.
 *
 * @param read gives a file below `static/pdfjs/` by its path there
 * @throws what pdf.js throws
 */
export async function openDrawnPdf(
  bytes: Uint8Array,
  read: ReadPdfResource,
  makeSurface: MakeSurface,
): Promise<DrawnPages> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    isEvalSupported: false,
    stopAtErrors: false,
    BinaryDataFactory: resourceFactory(read),
    CanvasFactory: surfaceFactory(makeSurface),
    FilterFactory: NoFilters,
  });
  const pdf = await task.promise;
  const pages: PageSize[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    pages.push({ width, height });
  }
  return {
    pages,
    close: () => task.destroy(),
    draw: async (number, scale, signal) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale });
      const surface = makeSurface(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // The types know the page's canvas only; drawing is the same on a worker's.
      const canvas = surface as HTMLCanvasElement;
      if (signal.aborted) return null;
      const drawing = page.render({ canvas, viewport });
      const stop = (): void => drawing.cancel();
      signal.addEventListener('abort', stop);
      // Between two slices of the work other messages are heard, and a page answers its reader.
      drawing.onContinue = (go: () => void) => void nextTask().then(go);
      try {
        await drawing.promise;
        return surface;
      } catch (error) {
        if (error instanceof Error && error.name === 'RenderingCancelledException') return null;
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
        page.cleanup();
      }
    },
  };
}

/** pdf.js asks a class for its files: character maps, fonts that files do not bring, decoders. */
function resourceFactory(read: ReadPdfResource) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return read(`${FOLDERS[kind] ?? ''}${filename}`);
    }
  };
}

type Drawing = { canvas: Surface | null; context: unknown };

function surfaceFactory(makeSurface: MakeSurface) {
  return class {
    create(width: number, height: number): Drawing {
      const canvas = makeSurface(width, height);
      return { canvas, context: canvas.getContext('2d') };
    }

    reset({ canvas }: Drawing, width: number, height: number): void {
      if (canvas) Object.assign(canvas, { width, height });
    }

    destroy(drawing: Drawing): void {
      if (drawing.canvas) Object.assign(drawing.canvas, { width: 0, height: 0 });
      Object.assign(drawing, { canvas: null, context: null });
    }
  };
}

/** Filters are made of SVG in a page; a worker has none, and reports do not need them. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy = (): void => undefined;
}
