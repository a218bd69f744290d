import { checkedScheme } from '../../schemes/checked-scheme.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { KeptItems, type KeepingStore } from './kept-items.svelte.ts';

/** Scoring schemes that a reader keeps under their titles; one that is none any more is not shown. */
export class KeptSchemes extends KeptItems<Scheme> {
  constructor(store: () => KeepingStore) {
    super({ key: 'nianbao:schemes', parse: parsedScheme, nameOf: ({ title }) => title }, store);
  }
}

function parsedScheme(content: unknown): Scheme | null {
  const checked = checkedScheme(content);
  return 'scheme' in checked ? checked.scheme : null;
}

/** The schemes kept by this page. */
export const keptSchemes = new KeptSchemes(() => localStorage);
