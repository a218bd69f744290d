import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';

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
  return goto(linkTo(href), { keepFocus: stay, noScroll: stay, replaceState: replace });
}
