import { NATION } from '../../model/division.ts';
import type { Openings } from '../../url/href.ts';
import { decodeState, encodeState } from '../../url/codec.ts';
import { saysList, unsaidList } from '../../url/standard-list.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { DivisionFacet, IndicatorFacet } from '../facets.ts';
import type { YearCount } from '../openings.ts';
import { ASKING_ROUTES, type AskingRoute } from './route-queries.ts';

/** A view with a state that a reader is likely to open, and the place whose file its answers lie in. */
export type LikelyState = { route: AskingRoute; place: string; state: ViewState };

/** What the dataset has: where, when and of what there are reports. */
export type Holdings = {
  years: readonly YearCount[];
  divisions: readonly DivisionFacet[];
  indicators: readonly IndicatorFacet[];
};

/** Indicators that are chosen most: those that most reports state. */
const COMMON_INDICATORS = 10;

/** A city or a county with fewer reports than this is not asked about ahead. */
const WELL_KNOWN = 20;

/** Years counted back from the latest. */
const LATEST = 2;

/** Pages that a link to a place below the nation leads to most. */
const MAIN_PAGES: readonly AskingRoute[] = ['/', '/requests', '/agencies', '/checks'];

/** Every body on every level. */
const EVERYBODY: Partial<ViewState> = { kind: 'all', level: 'all' };

/** Other lists than the opening's: all counties, another level, or what bodies report of themselves. */
const OTHER_LISTS: readonly Partial<ViewState>[] = [
  { division: NATION, level: 'county', kind: 'government', scope: 'aggregate' },
  EVERYBODY,
  { level: 'prefecture' },
  { level: 'province' },
  { scope: 'own', ...EVERYBODY },
  { scope: 'own', kind: 'department' },
];

/**
 * The states that readers are likely to open: every view in every year, for the common indicators and for
 * other lists; the main pages of each province in the latest years, and of each city and county with many
 * reports. The build asks each question on its own, so the choice is one of seconds.
 */
export function likelyStates(openings: Openings, holdings: Holdings): LikelyState[] {
  return ASKING_ROUTES.flatMap((route) => {
    const opening = openings[route];
    // What an address says nothing of follows from what it says: the page decides that, not this list.
    const reached = (changes: Partial<ViewState>): LikelyState => {
      const list = saysList(Object.keys(changes)) ? unsaidList(opening) : {};
      const asked = encodeState({ ...opening, ...list, ...changes }, opening);
      const { state } = decodeState(new URLSearchParams(asked), opening);
      return { route, place: placeOf(state.division), state };
    };
    const isMain = MAIN_PAGES.includes(route);
    return [
      ...likelyOfNation(opening, holdings, isMain ? LATEST : 0),
      ...(isMain ? likelyOfPlaces(opening, holdings) : []),
    ].map(reached);
  });
}

function likelyOfNation(
  opening: ViewState,
  holdings: Holdings,
  latest: number,
): Partial<ViewState>[] {
  const years = holdings.years.map(({ year }) => ({ year, versus: versusOf(year, opening) }));
  const common = commonIndicators(holdings.indicators);
  const others = crossed(years.slice(years.length - latest), OTHER_LISTS);
  return [...years, ...OTHER_LISTS, ...common, ...others];
}

function likelyOfPlaces(opening: ViewState, holdings: Holdings): Partial<ViewState>[] {
  const latest = holdings.years
    .map(({ year }) => ({ year, versus: versusOf(year, opening) }))
    .slice(-LATEST);
  return holdings.divisions
    .filter(({ code, level, reports }) => {
      return code !== NATION && (level === 'province' || reports >= WELL_KNOWN);
    })
    .flatMap(({ code, level }) =>
      crossed(
        [{ division: code }],
        level === 'province' ? [...latest, EVERYBODY] : [{}, EVERYBODY],
      ),
    );
}

/** A province's answers lie together with those of its cities and counties. */
function placeOf(division: string): string {
  return division === NATION ? NATION : division.slice(0, 2);
}

function versusOf(year: number, opening: ViewState): number | null {
  return year === opening.year ? opening.versus : year - 1;
}

function commonIndicators(indicators: readonly IndicatorFacet[]): Partial<ViewState>[] {
  return [...indicators]
    .sort((a, b) => b.reports - a.reports || a.code.localeCompare(b.code))
    .slice(0, COMMON_INDICATORS)
    .map(({ code }) => ({ indicator: code }));
}

/** Every one of the first with every one of the second. */
function crossed(
  first: readonly Partial<ViewState>[],
  second: readonly Partial<ViewState>[],
): Partial<ViewState>[] {
  return first.flatMap((one) => second.map((other) => ({ ...one, ...other })));
}
