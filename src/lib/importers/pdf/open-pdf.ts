import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist/types/src/pdf.js';
import { directPorts } from './direct-port.ts';

/** Gives a file of pdf.js (a character map) by its name, from wherever the host keeps them. */
export type ReadPdfResource = (name: string) => Promise<Uint8Array>;

export type PdfPage = PDFPageProxy;
export type PdfDocument = {
  pages: number;
  page: (number: number) => Promise<PdfPage>;
  close: () => Promise<void>;
};

/** The operator numbers and the page objects of pdf.js that the importer reads. */
export type PdfJs = Awaited<ReturnType<typeof loadPdfJs>>;

let loaded: ReturnType<typeof importPdfJs> | undefined;

/**
 * pdf.js, loaded once: in Node as in a browser's worker it works within the calling thread. A load that
 * failed is tried again the next time.
 */
export function loadPdfJs(): ReturnType<typeof importPdfJs> {
  loaded ??= importPdfJs().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function importPdfJs() {
  // Only drawing needs matrices of the page; Node lacks the class, and pdf.js makes one on loading.
  const host = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  host.DOMMatrix ??= class {
    readonly isIdentity = true;
  };
  const [worker, pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    import('pdfjs-dist/legacy/build/pdf.mjs'),
  ]);
  // With the worker's module at hand pdf.js starts no worker of its own.
  host.pdfjsWorker ??= worker;
  reader ??= startReader(pdfjs, worker.WorkerMessageHandler);
  return pdfjs;
}

type ReadingHalf = { initializeFromPort: (port: unknown) => void };

/** The half of pdf.js that reads: one for all documents. */
let reader: PDFWorker | undefined;

function startReader(
  { PDFWorker: Half, VerbosityLevel }: typeof import('pdfjs-dist'),
  answering: ReadingHalf,
): PDFWorker {
  const [near, far] = directPorts();
  answering.initializeFromPort(far);
  // The types know the port of another thread only.
  return Half.create({ port: near as unknown as Worker, verbosity: VerbosityLevel.ERRORS });
}

/**
 * Opens a PDF.
 *
 * @throws what pdf.js throws: `PasswordException` by name for a file with a password
 */
export async function openPdf(bytes: Uint8Array, read?: ReadPdfResource): Promise<PdfDocument> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes away from whoever hands them over.
    data: bytes.slice(),
    worker: reader,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // They tell whether a font says which signs it shows.
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    BinaryDataFactory: resourceFactory(read),
  });
  const pdf: PDFDocumentProxy = await task.promise;
  return {
    pages: pdf.numPages,
    page: (number) => pdf.getPage(number),
    close: () => task.destroy(),
  };
}

/** pdf.js asks a class for its files; fonts are for drawing only and are not given. */
function resourceFactory(read?: ReadPdfResource) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (!read || kind !== 'cMapUrl') throw new Error(`${filename} is not at hand`);
      return read(filename);
    }
  };
}
