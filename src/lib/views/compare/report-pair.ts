import type { Answers } from '../../db/query-set.ts';
import { domainText } from '../../messages/domain.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import type { Language } from '../../messages/language.ts';
import { pairOf, type ReportPairRows } from '../../queries/agencies/report-pair.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame } from '../figures/frame.ts';
import { contestedTable } from '../sheet/contested.ts';
import type { FormCell, FormRow, FormTable } from '../sheet/form-sheet.ts';
import { narrativeTable } from '../sheet/narrative.ts';
import { publicationTables } from '../sheet/publication.ts';
import { requestsTable } from '../sheet/requests.ts';
import { comparedCells, type ComparedCell } from './compared-cells.ts';
import { differencesFrame } from './differences-frame.ts';
import { rowsOfSide, scopesOf, sideOf, type ReportSide } from './report-sides.ts';

/** The controls of one side, and what each changes in the address. */
export type SideControls = {
  title: string;
  years: readonly { text: string; current: boolean; changes: Partial<ViewState> }[];
  /** What choosing another agency for this side changes. */
  withUnit: (id: string) => Partial<ViewState>;
};

export type ReportPairView = {
  title: string;
  footing: readonly string[];
  sides: readonly SideControls[];
  swap: Partial<ViewState> | null;
  scopes: readonly { text: string; scope: ViewState['scope']; current: boolean }[];
  /** Each section of both reports, the left one first. */
  sections: readonly (readonly FormTable[])[];
  /** The differing cells as a table, for reading and for files. */
  frame: Frame | null;
};

/** Two reports side by side in the layout of the form, with every cell marked that differs. */
export function reportPairView(rows: Answers<ReportPairRows>, state: ViewState): ReportPairView {
  const text = reportPairText[state.lang];
  const [one, other] = pairOf(state);
  const isOneUnit = one === other;
  const left = sideOf(
    rowsOfSide(rows, 0),
    state,
    isOneUnit ? state.versus : state.year,
    state.year,
  );
  const right = sideOf(
    rowsOfSide(rows, 1),
    state,
    isOneUnit ? state.year : (state.versus ?? state.year),
  );
  const sides = [left, right].map((side, at) => controlsOf(side, at, state, isOneUnit));
  const scopes = scopesOf(rowsOfSide(rows, 0))
    .filter((scope) => scopesOf(rowsOfSide(rows, 1)).includes(scope))
    .map((scope) => ({
      text: domainText[state.lang].scope[scope],
      scope,
      current: state.scope === scope,
    }));
  if (!left || !right) {
    const name = [left, right].find((side) => side === null) === null ? nameOf(rows) : '';
    const title = one === '' || name === '' ? text.noPair : text.noReport(name);
    return { title, footing: [], sides, swap: null, scopes, sections: [], frame: null };
  }
  const [own, against] = [tablesOf(left, state.lang), tablesOf(right, state.lang)];
  const cells = comparedCells(own.flat(), against.flat());
  const title = titleOf(left, right, cells, state.lang);
  const footing = footingOf(left, right, cells, state.lang);
  return {
    title,
    footing,
    sides,
    swap: isOneUnit
      ? { year: left.report.year, versus: right.report.year }
      : {
          units: [other, one],
          year: right.report.year,
          versus: left.report.year === right.report.year ? null : left.report.year,
        },
    scopes,
    sections: own.map((table, at) => [
      marked(table, against[at], cells, 'left', left, state.lang),
      ...(against[at] ? [marked(against[at], table, cells, 'right', right, state.lang)] : []),
    ]),
    frame: differencesFrame(title, footing, left, right, cells, state.lang),
  };
}

function nameOf(rows: Answers<ReportPairRows>): string {
  const without = [rowsOfSide(rows, 0), rowsOfSide(rows, 1)].find(
    ({ reports }) => reports.length === 0,
  );
  return without?.agency.at(-1)?.name ?? '';
}

function controlsOf(
  side: ReportSide | null,
  at: number,
  state: ViewState,
  isOneUnit: boolean,
): SideControls {
  const text = reportPairText[state.lang];
  const [one, other] = pairOf(state);
  // Of one agency the later report stands right and is the year; of two the left one is.
  const isYear = isOneUnit ? at === 1 : at === 0;
  const otherYear = isYear ? state.versus : state.year;
  const change = (year: number): Partial<ViewState> => {
    if (isYear) return { year, ...(otherYear === year ? { versus: null } : {}) };
    return { versus: year === state.year ? null : year };
  };
  return {
    title: side?.title ?? (at === 0 ? text.left : text.right),
    years: (side?.years ?? []).map((year) => ({
      text: String(year),
      current: year === side?.report.year,
      changes: change(year),
    })),
    withUnit: (id) => {
      const units = at === 0 ? [id, other === '' ? id : other] : [one === '' ? id : one, id];
      return { units, versus: null, year: side?.report.year ?? state.year };
    },
  };
}

/** The sections as the form has them; of two forms the second section stands beside itself. */
function tablesOf({ sheet, report }: ReportSide, language: Language): FormTable[] {
  return [
    narrativeTable(sheet, null, language),
    ...publicationTables(sheet, language),
    requestsTable(sheet, report, null, language),
    contestedTable(sheet, language),
  ];
}

function marked(
  table: FormTable,
  beside: FormTable | undefined,
  cells: ReadonlyMap<string, ComparedCell>,
  at: 'left' | 'right',
  side: ReportSide,
  language: Language,
): FormTable {
  const text = reportPairText[language];
  const collected = new Set(
    [table, ...(beside ? [beside] : [])].flatMap(({ rows }) =>
      rows.flatMap((row) => (row.collected ? [row.id] : [])),
    ),
  );
  const cellOf = (cell: FormCell): FormCell => {
    const compared = cell.key === undefined ? undefined : cells.get(cell.key);
    if (compared?.standing !== 'differs') return cell;
    const other = compared[at === 'left' ? 'right' : 'left'];
    return { ...cell, differs: text.differs(other.text) };
  };
  const rowOf = (row: FormRow): FormRow => {
    const isShown = row.collected || collected.has(row.id);
    return row.kind === 'head'
      ? { ...row, collected: isShown }
      : { ...row, collected: isShown, cells: row.cells.map(cellOf) };
  };
  return { ...table, title: text.in(table.title, side.title), rows: table.rows.map(rowOf) };
}

const countOf = (cells: ReadonlyMap<string, ComparedCell>, standing: ComparedCell['standing']) =>
  [...cells.values()].filter((cell) => cell.standing === standing).length;

function titleOf(
  left: ReportSide,
  right: ReportSide,
  cells: ReadonlyMap<string, ComparedCell>,
  language: Language,
): string {
  const text = reportPairText[language];
  const differ = countOf(cells, 'differs');
  const both = countOf(cells, 'same') + differ;
  return both === 0
    ? text.nothingShared(left.title, right.title)
    : text.title(left.title, right.title, both, differ);
}

function footingOf(
  left: ReportSide,
  right: ReportSide,
  cells: ReadonlyMap<string, ComparedCell>,
  language: Language,
): string[] {
  const text = reportPairText[language];
  const one = countOf(cells, 'one');
  return [
    text.legend,
    ...(one > 0 ? [text.one(one)] : []),
    text.apart,
    ...(left.report.scope === right.report.scope ? [] : [text.otherScope]),
    ...(left.report.form === right.report.form ? [] : [text.otherForm]),
  ];
}
