import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';
import { isEmbedding } from './embedding.ts';

/** Full address for an href that `url/` built relative to the site's base. */
export function linkTo(href: string): string {
  return resolve(href as Pathname);
}

/**
 * Goes to an href built by `url/`: the only way the interface changes the address.
 * Within one view focus and scroll stay where they are; `replace` leaves no step to go back to
 * (typing into a search box).
 */
export function navigate(href: string, options: { stay?: boolean; replace?: boolean } = {}) {
  const { stay = false, replace = false } = options;
  // Somebody else's page keeps its figure: other views open in a window of their own.
  if (!stay && isEmbedding()) {
    window.open(linkTo(href), '_blank', 'noopener');
    return Promise.resolve();
  }
  return goto(linkTo(href), { keepFocus: stay, noScroll: stay, replaceState: replace });
}

/**
 * Goes to the place that the address names after `#`, for content that came later than the page: the
 * browser looked for it when the page opened, and marks it as `:target` only when it goes there.
 */
export function seekAnchor(): void {
  if (location.hash === '') return;
  // The router's note of where in the history this is would be lost.
  const { state } = history;
  location.replace(location.href);
  history.replaceState(state, '', location.href);
}
