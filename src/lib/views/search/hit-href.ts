import type { Language } from '../../messages/language.ts';
import type { UnitHit } from '../../search/search-units.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';

/**
 * Where a unit that was found leads: an agency to its page, a province or prefecture to the list of its
 * counties, a smaller division to the agencies that go by its name.
 */
export function hitHref(hit: UnitHit, lang: Language, openings: Openings): string {
  if (hit.unit_type === 'agency') return agencyHref(hit.id, { lang }, openings);
  return hit.level === 'province' || hit.level === 'prefecture'
    ? hrefOf(
        '/requests',
        // The page opens on the fullest list, of whatever kind; a place is asked for its counties.
        { lang, division: hit.id, level: 'county', kind: 'government', scope: 'aggregate' },
        openings,
      )
    : hrefOf('/agencies', { lang, search: hit.name }, openings);
}
