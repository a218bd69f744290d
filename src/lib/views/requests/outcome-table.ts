import { indicatorOf, partsOf } from '../../catalogue/catalogue.ts';
import { OUTCOME_GROUPS } from '../../catalogue/outcome-groups.ts';
import { formatExact, formatRate } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { OUTCOMES } from '../../catalogue/outcome-groups.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
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
  asked: Asked,
  openings: Openings,
): TableModel {
  const text = requestsText[asked.lang].outcomes;
  return {
    caption,
    columns: [
      unitColumn(asked),
      ...OUTCOMES.map((code) => ({
        key: code,
        label: indicatorOf(code).short[asked.lang],
        numeric: true,
      })),
      { key: 'rest', label: text.rest, numeric: true },
      { key: 'total', label: text.total, numeric: true },
      sourceColumn(asked),
    ],
    rows: [
      ...(together ? [sumRow(together.sum, together.reports, asked)] : []),
      ...outcomes.map((outcome) =>
        figureRow(outcome.unit, cellsOf(outcome, isShare, asked), asked, openings),
      ),
    ],
  };
}

function cellsOf(
  { unit, parts, total, rest }: OutcomeParts,
  isShare: boolean,
  asked: Asked,
): TableCell[] {
  const shown = (value: number): TableCell =>
    isShare && total ? shareCell(value, total, asked) : countCell(value, asked);
  return [
    ...OUTCOMES.map((code, index) => {
      const value = parts[index] ?? null;
      return value === null ? unknownCell(unit, code, asked) : shown(value);
    }),
    rest === null ? { text: '', value: null } : shown(rest),
    total === null
      ? figureCell(datumOf(unit, OUTCOME_TOTAL, asked.applicant), asked.lang)
      : countCell(total, asked),
  ];
}

/** A group of which some rows were collected but not all cannot be summed; else the printed word. */
function unknownCell(unit: UnitReport, code: string, asked: Asked): TableCell {
  const isGroup = OUTCOME_GROUPS.includes(code);
  const isPartlySeen =
    isGroup &&
    !unit.cells.has(cellKey(code, asked.applicant)) &&
    partsOf(code).some((row) => unit.cells.has(cellKey(row, asked.applicant)));
  if (isPartlySeen) {
    const { partsUnknown } = requestsText[asked.lang].outcomes;
    return { text: partsUnknown, value: null, missing: 'not_computable', hint: partsUnknown };
  }
  return figureCell(datumOf(unit, code, asked.applicant), asked.lang);
}

function sumRow(sum: readonly number[], reports: number, asked: Asked): TableRow {
  const label = requestsText[asked.lang].sumRow(reports);
  const total = sum.reduce((all, part) => all + part, 0);
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: label, value: label },
      ...sum.map((value) => shareCell(value, total, asked)),
      { text: '', value: null },
      countCell(total, asked),
      { text: '', value: null },
    ],
  };
}

function shareCell(value: number, total: number, asked: Asked): TableCell {
  return {
    text: formatRate(value / total, asked.lang),
    value: value / total,
    hint: `${formatExact(value, asked.lang)} ÷ ${formatExact(total, asked.lang)}`,
  };
}

function countCell(value: number, asked: Asked): TableCell {
  return { text: formatExact(value, asked.lang), value };
}
