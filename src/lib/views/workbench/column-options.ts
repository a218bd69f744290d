import { INDICATORS } from '../../catalogue/catalogue.ts';
import { inEveryLanguage } from '../../catalogue/indicator.ts';
import { COLUMN_GROUPS, type ColumnGroup } from '../../catalogue/column-groups.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { domainText } from '../../messages/domain.ts';
import { columnsText } from '../../messages/workbench/columns.ts';
import { MAX_COLUMNS, type ViewState } from '../../url/view-state.ts';

/** Indicators that may still become a column, with the part of the form they stand in. */
export function columnOptions({ columns, indicator, lang }: ViewState) {
  return [...INDICATORS, ...DERIVED]
    .filter(({ code }) => code !== indicator && !columns.includes(code))
    .map(({ code, short, label, section }) => ({
      value: code,
      label: short[lang],
      note: domainText[lang].section[section],
      words: `${inEveryLanguage(label)} ${code}`,
    }));
}

/** A group of columns: whether all of it is in the table, and the columns after one click on it. */
export type GroupChoice = {
  id: ColumnGroup['id'];
  label: string;
  isShown: boolean;
  /** The columns after a click; null where the address would hold too many. */
  columns: readonly string[] | null;
};

/** The groups by the part of the form they stand in. */
export function groupChoices(
  state: ViewState,
): { section: string; groups: readonly GroupChoice[] }[] {
  const sections = [...new Set(COLUMN_GROUPS.map(({ section }) => section))];
  return sections.map((section) => ({
    section: domainText[state.lang].section[section],
    groups: COLUMN_GROUPS.filter((group) => group.section === section).map((group) =>
      groupChoice(group, state),
    ),
  }));
}

function groupChoice({ id, codes }: ColumnGroup, { columns, lang }: ViewState): GroupChoice {
  const isShown = isWhole(codes, columns);
  const after = isShown
    ? columns.filter((code) => !codes.includes(code))
    : [...new Set([...columns, ...codes])];
  return {
    id,
    label: columnsText[lang].group[id],
    isShown,
    columns: after.length > MAX_COLUMNS ? null : after,
  };
}

const isWhole = (codes: readonly string[], columns: readonly string[]): boolean =>
  codes.every((code) => columns.includes(code));

/** Columns that stand in the table by themselves: a group shown whole goes by its own control. */
export function singleColumns({ columns }: Pick<ViewState, 'columns'>): readonly string[] {
  const grouped = new Set(
    COLUMN_GROUPS.filter(({ codes }) => isWhole(codes, columns)).flatMap(({ codes }) => codes),
  );
  return columns.filter((code) => !grouped.has(code));
}
