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
import { groupText } from '../../messages/trends.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { GroupYear } from '../../queries/trends/group-spread.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { EmptyNote, Frame, LinesModel, TableCell } from '../figures/frame.ts';
import { localShare } from '../figures/local-mark.ts';
import { breakNotes, seriesBreaks } from '../figures/series-breaks.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';

/** The group in words: 全国县级政府. `place` is the name of the selection's division. */
export function groupName(place: string, state: ViewState): string {
  const { level, kind } = domainText[state.lang];
  return groupText[state.lang].group(
    state.division === NATION ? groupText[state.lang].nation : place,
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
  asked: Asked,
): Frame {
  const text = groupText[asked.lang];
  const name = indicatorName(asked);
  const spread = years.map((year) =>
    shown(
      rows.find((row) => row.year === year),
      year,
    ),
  );
  const isShared = sharesUnit(asked.indicator);
  const isKnown = spread.some(({ known }) => known > 0);
  const hasMedian = spread.some(({ median }) => median !== null);
  const title = !isKnown
    ? text.nothing(group, name)
    : hasMedian
      ? spreadTitle(spread, group, asked)
      : isShared
        ? text.noMedian(group, name, LEAST_FOR_MEDIAN)
        : text.noUnit(group, name);
  const isRate = isRatio(asked.indicator);
  return {
    id: 'group',
    title,
    footing: [
      indicatorOf(asked.indicator).label[asked.lang],
      domainText[asked.lang].scope[asked.scope],
      text.underYears,
      text.notATrend,
      ...(isRate ? [text.ratesOf(LEAST_DENOMINATOR)] : []),
      ...(isShared
        ? [text.fewQuartiles(LEAST_FOR_QUARTILES), text.fewMedian(LEAST_FOR_MEDIAN)]
        : [text.unstated]),
      ...breakNotes(asked.indicator, years, asked.lang),
    ],
    chart: hasMedian ? spreadChart(spread, years, asked) : null,
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
          { ...countCell(row.reports, asked), local: localShare(row.local, asked.lang) },
          countCell(row.known, asked),
          ...(isRate ? [countCell(row.counted, asked)] : []),
          quantileCell(row, 'lower', LEAST_FOR_QUARTILES, asked),
          quantileCell(row, 'median', LEAST_FOR_MEDIAN, asked),
          quantileCell(row, 'upper', LEAST_FOR_QUARTILES, asked),
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
function spreadTitle(spread: readonly GroupYear[], group: string, asked: Asked): string {
  const text = groupText[asked.lang];
  const latest = [...spread].reverse();
  const row =
    latest.find(({ lower }) => lower !== null) ?? latest.find(({ median }) => median !== null);
  if (!row) return group;
  const say = (value: number | null) => quantileText(value ?? NaN, asked, 'short');
  const name = indicatorName(asked);
  return (
    text.spread(row.year, group, name, say(row.median)) +
    (row.lower === null ? '' : text.half(say(row.lower), say(row.upper)))
  );
}

function spreadChart(
  spread: readonly GroupYear[],
  years: readonly number[],
  asked: Asked,
): LinesModel {
  const text = groupText[asked.lang];
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
          text: row.median === null ? '' : quantileText(row.median, asked, 'short'),
          hint: row.median === null ? '' : hintOf(row, asked),
        })),
      },
    ],
    band: {
      lowerLabel: text.lower,
      upperLabel: text.upper,
      lower: spread.map(({ lower }) => lower),
      upper: spread.map(({ upper }) => upper),
    },
    breaks: seriesBreaks(asked.indicator, years, asked.lang),
    format: formatOf(asked.indicator),
  };
}

function hintOf(row: GroupYear, asked: Asked): string {
  const text = groupText[asked.lang];
  const local = localShare(row.local, asked.lang);
  const line = (label: string, value: number | null) =>
    value === null ? [] : [punctuation[asked.lang].named(label, quantileText(value, asked))];
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
  asked: Asked,
  style: 'exact' | 'short' = 'exact',
): string {
  const isCount = formatOf(asked.indicator) === 'count';
  const rounded = isCount ? Math.round(value * 10) / 10 : value;
  return valueText(asked.indicator, rounded, asked.lang, style);
}

export function countCell(count: number, asked: Asked): TableCell {
  return { text: formatExact(count, asked.lang), value: count };
}

function quantileCell(
  row: GroupYear,
  which: 'lower' | 'median' | 'upper',
  least: number,
  asked: Asked,
): TableCell {
  const value = row[which];
  if (value === null) {
    if (!sharesUnit(asked.indicator)) return { text: '', value: null };
    const text = groupText[asked.lang].few(row.counted, least);
    return { text, value: null, missing: 'not_computable' };
  }
  return { text: quantileText(value, asked), value };
}
