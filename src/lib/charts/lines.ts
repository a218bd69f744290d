import type { LineSeriesOption } from 'echarts/charts';
import type { Language } from '../messages/language.ts';
import type { LineSeries, LinesModel } from '../views/figures/frame.ts';
import type { ChartSpec } from './drawing.ts';
import { endNames, namesHeight, namesWidth, type EndName } from './end-labels.ts';
import { niceScale } from './scale.ts';
import { BASE, COLOUR, LINE_COLOURS } from './theme.ts';
import {
  cutAt,
  linePoints,
  ruleSeries,
  valueAxis,
  valueAxisWidth,
  type YearValue,
  yearAxis,
  YEAR_MARGIN,
} from './year-axis.ts';

const LEAST_PLOT = 286;
const TOP = 28;
/** Marks of lines beside each other, and the signs that stand for them, full and hollow. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond'] as const;
const SIGNS = ['●○', '■□', '▲△', '◆◇'] as const;

/** Lines over years with gaps left as gaps, names at their ends, and breaks in series as rules. */
export function linesSpec(model: LinesModel, width: number, language: Language): ChartSpec {
  const { band, years, format } = model;
  const scale = niceScale(
    [
      ...model.series.flatMap(({ points }) => points.map(({ value }) => value)),
      ...(band?.lower ?? []),
      ...(band?.upper ?? []),
      ...(format === 'index' ? [100] : []),
    ],
    { fromZero: format !== 'index' },
  );
  const names = [
    ...model.series.flatMap((series, index) => lastPoint(series.label, series.points, index)),
    ...bandNames(model),
  ];
  const texts = names.map(({ text }) => text);
  const left = valueAxisWidth(scale, format, language);
  const nameWidth = namesWidth(texts, width);
  const plotHeight = Math.max(LEAST_PLOT, namesHeight(texts, nameWidth) - 20);
  const bottom = model.yearNotes ? 44 : 28;

  function lastPoint(text: string, points: LineSeries['points'], index: number): EndName[] {
    const at = points.map(({ value }) => value !== null).lastIndexOf(true);
    const value = points[at]?.value;
    const year = years[at] ?? 0;
    const emphasis = model.series[index]?.emphasis ?? 'normal';
    if (value === null || value === undefined) return [];
    const colour = lineColour(emphasis, index);
    return [{ text, sign: signOf(index), colour, year, value, near: endsAtBreak(model, year) }];
  }

  return {
    height: TOP + plotHeight + bottom,
    option: {
      ...BASE,
      grid: { left, right: nameWidth + 8, top: TOP, bottom },
      xAxis: yearAxis(years, width - left - nameWidth - 8, model.yearNotes),
      yAxis: valueAxis(scale, format, language),
      series: [
        ...bandSeries(model),
        ...ruleSeries(model),
        ...endNames(names, {
          scale,
          edge: (years.at(-1) ?? 0) + YEAR_MARGIN,
          plotHeight,
          width: nameWidth,
        }),
        ...model.series.map((series, index) => lineSeries(model, series, index)),
      ],
    },
  };
}

function lineColour(emphasis: LineSeries['emphasis'], index: number): string {
  if (emphasis === 'marked') return COLOUR.accent;
  if (emphasis === 'muted') return COLOUR.mutedMark;
  return LINE_COLOURS[index % LINE_COLOURS.length] ?? COLOUR.ink;
}

function isHollow(index: number): boolean {
  return index >= LINE_COLOURS.length;
}

function signOf(index: number): string {
  return SIGNS[index % SIGNS.length]?.charAt(isHollow(index) ? 1 : 0) ?? '';
}

/** Colours repeat after six lines; shape, and a hollow mark from the seventh on, keep them apart. */
function lineSeries(model: LinesModel, series: LineSeries, index: number): LineSeriesOption {
  const colour = lineColour(series.emphasis, index);
  const width = series.emphasis === 'marked' ? 3 : 1.8;
  const mark = isHollow(index)
    ? { color: COLOUR.paper, borderColor: colour, borderWidth: 2 }
    : { color: colour, borderColor: COLOUR.paper, borderWidth: 1 };
  return {
    type: 'line',
    name: series.label,
    connectNulls: false,
    symbol: SHAPES[index % SHAPES.length],
    symbolSize: 9,
    cursor: series.points.some(({ href }) => href) ? 'pointer' : 'default',
    lineStyle: { color: colour, width },
    itemStyle: mark,
    // Said again, since the library cannot lighten a colour that is a CSS variable.
    emphasis: { focus: 'series', lineStyle: { color: colour, width }, itemStyle: mark },
    blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.35 } },
    z: series.emphasis === 'marked' ? 5 : 3,
    data: linePoints(model, series),
  };
}

/** A strip this wide shows a year whose neighbours have no quartiles. */
const SHOULDER = 0.08;

type Edge = { year: number; lower: number | '-'; span: number | '-' };

function bandSeries({ band, years, breaks }: LinesModel): LineSeriesOption[] {
  if (!band) return [];
  const shared = {
    type: 'line' as const,
    stack: 'band',
    symbol: 'none',
    silent: true,
    connectNulls: false,
    emphasis: { disabled: true },
    lineStyle: { width: 0 },
    z: 1,
  };
  const edges = years.flatMap((year, index): Edge[] => {
    const lower = band.lower[index] ?? null;
    const upper = band.upper[index] ?? null;
    if (lower === null || upper === null) return [{ year, lower: '-', span: '-' }];
    return [-SHOULDER, 0, SHOULDER].map((aside) => ({
      year: year + aside,
      lower,
      span: upper - lower,
    }));
  });
  const cuts = breaks.map(({ after }) => after + SHOULDER);
  const at = (pick: 'lower' | 'span') =>
    cutAt(
      edges.map((edge) => ({ value: [edge.year, edge[pick]] satisfies YearValue })),
      cuts,
    );
  return [
    { ...shared, data: at('lower') },
    { ...shared, areaStyle: { color: COLOUR.accent, opacity: 0.13 }, data: at('span') },
  ];
}

/** Names of the band's edges in the last year that has quartiles. */
function bandNames(model: LinesModel): EndName[] {
  const { band, years } = model;
  const at = band?.lower.map((value) => value !== null).lastIndexOf(true) ?? -1;
  const lower = band?.lower[at] ?? null;
  const upper = band?.upper[at] ?? null;
  const year = years[at];
  if (!band || year === undefined || lower === null || upper === null) return [];
  const shared = { sign: '', colour: COLOUR.mutedMark, near: endsAtBreak(model, year) };
  return [
    { ...shared, text: band.upperLabel, year: year + SHOULDER, value: upper },
    { ...shared, text: band.lowerLabel, year: year + SHOULDER, value: lower },
  ];
}

/** Whether a break lies between a year and the end of the chart. */
function endsAtBreak({ breaks, years }: LinesModel, year: number): boolean {
  return breaks.some(({ after }) => year <= after && after < (years.at(-1) ?? year));
}
