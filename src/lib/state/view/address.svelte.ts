import { browser } from '$app/environment';
import { page } from '$app/state';
import { languageNamed, type Language } from '../../messages/language.ts';
import { decodeState } from '../../url/codec.ts';
import type { Openings } from '../../url/href.ts';
import { isOpenToOthers } from '../../url/visit.ts';
import { ROUTES, type Route, type ViewState } from '../../url/view-state.ts';

/** The view the page shows now; an agency's page belongs to the list of agencies. */
export function currentRoute(): Route {
  const id = page.route.id ?? '/';
  return ROUTES.find((route) => route !== '/' && id.startsWith(route)) ?? '/';
}

/** Language of a page that has no view: read from the address alone. */
export function languageOfAddress(): Language {
  return languageNamed(browser ? page.url.searchParams.get('lang') : null);
}

/**
 * Follows the state that the address asks for. Prerendering and the first frame in the browser show
 * the opening, since search parameters do not exist in a prerendered page.
 */
export class Address {
  #state = $state.raw<ViewState>() as ViewState;

  /** Search part of the address without `?`, empty while prerendering. */
  searchText = $state('');
  /** The full address as it goes into print; empty where nobody else could open it. */
  printed = $state('');

  constructor(openings: () => Openings) {
    this.#state = openings()[currentRoute()];
    $effect.pre(() => {
      this.#state = decodeState(page.url.searchParams, openings()[currentRoute()]).state;
      this.searchText = page.url.searchParams.toString();
      this.printed = isOpenToOthers(page.url.href) ? page.url.href : '';
    });
  }

  get state(): ViewState {
    return this.#state;
  }
}
