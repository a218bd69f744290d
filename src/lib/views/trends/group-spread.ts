import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import {
  LEAST_DENOMINATOR,
  LEAST_FOR_MEDIAN,
  LEAST_FOR_QUARTILES,
} from '../../catalogue/thresholds.ts';
import { NATION } from '../../model/division.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { panelText } from '../../messages/trends.ts';
import type { GroupYear } from '../../queries/trends/group-spread.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { EmptyNote, Frame, LinesModel, TableCell } from '../figures/frame.ts';
import { localShare } from '../figures/local-mark.ts';
import { breakNotes, seriesBreaks } from '../figures/series-breaks.ts';
import { indicatorName } from './lines.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';

/** The group in words: 全国县级政府. `place` is the name of the selection's division. */
export function groupName(place: string, state: ViewState): string {
  const { level, kind } = domainText[state.lang];
  return panelText[state.lang].group(
    state.division === NATION ? panelText[state.lang].nation : place,
    state.level === 'all' ? '' : level[state.level],
    kind[state.kind],
  );
}

/** Median and quartiles of those of a group that reported, year by year, with k of n. */
export function groupFrame(
  rows: readonly GroupYear[],
  years: readonly number[],
  group: string,
  empty: EmptyNote,
  state: ViewState,
): Frame {
  const text = panelText[state.lang];
  const name = indicatorName(state);
  const spread = years.map((year) =>
    shown(
      rows.find((row) => row.year === year),
      year,
    ),
  );
  const isShared = sharesUnit(state.indicator);
  const isKnown = spread.some(({ known }) => known > 0);
  const hasMedian = spread.some(({ median }) => median !== null);
  const title = !isKnown
    ? text.nothing(group, name)
    : hasMedian
      ? spreadTitle(spread, group, state)
      : isShared
        ? text.noMedian(group, name, LEAST_FOR_MEDIAN)
        : text.noUnit(group, name);
  const isRate = isRatio(state.indicator);
  return {
    id: 'group',
    title,
    footing: [
      indicatorOf(state.indicator).label[state.lang],
      domainText[state.lang].scope[state.scope],
      text.underYears,
      text.notATrend,
      ...(isRate ? [text.ratesOf(LEAST_DENOMINATOR)] : []),
      ...(isShared
        ? [text.fewQuartiles(LEAST_FOR_QUARTILES), text.fewMedian(LEAST_FOR_MEDIAN)]
        : [text.unstated]),
      ...breakNotes(state.indicator, years, state.lang),
    ],
    chart: hasMedian ? spreadChart(spread, years, state) : null,
    table: {
      caption: title,
      columns: [
        { key: 'year', label: text.columns.year, numeric: false },
        { key: 'reports', label: text.columns.reports, numeric: true },
        { key: 'known', label: text.columns.known, numeric: true },
        ...(isRate ? [{ key: 'counted', label: text.columns.counted, numeric: true }] : []),
        { key: 'lower', label: text.lower, numeric: true },
        { key: 'median', label: text.median, numeric: true },
        { key: 'upper', label: text.upper, numeric: true },
      ],
      rows: spread.map((row) => ({
        id: String(row.year),
        cells: [
          { text: String(row.year), value: row.year },
          { ...countCell(row.reports, state), local: localShare(row.local, state.lang) },
          countCell(row.known, state),
          ...(isRate ? [countCell(row.counted, state)] : []),
          quantileCell(row, 'lower', LEAST_FOR_QUARTILES, state),
          quantileCell(row, 'median', LEAST_FOR_MEDIAN, state),
          quantileCell(row, 'upper', LEAST_FOR_QUARTILES, state),
        ],
      })),
    },
    leftOut: [],
    empty: isKnown ? null : empty,
  };
}

/** A year's spread with what too few units may not show taken away. */
function shown(row: GroupYear | undefined, year: number): GroupYear {
  if (!row) {
    return {
      year,
      reports: 0,
      known: 0,
      counted: 0,
      local: 0,
      lower: null,
      median: null,
      upper: null,
    };
  }
  const hasQuartiles = row.counted >= LEAST_FOR_QUARTILES;
  return {
    ...row,
    lower: hasQuartiles ? row.lower : null,
    median: row.counted >= LEAST_FOR_MEDIAN ? row.median : null,
    upper: hasQuartiles ? row.upper : null,
  };
}

/** Of the latest year with quartiles, or else with a median. */
function spreadTitle(spread: readonly GroupYear[], group: string, state: ViewState): string {
  const text = panelText[state.lang];
  const latest = [...spread].reverse();
  const row =
    latest.find(({ lower }) => lower !== null) ?? latest.find(({ median }) => median !== null);
  if (!row) return group;
  const say = (value: number | null) => quantileText(value ?? NaN, state, 'short');
  const name = indicatorName(state);
  return (
    text.spread(row.year, group, name, say(row.median)) +
    (row.lower === null ? '' : text.half(say(row.lower), say(row.upper)))
  );
}

function spreadChart(
  spread: readonly GroupYear[],
  years: readonly number[],
  state: ViewState,
): LinesModel {
  const text = panelText[state.lang];
  return {
    kind: 'lines',
    years,
    yearNotes: spread.map(({ known, reports }) =>
      reports === 0 ? text.none : `${known}/${reports}`,
    ),
    series: [
      {
        id: 'median',
        label: text.median,
        emphasis: 'marked',
        points: spread.map((row) => ({
          value: row.median,
          text: row.median === null ? '' : quantileText(row.median, state, 'short'),
          hint: row.median === null ? '' : hintOf(row, state),
        })),
      },
    ],
    band: {
      lowerLabel: text.lower,
      upperLabel: text.upper,
      lower: spread.map(({ lower }) => lower),
      upper: spread.map(({ upper }) => upper),
    },
    breaks: seriesBreaks(state.indicator, years, state.lang),
    format: formatOf(state.indicator),
  };
}

function hintOf(row: GroupYear, state: ViewState): string {
  const text = panelText[state.lang];
  const local = localShare(row.local, state.lang);
  const colon = state.lang === 'zh' ? '：' : ': ';
  const line = (label: string, value: number | null) =>
    value === null ? [] : [`${label}${colon}${quantileText(value, state)}`];
  return [
    String(row.year),
    ...line(text.upper, row.upper),
    ...line(text.median, row.median),
    ...line(text.lower, row.lower),
    text.kOfN(row.known, row.reports),
    ...(local ? [local.hint] : []),
    ...(row.counted < row.known ? [text.counted(row.counted)] : []),
  ].join('\n');
}

/** Quantiles are interpolated: a count is rounded to one decimal at most. */
export function quantileText(
  value: number,
  state: ViewState,
  style: 'exact' | 'short' = 'exact',
): string {
  const isCount = formatOf(state.indicator) === 'count';
  const rounded = isCount ? Math.round(value * 10) / 10 : value;
  return valueText(state.indicator, rounded, state.lang, style);
}

export function countCell(count: number, state: ViewState): TableCell {
  return { text: formatExact(count, state.lang), value: count };
}

function quantileCell(
  row: GroupYear,
  which: 'lower' | 'median' | 'upper',
  least: number,
  state: ViewState,
): TableCell {
  const value = row[which];
  if (value === null) {
    if (!sharesUnit(state.indicator)) return { text: '', value: null };
    const text = panelText[state.lang].few(row.counted, least);
    return { text, value: null, missing: 'not_computable' };
  }
  return { text: quantileText(value, state), value };
}
