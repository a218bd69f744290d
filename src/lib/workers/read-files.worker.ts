import '../old-browsers/builtins.ts';
import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import { ImportStore } from '../store/import-store.ts';
import type { ReadAnswer, ReadRequest } from './read-request.ts';
import { loadReaders, pdfResourceReader, readStoredFile } from './read-stored-file.ts';

/** Reads one file after another from the browser's store and writes the readings there. */
const opened = ImportStore.open();
let readPdfResource: ReadPdfResource | null = null;

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data).then((message) => postMessage(message));
});

async function answer({ file, pdfResources }: ReadRequest): Promise<ReadAnswer> {
  readPdfResource ??= pdfResourceReader(pdfResources);
  if (!file) {
    await loadReaders(readPdfResource).catch(() => undefined);
    return { id: null, file: null };
  }
  return { id: file.id, file: await readStoredFile(await opened, file, readPdfResource) };
}
