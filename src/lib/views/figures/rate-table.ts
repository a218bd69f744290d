import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isProportion } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { formatDifference, formatExact, formatRate } from '../../messages/format.ts';
import { ratesText } from '../../messages/rates.ts';
import { rankingText } from '../../messages/ranking.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { StatedFigure } from '../../queries/report-cells.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { Frame, TableCell, TableRow } from './frame.ts';
import { addable } from './layers.ts';
import { rateNote, type RateNote } from './rate-notes.ts';
import { ratioOfSums } from './ratio-of-sums.ts';
import {
  figureRow,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  type UnitReport,
} from './unit-reports.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { formatOf, valueText } from './figure-cell.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';

/** Rates unit by unit, with the notes that belong to them; a note's link ranks by that rate. */
export type RateTable = { frame: Frame; notes: (RateNote & { href: string })[] };

/**
 * Derived indicators as a table of units × rates: the ratio of the sums and k of n on top, a rate of
 * fewer than ten cases greyed.
 * @param lead the rate whose sum the title states
 */
export function rateTable(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  rates: readonly string[],
  lead: string,
  state: ViewState,
  openings: Openings,
  route: Route,
): RateTable {
  const text = ratesText[state.lang];
  const rateOf = (unit: UnitReport, code: string) => unit.cells.get(cellKey(code, 'total'));
  const known = (unit: UnitReport) =>
    rates.filter((code) => rateOf(unit, code)?.value != null).length;
  const { chosen: unsorted, others } = shownReports(units, (unit) => known(unit) > 0);
  const chosen = [...unsorted].sort((a, b) => known(b) - known(a));
  const isEmpty = chosen.length + others.length === 0;
  const used = rates.filter((code) =>
    [...chosen, ...others].some((unit) => rateOf(unit, code)?.value != null),
  );
  const levels = new Set(chosen.map(({ report }) => report.level)).size;
  const all = reportsInYear(reports, state.year);
  const title = titleOf(chosen, lead, levels, state);
  return {
    frame: {
      id: 'rates',
      title,
      footing: [
        text.computable(chosen.length, all),
        domainText[state.lang].scope[state.scope],
        text.ratioNote,
        text.greyNote(LEAST_DENOMINATOR),
        ...(others.length > 0 ? [text.otherYears(others.length)] : []),
      ],
      chart: null,
      table: {
        caption: title,
        columns: [
          unitColumn(state),
          ...used.map((code) => ({
            key: code,
            label: indicatorOf(code).short[state.lang],
            numeric: true,
            drawn: 'bar' as const,
          })),
          sourceColumn(state),
        ],
        rows: [
          ...(chosen.length > 0 && addable(levels, state)
            ? [sumRow(chosen, used, all, state)]
            : []),
          knownRow(chosen, used, all, state),
          ...[...chosen, ...others].map((unit) =>
            figureRow(
              unit,
              used.map((code) => rateCell(rateOf(unit, code), code, state)),
              state,
              openings,
            ),
          ),
        ],
      },
      leftOut: [],
      empty: isEmpty ? { text: text.noneAnywhere, links: [] } : null,
    },
    notes: rates.flatMap((code) => {
      const note = rateNote(code, state.lang);
      const href = hrefOf(route, { ...state, indicator: code }, openings);
      return note ? [{ ...note, href }] : [];
    }),
  };
}

function titleOf(
  chosen: readonly UnitReport[],
  lead: string,
  levels: number,
  asked: Asked,
): string {
  const text = ratesText[asked.lang];
  if (chosen.length === 0) return text.noneInYear(asked.year);
  const { value, known } = together(chosen, lead);
  if (value === null || known < 2 || !addable(levels, asked)) {
    return text.onlyListed(asked.year, chosen.length);
  }
  const name = indicatorOf(lead).short[asked.lang];
  return text.title(asked.year, name, valueText(lead, value, asked.lang), known);
}

const together = (units: readonly UnitReport[], code: string) =>
  ratioOfSums(
    code,
    units.map((unit) => unit.cells.get(cellKey(code, 'total'))),
  );

function sumRow(
  chosen: readonly UnitReport[],
  rates: readonly string[],
  all: number,
  asked: Asked,
): TableRow {
  const text = ratesText[asked.lang];
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: text.sumRow, value: text.sumRow },
      ...rates.map((code): TableCell => {
        const { value, known, numerator, denominator } = together(chosen, code);
        if (value === null) return { text: '', value: null };
        const ratio = denominator === 0 ? [] : [ofText(numerator, denominator, asked)];
        return {
          text: rateText(code, value, asked),
          value,
          hint: [...ratio, text.sumColumnHint(known, all)].join('\n'),
        };
      }),
      { text: '', value: null },
    ],
  };
}

function knownRow(
  chosen: readonly UnitReport[],
  rates: readonly string[],
  all: number,
  asked: Asked,
): TableRow {
  const text = ratesText[asked.lang];
  return {
    id: 'known',
    total: true,
    cells: [
      { text: text.knownRow, value: text.knownRow },
      ...rates.map((code) => {
        const { known } = together(chosen, code);
        const shown = `${known}/${all}`;
        return { text: shown, value: shown, muted: true };
      }),
      { text: '', value: null },
    ],
  };
}

function rateCell(cell: StatedFigure | undefined, code: string, asked: Asked): TableCell {
  if (!cell || cell.value === null) {
    const { missing } = domainText[asked.lang];
    return { text: '', value: null, missing: 'not_computable', hint: missing.not_computable };
  }
  const { numerator, denominator } = cell;
  const interval =
    isProportion(code) && numerator !== null && denominator !== null
      ? wilsonInterval(numerator, denominator)
      : null;
  return {
    text: rateText(code, cell.value, asked),
    value: cell.value,
    muted: denominator !== null && denominator < LEAST_DENOMINATOR,
    hint: [
      ...(numerator !== null && denominator !== null
        ? [ofText(numerator, denominator, asked)]
        : []),
      ...(interval
        ? [
            ratesText[asked.lang].interval(
              formatRate(interval.low, asked.lang),
              formatRate(interval.high, asked.lang),
            ),
          ]
        : []),
    ].join('\n'),
  };
}

function ofText(numerator: number, denominator: number, asked: Asked): string {
  return rankingText[asked.lang].of(
    formatExact(numerator, asked.lang),
    formatExact(denominator, asked.lang),
  );
}

function rateText(code: string, value: number, asked: Asked): string {
  // A derived count is a difference, so it carries its sign.
  return formatOf(code) === 'count'
    ? formatDifference(value, asked.lang)
    : valueText(code, value, asked.lang);
}
