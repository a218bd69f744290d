import type { Language } from '../messages/language.ts';
import type { LineSeries, MultiplesModel } from '../views/figures/frame.ts';
import type { ChartSpec } from './drawing.ts';
import { fitLabel } from './labels.ts';
import { niceScale, type Scale } from './scale.ts';
import { BASE, COLOUR, textWidth } from './theme.ts';
import { linePoints, ruleSeries, valueAxis, valueAxisWidth, yearAxis } from './year-axis.ts';

const TILE_WIDTH = 178;
const TITLE_SIZE = 12.5;
const TITLE_LINE = 16;
const GAP = 24;
const END_SIZE = 11.5;

/** Each line in a tile of its own, all on one scale so that heights can be compared. */
export function multiplesSpec(model: MultiplesModel, width: number, language: Language): ChartSpec {
  const { series, format, years } = model;
  const scale = niceScale(
    [
      ...series.flatMap(({ points }) => points.map(({ value }) => value)),
      ...(format === 'index' ? [100] : []),
    ],
    { ticks: [2, 3], fromZero: format !== 'index' },
  );
  const left = valueAxisWidth(scale, format, language);
  const { columns, rows } = tiles(series.length, width - left);
  const tileWidth = (width - left) / columns;
  const titles = series.map(({ label }) => fitLabel(label, tileWidth - GAP, TITLE_SIZE));
  const titleHeight = Math.max(1, ...titles.map((title) => title.split('\n').length)) * TITLE_LINE;
  const plotHeight = rows === 1 ? 150 : rows === 2 ? 116 : 92;
  const tileHeight = titleHeight + 20 + plotHeight + 32;

  const place = (index: number) => ({
    left: left + (index % columns) * tileWidth,
    top: Math.floor(index / columns) * tileHeight,
  });

  return {
    height: rows * tileHeight,
    option: {
      ...BASE,
      title: series.map(({ emphasis }, index) => ({
        ...place(index),
        text: titles[index],
        padding: [2, 0],
        textStyle: {
          color: emphasis === 'marked' ? COLOUR.accent : COLOUR.ink,
          fontSize: TITLE_SIZE,
          fontWeight: 600 as const,
          lineHeight: TITLE_LINE,
        },
      })),
      grid: series.map((_, index) => ({
        left: place(index).left,
        top: place(index).top + titleHeight + 20,
        width: tileWidth - GAP,
        height: plotHeight,
      })),
      xAxis: series.map((_, index) => ({
        ...yearAxis(ends(years), tileWidth - GAP),
        gridIndex: index,
      })),
      yAxis: series.map((_, index) => {
        const axis = valueAxis(scale, format, language);
        // One scale for all: only the first tile of a row needs its labels.
        const show = index % columns === 0;
        return { ...axis, gridIndex: index, axisLabel: { ...axis.axisLabel, show } };
      }),
      series: series.flatMap((line, index) => [
        ...ruleSeries(model, false).map((rules) => ({
          ...rules,
          xAxisIndex: index,
          yAxisIndex: index,
        })),
        {
          type: 'line' as const,
          name: line.label,
          xAxisIndex: index,
          yAxisIndex: index,
          symbol: 'circle',
          symbolSize: 7,
          cursor: line.points.some(({ href }) => href) ? 'pointer' : 'default',
          emphasis: { disabled: true },
          lineStyle: { color: COLOUR.accent, width: 1.8 },
          itemStyle: { color: COLOUR.accent },
          data: namedEnds(model, line, { width: tileWidth - GAP, height: plotHeight, scale }),
        },
      ]),
    },
  };
}

/** Columns that fit, then as even rows as they allow; two on a phone. */
function tiles(count: number, width: number) {
  const most = Math.max(width < 2 * TILE_WIDTH ? 2 : 1, Math.floor(width / TILE_WIDTH));
  const rows = Math.max(1, Math.ceil(count / most));
  return { rows, columns: Math.max(1, Math.ceil(count / rows)) };
}

function ends(years: readonly number[]): number[] {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  return last > first ? [first, last] : [first];
}

/** The last known value is printed at its point, where the line leaves room. */
function namedEnds(model: MultiplesModel, series: LineSeries, plot: Plot) {
  const last = series.points.map(({ value }) => value !== null).lastIndexOf(true);
  const year = model.years[last];
  const text = series.points[last]?.text ?? '';
  return linePoints(model, series).map((item) =>
    item.value[0] === year
      ? {
          ...item,
          label: {
            show: true,
            ...placeOfEnd(model, series, last, textWidth(text, END_SIZE), plot),
            distance: 5,
            formatter: text,
            color: COLOUR.ink2,
            fontSize: END_SIZE,
            backgroundColor: COLOUR.paper,
            padding: [0, 1],
          },
        }
      : item,
  );
}

/** A tile's plot: its size in px and the values it spans. */
type Plot = { width: number; height: number; scale: Scale };

type EndPlace = {
  position: 'top' | 'bottom' | 'right';
  align: 'left' | 'center' | 'right';
};

/** Beside the point before empty years; else above it, or below where the line falls from above. */
function placeOfEnd(
  { years }: MultiplesModel,
  { points }: LineSeries,
  last: number,
  textSize: number,
  { width, height, scale }: Plot,
): EndPlace {
  const slot = width / years.length;
  if ((years.length - 1 - last) * slot > textSize) return { position: 'right', align: 'left' };
  const value = points[last]?.value ?? 0;
  const before = points[last - 1]?.value ?? null;
  const below = ((value - scale.min) / (scale.max - scale.min)) * height;
  const falls = before !== null && before > value;
  const align = last === years.length - 1 ? 'right' : last === 0 || falls ? 'left' : 'center';
  return { position: falls && below > END_SIZE + 10 ? 'bottom' : 'top', align };
}
