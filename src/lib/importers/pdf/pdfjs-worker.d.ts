/** pdf.js ships no types for its worker; it finds its own parts when it is handed over whole. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
