import { indicatorOf, INDICATORS } from '../../catalogue/catalogue.ts';
import { hasApplicants } from '../../catalogue/cells-of-row.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { inEveryLanguage, SECTIONS } from '../../catalogue/indicator.ts';
import { BALANCE_ROWS, OUTCOMES } from '../../catalogue/outcome-groups.ts';
import { statementOf } from '../../db/query.ts';
import { builderText } from '../../messages/data/builder.ts';
import { standingText } from '../../messages/standings.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { CELL_STANDINGS } from '../../model/observation.ts';
import { cellPlan, GROUP_OF, MOST_ASKED, type Apartness } from '../../queries/data/cell-plan.ts';
import { cellsQuery } from '../../queries/data/cells.ts';
import { CELL_GROUPS, TALLIES, type ViewState } from '../../url/view-state.ts';
import { NATION } from '../../model/division.ts';
import {
  selectionBarView,
  type SelectionControl,
  type SelectionFacets,
} from '../selection-bar.ts';

type Change = Partial<ViewState>;

/** One thing to tick or to pick, and what that changes in the address. */
export type BuilderChoice = { key: string; label: string; isChosen: boolean; change: Change };

export type BuilderView = {
  /** Indicators asked; one alone cannot be taken away. */
  asked: readonly { code: string; label: string; without: Change | null }[];
  addable: readonly { value: string; label: string; words: string; change: Change }[];
  range: readonly SelectionControl[];
  groups: readonly BuilderChoice[];
  statuses: readonly BuilderChoice[];
  tallies: readonly BuilderChoice[];
  examples: readonly BuilderChoice[];
  /** What was set apart or left out, a sentence each. */
  notes: readonly string[];
  /** The statement that answers; null where nothing can be put together. */
  sql: string | null;
};

/** The controls of the query by choice, for the state wanted now. */
export function builderView(
  state: ViewState,
  opening: ViewState,
  facets: Omit<SelectionFacets, 'sections'>,
): BuilderView {
  const text = builderText[state.lang];
  const query = cellsQuery(state);
  const codes = askedCodes(state);
  return {
    asked: codes.map((code) => ({
      code,
      label: indicatorOf(code).short[state.lang],
      without:
        codes.length > 1 ? { columns: codes.filter((other) => other !== code), page: 1 } : null,
    })),
    addable: codes.length >= MOST_ASKED ? [] : addable(codes, state, facets.indicatorReports),
    range: rangeControls(codes, state, opening, facets),
    groups: CELL_GROUPS.map((group) => ({
      key: group,
      label: text.group[group],
      isChosen: state.groups.includes(group),
      change: { groups: toggled(state.groups, group) },
    })),
    statuses: CELL_STANDINGS.map((standing) => ({
      key: standing,
      label: standingText[state.lang][standing],
      isChosen: state.statuses.includes(standing),
      change: { statuses: toggled(state.statuses, standing) },
    })),
    tallies: TALLIES.map((tally) => ({
      key: tally,
      label: text.tallies[tally],
      isChosen: state.tally === tally,
      change: { tally },
    })),
    examples: Object.entries(EXAMPLE_CHOICES).map(([key, change]) => ({
      key,
      label: text.example[key as keyof typeof EXAMPLE_CHOICES],
      isChosen: Object.entries(change).every(
        ([field, value]) =>
          JSON.stringify(state[field as keyof ViewState]) === JSON.stringify(value),
      ),
      change,
    })),
    notes: notesOf(state),
    sql: query && statementOf(query),
  };
}

/** The indicators of a choice; the chosen one where no columns are. */
export const askedCodes = ({ columns, indicator }: ViewState): readonly string[] =>
  (columns.length > 0 ? columns : [indicator]).slice(0, MOST_ASKED);

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

function addable(
  codes: readonly string[],
  { lang }: ViewState,
  stated: ReadonlyMap<string, number>,
): BuilderView['addable'] {
  return [...INDICATORS, ...DERIVED]
    .filter(({ code }) => !codes.includes(code))
    .filter(({ code }) => stated.size === 0 || stated.has(code))
    .map(({ code, short, label }) => ({
      value: code,
      label: short[lang],
      words: `${inEveryLanguage(label)} ${code}`,
      change: { columns: [...codes, code] },
    }));
}

/** Place, level, kind, scope, years, and of rows with columns by applicant which of them. */
function rangeControls(
  codes: readonly string[],
  state: ViewState,
  opening: ViewState,
  facets: Omit<SelectionFacets, 'sections'>,
): readonly SelectionControl[] {
  const byApplicant = codes.find(hasApplicants);
  return selectionBarView(
    ['division', 'level', 'kind', 'scope', 'range', 'applicant'],
    { ...state, indicator: byApplicant ?? codes[0] ?? state.indicator },
    opening,
    { ...facets, sections: SECTIONS },
  ).controls;
}

function notesOf(state: ViewState): string[] {
  const text = builderText[state.lang];
  const { codes, apart, unstated } = cellPlan(state);
  if (codes.length === 0) return [text.nothing];
  const names = unstated.map((code) => indicatorOf(code).short[state.lang]);
  return [
    ...(apart.length > 0 ? [apartNote(apart, state)] : []),
    ...(names.length > 0 ? [text.unstated(punctuation[state.lang].listed(names))] : []),
    ...(state.columns.length > MOST_ASKED ? [text.most(MOST_ASKED)] : []),
  ];
}

/** By what figures stand apart that the reader did not ask for, and why: one sentence. */
function apartNote(apart: readonly Apartness[], { lang }: ViewState): string {
  const text = builderText[lang];
  const groups = apart.map((why) => text.group[GROUP_OF[why]]);
  return text.apart(
    punctuation[lang].listed(groups),
    apart.map((why) => text.why[why]).join(text.whySeparator),
  );
}

/** Every choice an example makes, so that it shows the same wherever the reader comes from. */
const whole = (change: Change): Change => ({
  division: NATION,
  level: 'all',
  kind: 'all',
  scope: 'aggregate',
  applicant: 'total',
  statuses: [],
  tally: 'count',
  ...change,
});

/** Choices worth trying. */
export const EXAMPLE_CHOICES = {
  zeroBlank: whole({
    columns: ['requests.stated', 'requests.received'],
    from: 2023,
    to: 2023,
    groups: ['indicator', 'status'],
    statuses: ['zero', 'none_in_words', 'blank'],
    scope: 'own',
  }),
  outcomes: whole({
    columns: [...BALANCE_ROWS],
    from: 2021,
    to: 2025,
    level: 'county',
    kind: 'government',
    groups: ['indicator', 'year'],
    tally: 'sum',
  }),
  median: whole({
    columns: ['published.website'],
    from: 2021,
    to: 2025,
    kind: 'government',
    groups: ['level', 'year'],
    tally: 'median',
  }),
  missing: whole({
    columns: ['requests.received', ...OUTCOMES],
    from: 2023,
    to: 2024,
    groups: ['indicator', 'status'],
    scope: 'own',
  }),
  rates: whole({
    columns: ['rate.granted'],
    from: 2021,
    to: 2025,
    level: 'county',
    kind: 'government',
    groups: ['year'],
    tally: 'sum',
  }),
} as const satisfies Record<string, Change>;
