import { indicatorOf, partsOf } from '../../catalogue/catalogue.ts';
import { OUTCOME_GROUPS } from '../../catalogue/outcome-groups.ts';
import { formatExact, formatRate } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { OUTCOMES } from '../../queries/requests/requests.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { TableCell, TableModel, TableRow } from '../figures/frame.ts';
import { OUTCOME_TOTAL, type OutcomeParts } from './outcome-parts.ts';
import {
  datumOf,
  figureRow,
  sourceColumn,
  unitColumn,
  type UnitReport,
} from '../figures/unit-reports.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { figureCell } from '../figures/figure-cell.ts';

/** Outcomes by unit as printed numbers, or as shares of the total with the numbers on hover. */
export function outcomeTable(
  caption: string,
  outcomes: readonly OutcomeParts[],
  together: { sum: readonly number[]; reports: number } | null,
  isShare: boolean,
  state: ViewState,
  openings: Openings,
): TableModel {
  const text = requestsText[state.lang].outcomes;
  return {
    caption,
    columns: [
      unitColumn(state),
      ...OUTCOMES.map((code) => ({
        key: code,
        label: indicatorOf(code).short[state.lang],
        numeric: true,
      })),
      { key: 'rest', label: text.rest, numeric: true },
      { key: 'total', label: text.total, numeric: true },
      sourceColumn(state),
    ],
    rows: [
      ...(together ? [sumRow(together.sum, together.reports, state)] : []),
      ...outcomes.map((outcome) =>
        figureRow(outcome.unit, cellsOf(outcome, isShare, state), state, openings),
      ),
    ],
  };
}

function cellsOf(
  { unit, parts, total, rest }: OutcomeParts,
  isShare: boolean,
  state: ViewState,
): TableCell[] {
  const shown = (value: number): TableCell =>
    isShare && total ? shareCell(value, total, state) : countCell(value, state);
  return [
    ...OUTCOMES.map((code, index) => {
      const value = parts[index] ?? null;
      return value === null ? unknownCell(unit, code, state) : shown(value);
    }),
    rest === null ? { text: '', value: null } : shown(rest),
    total === null
      ? figureCell(datumOf(unit, OUTCOME_TOTAL, state.applicant), state.lang)
      : countCell(total, state),
  ];
}

/** A group of which some rows were collected but not all cannot be summed; else the printed word. */
function unknownCell(unit: UnitReport, code: string, state: ViewState): TableCell {
  const isGroup = OUTCOME_GROUPS.includes(code);
  const isPartlySeen =
    isGroup &&
    !unit.cells.has(cellKey(code, state.applicant)) &&
    partsOf(code).some((row) => unit.cells.has(cellKey(row, state.applicant)));
  if (isPartlySeen) {
    const { partsUnknown } = requestsText[state.lang].outcomes;
    return { text: partsUnknown, value: null, missing: 'not_computable', hint: partsUnknown };
  }
  return figureCell(datumOf(unit, code, state.applicant), state.lang);
}

function sumRow(sum: readonly number[], reports: number, state: ViewState): TableRow {
  const label = requestsText[state.lang].sumRow(reports);
  const total = sum.reduce((all, part) => all + part, 0);
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: label, value: label },
      ...sum.map((value) => shareCell(value, total, state)),
      { text: '', value: null },
      countCell(total, state),
      { text: '', value: null },
    ],
  };
}

function shareCell(value: number, total: number, state: ViewState): TableCell {
  return {
    text: formatRate(value / total, state.lang),
    value: value / total,
    hint: `${formatExact(value, state.lang)} ÷ ${formatExact(total, state.lang)}`,
  };
}

function countCell(value: number, state: ViewState): TableCell {
  return { text: formatExact(value, state.lang), value };
}
