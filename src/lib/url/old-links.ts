import { DIVISION_CODE } from '../model/unit-id.ts';
import type { ViewState } from './view-state.ts';
import { opensOnList } from './standard-list.ts';

/** Keys of the pages before the one screen that no longer say anything. */
const GONE = ['by', 'layout'];

/**
 * The search of an address as it is written today. Links of the pages before the one screen named their
 * agencies (now a hand-picked list), tiles instead of lines (now a figure of its own), and whether a division
 * as a whole was meant.
 */
export function migrateSearch(search: URLSearchParams, opening: ViewState): URLSearchParams {
  const migrated = new URLSearchParams(search);
  if (opensOnList(opening)) {
    const units = migrated.get('units');
    const agencies = (units ?? '').split(',').filter((unit) => !DIVISION_CODE.test(unit));
    if (units !== null && !migrated.has('list') && agencies.length > 0) {
      migrated.set('list', agencies.join(','));
    }
    migrated.delete('units');
    if (migrated.get('layout') === 'multiples') migrated.set('figure', 'multiples');
  }
  for (const key of GONE) migrated.delete(key);
  return migrated;
}

/** Divisions that an old link names as units: there is nothing they could be turned into. */
export function unitsWithoutEqual(search: URLSearchParams, opening: ViewState): string {
  if (!opensOnList(opening)) return '';
  return (search.get('units') ?? '')
    .split(',')
    .filter((unit) => DIVISION_CODE.test(unit))
    .join(',');
}
