import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import type { ImportStore } from '../store/import-store.ts';
import { pdfResourceReader } from './pdf-resources.ts';
import type { ReadAnswer, ReadRequest } from './read-request.ts';
import { loadReaders, readStoredFile } from './read-stored-file.ts';

/**
 * Answers the requests of the page, each in any case: one that stays without an answer holds a file up
 * for minutes. A store that did not open is opened anew for the next file.
 */
export function fileAnswers(
  openStore: () => Promise<ImportStore>,
): (request: ReadRequest) => Promise<ReadAnswer> {
  let store: ImportStore | null = null;
  let readPdfResource: ReadPdfResource | null = null;
  return async ({ file, pdfResources }) => {
    readPdfResource ??= pdfResourceReader(pdfResources);
    if (!file) {
      // What is not loaded now is loaded with the first file.
      await loadReaders(readPdfResource).catch(() => undefined);
      return { id: null, file: null, opened: true };
    }
    try {
      store ??= await openStore();
    } catch {
      return { id: file.id, file: null, opened: false };
    }
    return { id: file.id, file: await readStoredFile(store, file, readPdfResource), opened: true };
  };
}
