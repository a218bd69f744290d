import type { Answers } from '../../db/query-set.ts';
import { NATION } from '../../model/division.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import type { AgenciesRows, AgencyEntry } from '../../queries/agencies/agencies.ts';
import type { Match } from '../../search/match-unit.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { nameCost, normalised } from './match.ts';
import type { EmptyNote } from '../figures/frame.ts';
import type { LocalMark } from '../figures/frame.ts';
import { nameMark, namedText } from '../figures/local-mark.ts';

export type AgencyHit = {
  id: string;
  name: string;
  mark: LocalMark | undefined;
  href: string;
  place: string;
  kind: string;
  /** Every year of the dataset, with the words for what is collected; null where nothing is. */
  years: readonly { year: number; collected: string | null }[];
  figures: string;
};

export type AreaLink = { code: string; name: string; href: string; agencies: string };

export type AgenciesView = {
  title: string;
  footing: readonly string[];
  /** Two-digit heads of the year marks. */
  years: readonly number[];
  hits: readonly AgencyHit[];
  /** Hits in all; more than `hits` when the list was cut before it came here. */
  total: number;
  empty: EmptyNote | null;
  areas: { title: string; up: AreaLink | null; links: readonly AreaLink[] };
};

/** Agencies that the index of units finds beyond their characters, by their ids. */
type NearAgencies = ReadonlyMap<string, Match>;

const NONE_NEAR: NearAgencies = new Map();

/** Hits much farther than the nearest are of no use to somebody who types a name. */
const REACH = 0.35;

type Ranked = { entry: AgencyEntry; cost: number };

/**
 * The agencies of a selection or those that fit what is typed, nearest names first.
 * @param near agencies found by the index of units, where it is loaded
 */
export function agenciesView(
  rows: Answers<AgenciesRows>,
  state: ViewState,
  openings: Openings,
  near: NearAgencies = NONE_NEAR,
): AgenciesView {
  const text = agenciesText[state.lang];
  const typed = normalised(state.search);
  const ranked =
    typed === '' ? rows.agencies.map(unranked) : rankByName(rows.agencies, typed, near);
  const { from, to } = openings['/agencies'];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const total = typed === '' ? (rows.agencies[0]?.total ?? 0) : ranked.length;
  return {
    title: titleOf(rows, ranked, state),
    footing: [typed === '' ? text.sortedByFigures : text.sortedByMatch],
    years,
    hits: ranked.map(({ entry }) => hitOf(entry, years, state, openings)),
    total,
    empty: total > 0 ? null : emptyNote(state, openings),
    areas: areasOf(rows, state, openings),
  };
}

function unranked(entry: AgencyEntry): Ranked {
  return { entry, cost: 0 };
}

/**
 * Agencies near what was typed, nearest first; equally near ones keep the order they came in.
 * @param near those that pinyin, initials, an alias or a slip makes near
 */
export function rankByName(
  entries: readonly AgencyEntry[],
  typed: string,
  near: NearAgencies,
): Ranked[] {
  const found = entries.flatMap((entry): Ranked[] => {
    if (/^\d{6}/.test(typed)) {
      return normalised(entry.agency_id).startsWith(typed) ? [{ entry, cost: 0 }] : [];
    }
    const byName = nameCost(typed, {
      name: normalised(entry.name),
      place: normalised(entry.place),
      aliases: normalised(entry.aliases ?? ''),
    });
    const match = near.get(entry.agency_id);
    const cost = match ? Math.min(byName ?? Infinity, costOf(match)) : byName;
    return cost === null ? [] : [{ entry, cost }];
  });
  const best = Math.min(...found.map(({ cost }) => cost));
  return found.filter(({ cost }) => cost <= best + REACH).sort((a, b) => a.cost - b.cost);
}

/** What a match beyond the characters costs beside one of characters; a slip is never found as typed. */
function costOf({ kind, step }: Match): number {
  const base = kind === 'slip' ? 1 : kind === 'alias' ? 0.05 : 0.1;
  return base + step * LATER_STEP;
}

const LATER_STEP = 0.05;

function titleOf(rows: Answers<AgenciesRows>, ranked: readonly Ranked[], state: ViewState): string {
  const text = agenciesText[state.lang];
  const size = rows.sizes[0];
  const search = state.search.trim();
  const best = ranked[0];
  if (search !== '') {
    if (!best) return text.nothing(search);
    const name = namedText(best.entry.name, best.entry, state.lang);
    return best.cost < 1
      ? text.found(search, formatExact(ranked.length, state.lang), name)
      : text.onlyNear(search, name);
  }
  if (!best) return text.noneHere;
  const agencies = formatExact(size?.agencies ?? ranked.length, state.lang);
  return size?.division
    ? text.titleIn(size.division, agencies)
    : text.title(agencies, formatExact(size?.long ?? 0, state.lang));
}

function hitOf(
  entry: AgencyEntry,
  years: readonly number[],
  asked: Asked,
  openings: Openings,
): AgencyHit {
  const { scope, kind } = domainText[asked.lang];
  const aggregate = yearsOf(entry.aggregate_years);
  const own = yearsOf(entry.own_years);
  return {
    id: entry.agency_id,
    name: entry.name,
    mark: nameMark(entry, asked.lang),
    href: agencyHref(entry.agency_id, { lang: asked.lang }, openings),
    place: entry.place.replace(/ /g, ' › '),
    kind: kind[entry.kind],
    years: years.map((year) => {
      const words = [
        ...(aggregate.includes(year) ? [scope.aggregate] : []),
        ...(own.includes(year) ? [scope.own] : []),
      ];
      return { year, collected: words.length > 0 ? `${year} ${words.join(' + ')}` : null };
    }),
    figures: formatExact(entry.figures, asked.lang),
  };
}

function yearsOf(list: string | null): number[] {
  return list === null ? [] : list.split(',').map(Number);
}

function areasOf(
  rows: Answers<AgenciesRows>,
  state: ViewState,
  openings: Openings,
): AgenciesView['areas'] {
  const text = agenciesText[state.lang];
  const size = rows.sizes[0];
  const href = (division: string) => hrefOf('/agencies', { ...state, division }, openings);
  return {
    title: size?.division ? text.browseIn(size.division) : text.browse,
    up: size?.parent
      ? {
          code: size.parent,
          name: size.parent === NATION ? text.up : (size.parent_name ?? ''),
          href: href(size.parent),
          agencies: '',
        }
      : null,
    links: rows.areas.map(({ code, name, agencies }) => ({
      code,
      name,
      href: href(code),
      agencies: formatExact(agencies, state.lang),
    })),
  };
}

function emptyNote(state: ViewState, openings: Openings): EmptyNote {
  const text = agenciesText[state.lang];
  const { lang, search } = state;
  const isNarrowed = state.division !== NATION || state.kind !== 'all' || state.level !== 'all';
  return {
    text: text.nothingHint,
    links: isNarrowed
      ? [{ label: text.anywhere, href: hrefOf('/agencies', { lang, search }, openings) }]
      : [],
  };
}
