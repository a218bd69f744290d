import type { ImportFile } from '../model/import-file.ts';

/** Asks the worker to read a stored file; `pdfResources` is the address of pdf.js' character maps. */
export type ReadRequest = { file: ImportFile; pdfResources: string };

/** The line of the file as it is now; null when the file is gone. */
export type ReadAnswer = { id: string; file: ImportFile | null };
