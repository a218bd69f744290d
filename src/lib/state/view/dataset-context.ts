import { getContext, setContext } from 'svelte';

/** Which dataset the site holds: the first digits of its hash, and the day it was built. */
export type SiteDataset = { hash: string; builtOn: string };

const KEY = Symbol('dataset');

/** Hands the dataset of the site to all components below. To be called while a component is set up. */
export function provideDataset(dataset: () => SiteDataset | null): void {
  setContext(KEY, dataset);
}

/** The dataset of the site; null on a page that has no data, as that of a mistyped address. */
export function useDataset(): () => SiteDataset | null {
  return getContext<(() => SiteDataset | null) | undefined>(KEY) ?? (() => null);
}
