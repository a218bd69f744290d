import { asset } from '$app/paths';
import type { ImportFile } from '../../model/import-file.ts';
import { ImportStore } from '../../store/import-store.ts';
import { unkept } from '../../store/store-fault.ts';
import { pdfResourceReader } from '../../workers/pdf-resources.ts';
import type { ReaderHost, ReadOutcome } from './file-readers.ts';

/** A file that has not been read by then will not be. */
const PATIENCE_MS = 120_000;

const pdfResources = (): string => new URL(asset('/pdfjs/cmaps/'), location.href).href;

async function readHere(file: ImportFile): Promise<ReadOutcome> {
  const reading = await import('../../workers/read-stored-file.ts').catch(() => null);
  // The network went away before what reads was here.
  if (!reading) return { file: null, refusal: { code: 'not_loaded', what: '', pages: 0 } };
  try {
    const store = await ImportStore.open();
    const read = pdfResourceReader(pdfResources());
    const line = await reading.readStoredFile(store, file, read);
    store.close();
    return { file: line, refusal: null };
  } catch (cause) {
    return { file: null, refusal: unkept(cause) };
  }
}

/** This page as the readers' host. */
export const PAGE: ReaderHost = {
  startWorker() {
    try {
      return new Worker(new URL('../../workers/read-files.worker.ts', import.meta.url), {
        type: 'module',
      });
    } catch {
      return null;
    }
  },
  readHere,
  pdfResources,
  // One is left for the page itself.
  cores: () => Math.max(1, (navigator.hardwareConcurrency || 2) - 1),
  patience: PATIENCE_MS,
};
