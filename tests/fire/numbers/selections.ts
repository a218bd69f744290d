import {
  CELL_GROUPS,
  FIGURE_KINDS,
  PRESETS,
  ROUTES,
  TALLIES,
} from '../../../src/lib/url/view-state.ts';
import type { Route, ViewState } from '../../../src/lib/url/view-state.ts';
import { chosenState, oneOf, type Random } from './choose.ts';
import type { RawReport } from './raw/read-raw.ts';
import type { Site } from './site.ts';
import type { Tally } from './tally.ts';
import { agenciesNumbers } from './views/agencies.ts';
import { agencyNumbers } from './views/agency.ts';
import { checksNumbers } from './views/checks.ts';
import { compareNumbers } from './views/compare.ts';
import { cellNumbers, dataNumbers } from './views/data.ts';
import { methodsNumbers } from './views/methods.ts';
import { overviewNumbers } from './views/overview.ts';
import { chosenPair, reportPairNumbers } from './views/report-pair.ts';
import { chosenScheme, schemesNumbers } from './views/schemes.ts';
import { workbenchNumbers } from './views/workbench.ts';

/** One view with one choice of everything that can be chosen. */
export type Selection = { view: string; state: ViewState; hold: (tally: Tally) => Promise<void> };

const AGENCY_PAGE = '/agencies/[id]';
const PAIR_PAGE = '/compare/reports';

/** Every view that shows numbers of the data: of `/import` they are of the reader's own files. */
export const VIEWS: readonly string[] = [
  ...ROUTES.filter((route) => route !== '/import'),
  ...[AGENCY_PAGE, PAIR_PAGE],
];

/** Every view, figure kind and preset, each with choices made by chance; about a hundred. */
export function* selections(site: Site, random: Random): Generator<Selection> {
  const { raw, openings } = site;
  const choose = (route: Route) => chosenState(raw, openings, route, random);
  for (const figure of FIGURE_KINDS) {
    for (let time = 0; time < 3; time += 1) {
      const preset = oneOf(PRESETS, random);
      const { state, report } = choose(preset);
      const asked = { ...state, ...handPicked(site, report, random), figure };
      yield {
        view: preset,
        state: asked,
        hold: (tally) => workbenchNumbers(site, preset, asked, tally),
      };
    }
  }
  // Of the provinces every one is a row.
  for (const scope of ['aggregate', 'own'] as const) {
    const list = { division: '000000', level: 'province', kind: 'government' } as const;
    const state: ViewState = { ...choose('/publication').state, ...list, scope };
    yield {
      view: '/publication',
      state,
      hold: (tally) => workbenchNumbers(site, '/publication', state, tally),
    };
  }
  const many = function* (
    times: number,
    route: Route,
    make: (state: ViewState, report: RawReport) => [ViewState, Selection['hold']],
    view: string = route,
  ) {
    for (let time = 0; time < times; time += 1) {
      const { state, report } = choose(route);
      const [asked, hold] = make(state, report);
      yield { view, state: asked, hold };
    }
  };
  yield* many(8, '/compare', (state, report) => {
    const asked = { ...state, ...handPicked(site, report, random) };
    return [asked, (tally) => compareNumbers(site, asked, tally)];
  });
  yield* many(14, '/', (state) => [state, (tally) => overviewNumbers(site, state, tally)]);
  yield* many(6, '/agencies', (state) => [state, (tally) => agenciesNumbers(site, state, tally)]);
  const page = (state: ViewState, { agency_id }: RawReport): [ViewState, Selection['hold']] => [
    state,
    (tally) => agencyNumbers(site, agency_id, state, tally),
  ];
  yield* many(20, '/agencies', page, AGENCY_PAGE);
  yield* many(12, '/checks', (state, report) => {
    const asked: ViewState = {
      ...state,
      units: random() < 0.2 ? [report.agency_id] : [],
      grade: oneOf(['all', 'E', 'W', 'I'], random),
      verdict: oneOf(['all', 'FAIL', 'CANNOT_JUDGE'], random),
    };
    return [asked, (tally) => checksNumbers(site, asked, tally)];
  });
  yield* many(16, '/data', (state) => {
    const groups = CELL_GROUPS.filter(() => random() < 0.3);
    const asked: ViewState = { ...state, groups, tally: oneOf(TALLIES, random) };
    return [asked, (tally) => cellNumbers(site, asked, tally)];
  });
  yield* many(1, '/data', (state) => [state, (tally) => dataNumbers(site, state, tally)]);
  yield* many(2, '/methods', (state) => [
    state,
    async (tally) => methodsNumbers(state.lang, tally),
  ]);
  yield* many(
    10,
    '/compare',
    (_state, report) => {
      const { state, ...pair } = chosenPair(site, report, random);
      return [state, (tally) => reportPairNumbers(site, pair, state, tally)];
    },
    PAIR_PAGE,
  );
  yield* many(16, '/schemes', (state, report) => {
    // Mostly the whole country's bodies of a kind: of few there is little to rank.
    const isWide = random() < 0.7;
    const asked: ViewState = {
      ...state,
      ...(isWide
        ? { division: '000000', kind: report.agency.kind as ViewState['kind'] }
        : handPicked(site, report, random)),
    };
    const scheme = chosenScheme(report, random);
    return [asked, (tally) => schemesNumbers(site, scheme, asked, tally)];
  });
}

/** Sometimes a list put together by hand, and some of its units ticked. */
function handPicked({ raw }: Site, report: RawReport, random: Random): Partial<ViewState> {
  if (random() > 0.35) return {};
  const like = raw.reports.filter(({ scope }) => scope === report.scope);
  const size = 3 + Math.floor(random() * 25);
  const picked = [
    ...new Set(
      [report, ...Array.from({ length: size }, () => oneOf(like, random))].map(
        ({ agency_id }) => agency_id,
      ),
    ),
  ].sort();
  return { picked, ticked: picked.filter(() => random() < 0.2) };
}
