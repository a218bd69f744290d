import { DEFAULT_FLOOR, LEAST_TO_CONCLUDE, unrankedWhy } from '../catalogue/thresholds.ts';
import { DEFAULT_LANGUAGE } from '../messages/language.ts';
import type { Answers } from '../db/query-set.ts';
import { NATION } from '../model/division.ts';
import type { OpeningList } from '../queries/opening-lists.ts';
import {
  PRESET_COLUMNS,
  PRESET_INDICATORS,
  type OpeningCount,
  type OpeningPair,
  type OpeningRows,
  type OpeningSeries,
} from '../queries/openings.ts';
import type { Openings } from '../url/href.ts';
import { isSameList } from '../url/standard-list.ts';
import type { ViewState } from '../url/view-state.ts';

/** A year counts as well filled when it has this share of what the best year has. */
const WELL_FILLED = 0.8;

/** Lines that are told apart at a glance. */
const MOST_LINES = 8;

/** Columns that are compared at a glance. */
const COLUMNS = 4;

/**
 * The state each view opens on: the latest well-filled year of the peers there is most about; for
 * trends the indicator and agencies with the longest series; for the comparison the agencies whose
 * two latest reports share most; for publication and requests the list of which enough is here to rank it,
 * the same for both where one may be ranked by either.
 */
export function openingsFrom({
  counts,
  years,
  series,
  pairs,
  lists,
}: Answers<OpeningRows>): Openings {
  const all = years.map(({ year }) => year);
  const opening = (indicator: string, changes: Partial<ViewState> = {}): ViewState => {
    const year =
      bestYear(counts.filter((count) => count.indicator === indicator)) ?? all.at(-1) ?? 0;
    return {
      lang: DEFAULT_LANGUAGE,
      year,
      versus: year - 1,
      from: all[0] ?? year,
      to: all.at(-1) ?? year,
      division: NATION,
      kind: 'government',
      level: 'county',
      scope: 'aggregate',
      indicator,
      applicant: 'total',
      units: [],
      marked: null,
      measure: 'absolute',
      figure: 'ranking',
      picked: [],
      ticked: [],
      columns: [],
      parts: 'share',
      floor: DEFAULT_FLOOR,
      scheme: '',
      sort: '',
      tables: [],
      search: '',
      groups: [],
      tally: 'count',
      statuses: [],
      sql: '',
      rule: null,
      grade: 'all',
      verdict: 'FAIL',
      settlement: 'all',
      page: 1,
      ...changes,
    };
  };
  return {
    '/': opening('published.website', { kind: 'all', level: 'all' }),
    '/publication': opening(...fullestList(lists, '/publication')),
    '/requests': opening(...fullestList(lists, '/requests')),
    '/trends': opening(...longestSeries(series)),
    '/compare': opening('published.website', fullestPairs(pairs)),
    '/schemes': openingList(opening(...fullestList(lists, '/requests'))),
    '/agencies': opening('published.website', { kind: 'all', level: 'all' }),
    '/checks': opening('requests.received', { kind: 'all', level: 'all' }),
    '/import': opening('published.website', { kind: 'all', level: 'all' }),
    '/data': opening('published.website', { kind: 'all', level: 'all', groups: ['status'] }),
    '/methods': opening('published.website', { kind: 'all', level: 'all' }),
  };
}

/** The list that a preset opens on without its columns: what is shown of it, a scheme says. */
const openingList = (state: ViewState): ViewState => ({ ...state, columns: [] });

/** Lists and years of which enough is here to rank them by an indicator of a preset, the fullest first. */
function rankable(lists: readonly OpeningList[], preset: RankedPreset): OpeningList[] {
  const codes: readonly string[] = PRESET_INDICATORS[preset];
  return lists
    .filter(
      ({ indicator, known, listed }) =>
        codes.includes(indicator) &&
        unrankedWhy(known, { listed, isMixed: false }, DEFAULT_FLOOR) === null,
    )
    .sort((a, b) => b.known - a.known || a.listed - b.listed || b.year - a.year);
}

type RankedPreset = keyof typeof PRESET_INDICATORS;

/** What a preset may open on: the lists that every such preset can rank, or its own where there is none. */
function candidates(lists: readonly OpeningList[], preset: RankedPreset): OpeningList[] {
  const own = rankable(lists, preset);
  const presets = Object.keys(PRESET_INDICATORS) as RankedPreset[];
  const others = presets.filter((one) => one !== preset).map((one) => rankable(lists, one));
  const isShared = (list: OpeningList) =>
    others.every((all) => all.some((one) => one.year === list.year && isSameList(one, list)));
  // What several presets share is ordered for all of them alike, by its fewest.
  const fewest = (list: OpeningList) =>
    Math.min(
      ...[own, ...others].map((all) =>
        Math.max(
          ...all
            .filter((one) => one.year === list.year && isSameList(one, list))
            .map(({ known }) => known),
        ),
      ),
    );
  const shared = own
    .filter(isShared)
    .sort(
      (a, b) =>
        fewest(b) - fewest(a) ||
        a.listed - b.listed ||
        b.year - a.year ||
        (a.division < b.division ? -1 : Number(a.division > b.division)) ||
        b.known - a.known,
    );
  return shared.length > 0 ? shared : own;
}

/**
 * Of the lists that may be ranked by an indicator of the preset the one with most units that state it, the
 * later year on a tie; beside it the columns that enough of these units state.
 */
function fullestList(
  lists: readonly OpeningList[],
  preset: RankedPreset,
): [string, Partial<ViewState>] {
  const [fallback] = PRESET_INDICATORS[preset];
  const [best] = candidates(lists, preset);
  if (!best) return [fallback, {}];
  const { indicator, division, level, kind, scope, year } = best;
  const columns = PRESET_COLUMNS[preset].filter(
    (code) =>
      code !== indicator &&
      lists.some(
        (list) =>
          list.indicator === code &&
          list.year === year &&
          isSameList(list, best) &&
          list.known >= LEAST_TO_CONCLUDE,
      ),
  );
  return [indicator, { division, level, kind, scope, year, versus: year - 1, columns }];
}

function bestYear(counts: readonly OpeningCount[]): number | undefined {
  const most = Math.max(...counts.map(({ known }) => known));
  return counts.filter(({ known }) => known >= WELL_FILLED * most).at(-1)?.year;
}

/** The indicator with most agencies of three years or more, and the agencies with most years. */
function longestSeries(series: readonly OpeningSeries[]): [string, Partial<ViewState>] {
  const LONG = 3;
  const long = new Map<string, number>();
  for (const { indicator, years } of series) {
    long.set(indicator, (long.get(indicator) ?? 0) + Number(years >= LONG));
  }
  const indicator = [...long].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'published.website';
  const own = series.filter((row) => row.indicator === indicator);
  const most = own.filter(({ years }) => years >= LONG);
  const units = (most.length >= 2 ? most : own).slice(0, MOST_LINES);
  return [indicator, { figure: 'trend', picked: idsOf(units) }];
}

/** The year whose four fullest agencies share most with the year before; the later one on a tie. */
function fullestPairs(pairs: readonly OpeningPair[]): Partial<ViewState> {
  const choices = [...new Set(pairs.map(({ year }) => year))].map((year) => {
    const units = pairs.filter((pair) => pair.year === year).slice(0, COLUMNS);
    return { year, units, shared: units.reduce((sum, { shared }) => sum + shared, 0) };
  });
  const best = choices.sort((a, b) => b.shared - a.shared || b.year - a.year)[0];
  return best
    ? { figure: 'slope', year: best.year, versus: best.year - 1, picked: idsOf(best.units) }
    : {};
}

/** Ids of a hand-picked list, in the order of the address. */
const idsOf = (rows: readonly { agency_id: string }[]): string[] =>
  rows.map(({ agency_id }) => agency_id).sort();
