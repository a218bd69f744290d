import type { Agency } from '../../model/agency.ts';
import { bodyName, printedName, withoutLevel } from './agency-name.ts';
import {
  indexPlaces,
  withoutPlaces,
  type KnownDivision,
  type Place,
  type PlaceIndex,
} from './division-places.ts';

/** An agency that may be meant; `other_names`: as it was called in earlier reports. */
export type KnownAgency = Pick<Agency, 'agency_id' | 'name' | 'division'> & {
  other_names?: readonly string[];
};

/** The name on a report, and the divisions told by its address and opening. */
export type PrintedAgency = { name: string; divisions: readonly string[] };

/**
 * `exact`: the name as it is known. `alias`: the same body of the same place under another form of the
 * name. `none`: a body called the same whose place the report does not tell, or contradicts.
 */
export const SURENESSES = ['exact', 'alias', 'none'] as const;
export type Sureness = (typeof SURENESSES)[number];

export type AgencyCandidate = { agency: KnownAgency; sure: Sureness };

/** `agency` only where one candidate is sure and no other is as sure as it. */
export type AgencyMatch = { agency: KnownAgency | null; candidates: readonly AgencyCandidate[] };

/** An agency as it is compared: its places, and its name without them. */
type Entry = {
  agency: KnownAgency;
  name: string;
  body: string;
  /** Codes of the places its own name tells. */
  told: ReadonlySet<string>;
  chain: readonly Place[];
};

/** A matcher over the agencies and divisions known; build it once for many reports. */
export function agencyMatcher(
  agencies: readonly KnownAgency[],
  divisions: readonly KnownDivision[],
): (printed: PrintedAgency) => AgencyMatch {
  const places = indexPlaces(divisions);
  const entries = agencies.map((agency): Entry => {
    const chain = places.chainOf(agency.division);
    const name = printedName(agency.name);
    const { rest, told } = withoutPlaces(name, chain);
    return { agency, name, body: bodyName(rest), told, chain };
  });
  return (printed) => {
    const name = printedName(printed.name);
    const candidates = entries
      .flatMap((entry): AgencyCandidate[] => {
        const sure = surenessOf(name, printed.divisions, entry, places);
        return sure === null ? [] : [{ agency: entry.agency, sure }];
      })
      .sort((a, b) => SURENESSES.indexOf(a.sure) - SURENESSES.indexOf(b.sure));
    const [first, second] = candidates;
    const isSole = first !== undefined && first.sure !== 'none' && second?.sure !== first.sure;
    return { agency: isSole ? first.agency : null, candidates };
  };
}

/** How sure the printed name means this agency; null when it is another body. */
function surenessOf(
  name: string,
  told: readonly string[],
  entry: Entry,
  places: PlaceIndex,
): Sureness | null {
  const { agency, chain } = entry;
  const means = meaningOf(name, entry);
  if (means === null) return null;
  if (told.some((place) => places.contradicts(place, agency.division))) return 'none';
  if (means === 'exact') return 'exact';
  if (means === 'former') return 'alias';
  const own = chain.at(-1)?.names ?? [];
  const isPlaced = means === 'place' || told.some((place) => own.includes(place));
  return isPlaced && tellsOne(name, told, chain, places) ? 'alias' : 'none';
}

/** Whether the places in a name and beside it are of one division: 鼓楼区 alone is that of four cities. */
function tellsOne(
  name: string,
  told: readonly string[],
  chain: readonly Place[],
  places: PlaceIndex,
): boolean {
  const own = chain.at(-1);
  const isTold = (place: string) => name.includes(place) || told.includes(place);
  const alone = own?.names.some((place) => isTold(place) && !places.isShared(place));
  return alone === true || chain.some((place) => place !== own && place.names.some(isTold));
}

/** What a name says of the agency: its very name, an earlier one, its body and place, or its body alone. */
function meaningOf(name: string, entry: Entry): 'exact' | 'former' | 'place' | 'body' | null {
  const { agency, body, chain } = entry;
  if (name === entry.name) return 'exact';
  if (agency.other_names?.some((other) => printedName(other) === name)) return 'former';
  const own = chain.at(-1);
  if (!own) return null;
  const { rest, told } = withoutPlaces(name, chain);
  if (told.size > 0) {
    // 长治市教育局 is not the bureau of a district of 长治市; a branch that tells no more itself is.
    const isPlaced = told.has(own.code) || tellsAsMuch(told, entry);
    return isPlaced && bodyName(rest) === body ? 'place' : null;
  }
  if (bodyName(name) === body) return 'body';
  const { rest: bare, level } = withoutLevel(name);
  const fits = level !== null && own.names.some((one) => one.endsWith(level));
  return fits && bodyName(bare) === body ? 'body' : null;
}

/** Whether a name tells every place that the agency's own name tells, where that leaves its own out. */
function tellsAsMuch(told: ReadonlySet<string>, entry: Entry): boolean {
  const own = entry.chain.at(-1)?.code ?? '';
  if (entry.told.has(own)) return false;
  const isSpecific = entry.told.size > 0 || entry.body.length >= 8;
  return isSpecific && [...entry.told].every((code) => told.has(code));
}
