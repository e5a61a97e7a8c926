/** The part of pdf.js that parses. It is imported for what it does: it leaves its handler in the realm. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
