import type { Answers } from '../../db/query-set.ts';
import { compareText } from '../../messages/compare.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { CompareRows, CompareUnit } from '../../queries/compare/compare.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { LocalMark } from '../figures/frame.ts';
import { isLocalRow, localMark, localShare, nameMark } from '../figures/local-mark.ts';
import { unitHref } from '../series/chart.ts';
import { shortLabels } from '../figures/short-labels.ts';

export type ColumnLink = { text: string; href: string; external?: boolean };

/** Where the figures of a column are from; a local file has no address. */
export type ColumnSource = { text: string; href?: string };

/** One compared unit: the head of its column and the reports that stand behind it. */
export type CompareColumn = {
  unit: string;
  name: string;
  /** The mark of a unit of which a figure of the years shown is local. */
  mark: LocalMark | undefined;
  /** Name for charts and narrow heads. */
  short: string;
  href: string;
  place: string;
  /** Units of one group may be called more or less than each other; null for own reports of a division. */
  peers: string | null;
  /** The reports of the year and of the one compared with, at their publishers. */
  sources: readonly ColumnSource[];
  /** Why the column is empty, and where there is more; null when it is not. */
  notice: { text: string; links: readonly ColumnLink[] } | null;
  current: UnitYear | null;
  before: UnitYear | null;
};

/** The chosen units that the dataset has, in the order of the address. */
export function compareColumns(
  rows: Answers<CompareRows>,
  state: ViewState,
  openings: Openings,
): CompareColumn[] {
  const known = state.units.flatMap((id) => rows.units.filter(({ unit }) => unit === id));
  const isShown = ({ year }: UnitYear) => year === state.year || year === state.versus;
  const labels = shortLabels(known.map(({ name }) => name));
  return known.map((unit) => {
    const years = rows.trend.filter((row) => row.unit === unit.unit);
    const local = years.filter(isShown).find(isLocalRow);
    const mark = local && nameMark(local, state.lang);
    const of = (year: number | null) =>
      years.find((row) => row.year === year && row.reports > 0) ?? null;
    const current = of(state.year);
    const before = of(state.versus);
    const any = current ?? before ?? years[0];
    return {
      unit: unit.unit,
      name: unit.name,
      mark,
      short: (labels.get(unit.name) ?? unit.name) + (mark?.behind ?? ''),
      href: any ? unitHref(any, state, openings) : hrefOf('/agencies', {}, openings),
      place: placeOf(unit, current ?? before, state),
      peers: peersOf(unit, current, state),
      sources: [current, before].flatMap((row) => sourceOf(row, state)),
      notice: noticeOf(unit, current, before, state, openings),
      current,
      before,
    };
  });
}

function sourceOf(row: UnitYear | null, { lang }: Asked): ColumnSource[] {
  if (!row) return [];
  const local = localMark(row.source, lang) ?? localShare(row.local, lang);
  if (local) return [{ text: compareText[lang].localSource(row.year, local.hint) }];
  return row.source ? [{ text: compareText[lang].source(row.year), href: row.source }] : [];
}

function placeOf(unit: CompareUnit, report: UnitYear | null, asked: Asked): string {
  const text = compareText[asked.lang];
  const what =
    unit.kind === null
      ? report && report.reports > 1
        ? text.divisionSum(report.reports)
        : text.division
      : domainText[asked.lang].kind[unit.kind];
  // The unit's own name says its county again.
  const above = unit.place
    .split(' ')
    .filter((name) => name !== '' && !unit.name.includes(name))
    .join(' ');
  return [above, what].filter(Boolean).join(' · ');
}

/** Kind and level in one word: a division stands for its government's aggregate report. */
function peersOf(unit: CompareUnit, report: UnitYear | null, { scope }: Asked): string | null {
  if (unit.kind === null && scope === 'own') return null;
  if (report && report.reports > 1) return null;
  return `${unit.kind ?? 'government'} ${unit.level}`;
}

/** A unit without a report of the year in this scope says so and leads to where there is one. */
function noticeOf(
  unit: CompareUnit,
  current: UnitYear | null,
  before: UnitYear | null,
  state: ViewState,
  openings: Openings,
): CompareColumn['notice'] {
  const text = compareText[state.lang];
  if (current) {
    return state.versus === null || before
      ? null
      : { text: text.noReportVersus(state.versus), links: [] };
  }
  const { scope } = domainText[state.lang];
  const held = { aggregate: yearsOf(unit.aggregate_years), own: yearsOf(unit.own_years) };
  const years = held[state.scope];
  if (years.length > 0) {
    return {
      text: text.noReportYear(state.year),
      links: years.map((year) => ({
        text: text.yearLink(year),
        href: hrefOf(
          '/compare',
          { ...state, year, versus: versusFor(year, years, state) },
          openings,
        ),
      })),
    };
  }
  const other = state.scope === 'own' ? 'aggregate' : 'own';
  const otherYears = held[other];
  const latest = otherYears[otherYears.length - 1];
  if (latest === undefined) return { text: text.noReportAtAll, links: [] };
  const year = otherYears.includes(state.year) ? state.year : latest;
  return {
    text: text.noReportScope(
      scope[state.scope],
      scope[other],
      otherYears.join(agenciesText[state.lang].yearJoin),
    ),
    links: [
      {
        text: text.toScope(scope[other]),
        href: hrefOf(
          '/compare',
          { ...state, scope: other, year, versus: versusFor(year, otherYears, state) },
          openings,
        ),
      },
    ],
  };
}

function versusFor(year: number, years: readonly number[], asked: Asked): number | null {
  if (asked.versus === null) return null;
  return years.includes(year - 1) ? year - 1 : asked.versus === year ? null : asked.versus;
}

function yearsOf(list: string | null): number[] {
  return list === null ? [] : list.split(',').map(Number);
}
