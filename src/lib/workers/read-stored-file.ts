import { loadPdfJs, type ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import type { ImportFile, ReadLine } from '../model/import-file.ts';
import type { ImportStore } from '../store/import-store.ts';
import { unkept } from '../store/store-fault.ts';
import { readFile } from './read-file.ts';

/** Character maps of the fonts that Chinese PDF files most often leave to the reader's machine. */
const USUAL_MAPS = ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'GBKp-EUC-H', 'Adobe-GB1-UCS2'];

/** Loads pdf.js and its usual character maps ahead of the first file. */
export async function loadReaders(read: ReadPdfResource): Promise<void> {
  await Promise.all([loadPdfJs(), ...USUAL_MAPS.map((name) => read(`${name}.bcmap`))]);
}

const UNREADABLE: ReadLine = {
  hash: null,
  state: 'refused',
  refusal: { code: 'unreadable', what: '', pages: 0 },
  summary: null,
};

/** What browsers call a file that is not as it was any more; whatever else fails may be read again. */
const MOVED = new Set(['NotFoundError', 'NotReadableError']);

/** Null where the browser kept a file that it cannot open any more: it was changed or moved as it came in. */
async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    // A response over it would call every failure by one name.
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DOMException && MOVED.has(cause.name)) return null;
    throw cause;
  }
}

/**
 * Reads a stored file and keeps its reading; null when the file is gone. Never throws: where the store
 * refuses, the line says so and stands nowhere else.
 */
export async function readStoredFile(
  store: ImportStore,
  file: ImportFile,
  readPdfResource: ReadPdfResource,
): Promise<ImportFile | null> {
  try {
    const blob = await store.bytes(file.id);
    if (!blob) return null;
    const bytes = await bytesOf(blob);
    if (bytes === null) return await store.putReading(file.id, UNREADABLE, null);
    const decisions = await store.decisions(file.id);
    const { line, reading } = await readFile(file, bytes, readPdfResource, decisions);
    return await store.putReading(file.id, line, reading);
  } catch (cause) {
    return { ...file, state: 'refused', refusal: unkept(cause) };
  }
}
