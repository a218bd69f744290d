import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { APPLICANT_PARTS } from '../../model/applicant.ts';
import { domainText } from '../../messages/domain.ts';
import { shellText } from '../../messages/shell.ts';
import { groupText, trendsText } from '../../messages/trends.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { Answers } from '../../db/query-set.ts';
import { yearsOf, type TrendsRows, type UnitFill } from '../../queries/trends/trends.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { groupFrame, groupName } from './group-spread.ts';
import { pairsFrame } from './matched-pairs.ts';
import { trendLines, type TrendLine } from '../series/lines.ts';
import { unitsFrame } from '../series/units.ts';
import type { PickedUnit } from '../series/unit-picker.ts';

type Link = { label: string; href: string };

export type TrendsView = {
  title: string;
  footing: readonly string[];
  /** Name of the selection's division. */
  place: string;
  /** The chosen units the dataset knows, for the picker. */
  selected: readonly PickedUnit[];
  /** Ids in the address that the dataset does not have, each in a sentence. */
  unknown: readonly string[];
  /** Ways to fill the chart with units that have something to show. */
  fills: { label: string; links: readonly Link[] };
  units: Frame;
  group: Frame;
  /** The same units in adjacent years. */
  pairs: Frame;
};

export function trendsView(
  rows: Answers<TrendsRows>,
  state: ViewState,
  openings: Openings,
): TrendsView {
  const text = trendsText[state.lang];
  const years = yearsOf(state);
  const lines = trendLines(rows.series, state);
  const place = rows.place[0]?.name ?? '';
  const fills = fillLinks(rows.fills, state, openings);
  const richer = richerLinks(rows.richer, state, openings);
  const parts = applicantLinks(state, openings);
  const noUnits: EmptyNote = {
    text: punctuation[state.lang].followed(text.noUnits, text.noUnitsHint),
    links: fills,
  };
  const noData: EmptyNote = {
    text: text.noDataHint,
    links: [...parts, ...fills, ...richer, otherScope(state, openings)],
  };
  const units = unitsFrame(
    lines,
    rows.changes,
    years,
    lines.length === 0 ? noUnits : noData,
    state,
    openings,
  );
  const group = groupFrame(
    rows.group,
    years,
    groupName(place, state),
    { text: groupText[state.lang].widen, links: [...parts, ...widerLinks(state, openings)] },
    state,
  );
  const pairs = pairsFrame(rows.pairs, rows.group, years, state);
  return {
    title: pageTitle(lines, units, group, state),
    footing: [text.rangeOf(state.from, state.to), domainText[state.lang].scopeNote[state.scope]],
    place,
    selected: lines.map(({ unit, name, mark }) => ({ id: unit, name, mark })),
    unknown: state.units
      .filter((unit) => !lines.some((line) => line.unit === unit))
      .map(shellText[state.lang].unknownUnit),
    fills: { label: text.fillLabel, links: fills },
    units,
    group,
    pairs,
  };
}

/** How many of the chosen units rose and fell; the frame below says which moved most. */
function pageTitle(lines: readonly TrendLine[], units: Frame, group: Frame, asked: Asked): string {
  if (lines.length === 0) return group.title;
  const spans = lines.flatMap(({ span }) => (span ? [span] : []));
  if (lines.length === 1 || spans.length === 0) return units.title;
  const rose = spans.filter(({ first, last }) => (last.value ?? 0) > (first.value ?? 0)).length;
  const fell = spans.filter(({ first, last }) => (last.value ?? 0) < (first.value ?? 0)).length;
  return trendsText[asked.lang].directions(
    indicatorName(asked),
    lines.length,
    spans.length,
    rose,
    fell,
  );
}

function fillLinks(fills: readonly UnitFill[], state: ViewState, openings: Openings): Link[] {
  const text = trendsText[state.lang];
  return fills.map(({ kind, units, count, most_years }) => ({
    label: text.fill(domainText[state.lang].kind[kind], count, most_years),
    href: hrefOf('/trends', { ...state, kind, marked: null, units: units.split(',') }, openings),
  }));
}

function richerLinks(richer: TrendsRows['richer'][], state: ViewState, openings: Openings): Link[] {
  const text = trendsText[state.lang];
  return richer
    .filter(({ indicator }) => indicator !== state.indicator)
    .map(({ indicator, units }) => ({
      label: text.tryIndicator(indicatorOf(indicator).short[state.lang], units),
      href: hrefOf('/trends', { ...state, indicator, applicant: 'total' }, openings),
    }));
}

/** The share of applicants has no total: it needs one kind of them. */
function applicantLinks(state: ViewState, openings: Openings): Link[] {
  const indicator = indicatorOf(state.indicator);
  if (!isDerived(indicator) || !indicator.perApplicant || state.applicant !== 'total') return [];
  return APPLICANT_PARTS.map((applicant) => ({
    label: domainText[state.lang].applicant[applicant],
    href: hrefOf('/trends', { ...state, applicant }, openings),
  }));
}

/** The group without kind and level, where it is not so already, and the other scope. */
function widerLinks(state: ViewState, openings: Openings): Link[] {
  const isWidest = state.kind === 'all' && state.level === 'all';
  const widest = {
    label: groupText[state.lang].allUnits,
    href: hrefOf('/trends', { ...state, kind: 'all', level: 'all' }, openings),
  };
  return [...(isWidest ? [] : [widest]), otherScope(state, openings)];
}

function otherScope(state: ViewState, openings: Openings): Link {
  const scope = state.scope === 'own' ? 'aggregate' : 'own';
  return {
    label: trendsText[state.lang].otherScope(domainText[state.lang].scope[scope]),
    href: hrefOf('/trends', { ...state, scope, kind: 'all', level: 'all' }, openings),
  };
}
