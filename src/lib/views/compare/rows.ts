import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { SECTIONS, type Section } from '../../catalogue/indicator.ts';
import { domainText } from '../../messages/domain.ts';
import { comparedCodes } from '../../queries/compare/compare.ts';
import type { CompareFigure } from '../../queries/compare/figures.ts';
import type { ViewState } from '../../url/view-state.ts';
import { compareCell, type CompareCell } from './cells.ts';
import type { CompareColumn } from './columns.ts';

/** One indicator across the compared units. */
export type CompareRow = {
  code: string;
  label: string;
  /** Official label and, for a rate, what it must not be read as. */
  hint: string;
  depth: 0 | 1 | 2;
  /** The indicator that the charts below show. */
  marked: boolean;
  cells: readonly CompareCell[];
  /** Whether any unit has a cell in a year shown; the others are folded away. */
  collected: boolean;
  /** Units with a number in the state's year. */
  known: number;
};

/** One section of the form with its rows in order. */
export type CompareGroup = {
  section: Section;
  title: string;
  rows: readonly CompareRow[];
};

export function compareGroups(
  columns: readonly CompareColumn[],
  figures: readonly CompareFigure[],
  state: ViewState,
): CompareGroup[] {
  const key = (unit: string, code: string, year: number | null) => `${unit} ${code} ${year}`;
  const cells = new Map(
    figures.map((figure) => [key(figure.unit, figure.indicator, figure.year), figure]),
  );
  const rowOf = (code: string): CompareRow => {
    const pairs = columns.map(({ unit }) => ({
      current: cells.get(key(unit, code, state.year)),
      before: cells.get(key(unit, code, state.versus)),
    }));
    return {
      code,
      ...labelsOf(code, state),
      marked: code === state.indicator,
      cells: columns.map((column, index) => compareCell(code, column, pairs[index] ?? {}, state)),
      collected: pairs.some(({ current, before }) => current ?? before),
      known: pairs.filter(({ current }) => (current?.value ?? null) !== null).length,
    };
  };
  const codes = comparedCodes(state);
  const { section: titles, applicant } = domainText[state.lang];
  return SECTIONS.map((section) => ({
    section,
    title:
      section === 'requests' && state.applicant !== 'total'
        ? `${titles[section]} · ${applicant[state.applicant]}`
        : titles[section],
    rows: codes.filter((code) => indicatorOf(code).section === section).map(rowOf),
  }));
}

function labelsOf(code: string, state: ViewState): Pick<CompareRow, 'label' | 'hint' | 'depth'> {
  const indicator = indicatorOf(code);
  if (isDerived(indicator)) {
    return {
      label: indicator.label[state.lang],
      hint: indicator.trap?.[state.lang] ?? indicator.label[state.lang],
      depth: 0,
    };
  }
  const { parent } = indicator;
  const isDeep = parent !== null && parent !== 'outcome.total' && parent.startsWith('outcome.');
  return {
    label: indicator.short[state.lang],
    hint: indicator.label[state.lang],
    depth: isDeep ? 2 : parent === null ? 0 : 1,
  };
}
