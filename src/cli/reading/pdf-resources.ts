import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Reads the character maps of pdf.js from where the package is installed. */
export async function readPdfResource(name: string): Promise<Uint8Array> {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(home, 'cmaps', name)));
}
