import type { Provenance } from '../../src/lib/model/extracted-document.ts';

/** A place of which only what is given is known. */
export const place = (known: Partial<Provenance>): Provenance => ({
  page: null,
  box: null,
  grid: null,
  row: null,
  column: null,
  start: null,
  end: null,
  ...known,
});
