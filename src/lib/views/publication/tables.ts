import { domainText } from '../../messages/domain.ts';
import { formatDifference } from '../../messages/format.ts';
import { publicationText } from '../../messages/publication.ts';
import { indicatorOf } from '../../catalogue/catalogue.ts';
import { DECISIONS } from '../../queries/publication.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, TableCell, TableColumn } from '../figures/frame.ts';
import {
  figureCells,
  figureRow,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';
import { valueText } from '../figures/figure-cell.ts';

type Kind = 'normative' | 'rules';

const codesOf = (kind: Kind) => [`${kind}.issued`, `${kind}.repealed`, `${kind}.effective`];

/** The net change is defined for normative documents alone (derived.md). */
const NET_CHANGE: Record<Kind, string | null> = {
  normative: 'normative.net_change',
  rules: null,
};

/** Documents issued − repealed → in force, unit by unit (form 2021). */
export function documentsFrame(
  kind: Kind,
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = publicationText[state.lang].documents;
  const [issued = '', repealed = '', effective = ''] = codesOf(kind);
  const net = NET_CHANGE[kind];
  const column = (key: 'issued' | 'repealed' | 'net' | 'effective'): TableColumn => ({
    key,
    label: text.columns[key],
    numeric: true,
    ...(key === 'net' ? {} : { drawn: 'bar' }),
  });
  return unitTable(
    {
      id: kind,
      codes: [issued, repealed, effective],
      order: [issued, effective],
      columns: [
        column('issued'),
        column('repealed'),
        ...(net === null ? [] : [column('net')]),
        column('effective'),
      ],
      cells: (unit) => [
        ...figureCells(unit, [issued, repealed], state),
        ...(net === null ? [] : [netCell(unit, net, state)]),
        ...figureCells(unit, [effective], state),
      ],
      title: (chosen) => documentsTitle(chosen, kind, issued, state),
      footing: [text.formNote],
      none: text.none,
    },
    units,
    reports,
    state,
    openings,
  );
}

function documentsTitle(
  chosen: readonly UnitReport[],
  kind: Kind,
  issued: string,
  state: ViewState,
): string {
  const text = publicationText[state.lang].documents;
  const top = topOf(chosen, issued);
  if (!top) {
    return kind === 'rules' ? text.rulesNoneInYear(state.year) : text.noneInYear(state.year);
  }
  if (top.value === 0) {
    return (kind === 'rules' ? text.rulesZeroTitle : text.zeroTitle)(state.year, top.known);
  }
  const shown = valueText(issued, top.value, state.lang);
  const title = kind === 'rules' ? text.rulesTitle : text.title;
  return title(state.year, top.unit.label, shown);
}

/** The derived net change with its sign. */
function netCell(unit: UnitReport, code: string, state: ViewState): TableCell {
  const value = valueOf(unit, code);
  if (value === null) return { text: '', value: null };
  return { text: formatDifference(value, state.lang), value };
}

/** Permits, penalties, coercive measures and fees, unit by unit. */
export function decisionsFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = publicationText[state.lang].decisions;
  const labels = Object.values(text.columns);
  return unitTable(
    {
      id: 'decisions',
      codes: DECISIONS,
      order: DECISIONS,
      columns: DECISIONS.map((code, index) => ({
        key: code,
        label: labels[index] ?? code,
        numeric: true,
        drawn: 'bar',
      })),
      cells: (unit) => figureCells(unit, DECISIONS, state),
      title: (chosen) => {
        if (chosen.length === 0) return text.noneInYear(state.year);
        for (const code of DECISIONS.slice(0, 3)) {
          const top = topOf(chosen, code);
          if (!top || top.value === 0) continue;
          const name = indicatorOf(code).short[state.lang].replace('决定', '');
          return text.title(
            state.year,
            name,
            top.unit.label,
            valueText(code, top.value, state.lang),
          );
        }
        return text.onlyFees(state.year, chosen.length);
      },
      footing: [text.unitNote],
      none: text.none,
    },
    units,
    reports,
    state,
    openings,
  );
}

type Layout = {
  id: string;
  codes: readonly string[];
  /** Rows are sorted by the first of these codes that a report states. */
  order: readonly string[];
  columns: readonly TableColumn[];
  cells: (unit: UnitReport) => TableCell[];
  title: (chosen: readonly UnitReport[]) => string;
  footing: readonly string[];
  none: string;
};

/** A table of printed figures: the chosen year's reports, and when they are few those of other years. */
function unitTable(
  layout: Layout,
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
): Frame {
  const { chosen, others } = shownReports(units, (unit) =>
    layout.codes.some((code) => valueOf(unit, code) !== null),
  );
  const sortKey = (unit: UnitReport) =>
    layout.order.map((code) => valueOf(unit, code)).find((value) => value !== null) ?? -1;
  const rows = [...[...chosen].sort((a, b) => sortKey(b) - sortKey(a)), ...others];
  const title = layout.title(chosen);
  const text = publicationText[state.lang];
  return {
    id: layout.id,
    title,
    footing: [
      text.documents.given(chosen.length, reportsInYear(reports, state.year)),
      domainText[state.lang].scope[state.scope],
      ...layout.footing,
      ...(others.length > 0 ? [text.otherYears(others.length)] : []),
    ],
    chart: null,
    table: {
      caption: title,
      columns: [unitColumn(state), ...layout.columns, sourceColumn(state)],
      rows: rows.map((unit) => figureRow(unit, layout.cells(unit), state, openings)),
    },
    leftOut: [],
    empty: rows.length === 0 ? { text: layout.none, links: [] } : null,
  };
}

function topOf(units: readonly UnitReport[], code: string) {
  let top: { unit: UnitReport; value: number } | null = null;
  let known = 0;
  for (const unit of units) {
    const value = valueOf(unit, code);
    if (value === null) continue;
    known += 1;
    if (top === null || value > top.value) top = { unit, value };
  }
  return top === null ? null : { ...top, known };
}
