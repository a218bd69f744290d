import type { LineSeriesOption } from 'echarts/charts';
import type { Language } from '../messages/language.ts';
import type { LineSeries, LinesModel, SeriesBreak } from '../views/frame.ts';
import type { ChartSpec } from './chart-spec.ts';
import { axisFormatter, BASE, COLOUR, LABEL_SIZE, LINE_COLOURS, textWidth } from './theme.ts';

const HEIGHT = 340;

/** Lines over years with gaps left as gaps, names at their ends, and breaks in series as rules. */
export function linesSpec(model: LinesModel, width: number, language: Language): ChartSpec {
  const longest = Math.max(0, ...model.series.map((series) => textWidth(series.label, 12)));
  const right = Math.min(longest + 16, width * 0.34);
  return {
    height: HEIGHT,
    option: {
      ...BASE,
      grid: { left: 52, right, top: 26, bottom: 28 },
      xAxis: yearAxis(model.years),
      yAxis: valueAxis(model, language),
      series: [
        ...bandSeries(model),
        ...model.series.map((series, index) => lineSeries(model, series, index, right)),
        breakSeries(model.breaks),
      ],
    },
  };
}

/** Years as numbers, so that a break can stand between two of them. */
export function yearAxis(years: readonly number[], sparse = false) {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  return {
    type: 'value' as const,
    min: first - 0.25,
    max: last + 0.25,
    interval: 1,
    axisLine: { lineStyle: { color: COLOUR.rule } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: COLOUR.ink2,
      fontSize: 12,
      // Ticks stand at whole years; the half steps at both ends carry no label.
      formatter: (value: number) =>
        Number.isInteger(value) && (!sparse || value === first || value === last)
          ? String(value)
          : '',
      customValues: [...years],
    },
  };
}

/** The value axis from zero (an index chart shows its own range). */
export function valueAxis(model: Pick<LinesModel, 'format'>, language: Language) {
  return {
    type: 'value' as const,
    scale: model.format === 'index',
    axisLabel: {
      color: COLOUR.ink2,
      fontSize: 12,
      formatter: axisFormatter(model.format, language),
    },
    splitNumber: 4,
    splitLine: { lineStyle: { color: COLOUR.line } },
  };
}

/** The data points of one line; a gap stays a gap. */
export function linePoints(years: readonly number[], series: LineSeries) {
  return series.points.map((point, index) => ({
    value: [years[index] ?? 0, point.value ?? '-'],
    hint: point.hint,
    href: point.href,
  }));
}

function lineSeries(
  model: LinesModel,
  series: LineSeries,
  index: number,
  right: number,
): LineSeriesOption {
  const colour =
    series.emphasis === 'marked'
      ? COLOUR.accent
      : series.emphasis === 'muted'
        ? COLOUR.muted
        : (LINE_COLOURS[index % LINE_COLOURS.length] ?? COLOUR.ink);
  const last = series.points.map((point) => point.value !== null).lastIndexOf(true);
  return {
    type: 'line',
    name: series.label,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { color: colour, width: series.emphasis === 'marked' ? 3 : 1.8 },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    z: series.emphasis === 'marked' ? 5 : 3,
    labelLayout: { moveOverlap: 'shiftY' },
    data: linePoints(model.years, series).map((point, at) =>
      at === last
        ? {
            ...point,
            label: {
              show: true,
              position: 'right',
              formatter: series.label,
              color: series.emphasis === 'muted' ? COLOUR.ink2 : COLOUR.ink,
              fontSize: 12,
              width: right - 14,
              overflow: 'truncate',
            },
          }
        : point,
    ),
  };
}

function bandSeries(model: LinesModel): LineSeriesOption[] {
  const { band, years } = model;
  if (!band) return [];
  const shared = {
    type: 'line' as const,
    stack: 'band',
    symbol: 'none',
    silent: true,
    connectNulls: false,
    lineStyle: { width: 0 },
    z: 1,
  };
  const spans = band.lower.map((lower, index) => {
    const upper = band.upper[index] ?? null;
    return lower === null || upper === null ? null : { lower, span: upper - lower };
  });
  const at = (pick: 'lower' | 'span') =>
    spans.map((span, index) => [years[index] ?? 0, span ? span[pick] : '-']);
  return [
    { ...shared, data: at('lower') },
    { ...shared, areaStyle: { color: COLOUR.accent, opacity: 0.13 }, data: at('span') },
  ];
}

/** Rules at breaks in series, each with its word. */
export function breakSeries(breaks: readonly SeriesBreak[], labelled = true): LineSeriesOption {
  return {
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: COLOUR.rule, type: [3, 3], width: 1 },
      label: {
        show: labelled,
        formatter: (params) => String(params.name),
        color: COLOUR.ink2,
        fontSize: LABEL_SIZE - 1,
        position: 'end',
      },
      data: breaks.map(({ after, label }) => ({ xAxis: after + 0.5, name: label })),
    },
  };
}
