import { indicatorOf } from '../../catalogue/catalogue.ts';
import { NATION } from '../../model/division.ts';
import type { CoverageCell } from '../../queries/overview/coverage.ts';
import { domainText } from '../../messages/domain.ts';
import { localText } from '../../messages/local.ts';
import { overviewText } from '../../messages/overview/overview.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { toYear } from '../../url/to-year.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { placeName } from '../place-name.ts';
import type { Frame, TableRow } from '../figures/frame.ts';
import { localShare, nameCell } from '../figures/local-mark.ts';

/** Shades of a cell by its number of reports: each from this many on. */
export const SHADES = [1, 5, 20] as const;

export type CoverageState = 'none' | 'partial' | 'complete';

export type GridCell = {
  year: number;
  state: CoverageState;
  /** 0 for none, then 1 to 3 by the number of reports. */
  shade: number;
  text: string;
  /** Reports collected with every cell, empty when there is none. */
  complete: string;
  /** Reports on which a rule of grade E fails, empty when there is none. */
  conflicting: string;
  /** Some of its reports are the reader's own. */
  isLocal: boolean;
  hint: string;
  href: string | null;
};

export type GridRow = {
  division: string;
  name: string;
  href: string | null;
  total: string;
  cells: readonly GridCell[];
};

/** The grid as drawn, and the same as a frame for its title, footing and export. */
export type CoverageGrid = {
  frame: Frame;
  division: string;
  all: string;
  years: readonly { year: number; chosen: boolean }[];
  rows: readonly GridRow[];
  legend: readonly { shade: number; label: string }[];
  completeLegend: string;
  /** Said where a cell has such reports, with the way to what was found. */
  conflicts: { label: string; href: string } | null;
  /** Said where a cell counts the reader's own reports. */
  localLegend: string;
};

/** What is here by division and year: none, in part or complete, and how many reports. */
export function coverageGrid(
  rows: readonly CoverageCell[],
  divisionName: string,
  state: ViewState,
  openings: Openings,
): CoverageGrid {
  const text = overviewText[state.lang];
  const years = [...new Set(rows.map(({ year }) => year))];
  const divisions = [...new Set(rows.map(({ division }) => division))];
  const lines = divisions.map((division) => rows.filter((row) => row.division === division));
  const gridRows = lines.map((cells) => gridRow(cells, state, openings));
  const title = titleOf(rows, divisionName, state);
  const all = sumOf(rows.map(({ reports }) => reports));
  const complete = sumOf(rows.map((row) => row.complete));
  const local = localShare(sumOf(rows.map((row) => row.local)), state.lang);
  return {
    frame: {
      id: 'coverage',
      title,
      footing: [
        domainText[state.lang].scope[state.scope],
        ...(all === 0
          ? [text.coverageEmpty]
          : [text.coverageFooting(all), text.coverageComplete(complete)]),
        ...(local ? [local.hint] : []),
      ],
      chart: null,
      table: {
        caption: title,
        columns: [
          { key: 'division', label: text.coverageDivision, numeric: false },
          ...years.map((year) => ({ key: String(year), label: String(year), numeric: true })),
          { key: 'all', label: text.coverageAll, numeric: true },
        ],
        rows: lines.map((cells) => tableRow(cells, state)),
      },
      leftOut: [],
      empty: rows.length > 0 ? null : { text: title, links: [] },
    },
    division: text.coverageDivision,
    all: text.coverageAll,
    years: years.map((year) => ({ year, chosen: year === state.year })),
    rows: gridRows,
    legend: [
      { shade: 0, label: text.legend.none },
      ...SHADES.map((from, index) => {
        const next = SHADES[index + 1];
        return { shade: index + 1, label: text.legend.few(from, next ? next - 1 : null) };
      }),
    ],
    completeLegend: complete > 0 ? text.legend.complete : '',
    localLegend: local ? localText[state.lang].cell : '',
    conflicts: conflictsOf(sumOf(rows.map(({ conflicting }) => conflicting)), state, openings),
  };
}

function conflictsOf(
  count: number,
  { lang, division, kind, level, scope }: ViewState,
  openings: Openings,
): CoverageGrid['conflicts'] {
  if (count === 0) return null;
  return {
    label: overviewText[lang].legend.conflicting(count, domainText[lang].scope[scope]),
    href: hrefOf('/checks', { lang, division, kind, level, grade: 'E' }, openings),
  };
}

function titleOf(rows: readonly CoverageCell[], name: string, state: ViewState): string {
  const text = overviewText[state.lang];
  if (rows.length === 0) return text.coverageUnknown(state.division);
  const below = rows.filter((row) => !row.self);
  if (below.length === 0) {
    const years = rows.map(({ year }) => year);
    const covered = rows.filter(({ reports }) => reports > 0).length;
    return text.coverageTitleLeaf(
      name,
      covered,
      years[0] ?? state.year,
      years.at(-1) ?? state.year,
    );
  }
  const inYear = below.filter((row) => row.year === state.year);
  const covered = inYear.filter(({ reports }) => reports > 0).length;
  const noun = state.division === NATION ? text.coverageNoun.nation : text.coverageNoun.below;
  return text.coverageTitle(name, covered, inYear.length, noun, state.year);
}

function gridRow(cells: readonly CoverageCell[], state: ViewState, openings: Openings): GridRow {
  const text = overviewText[state.lang];
  const [first] = cells;
  const name = nameOf(first, state);
  const total = sumOf(cells.map(({ reports }) => reports));
  return {
    division: first?.division ?? '',
    name,
    href: first && total > 0 ? hrefTo(first, state.year, state, openings) : null,
    total: total === 0 ? text.coverageNothing : String(total),
    cells: cells.map((cell) => gridCell(cell, state, openings)),
  };
}

function gridCell(cell: CoverageCell, state: ViewState, openings: Openings): GridCell {
  const text = overviewText[state.lang];
  const { year, reports, complete, stating, conflicting, local } = cell;
  const mark = localShare(local, state.lang);
  const name = nameOf(cell, state);
  const covered = coverageState(cell);
  const hint =
    covered === 'none'
      ? [text.cellNone(name, year)]
      : [
          text.cellHint(name, year, text.cell[covered], reports, complete),
          text.cellStating(stating, indicatorOf(state.indicator).short[state.lang]),
          ...(conflicting === 0 ? [] : [text.cellConflicting(conflicting)]),
          ...(mark ? [mark.hint] : []),
        ];
  return {
    year,
    state: covered,
    shade: SHADES.filter((from) => reports >= from).length,
    text: reports === 0 ? text.cell.none : String(reports),
    complete: complete === 0 ? '' : String(complete),
    conflicting: conflicting === 0 ? '' : String(conflicting),
    isLocal: local > 0,
    hint: punctuation[state.lang].joined(hint),
    href: reports === 0 ? null : hrefTo(cell, year, state, openings),
  };
}

/** `complete` only when every report of the cell was collected with every cell of its form. */
export function coverageState(cell: Pick<CoverageCell, 'reports' | 'complete'>): CoverageState {
  if (cell.reports === 0) return 'none';
  return cell.complete === cell.reports ? 'complete' : 'partial';
}

/** A division below leads to its own overview; the chosen one's own bodies to the list of agencies. */
function hrefTo(cell: CoverageCell, year: number, state: ViewState, openings: Openings): string {
  const { lang, kind, level, scope } = state;
  if (cell.self) {
    return hrefOf('/agencies', { lang, division: cell.division, year, kind, scope }, openings);
  }
  const { indicator } = state;
  return hrefOf(
    '/',
    { lang, division: cell.division, ...toYear(year, state), kind, level, scope, indicator },
    openings,
  );
}

function tableRow(cells: readonly CoverageCell[], asked: Asked): TableRow {
  const text = overviewText[asked.lang];
  const name = nameOf(cells[0], asked);
  const total = sumOf(cells.map(({ reports }) => reports));
  const local = sumOf(cells.map((cell) => cell.local));
  return {
    id: cells[0]?.division ?? '',
    cells: [
      nameCell(name, { local }, asked.lang),
      ...cells.map(({ reports, local }) =>
        reports === 0
          ? { text: text.cell.none, value: null, missing: 'no_report' as const }
          : { text: String(reports), value: reports, local: localShare(local, asked.lang) },
      ),
      { text: String(total), value: total },
    ],
  };
}

function nameOf(cell: CoverageCell | undefined, asked: Asked): string {
  if (!cell) return '';
  const name = placeName(cell.division, cell.name, asked);
  return cell.self ? overviewText[asked.lang].self(name) : name;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
