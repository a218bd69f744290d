import { indicatorOf, partsOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import { GROUND_ROWS, HEADING_GROUPS } from '../../catalogue/outcome-groups.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import type { Frame, TableCell, TableRow } from '../figures/frame.ts';
import { addable } from '../figures/layers.ts';
import { sumKnown, type KnownSum } from '../figures/known-sum.ts';
import { applicantNote } from './flow.ts';
import {
  datumOf,
  figureRow,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { figureCell } from '../figures/figure-cell.ts';

/**
 * Grounds of refusal, unavailability and declining as a heat table: units × 16 grounds, shaded by
 * number within each group; blank, mark, printed zero and what was not collected all differ.
 */
export function groundsFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  asked: Asked,
  openings: Openings,
): Frame {
  const text = requestsText[asked.lang];
  const { chosen, others } = shownReports(units, (unit) =>
    GROUND_ROWS.some((code) => unit.cells.has(cellKey(code, asked.applicant))),
  );
  const sizes = new Map(chosen.map((unit) => [unit, sumOver(GROUND_ROWS, unit, asked)]));
  const rows = [
    ...[...chosen].sort((a, b) => (sizes.get(b)?.sum ?? 0) - (sizes.get(a)?.sum ?? 0)),
    ...others,
  ];
  const levels = new Set(chosen.map(({ report }) => report.level)).size;
  const sums = chosen.length > 1 && addable(levels, asked) ? groundSums(chosen, asked) : null;
  const title = titleOf(chosen, asked);
  return {
    id: 'grounds',
    title,
    footing: [
      text.given(chosen.length, reportsInYear(reports, asked.year)),
      domainText[asked.lang].scope[asked.scope],
      ...applicantNote(asked),
      text.grounds.legend,
      ...(others.length > 0 ? [text.otherYears(others.length)] : []),
    ],
    chart: null,
    table: {
      caption: title,
      columns: [
        unitColumn(asked),
        ...HEADING_GROUPS.flatMap((group) =>
          partsOf(group).map((code) => ({
            key: code,
            label: indicatorOf(code).short[asked.lang],
            numeric: true,
            group: indicatorOf(group).short[asked.lang],
            drawn: 'shade' as const,
          })),
        ),
        sourceColumn(asked),
      ],
      rows: [
        ...(sums ? [sumRow(sums, asked)] : []),
        ...rows.map((unit) =>
          figureRow(
            unit,
            GROUND_ROWS.map((code) => groundCell(unit, code, asked)),
            asked,
            openings,
          ),
        ),
      ],
    },
    leftOut: [],
    empty: rows.length === 0 ? { text: text.grounds.none, links: [] } : null,
  };
}

function sumOver(codes: readonly string[], unit: UnitReport, asked: Asked): KnownSum {
  return sumKnown(codes.map((code) => valueOf(unit, code, asked.applicant)));
}

/** Sums of each ground over the reports of the chosen year, each with its k of n. */
function groundSums(chosen: readonly UnitReport[], asked: Asked): KnownSum[] {
  return GROUND_ROWS.map((code) =>
    sumKnown(chosen.map((unit) => valueOf(unit, code, asked.applicant))),
  );
}

function titleOf(chosen: readonly UnitReport[], asked: Asked): string {
  const text = requestsText[asked.lang].grounds;
  const levels = new Set(chosen.map(({ report }) => report.level)).size;
  if (chosen.length === 0) return text.noneInYear(asked.year);
  const most = groundSums(chosen, asked)
    .map((sum, index) => ({ ...sum, code: GROUND_ROWS[index] ?? '' }))
    .sort((a, b) => (b.sum ?? 0) - (a.sum ?? 0))[0];
  if (!most?.sum) return text.allZero(asked.year, chosen.length);
  const ground = indicatorOf(most.code).short[asked.lang];
  const shown = formatExact(most.sum, asked.lang);
  const [only] = chosen;
  if (chosen.length === 1 && only) return text.titleOne(only.label, ground, shown);
  if (!addable(levels, asked)) return largestCell(chosen, asked);
  const group = HEADING_GROUPS.find((code) => most.code.startsWith(`${code}.`)) ?? '';
  return text.title(ground, indicatorOf(group).short[asked.lang], most.known, shown);
}

/** Where reports may not be added up, the single largest figure stands for them. */
function largestCell(chosen: readonly UnitReport[], asked: Asked): string {
  const [largest] = chosen
    .flatMap((unit) =>
      GROUND_ROWS.flatMap((code) => {
        const value = valueOf(unit, code, asked.applicant);
        return value === null ? [] : [{ unit, code, value }];
      }),
    )
    .sort((a, b) => b.value - a.value);
  if (!largest) return '';
  return requestsText[asked.lang].grounds.titleOne(
    largest.unit.label,
    indicatorOf(largest.code).short[asked.lang],
    formatExact(largest.value, asked.lang),
  );
}

/** A mark longer than this is cut in the cell and stands whole on hover. */
const LONGEST_MARK = 5;

/** A cell that was not collected is hatched and empty; its word stands on hover. */
function groundCell(unit: UnitReport, code: string, asked: Asked): TableCell {
  const cell = figureCell(datumOf(unit, code, asked.applicant), asked.lang);
  if (cell.missing === 'not_seen' || cell.missing === 'not_on_form') {
    return { ...cell, text: '', hint: cell.text };
  }
  const isCut = cell.missing === 'mark' && cell.text.length > LONGEST_MARK + 2;
  return isCut ? { ...cell, text: `${cell.text.slice(0, LONGEST_MARK)}…”`, hint: cell.text } : cell;
}

function sumRow(sums: readonly KnownSum[], asked: Asked): TableRow {
  const text = requestsText[asked.lang].grounds;
  return {
    id: 'sum',
    total: true,
    cells: [
      { text: text.sum, value: text.sum },
      ...sums.map(({ sum, known, all }): TableCell =>
        sum === null
          ? { text: '', value: null }
          : { text: formatExact(sum, asked.lang), value: sum, hint: text.sumHint(known, all) },
      ),
      { text: '', value: null },
    ],
  };
}
