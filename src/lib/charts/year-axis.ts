import type { LineSeriesOption } from 'echarts/charts';
import type { Language } from '../messages/language.ts';
import type { LineSeries, LinesModel, SeriesBreak, ValueFormat } from '../views/figures/frame.ts';
import type { Scale } from './scale.ts';
import { axisFormatter, COLOUR, textWidth } from './theme.ts';

/** Years at both ends keep this distance from the plot's edge. */
export const YEAR_MARGIN = 0.25;

const TICK_SIZE = 12;

/**
 * Years as numbers, so that a break can stand between two of them.
 * @param plotWidth px for all years: where full years do not fit, the first stands for the century
 * @param notes a line under each year
 */
export function yearAxis(
  years: readonly number[],
  plotWidth: number,
  notes: readonly string[] = [],
) {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const slot = plotWidth / Math.max(1, years.length - 1 + 2 * YEAR_MARGIN);
  const isTight = slot < textWidth('2000', TICK_SIZE) + 6;
  return {
    type: 'value' as const,
    min: first - YEAR_MARGIN,
    max: last + YEAR_MARGIN,
    interval: 1,
    axisLine: { show: true, onZero: false, lineStyle: { color: COLOUR.rule } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: COLOUR.ink2,
      fontSize: TICK_SIZE,
      lineHeight: 16,
      hideOverlap: false,
      showMinLabel: true,
      showMaxLabel: true,
      customValues: [...years],
      formatter: (value: number) => {
        const year = isTight && value !== first ? String(value).slice(2) : String(value);
        const note = notes[years.indexOf(value)];
        return note === undefined ? year : `${year}\n${note}`;
      },
    },
  };
}

/** The value axis over a given span, with faint lines at its ticks. */
export function valueAxis(scale: Scale, format: ValueFormat, language: Language) {
  return {
    type: 'value' as const,
    ...scale,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: COLOUR.ink2,
      fontSize: TICK_SIZE,
      formatter: axisFormatter(format, language),
    },
    splitLine: { lineStyle: { color: COLOUR.line } },
  };
}

/** Px that the labels of a value axis take. */
export function valueAxisWidth(scale: Scale, format: ValueFormat, language: Language): number {
  const text = axisFormatter(format, language);
  const labels = [];
  for (let tick = scale.min; tick <= scale.max; tick += scale.interval) labels.push(text(tick));
  return Math.max(...labels.map((label) => textWidth(label, TICK_SIZE))) + 12;
}

export type YearValue = [year: number, value: number | '-'];

/** Values over years with an empty place wherever the line is cut. */
export function cutAt<Item extends { value: YearValue }>(
  items: readonly Item[],
  cuts: readonly number[],
): (Item | { value: YearValue })[] {
  return items.flatMap((item) =>
    cuts.includes(item.value[0])
      ? [item, { value: [item.value[0] + 0.5, '-'] satisfies YearValue }]
      : [item],
  );
}

/** The points of one line: a gap stays a gap, and nothing runs through a break. */
export function linePoints(
  { years, breaks }: Pick<LinesModel, 'years' | 'breaks'>,
  series: LineSeries,
) {
  const points = series.points.map((point, index) => ({
    value: [years[index] ?? 0, point.value ?? '-'] as YearValue,
    hint: point.hint,
    href: point.href,
  }));
  return cutAt(points, [...breaks.map(({ after }) => after), ...(series.cuts ?? [])]);
}

/** Rules at the breaks in series, each with its word; on an index chart also the rule at 100. */
export function ruleSeries(
  { breaks, format }: { breaks: readonly SeriesBreak[]; format: ValueFormat },
  labelled = true,
): LineSeriesOption[] {
  const upright = breaks.map(({ after, label }) => ({ xAxis: after + 0.5, name: label }));
  const level = format === 'index' ? [{ yAxis: 100, label: { show: false } }] : [];
  if (upright.length + level.length === 0) return [];
  return [
    {
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
          fontSize: TICK_SIZE,
          position: 'end',
        },
        data: [...upright, ...level],
      },
    },
  ];
}
