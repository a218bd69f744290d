/** Gives a file of pdf.js (a character map) by its name, from wherever the host keeps them. */
export type ReadPdfResource = (name: string) => Promise<Uint8Array>;
