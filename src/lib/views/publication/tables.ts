import { domainText } from '../../messages/domain.ts';
import { formatDifference } from '../../messages/format.ts';
import { publicationText } from '../../messages/publication.ts';
import { DECISIONS } from '../../queries/publication.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
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
  asked: Asked,
  openings: Openings,
): Frame {
  const text = publicationText[asked.lang].documents;
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
        ...figureCells(unit, [issued, repealed], asked),
        ...(net === null ? [] : [netCell(unit, net, asked)]),
        ...figureCells(unit, [effective], asked),
      ],
      title: (chosen) => documentsTitle(chosen, kind, issued, asked),
      footing: [text.formNote],
      none: text.none,
    },
    units,
    reports,
    asked,
    openings,
  );
}

function documentsTitle(
  chosen: readonly UnitReport[],
  kind: Kind,
  issued: string,
  asked: Asked,
): string {
  const text = publicationText[asked.lang].documents;
  const top = topOf(chosen, issued);
  if (!top) {
    return kind === 'rules' ? text.rulesNoneInYear(asked.year) : text.noneInYear(asked.year);
  }
  if (top.value === 0) {
    return (kind === 'rules' ? text.rulesZeroTitle : text.zeroTitle)(asked.year, top.known);
  }
  const shown = valueText(issued, top.value, asked.lang);
  const title = kind === 'rules' ? text.rulesTitle : text.title;
  return title(asked.year, top.unit.label, shown);
}

/** The derived net change with its sign. */
function netCell(unit: UnitReport, code: string, asked: Asked): TableCell {
  const value = valueOf(unit, code);
  if (value === null) return { text: '', value: null };
  return { text: formatDifference(value, asked.lang), value };
}

/** Permits, penalties, coercive measures and fees, unit by unit. */
export function decisionsFrame(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  asked: Asked,
  openings: Openings,
): Frame {
  const text = publicationText[asked.lang].decisions;
  return unitTable(
    {
      id: 'decisions',
      codes: DECISIONS,
      order: DECISIONS,
      columns: DECISIONS.map((code) => ({
        key: code,
        label: text.columns[code],
        numeric: true,
        drawn: 'bar',
      })),
      cells: (unit) => figureCells(unit, DECISIONS, asked),
      title: (chosen) => {
        if (chosen.length === 0) return text.noneInYear(asked.year);
        for (const code of DECISIONS.slice(0, 3)) {
          const top = topOf(chosen, code);
          if (!top || top.value === 0) continue;
          return text.title(
            asked.year,
            text.columns[code],
            top.unit.label,
            valueText(code, top.value, asked.lang),
          );
        }
        return text.onlyFees(asked.year, chosen.length);
      },
      footing: [text.unitNote],
      none: text.none,
    },
    units,
    reports,
    asked,
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
  asked: Asked,
  openings: Openings,
): Frame {
  const { chosen, others } = shownReports(units, (unit) =>
    layout.codes.some((code) => valueOf(unit, code) !== null),
  );
  const sortKey = (unit: UnitReport) =>
    layout.order.map((code) => valueOf(unit, code)).find((value) => value !== null) ?? -1;
  const rows = [...[...chosen].sort((a, b) => sortKey(b) - sortKey(a)), ...others];
  const title = layout.title(chosen);
  const text = publicationText[asked.lang];
  return {
    id: layout.id,
    title,
    footing: [
      text.documents.given(chosen.length, reportsInYear(reports, asked.year)),
      domainText[asked.lang].scope[asked.scope],
      ...layout.footing,
      ...(others.length > 0 ? [text.otherYears(others.length)] : []),
    ],
    chart: null,
    table: {
      caption: title,
      columns: [unitColumn(asked), ...layout.columns, sourceColumn(asked)],
      rows: rows.map((unit) => figureRow(unit, layout.cells(unit), asked, openings)),
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
