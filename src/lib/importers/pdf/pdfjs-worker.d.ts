declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Answers what comes through a port: the reading half of pdf.js. */
    initializeFromPort: (port: unknown) => void;
  };
}
