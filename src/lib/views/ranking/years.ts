import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { rankingText } from '../../messages/ranking.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { YearSum } from '../../queries/year-sums.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { ChartModel, Frame, Point, StackedPart, TableCell } from '../figures/frame.ts';
import { localShare } from '../figures/local-mark.ts';
import { addable, severalLevelsNote } from '../figures/layers.ts';
import { changeCells } from './rows.ts';
import { breakNotes, isComparable } from '../figures/series-breaks.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';

const NONE: TableCell = { text: '', value: null };

/**
 * The chosen indicator by year: what the reports of each year add up to (k of n), split into units
 * that also state the year before and units that do not, and the same units in both years. A thin
 * set of units thus shows that it mostly changed its members.
 */
export function yearsFrame(
  asked: readonly YearSum[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
  route: Route,
): Frame {
  const text = rankingText[state.lang].years;
  const years = asked.map((row) => withoutBreak(row, state));
  const shown = years.filter(({ known }) => known > 0);
  const isShared = sharesUnit(state.indicator);
  const isRefused = !isShared || !addable(new Set(reports.map(({ level }) => level)).size, state);
  const isCount = formatOf(state.indicator) === 'count';
  const title = titleOf(years, state);
  return {
    id: 'years',
    title: isRefused ? indicatorName(state) : title,
    footing: [
      indicatorName(state, 'label'),
      text.note,
      ...(isCount ? [] : [text.rateNote]),
      ...breakNotes(
        state.indicator,
        years.map(({ year }) => year),
        state.lang,
      ),
    ],
    chart:
      shown.length === 0 || isRefused
        ? null
        : isCount && !isDerived(indicatorOf(state.indicator))
          ? sumsChart(shown, state, openings, route)
          : barsChart(shown, state, openings, route),
    table: {
      caption: title,
      columns: [
        { key: 'year', label: text.columns.year, numeric: false },
        {
          key: 'value',
          label: isCount ? text.columns.value : text.columns.ratio,
          numeric: true,
        },
        { key: 'known', label: text.columns.known, numeric: true },
        { key: 'reports', label: text.columns.reports, numeric: true },
        { key: 'same', label: text.columns.same, numeric: true },
        { key: 'before', label: text.columns.before, numeric: true },
        { key: 'now', label: text.columns.now, numeric: true },
        { key: 'difference', label: rankingText[state.lang].columns.difference, numeric: true },
        { key: 'change', label: rankingText[state.lang].columns.change, numeric: true },
      ],
      rows: years.map((row) => ({
        id: String(row.year),
        marked: row.year === state.year,
        cells: [
          { text: String(row.year), value: row.year },
          {
            ...(row.value === null ? unknownCell(state) : valueCell(row.value, state)),
            local: localShare(row.local, state.lang),
          },
          countCell(row.known, state),
          countCell(row.reports, state),
          row.same_units === 0 ? NONE : countCell(row.same_units, state),
          valueCell(row.same_before, state),
          valueCell(row.same_now, state),
          ...changeCells(row.same_now, row.same_before, state),
        ],
      })),
    },
    leftOut: [],
    empty: !isShared
      ? { text: rankingText[state.lang].unstatedUnit, links: [] }
      : isRefused
        ? severalLevelsNote(reports, state, openings, route)
        : shown.length > 0
          ? null
          : { text: rankingText[state.lang].noData(state.year, indicatorName(state)), links: [] },
  };
}

/** Across a break in series the same units are not compared either. */
function withoutBreak(row: YearSum, asked: Asked): YearSum {
  return isAfterBreak(row, asked)
    ? { ...row, same_units: 0, same_before: null, same_now: null }
    : row;
}

function isAfterBreak({ year }: YearSum, asked: Asked): boolean {
  return !isComparable(asked.indicator, year - 1, year);
}

function titleOf(years: readonly YearSum[], asked: Asked): string {
  const text = rankingText[asked.lang].years;
  const name = indicatorName(asked);
  const row = years.find(({ year }) => year === asked.year);
  const before = asked.year - 1;
  const [broken] = breakNotes(asked.indicator, [before, asked.year], asked.lang);
  if (broken) return broken.charAt(0).toUpperCase() + broken.slice(1);
  if (!row || row.same_before === null || row.same_now === null) {
    return text.noSame(before, asked.year, name);
  }
  const [difference, change] = changeCells(row.same_now, row.same_before, asked);
  const now = valueText(asked.indicator, row.same_now, asked.lang, 'short');
  return text.sameUnits(
    before,
    asked.year,
    row.same_units,
    name,
    valueText(asked.indicator, row.same_before, asked.lang, 'short'),
    punctuation[asked.lang].qualified(now, change.text || difference.text),
  );
}

function hintOf(row: YearSum, shown: string, asked: Asked): string {
  const text = rankingText[asked.lang].years;
  const local = localShare(row.local, asked.lang);
  return [
    punctuation[asked.lang].named(`${row.year} ${indicatorName(asked, 'label')}`, shown),
    text.hint(row.known, row.reports),
    ...(local ? [local.hint] : []),
  ].join('\n');
}

function sumsChart(
  rows: readonly YearSum[],
  state: ViewState,
  openings: Openings,
  route: Route,
): ChartModel {
  const text = rankingText[state.lang].years;
  const parts: StackedPart[] = [
    { key: 'both', label: text.both, fill: 'var(--accent)' },
    { key: 'only', label: text.only, fill: 'var(--muted)' },
    ...(rows.some((row) => isAfterBreak(row, state))
      ? [{ key: 'whole', label: text.columns.value, fill: 'var(--step-3)' }]
      : []),
  ];
  const point = (value: number | null, row: YearSum, label: string): Point => {
    if (value === null) return { value, text: '', hint: '' };
    const whole = hintOf(row, valueText(state.indicator, row.value ?? NaN, state.lang), state);
    const named = punctuation[state.lang].named(
      label,
      valueText(state.indicator, value, state.lang),
    );
    return {
      value,
      text: valueText(state.indicator, value, state.lang, 'short'),
      hint: isAfterBreak(row, state) ? whole : `${whole}\n${named}`,
    };
  };
  return {
    kind: 'stacked',
    normalised: false,
    format: 'count',
    parts,
    rows: rows.map((row) => ({
      label: String(row.year),
      href: hrefOf(route, { ...state, year: row.year, versus: row.year - 1 }, openings),
      marked: row.year === state.year,
      note: text.ofReports(row.known, row.reports),
      values: parts.map(({ label }, index) =>
        point(partsOfYear(row, state)[index] ?? null, row, label),
      ),
    })),
  };
}

/**
 * What units with and without a figure of the year before state; across a break in series nobody can
 * be told apart, and the third part is the whole. null where there is no such unit.
 */
function partsOfYear(row: YearSum, asked: Asked): (number | null)[] {
  const { value, known, same_units: same, same_now: now } = row;
  if (isAfterBreak(row, asked)) return [null, null, value];
  const isSplit = same > 0 && now !== null;
  if (!isSplit || value === null) return [null, value];
  return [now, same < known ? value - now : null];
}

function barsChart(
  rows: readonly YearSum[],
  state: ViewState,
  openings: Openings,
  route: Route,
): ChartModel {
  const text = rankingText[state.lang];
  return {
    kind: 'bars',
    format: formatOf(state.indicator),
    rows: rows.map((row) => ({
      label: String(row.year),
      value: row.value,
      text:
        row.value === null
          ? ''
          : text.divisionNote(
              valueText(state.indicator, row.value, state.lang),
              row.known,
              row.reports,
            ),
      hint: hintOf(row, valueText(state.indicator, row.value ?? NaN, state.lang), state),
      href: hrefOf(route, { ...state, year: row.year, versus: row.year - 1 }, openings),
      marked: row.year === state.year,
    })),
  };
}

function unknownCell(asked: Asked): TableCell {
  return { text: domainText[asked.lang].missing.not_seen, value: null, missing: 'not_seen' };
}

function countCell(value: number, asked: Asked): TableCell {
  return { text: formatExact(value, asked.lang), value };
}

function valueCell(value: number | null, asked: Asked): TableCell {
  if (value === null) return NONE;
  const isCount = formatOf(asked.indicator) === 'count';
  return {
    text: isCount ? formatExact(value, asked.lang) : valueText(asked.indicator, value, asked.lang),
    value,
  };
}
