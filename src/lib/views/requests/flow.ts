import { indicatorOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { formatDifference, formatExact, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { RequestsCoverage } from '../../queries/requests/coverage.ts';
import { BALANCE_ROWS } from '../../catalogue/outcome-groups.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { ChartModel, Frame, Point, TableCell } from '../figures/frame.ts';
import { addable, severalLevelsNote } from '../figures/layers.ts';
import { flowYears } from './coverage.ts';
import {
  figureCells,
  figureRow,
  reportsInYear,
  sourceColumn,
  unitColumn,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';

/** The four figures of one report, or their sums, in the order of the form. */
type Flow = [received: number, carriedIn: number, completed: number, carriedOver: number];

/**
 * Received and carried in → completed and carried over, summed over the reports that state all four:
 * one report that leaves one out would make the two sides differ.
 */
export function flowFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  coverage: readonly RequestsCoverage[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = requestsText[state.lang].flow;
  const complete = units
    .filter(({ isChosenYear }) => isChosenYear)
    .flatMap((unit) => {
      const flow = flowOf(unit, state);
      return flow ? [{ unit, flow }] : [];
    })
    .sort((a, b) => b.flow[0] - a.flow[0]);
  const levels = new Set(complete.map(({ unit }) => unit.report.level)).size;
  const isRefused = !addable(levels, state);
  const sum = BALANCE_ROWS.map((_, index) =>
    complete.reduce((total, { flow }) => total + (flow[index] ?? 0), 0),
  ) as Flow;
  const title = titleOf(complete, sum, isRefused, state);
  const unequal = complete.filter(({ flow }) => differenceOf(flow) !== 0).length;
  return {
    id: 'flow',
    title,
    footing: [
      text.complete(complete.length, reportsInYear(reports, state.year)),
      domainText[state.lang].scope[state.scope],
      ...applicantNote(state),
      text.definition,
      ...(unequal > 0 ? [text.unequal(unequal)] : []),
    ],
    chart: complete.length === 0 || isRefused ? null : chartOf(sum, state),
    table: {
      caption: title,
      columns: [
        unitColumn(state),
        ...BALANCE_ROWS.map((code) => ({
          key: code,
          label: indicatorOf(code).short[state.lang],
          numeric: true,
        })),
        { key: 'difference', label: text.columns.difference, numeric: true },
        sourceColumn(state),
      ],
      rows: [
        ...(complete.length > 1 && !isRefused ? [sumRow(sum, complete.length, state)] : []),
        ...complete.map(({ unit, flow }) =>
          figureRow(
            unit,
            [
              ...figureCells(unit, BALANCE_ROWS, state, state.applicant),
              differenceCell(flow, state),
            ],
            state,
            openings,
          ),
        ),
      ],
    },
    leftOut: [],
    empty:
      complete.length === 0
        ? {
            text:
              flowYears(coverage, state).length === 0
                ? title
                : punctuation[state.lang].followed(title, text.noneHint),
            links: flowYears(coverage, state).map(({ year, reports }) => ({
              label: text.tryYear(year, reports),
              href: hrefOf('/requests', { ...state, year, versus: year - 1 }, openings),
            })),
          }
        : isRefused
          ? severalLevelsNote(reports, state, openings, '/requests')
          : null,
  };
}

/** Named when the figures are those of one kind of applicant only. */
export function applicantNote(asked: Asked): string[] {
  if (asked.applicant === 'total') return [];
  return [
    requestsText[asked.lang].applicantOnly(domainText[asked.lang].applicant[asked.applicant]),
  ];
}

function flowOf(unit: UnitReport, asked: Asked): Flow | null {
  const [a, b, c, d] = BALANCE_ROWS.map((code) => valueOf(unit, code, asked.applicant));
  return a == null || b == null || c == null || d == null ? null : [a, b, c, d];
}

const differenceOf = ([received, carriedIn, completed, carriedOver]: Flow) =>
  received + carriedIn - completed - carriedOver;

function titleOf(
  complete: readonly { unit: UnitReport }[],
  [received, carriedIn, completed, carriedOver]: Flow,
  isRefused: boolean,
  asked: Asked,
): string {
  const text = requestsText[asked.lang].flow;
  const only = complete[0];
  if (!only) return text.none(asked.year);
  if (isRefused) return text.refused(complete.length);
  const figures = [received + carriedIn, completed, carriedOver].map((value) =>
    formatShort(value, asked.lang),
  ) as [string, string, string];
  return complete.length === 1
    ? text.titleOne(only.unit.label, ...figures)
    : text.title(complete.length, ...figures);
}

function chartOf(sum: Flow, asked: Asked): ChartModel {
  const text = requestsText[asked.lang].flow;
  const labels = [
    text.parts.received,
    text.parts.carriedIn,
    text.parts.completed,
    text.parts.carriedOver,
  ];
  const point = (index: number): Point => {
    const value = sum[index] ?? 0;
    return {
      value,
      text: formatShort(value, asked.lang),
      hint: punctuation[asked.lang].named(
        labels[index] ?? '',
        requestsText[asked.lang].cases(formatExact(value, asked.lang)),
      ),
    };
  };
  const none: Point = { value: null, text: '', hint: '' };
  const note = (value: number) => requestsText[asked.lang].cases(formatShort(value, asked.lang));
  return {
    kind: 'stacked',
    normalised: false,
    format: 'count',
    parts: labels.map((label, index) => ({
      key: BALANCE_ROWS[index] ?? label,
      label,
      fill: `var(--step-${[1, 3, 2, 4][index]})`,
    })),
    rows: [
      {
        label: text.incoming,
        marked: false,
        note: note(sum[0] + sum[1]),
        values: [point(0), point(1), none, none],
      },
      {
        label: text.outgoing,
        marked: false,
        note: note(sum[2] + sum[3]),
        values: [none, none, point(2), point(3)],
      },
    ],
  };
}

function sumRow(sum: Flow, reports: number, asked: Asked) {
  const label = requestsText[asked.lang].sumRow(reports);
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: label, value: label },
      ...sum.map((value): TableCell => ({ text: formatExact(value, asked.lang), value })),
      differenceCell(sum, asked),
      { text: '', value: null },
    ],
  };
}

function differenceCell(flow: Flow, asked: Asked): TableCell {
  const value = differenceOf(flow);
  return { text: formatDifference(value, asked.lang), value };
}
