import { page } from '$app/state';
import { readVisit, type Visit } from '../../url/visit.ts';

/** What the address says beside its state; nothing while prerendering, where there is no address. */
export class AddressVisit {
  #visit = $state.raw<Visit>({ dataset: null, embed: null, seen: null });

  constructor() {
    $effect(() => {
      this.#visit = readVisit(page.url.searchParams);
    });
  }

  /** The dataset that the address was copied of; null where it says none. */
  get dataset(): string | null {
    return this.#visit.dataset;
  }

  /** What the figures of a frame were when it was copied; null where it does not say. */
  get seen(): string | null {
    return this.#visit.seen;
  }
}
