import type { ImportFile } from '../model/import-file.ts';

/**
 * Asks the worker to read a stored file, or with none to load what reading needs, so that it also
 * works once the network is gone. `pdfResources` is the address of pdf.js' character maps.
 */
export type ReadRequest = { file: ImportFile | null; pdfResources: string };

/**
 * The line of the file as it is now, null when the file is gone; `id` is null when none was asked.
 * `opened` is false where the worker came to no store: then nothing was read.
 */
export type ReadAnswer = { id: string | null; file: ImportFile | null; opened: boolean };
