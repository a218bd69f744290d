import type { KeepingStore } from '../../../src/lib/state/kept/kept-items.svelte.ts';

/** A browser's store that holds one text. */
export function storeOf(text: string | null = null): KeepingStore & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}
