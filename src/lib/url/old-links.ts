import type { ViewState } from './view-state.ts';
import { opensOnList } from './standard-list.ts';

/** Keys of the pages before the one screen that no longer say anything. */
const GONE = ['by', 'layout'];

/**
 * The search of an address as it is written today. Links of the pages before the one screen named their
 * units (now a hand-picked list), tiles instead of lines (now a figure of its own), and whether a division
 * as a whole was meant (its government's report is the unit now).
 */
export function migrateSearch(search: URLSearchParams, opening: ViewState): URLSearchParams {
  const migrated = new URLSearchParams(search);
  if (opensOnList(opening)) {
    const units = migrated.get('units');
    if (units !== null && !migrated.has('list')) migrated.set('list', governmentsOf(units));
    migrated.delete('units');
    if (migrated.get('layout') === 'multiples') migrated.set('figure', 'multiples');
  }
  for (const key of GONE) migrated.delete(key);
  return migrated;
}

/** A division stood for its government, whose id is its code with 001. */
const governmentsOf = (units: string): string =>
  units
    .split(',')
    .filter(Boolean)
    .map((unit) => (/^\d{6}(-[a-z]+)?$/.test(unit) ? `${unit}-001` : unit))
    .join(',');
