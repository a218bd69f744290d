import { readFileSync } from 'node:fs';

/** A file of tests/fixtures/formats. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url)));
