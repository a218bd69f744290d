import type { Language } from '../messages/language.ts';
import type { MultiplesModel } from '../views/frame.ts';
import type { ChartSpec } from './chart-spec.ts';
import { breakSeries, linePoints, valueAxis, yearAxis } from './lines.ts';
import { BASE, COLOUR } from './theme.ts';

const PANEL_WIDTH = 190;
const PANEL_HEIGHT = 132;
const LEFT = 50;

/** Each line in a panel of its own, all on one scale so that heights can be compared. */
export function multiplesSpec(model: MultiplesModel, width: number, language: Language): ChartSpec {
  const columns = Math.max(1, Math.floor((width - LEFT) / PANEL_WIDTH));
  const rows = Math.ceil(model.series.length / columns);
  const panelWidth = (width - LEFT - 12) / columns;
  const values = model.series.flatMap((series) => series.points.map((point) => point.value));
  const highest = Math.max(...values.filter((value) => value !== null), 0);

  const place = (index: number) => ({
    left: LEFT + (index % columns) * panelWidth,
    top: Math.floor(index / columns) * PANEL_HEIGHT,
  });

  return {
    height: rows * PANEL_HEIGHT + 8,
    option: {
      ...BASE,
      title: model.series.map((series, index) => ({
        ...place(index),
        text: series.label,
        padding: [4, 0],
        textStyle: {
          color: series.emphasis === 'marked' ? COLOUR.accent : COLOUR.ink,
          fontSize: 12.5,
          fontWeight: 600 as const,
          width: panelWidth - 12,
          overflow: 'truncate' as const,
        },
      })),
      grid: model.series.map((_, index) => ({
        left: place(index).left,
        top: place(index).top + 28,
        width: panelWidth - 16,
        height: PANEL_HEIGHT - 56,
      })),
      xAxis: model.series.map((_, index) => ({
        ...yearAxis(model.years, true),
        gridIndex: index,
      })),
      yAxis: model.series.map((_, index) => ({
        ...valueAxis(model, language),
        gridIndex: index,
        splitNumber: 2,
        max: highest === 0 ? undefined : highest,
        // One scale for all: only the first panel of a row needs its labels.
        axisLabel: {
          ...valueAxis(model, language).axisLabel,
          show: index % columns === 0,
          showMaxLabel: true,
          fontSize: 11,
        },
      })),
      series: model.series.flatMap((series, index) => [
        {
          type: 'line' as const,
          xAxisIndex: index,
          yAxisIndex: index,
          symbol: 'circle',
          symbolSize: 6,
          emphasis: { disabled: true },
          lineStyle: { color: COLOUR.accent, width: 1.8 },
          itemStyle: { color: COLOUR.accent },
          data: linePoints(model.years, series),
        },
        { ...breakSeries(model.breaks, false), xAxisIndex: index, yAxisIndex: index },
      ]),
    },
  };
}
