import { indicatorOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatRate, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { OUTCOMES } from '../../catalogue/outcome-groups.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
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
  asked: Asked,
  openings: Openings,
): OutcomeFrames {
  const outcomes = new Map(units.map((unit) => [unit, outcomeParts(unit, asked.applicant)]));
  const of = (list: readonly UnitReport[]) =>
    list.flatMap((unit) => outcomes.get(unit) ?? []).sort((a, b) => sizeOf(b) - sizeOf(a));
  const all = reportsInYear(reports, asked.year);
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
    shares: sharesFrame(shares, inYear, all, asked, openings),
    counts: countsFrame(counts, inYear, all, asked, openings),
  };
}

type Picked = { chosen: readonly OutcomeParts[]; others: readonly OutcomeParts[] };

const sizeOf = ({ total, parts }: OutcomeParts) =>
  total ?? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

function sharesFrame(
  { chosen, others }: Picked,
  inYear: readonly OutcomeParts[],
  all: number,
  asked: Asked,
  openings: Openings,
): Frame {
  const text = requestsText[asked.lang].outcomes;
  const complete = chosen.filter(({ isComplete }) => isComplete);
  const levels = new Set(complete.map(({ unit }) => unit.report.level)).size;
  const sum = complete.length > 1 && addable(levels, asked) ? sumOf(complete) : null;
  const rows = [...chosen, ...others];
  const title = sharesTitle(chosen, complete, sum, asked);
  return {
    id: 'shares',
    title,
    footing: [...footing(chosen, others, all, asked), text.restNote],
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: true,
            format: 'rate',
            parts: partsOf(asked),
            of: rows.length + (sum ? 1 : 0),
            rows: [
              ...(sum ? [sumBar(sum, complete.length, asked)] : []),
              ...rows.slice(0, MOST_BARS).map((outcome) => bar(outcome, asked, openings, true)),
            ],
          },
    table: outcomeTable(
      title,
      rows,
      sum ? { sum, reports: complete.length } : null,
      true,
      asked,
      openings,
    ),
    leftOut: (['onlyTotal', 'noTotal', 'exceeds', 'zeroTotal'] as const).flatMap((reason) =>
      leftOutAs(reason, inYear, asked, openings),
    ),
    empty: rows.length === 0 ? { text: text.none, links: [] } : null,
  };
}

function countsFrame(
  { chosen, others }: Picked,
  inYear: readonly OutcomeParts[],
  all: number,
  asked: Asked,
  openings: Openings,
): Frame {
  const text = requestsText[asked.lang].outcomes;
  const rows = [...chosen, ...others];
  // Zeros have no bar: they stand in the table, and by name among those left out.
  const bars = rows.filter((outcome) => sizeOf(outcome) > 0);
  const largest = bars.find(({ unit }) => unit.isChosenYear);
  const granted = largest?.parts[0] ?? null;
  const size = largest ? formatShort(sizeOf(largest), asked.lang) : '';
  const title = !largest
    ? text.countsNone(asked.year)
    : granted === null
      ? text.countsTitleNoGrant(largest.unit.label, size)
      : text.countsTitle(largest.unit.label, size, formatShort(granted, asked.lang));
  return {
    id: 'counts',
    title,
    footing: footing(chosen, others, all, asked),
    chart:
      bars.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: false,
            format: 'count',
            parts: partsOf(asked),
            of: bars.length,
            rows: bars.slice(0, MOST_BARS).map((outcome) => bar(outcome, asked, openings, false)),
          },
    table: outcomeTable(title, rows, null, false, asked, openings),
    leftOut: (['onlyTotal', 'zeroTotal'] as const).flatMap((reason) =>
      leftOutAs(reason, inYear, asked, openings),
    ),
    empty: rows.length === 0 ? { text: text.none, links: [] } : null,
  };
}

/** The six outcomes in their fixed colours, and what the totals leave unexplained, hatched. */
function partsOf(asked: Asked): StackedPart[] {
  return [
    ...OUTCOMES.map((code) => ({ key: code, label: indicatorOf(code).short[asked.lang] })),
    {
      key: 'rest',
      label: requestsText[asked.lang].outcomes.rest,
      fill: 'var(--paper)',
      hatched: true,
    },
  ];
}

function footing(
  chosen: readonly OutcomeParts[],
  others: readonly OutcomeParts[],
  all: number,
  asked: Asked,
): string[] {
  const text = requestsText[asked.lang];
  const complete = chosen.filter(({ isComplete }) => isComplete).length;
  return [
    text.given(chosen.length, all),
    text.outcomes.complete(complete, chosen.length),
    domainText[asked.lang].scope[asked.scope],
    ...applicantNote(asked),
    ...(others.length > 0 ? [text.otherYears(others.length)] : []),
  ];
}

function sharesTitle(
  chosen: readonly OutcomeParts[],
  complete: readonly OutcomeParts[],
  sum: readonly number[] | null,
  asked: Asked,
): string {
  const text = requestsText[asked.lang].outcomes;
  if (chosen.length === 0) return text.noneInYear(asked.year);
  const [only] = complete;
  const parts = sum ?? only?.parts;
  const size = parts?.reduce<number>((total, part) => total + (part ?? 0), 0);
  if (!parts || !size || (sum === null && complete.length > 1)) {
    return text.sharesNoneComplete(asked.year, chosen.length);
  }
  const share = (index: number) => formatRate((parts[index] ?? 0) / size, asked.lang);
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
  asked: Asked,
): Point {
  const text = requestsText[asked.lang].outcomes;
  if (value === null) return { value: null, text: '', hint: '' };
  const exact = formatExact(value, asked.lang);
  return {
    value,
    text: formatShort(value, asked.lang),
    hint: `${name}\n${
      total
        ? text.hint(label, exact, formatRate(value / total, asked.lang))
        : text.hintCount(label, exact)
    }`,
  };
}

function sumBar(sum: readonly number[], reports: number, asked: Asked): StackedRow {
  const total = sum.reduce((all, part) => all + part, 0);
  const label = requestsText[asked.lang].sumRow(reports);
  const parts = partsOf(asked);
  return {
    label,
    marked: false,
    note: requestsText[asked.lang].cases(formatShort(total, asked.lang)),
    values: [
      ...sum.map((value, index) => point(label, parts[index]?.label ?? '', value, total, asked)),
      { value: null, text: '', hint: '' },
    ],
  };
}

function bar(
  { unit, parts, total, rest }: OutcomeParts,
  asked: Asked,
  openings: Openings,
  isShare: boolean,
): StackedRow {
  const text = requestsText[asked.lang];
  const labels = partsOf(asked).map(({ label }) => label);
  const name = reportName(unit, asked);
  // Parts that exceed their total leave nothing unexplained to draw.
  const unexplained = rest !== null && rest > 0 ? rest : null;
  return {
    label: unit.label,
    href: unitHref(unit, asked, openings),
    marked: unit.report.agency_id === asked.marked,
    note: total === null || !isShare ? undefined : text.cases(formatShort(total, asked.lang)),
    values: [...parts, unexplained].map((value, index) =>
      point(name, labels[index] ?? '', value, total, asked),
    ),
  };
}

function leftOutAs(
  reason: NoShares,
  inYear: readonly OutcomeParts[],
  asked: Asked,
  openings: Openings,
): Frame['leftOut'] {
  return leftOutFor(
    requestsText[asked.lang].outcomes[reason],
    inYear
      .filter((outcome) => noSharesReason(outcome) === reason && sizeKnown(outcome))
      .map(({ unit }) => unit),
    asked,
    openings,
  );
}

/** Reports that say nothing of outcomes at all are counted in the footing, not named as left out. */
const sizeKnown = (outcome: OutcomeParts) => outcome.total !== null || isPartKnown(outcome);
