import { findIndicator, INDICATORS } from '../catalogue/catalogue.ts';
import { hasApplicants } from '../catalogue/cells-of-row.ts';
import { DERIVED } from '../catalogue/derived.ts';
import { inEveryLanguage, type Section } from '../catalogue/indicator.ts';
import { domainText } from '../messages/domain.ts';
import { pickerText } from '../messages/picker/picker.ts';
import { shellText } from '../messages/shell.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { DIVISION_LEVELS } from '../model/division.ts';
import { SCOPES } from '../model/report.ts';
import type { CountedReports, DivisionFacet } from '../queries/facets.ts';
import { toYear } from '../url/to-year.ts';
import { isSameList, opensOnList, unsaidList } from '../url/standard-list.ts';
import type { ViewState } from '../url/view-state.ts';
import { placeName } from './place-name.ts';

/** Controls a view offers, in this order. */
export const SELECTION_FIELDS = [
  'division',
  'level',
  'kind',
  'scope',
  'year',
  'versus',
  'range',
  'indicator',
  'applicant',
] as const;
export type SelectionField = (typeof SELECTION_FIELDS)[number];

type Change = Partial<ViewState>;

/** One thing to pick, and what picking it changes in the address. */
export type SelectionOption = {
  value: string;
  label: string;
  note?: string;
  words?: string;
  change: Change;
};

/** One control: a short list, a long one with a search box (`shown` before its options are there). */
export type SelectionControl = {
  field: SelectionField | 'from' | 'to';
  label: string;
  value: string;
  options: readonly SelectionOption[];
  search: { shown: string; width: string } | null;
  /** Of the year: one earlier and one later, null where there is none. */
  steps: { earlier: Change | null; later: Change | null } | null;
};

export type SelectionBarView = {
  controls: readonly SelectionControl[];
  /** What the bar holds in one line: only what this view asks for. */
  folded: string;
  /** What brings the opening back; null while nothing differs from it. */
  reset: Change | null;
};

/** What there is to choose from, as far as it is known. */
export type SelectionFacets = {
  divisions: readonly DivisionFacet[];
  /** Reports that state an indicator, by code; empty until the engine has answered. */
  indicatorReports: ReadonlyMap<string, number>;
  years: readonly { year: number }[];
  /** Reports of each year among those chosen; null until they are counted. */
  counts: ReadonlyMap<number, number> | null;
  /** Name of the chosen division before the divisions are there. */
  divisionName: string;
  sections: readonly Section[];
  /** Indicators offered; all of the sections when left out. */
  codes?: readonly string[] | undefined;
};

/** The bar that chooses what a view shows, for the state wanted now. */
export function selectionBarView(
  fields: readonly SelectionField[],
  state: ViewState,
  opening: ViewState,
  facets: SelectionFacets,
): SelectionBarView {
  const has = (field: SelectionField) => fields.includes(field);
  const isChanged = fields.some((field) =>
    field === 'range'
      ? state.from !== opening.from || state.to !== opening.to
      : state[field] !== opening[field],
  );
  const indicator = findIndicator(state.indicator);
  return {
    controls: SELECTION_FIELDS.filter(has).flatMap((field) =>
      controlsOf(field, state, opening, facets),
    ),
    folded: [
      divisionShown(state, facets),
      has('scope') && domainText[state.lang].scope[state.scope],
      has('range') && `${state.from}–${state.to}`,
      has('year') && state.year,
      has('indicator') && indicator?.short[state.lang],
    ]
      .filter(Boolean)
      .join(' · '),
    reset: isChanged ? { ...opening, lang: state.lang } : null,
  };
}

/** What the reports of a year are counted over: what the controls of the view choose, years aside. */
export function countedReports(
  fields: readonly SelectionField[],
  state: ViewState,
): CountedReports {
  const { division, level, kind, scope, picked, units } = state;
  return {
    ...(fields.includes('division') ? { division } : { picked }),
    ...(fields.includes('level') ? { level } : {}),
    ...(fields.includes('kind') ? { kind } : {}),
    ...(fields.includes('scope') ? { scope } : { units }),
  };
}

/** What the bar holds, control by control, as it is shown. */
export const selectionWords = ({
  controls,
}: Pick<SelectionBarView, 'controls'>): { label: string; value: string }[] =>
  controls.map(({ field, label, value, options, search }) => ({
    label,
    // Of a year the options also say how many reports it has.
    value: YEARS.has(field)
      ? value
      : (search?.shown ?? options.find((option) => option.value === value)?.label ?? value),
  }));

/** Controls that offer years. */
export const YEARS: ReadonlySet<string> = new Set(['year', 'from', 'to']);

function controlsOf(
  field: SelectionField,
  state: ViewState,
  opening: ViewState,
  facets: SelectionFacets,
): SelectionControl[] {
  const text = shellText[state.lang];
  const domain = domainText[state.lang];
  switch (field) {
    case 'division':
      return [
        {
          ...choice(field, text.division, state.division, divisionOptions(state, opening, facets)),
          search: { shown: divisionShown(state, facets), width: '9em' },
        },
      ];
    case 'level': {
      const levels = ['all', ...DIVISION_LEVELS.filter((level) => level !== 'nation')] as const;
      const options = levels.map((level) => option(level, text.levelOption[level], { level }));
      return [choice(field, text.levelLabel, state.level, options)];
    }
    case 'kind': {
      const kinds = ['all', ...AGENCY_KINDS] as const;
      const options = kinds.map((kind) =>
        option(kind, domain.kind[kind], { kind, ...scopeOfKind(kind, opening) }),
      );
      return [choice(field, text.kind, state.kind, options)];
    }
    case 'scope': {
      const options = SCOPES.map((scope) =>
        option(scope, domain.scope[scope], { scope, ...kindOfScope(scope, state, opening) }),
      );
      return [choice(field, text.scope, state.scope, options)];
    }
    case 'year': {
      const options = yearOptions(state, facets, (year) => toYear(year, state));
      const steps = { earlier: step(-1, state, facets), later: step(1, state, facets) };
      return [{ ...choice(field, text.year, String(state.year), options), steps }];
    }
    case 'versus': {
      const others = facets.years
        .filter(({ year }) => year !== state.year)
        .map(({ year }) => option(String(year), text.against(String(year)), { versus: year }));
      const options = [option('', text.noVersus, { versus: null }), ...others];
      return [choice(field, text.versus, String(state.versus ?? ''), options)];
    }
    case 'range':
      // The other end follows where it would be passed: who asks from 2024 on wants nothing before.
      return [
        choice(
          'from',
          text.from,
          String(state.from),
          yearOptions(state, facets, (from) => ({ from, to: Math.max(from, state.to) })),
        ),
        choice(
          'to',
          text.to,
          String(state.to),
          yearOptions(state, facets, (to) => ({ from: Math.min(state.from, to), to })),
        ),
      ];
    case 'indicator': {
      const shown = findIndicator(state.indicator)?.short[state.lang] ?? state.indicator;
      const options = indicatorOptions(state, facets);
      return [
        {
          ...choice(field, text.indicator, state.indicator, options),
          search: { shown, width: '12em' },
        },
      ];
    }
    case 'applicant': {
      if (!hasApplicants(state.indicator) && state.applicant === 'total') return [];
      const options = APPLICANTS.map((applicant) =>
        option(applicant, domain.applicant[applicant], { applicant }),
      );
      return [choice(field, text.applicant, state.applicant, options)];
    }
  }
}

/** Of a list: governments give an aggregate report, other bodies one of their own. */
function scopeOfKind(kind: ViewState['kind'], opening: ViewState): Change {
  if (!opensOnList(opening) || kind === 'all') return {};
  return { scope: kind === 'government' ? 'aggregate' : 'own' };
}

/** Of a list: only governments give an aggregate report; no kind is kept that can have none. */
function kindOfScope(scope: ViewState['scope'], { kind }: ViewState, opening: ViewState): Change {
  if (!opensOnList(opening) || scope === 'own' || kind === 'all' || kind === 'government')
    return {};
  return { kind: 'government' };
}

const choice = (
  field: SelectionControl['field'],
  label: string,
  value: string,
  options: readonly SelectionOption[],
): SelectionControl => ({ field, label, value, options, search: null, steps: null });

const option = (value: string, label: string, change: Change): SelectionOption => ({
  value,
  label,
  change,
});

function yearOptions(
  { lang }: ViewState,
  { years, counts }: SelectionFacets,
  change: (year: number) => Change,
): SelectionOption[] {
  const text = shellText[lang];
  return years.map(({ year }) => {
    const reports = counts?.get(year) ?? 0;
    const note = reports === 0 ? text.noneCollected : text.reports(reports);
    const label = counts === null ? String(year) : text.withNote(String(year), note);
    return option(String(year), label, change(year));
  });
}

function step(by: number, state: ViewState, { years }: SelectionFacets): Change | null {
  const at = years.findIndex(({ year }) => year === state.year);
  const next = at === -1 ? undefined : years[at + by];
  return next ? toYear(next.year, state) : null;
}

/** The name of the chosen division, also of one that holds no report and is no choice. */
export function divisionShown(
  state: ViewState,
  { divisions, divisionName }: SelectionFacets,
): string {
  const known = divisions.find(({ code }) => code === state.division);
  return placeName(state.division, known?.name ?? divisionName, state);
}

function divisionOptions(
  state: ViewState,
  opening: ViewState,
  { divisions }: SelectionFacets,
): SelectionOption[] {
  // Whoever has not chosen a list yet means the governments of the place, whatever is opened on.
  const list = isSameList(state, opening) ? unsaidList(opening) : {};
  return divisions.map(({ code, name, parent_name: parent, reports }) => ({
    ...option(code, placeName(code, name, state), { ...list, division: code }),
    words: `${parent ?? ''}${name}`,
    note: [parent, pickerText[state.lang].reportsInAll(reports)].filter(Boolean).join(' · '),
  }));
}

/** Indicators of the view; once it is known which of them any report states, only these. */
function indicatorOptions({ lang }: ViewState, facets: SelectionFacets): SelectionOption[] {
  const { indicatorReports: stated, sections, codes } = facets;
  return [...INDICATORS, ...DERIVED]
    .filter(({ code, section }) => sections.includes(section) && (codes?.includes(code) ?? true))
    .filter(({ code }) => stated.size === 0 || (stated.get(code) ?? 0) > 0)
    .map(({ code, short, label }) => {
      const reports = stated.get(code);
      return {
        ...option(code, short[lang], { indicator: code }),
        words: `${inEveryLanguage(label)} ${code}`,
        ...(reports === undefined ? {} : { note: pickerText[lang].reportsInAll(reports) }),
      };
    });
}
