import { LEAST_BASE, LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import type { Answers } from '../../db/query-set.ts';
import { compareText } from '../../messages/compare.ts';
import { domainText } from '../../messages/domain.ts';
import { shellText } from '../../messages/shell.ts';
import type { CompareRows } from '../../queries/compare/compare.ts';
import type { PickedUnit } from '../series/unit-picker.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { compareBars, compareTrend } from './charts.ts';
import { compareColumns, type CompareColumn } from './columns.ts';
import { compareGroups, type CompareGroup } from './rows.ts';
import { compareTable } from './table.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';

export type CompareView = {
  title: string;
  footing: readonly string[];
  /** Name of the division within which units are ranked; null for the whole country. */
  place: string | null;
  selected: readonly PickedUnit[];
  /** Ids in the address that the dataset does not have, each in a sentence. */
  unknown: readonly string[];
  columns: readonly CompareColumn[];
  groups: readonly CompareGroup[];
  /** The same for copying and export. */
  table: Frame;
  bars: Frame;
  trend: Frame;
  empty: EmptyNote | null;
};

/** Chosen units side by side: one scope, one year or two, the marked row as charts. */
export function compareView(
  rows: Answers<CompareRows>,
  state: ViewState,
  openings: Openings,
): CompareView {
  const text = compareText[state.lang];
  const columns = compareColumns(rows, state, openings);
  const groups = compareGroups(columns, rows.figures, state);
  const place = rows.place[0]?.name ?? null;
  const title = titleOf(columns, groups, state);
  const footing = footingOf(columns, place, state);
  const { units, year, versus, scope, indicator } = openings['/compare'];
  const fullest = {
    label: text.fullest,
    href: hrefOf('/compare', { lang: state.lang, units, year, versus, scope, indicator }, openings),
  };
  return {
    title,
    footing,
    place,
    selected: columns.map(({ unit, name, mark }) => ({ id: unit, name, mark })),
    unknown: state.units
      .filter((id) => !columns.some(({ unit }) => unit === id))
      .map(shellText[state.lang].unknownUnit),
    columns,
    groups,
    table: compareTable(title, footing, columns, groups, state),
    bars: compareBars(columns, state, openings),
    trend: compareTrend(rows, { text: text.barsNoneHint, links: [] }, state, openings),
    empty: columns.length > 0 ? null : { text: text.noUnitsHint, links: [fullest] },
  };
}

/** How much of the comparison there is to see at all. */
function titleOf(
  columns: readonly CompareColumn[],
  groups: readonly CompareGroup[],
  asked: Asked,
): string {
  const text = compareText[asked.lang];
  const first = columns[0];
  if (!first) return text.noUnits;
  const printed = groups.filter(({ section }) => section !== 'derived').flatMap(({ rows }) => rows);
  const some = printed.filter(({ known }) => known > 0).length;
  if (columns.length === 1)
    return text.titleOne(first.name + (first.mark?.behind ?? ''), asked.year, some);
  const common = printed.filter(({ known }) => known === columns.length).length;
  return text.title(columns.length, asked.year, common, some - common);
}

function footingOf(
  columns: readonly CompareColumn[],
  place: string | null,
  asked: Asked,
): string[] {
  const text = compareText[asked.lang];
  const domain = domainText[asked.lang];
  if (columns.length === 0) return [domain.scope[asked.scope]];
  return [
    domain.scope[asked.scope],
    text.reported(columns.filter(({ current }) => current).length, columns.length, asked.year),
    ...(asked.applicant === 'total' ? [] : [text.applicant(domain.applicant[asked.applicant])]),
    ...(asked.versus === null ? [] : [text.versusNote(asked.year, asked.versus, LEAST_BASE)]),
    text.ranked(place),
    text.rankedFew(LEAST_DENOMINATOR),
  ];
}
