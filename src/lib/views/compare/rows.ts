import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { SECTIONS, type Section } from '../../catalogue/indicator.ts';
import { domainText } from '../../messages/domain.ts';
import { comparedCodes } from '../../queries/compare/compare.ts';
import type { CompareFigure } from '../../queries/compare/figures.ts';
import type { Asked } from '../asked.ts';
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
  asked: Asked,
): CompareGroup[] {
  const key = (unit: string, code: string, year: number | null) => `${unit} ${code} ${year}`;
  const cells = new Map(
    figures.map((figure) => [key(figure.unit, figure.indicator, figure.year), figure]),
  );
  const rowOf = (code: string): CompareRow => {
    const pairs = columns.map(({ unit }) => ({
      current: cells.get(key(unit, code, asked.year)),
      before: cells.get(key(unit, code, asked.versus)),
    }));
    return {
      code,
      ...labelsOf(code, asked),
      marked: code === asked.indicator,
      cells: columns.map((column, index) => compareCell(code, column, pairs[index] ?? {}, asked)),
      collected: pairs.some(({ current, before }) => current ?? before),
      known: pairs.filter(({ current }) => (current?.value ?? null) !== null).length,
    };
  };
  const codes = comparedCodes(asked);
  const { section: titles, applicant } = domainText[asked.lang];
  return SECTIONS.map((section) => ({
    section,
    title:
      section === 'requests' && asked.applicant !== 'total'
        ? `${titles[section]} · ${applicant[asked.applicant]}`
        : titles[section],
    rows: codes.filter((code) => indicatorOf(code).section === section).map(rowOf),
  }));
}

function labelsOf(code: string, asked: Asked): Pick<CompareRow, 'label' | 'hint' | 'depth'> {
  const indicator = indicatorOf(code);
  if (isDerived(indicator)) {
    return {
      label: indicator.label[asked.lang],
      hint: indicator.trap?.[asked.lang] ?? indicator.label[asked.lang],
      depth: 0,
    };
  }
  const { parent } = indicator;
  const isDeep = parent !== null && parent !== 'outcome.total' && parent.startsWith('outcome.');
  return {
    label: indicator.short[asked.lang],
    hint: indicator.label[asked.lang],
    depth: isDeep ? 2 : parent === null ? 0 : 1,
  };
}
