import type { Answers } from '../../db/query-set.ts';
import { domainText } from '../../messages/domain.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import type { Language } from '../../messages/language.ts';
import { pairOf, type ReportPairRows } from '../../queries/compare/report-pair.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame } from '../figures/frame.ts';
import { contestedTable } from '../sheet/contested.ts';
import type { FormCell, FormRow, FormTable } from '../sheet/form-sheet.ts';
import { narrativeTable } from '../sheet/narrative.ts';
import { publicationTables } from '../sheet/publication.ts';
import { requestsTable } from '../sheet/requests.ts';
import { chosenPair, unusedUnits } from './chosen-pair.ts';
import { comparedCells, type ComparedCell } from './compared-cells.ts';
import { withContradictions } from './contradictions.ts';
import { differencesFrame } from './differences-frame.ts';
import { rowsOfSide, scopesOf, type ReportSide, type SideName } from './report-sides.ts';

/** The controls of one side, and what each changes in the address. */
export type SideControls = {
  title: string;
  years: readonly { text: string; current: boolean; changes: Partial<ViewState> }[];
  /** What choosing another agency for this side changes. */
  withUnit: (id: string) => Partial<ViewState>;
};

export type ReportPairView = {
  title: string;
  /** Where the two are not those that the address asks for, or something of it is not used. */
  notices: readonly string[];
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
  const [leftId, rightId] = pairOf(state);
  const isOneUnit = leftId === rightId;
  const [leftRows, rightRows] = [rowsOfSide(rows, 'left'), rowsOfSide(rows, 'right')];
  const { left, right, said } = chosenPair(leftRows, rightRows, state);
  const notices = [...unusedUnits(leftRows, rightRows, state), ...said];
  const sides = [
    controlsOf(left, 'left', state, isOneUnit),
    controlsOf(right, 'right', state, isOneUnit),
  ];
  const scopes = scopesOf(leftRows)
    .filter((scope) => scopesOf(rightRows).includes(scope))
    .map((scope) => ({
      text: domainText[state.lang].scope[scope],
      scope,
      current: state.scope === scope,
    }));
  if (!left || !right) {
    const name = (left ? rightRows : leftRows).agency.at(-1)?.name;
    const noTitle = leftId === '' || name === undefined ? text.noPair : text.noReport(name);
    const title = right && isOneUnit ? text.onlyOne(right.title) : noTitle;
    return { title, notices, footing: [], sides, swap: null, scopes, sections: [], frame: null };
  }
  const [leftTables, rightTables] = [tablesOf(left, state.lang), tablesOf(right, state.lang)];
  const cells = comparedCells(leftTables.flat(), rightTables.flat());
  const title = titleOf(left, right, cells, state.lang);
  const footing = footingOf(left, right, cells, state.lang);
  return {
    title,
    notices,
    footing,
    sides,
    swap: isOneUnit
      ? { year: left.report.year, versus: right.report.year }
      : {
          units: [rightId, leftId],
          year: right.report.year,
          versus: left.report.year === right.report.year ? null : left.report.year,
        },
    scopes,
    sections: leftTables.map((table, at) => [
      marked(table, rightTables[at], cells, 'left', left, state.lang),
      ...(rightTables[at]
        ? [marked(rightTables[at], table, cells, 'right', right, state.lang)]
        : []),
    ]),
    frame: differencesFrame(title, [...said, ...footing], left, right, cells, state.lang),
  };
}

function controlsOf(
  side: ReportSide | null,
  name: SideName,
  state: ViewState,
  isOneUnit: boolean,
): SideControls {
  const text = reportPairText[state.lang];
  const [leftId, rightId] = pairOf(state);
  // Of one agency the later report stands right and is the year; of two the left one is.
  const isYear = name === (isOneUnit ? 'right' : 'left');
  const otherYear = isYear ? state.versus : state.year;
  const change = (year: number): Partial<ViewState> => {
    if (isYear) return { year, ...(otherYear === year ? { versus: null } : {}) };
    return { versus: year === state.year ? null : year };
  };
  return {
    title: side?.title ?? text[name],
    years: (side?.years ?? []).map((year) => ({
      text: String(year),
      current: year === side?.report.year,
      changes: change(year),
    })),
    withUnit: (id) => {
      const units = name === 'left' ? [id, rightId || id] : [leftId || id, id];
      return { units, versus: null, year: side?.report.year ?? state.year };
    },
  };
}

/** The sections as the form has them; of two forms the second section stands beside itself. */
function tablesOf({ sheet, report, contradictions }: ReportSide, language: Language): FormTable[] {
  return [
    narrativeTable(sheet, null, language),
    ...publicationTables(sheet, language),
    requestsTable(sheet, report, null, language),
    contestedTable(sheet, language),
  ].map((table) => withContradictions(table, contradictions));
}

function marked(
  table: FormTable,
  beside: FormTable | undefined,
  cells: ReadonlyMap<string, ComparedCell>,
  name: SideName,
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
    if (compared?.agreement !== 'differs') return cell;
    const other = compared[name === 'left' ? 'right' : 'left'];
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

const countOf = (cells: ReadonlyMap<string, ComparedCell>, agreement: ComparedCell['agreement']) =>
  [...cells.values()].filter((cell) => cell.agreement === agreement).length;

function titleOf(
  left: ReportSide,
  right: ReportSide,
  cells: ReadonlyMap<string, ComparedCell>,
  language: Language,
): string {
  const text = reportPairText[language];
  if (left.report.scope !== right.report.scope) return text.notAlike(left.title, right.title);
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
