import { checkedScheme } from '../../schemes/checked-scheme.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { KeptItems, type KeepingStore } from './kept-items.svelte.ts';

/** Scoring schemes that a reader keeps under their titles; one that is none any more is left out. */
export class KeptSchemes extends KeptItems<Scheme> {
  constructor(store: () => KeepingStore) {
    super({ key: 'nianbao:schemes', parse: parsedSchemes, nameOf: ({ title }) => title }, store);
  }
}

function parsedSchemes(content: unknown): readonly Scheme[] | null {
  if (!Array.isArray(content)) return null;
  return content.flatMap((one: unknown) => {
    const checked = checkedScheme(one);
    return 'scheme' in checked ? [checked.scheme] : [];
  });
}

/** The schemes kept by this page. */
export const keptSchemes = new KeptSchemes(() => localStorage);
