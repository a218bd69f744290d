import { indicatorOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatRate, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { OUTCOMES } from '../../queries/requests/requests.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, Point, StackedPart, StackedRow } from '../figures/frame.ts';
import { addable } from '../figures/layers.ts';
import {
  isPartKnown,
  noSharesReason,
  outcomeParts,
  type NoShares,
  type OutcomeParts,
} from './outcome-parts.ts';
import { outcomeTable } from './outcome-table.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { applicantNote } from './flow.ts';
import {
  leftOutFor,
  reportName,
  reportsInYear,
  shownReports,
  unitHref,
  type UnitReport,
} from '../figures/unit-reports.ts';

/** Outcomes as 100 % bars and as counts, unit by unit. */
export type OutcomeFrames = { shares: Frame; counts: Frame };

export function outcomeFrames(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
): OutcomeFrames {
  const outcomes = new Map(units.map((unit) => [unit, outcomeParts(unit, state.applicant)]));
  const of = (list: readonly UnitReport[]) =>
    list.flatMap((unit) => outcomes.get(unit) ?? []).sort((a, b) => sizeOf(b) - sizeOf(a));
  const all = reportsInYear(reports, state.year);
  const inYear = of(units.filter(({ isChosenYear }) => isChosenYear));
  const pick = (has: (outcome: OutcomeParts) => boolean) => {
    const { chosen, others } = shownReports(units, (unit) => {
      const outcome = outcomes.get(unit);
      return outcome !== undefined && has(outcome);
    });
    return { chosen: of(chosen), others: others.flatMap((unit) => outcomes.get(unit) ?? []) };
  };
  const shares = pick((outcome) => noSharesReason(outcome) === null);
  const counts = pick(isPartKnown);
  return {
    shares: sharesFrame(shares, inYear, all, state, openings),
    counts: countsFrame(counts, inYear, all, state, openings),
  };
}

type Picked = { chosen: readonly OutcomeParts[]; others: readonly OutcomeParts[] };

const sizeOf = ({ total, parts }: OutcomeParts) =>
  total ?? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

function sharesFrame(
  { chosen, others }: Picked,
  inYear: readonly OutcomeParts[],
  all: number,
  state: ViewState,
  openings: Openings,
): Frame {
  const text = requestsText[state.lang].outcomes;
  const complete = chosen.filter(({ isComplete }) => isComplete);
  const levels = new Set(complete.map(({ unit }) => unit.report.level)).size;
  const sum = complete.length > 1 && addable(levels, state) ? sumOf(complete) : null;
  const rows = [...chosen, ...others];
  const title = sharesTitle(chosen, complete, sum, state);
  return {
    id: 'shares',
    title,
    footing: [...footing(chosen, others, all, state), text.restNote],
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: true,
            format: 'rate',
            parts: partsOf(state),
            of: rows.length + (sum ? 1 : 0),
            rows: [
              ...(sum ? [sumBar(sum, complete.length, state)] : []),
              ...rows.slice(0, MOST_BARS).map((outcome) => bar(outcome, state, openings, true)),
            ],
          },
    table: outcomeTable(
      title,
      rows,
      sum ? { sum, reports: complete.length } : null,
      true,
      state,
      openings,
    ),
    leftOut: (['onlyTotal', 'noTotal', 'exceeds', 'zeroTotal'] as const).flatMap((reason) =>
      leftOutAs(reason, inYear, state, openings),
    ),
    empty: rows.length === 0 ? { text: text.none, links: [] } : null,
  };
}

function countsFrame(
  { chosen, others }: Picked,
  inYear: readonly OutcomeParts[],
  all: number,
  state: ViewState,
  openings: Openings,
): Frame {
  const text = requestsText[state.lang].outcomes;
  const rows = [...chosen, ...others];
  // Zeros have no bar: they stand in the table, and by name among those left out.
  const bars = rows.filter((outcome) => sizeOf(outcome) > 0);
  const largest = bars.find(({ unit }) => unit.isChosenYear);
  const granted = largest?.parts[0] ?? null;
  const size = largest ? formatShort(sizeOf(largest), state.lang) : '';
  const title = !largest
    ? text.countsNone(state.year)
    : granted === null
      ? text.countsTitleNoGrant(largest.unit.label, size)
      : text.countsTitle(largest.unit.label, size, formatShort(granted, state.lang));
  return {
    id: 'counts',
    title,
    footing: footing(chosen, others, all, state),
    chart:
      bars.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: false,
            format: 'count',
            parts: partsOf(state),
            of: bars.length,
            rows: bars.slice(0, MOST_BARS).map((outcome) => bar(outcome, state, openings, false)),
          },
    table: outcomeTable(title, rows, null, false, state, openings),
    leftOut: (['onlyTotal', 'zeroTotal'] as const).flatMap((reason) =>
      leftOutAs(reason, inYear, state, openings),
    ),
    empty: rows.length === 0 ? { text: text.none, links: [] } : null,
  };
}

/** The six outcomes in their fixed colours, and what the totals leave unexplained, hatched. */
function partsOf(state: ViewState): StackedPart[] {
  return [
    ...OUTCOMES.map((code) => ({ key: code, label: indicatorOf(code).short[state.lang] })),
    {
      key: 'rest',
      label: requestsText[state.lang].outcomes.rest,
      fill: 'var(--paper)',
      hatched: true,
    },
  ];
}

function footing(
  chosen: readonly OutcomeParts[],
  others: readonly OutcomeParts[],
  all: number,
  state: ViewState,
): string[] {
  const text = requestsText[state.lang];
  const complete = chosen.filter(({ isComplete }) => isComplete).length;
  return [
    text.given(chosen.length, all),
    text.outcomes.complete(complete, chosen.length),
    domainText[state.lang].scope[state.scope],
    ...applicantNote(state),
    ...(others.length > 0 ? [text.otherYears(others.length)] : []),
  ];
}

function sharesTitle(
  chosen: readonly OutcomeParts[],
  complete: readonly OutcomeParts[],
  sum: readonly number[] | null,
  state: ViewState,
): string {
  const text = requestsText[state.lang].outcomes;
  if (chosen.length === 0) return text.noneInYear(state.year);
  const [only] = complete;
  const parts = sum ?? only?.parts;
  const size = parts?.reduce<number>((total, part) => total + (part ?? 0), 0);
  if (!parts || !size || (sum === null && complete.length > 1)) {
    return text.sharesNoneComplete(state.year, chosen.length);
  }
  const share = (index: number) => formatRate((parts[index] ?? 0) / size, state.lang);
  return sum
    ? text.sharesTitle(complete.length, share(0), share(2))
    : text.sharesTitleOne(only?.unit.label ?? '', share(0), share(2));
}

/** Sums of complete reports: a part that such a report does not name is none of its cases. */
function sumOf(complete: readonly OutcomeParts[]): number[] {
  return OUTCOMES.map((_, index) =>
    complete.reduce((sum, { parts }) => sum + (parts[index] ?? 0), 0),
  );
}

function point(
  name: string,
  label: string,
  value: number | null,
  total: number | null,
  state: ViewState,
): Point {
  const text = requestsText[state.lang].outcomes;
  if (value === null) return { value: null, text: '', hint: '' };
  const exact = formatExact(value, state.lang);
  return {
    value,
    text: formatShort(value, state.lang),
    hint: `${name}\n${
      total
        ? text.hint(label, exact, formatRate(value / total, state.lang))
        : text.hintCount(label, exact)
    }`,
  };
}

function sumBar(sum: readonly number[], reports: number, state: ViewState): StackedRow {
  const total = sum.reduce((all, part) => all + part, 0);
  const label = requestsText[state.lang].sumRow(reports);
  const parts = partsOf(state);
  return {
    label,
    marked: false,
    note: requestsText[state.lang].cases(formatShort(total, state.lang)),
    values: [
      ...sum.map((value, index) => point(label, parts[index]?.label ?? '', value, total, state)),
      { value: null, text: '', hint: '' },
    ],
  };
}

function bar(
  { unit, parts, total, rest }: OutcomeParts,
  state: ViewState,
  openings: Openings,
  isShare: boolean,
): StackedRow {
  const text = requestsText[state.lang];
  const labels = partsOf(state).map(({ label }) => label);
  const name = reportName(unit, state);
  // Parts that exceed their total leave nothing unexplained to draw.
  const unexplained = rest !== null && rest > 0 ? rest : null;
  return {
    label: unit.label,
    href: unitHref(unit, state, openings),
    marked: unit.report.agency_id === state.marked,
    note: total === null || !isShare ? undefined : text.cases(formatShort(total, state.lang)),
    values: [...parts, unexplained].map((value, index) =>
      point(name, labels[index] ?? '', value, total, state),
    ),
  };
}

function leftOutAs(
  reason: NoShares,
  inYear: readonly OutcomeParts[],
  state: ViewState,
  openings: Openings,
): Frame['leftOut'] {
  return leftOutFor(
    requestsText[state.lang].outcomes[reason],
    inYear
      .filter((outcome) => noSharesReason(outcome) === reason && sizeKnown(outcome))
      .map(({ unit }) => unit),
    state,
    openings,
  );
}

/** Reports that say nothing of outcomes at all are counted in the footing, not named as left out. */
const sizeKnown = (outcome: OutcomeParts) => outcome.total !== null || isPartKnown(outcome);
