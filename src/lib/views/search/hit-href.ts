import type { Language } from '../../messages/language.ts';
import type { UnitHit } from '../../search/search-units.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';

/**
 * Where typed text alone leads: to the one nearest hit, to the one agency of a county that is, and to the
 * list when several are equally near or none is found.
 */
export function typedHref(
  hits: readonly UnitHit[],
  typed: string,
  lang: Language,
  openings: Openings,
): string {
  const list = hrefOf('/agencies', { search: typed, lang }, openings);
  const [best, second] = hits.filter((hit) => hit.best);
  if (!best || second) return list;
  const isPlace = best.level === 'province' || best.level === 'prefecture';
  if (best.unit_type === 'agency' || isPlace) return hitHref(best, lang, openings);
  const [agency, more] = hits.filter((hit) => hit.unit_type === 'agency');
  const isAlone = agency !== undefined && !more && agency.place === best.place + best.name;
  return hitHref(isAlone ? agency : best, lang, openings);
}

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
