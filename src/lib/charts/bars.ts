import type { BarsModel } from '../views/frame.ts';
import type { ChartSpec } from './chart-spec.ts';
import { BASE, COLOUR, LABEL_SIZE, textWidth } from './theme.ts';

const ROW_HEIGHT = 26;

/** Horizontal bars from zero, each with its value printed at the end; one row a unit. */
export function barsSpec(model: BarsModel, width: number): ChartSpec {
  const labels = model.rows.map((row) => row.label);
  const left = Math.min(
    Math.max(...labels.map((label) => textWidth(label)), 40) + 10,
    width * 0.46,
  );
  const right = Math.max(...model.rows.map((row) => textWidth(row.text)), 30) + 12;
  const hasNegative = model.rows.some((row) => row.value !== null && row.value < 0);
  return {
    height: model.rows.length * ROW_HEIGHT + 8,
    option: {
      ...BASE,
      grid: { left, right, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false, min: hasNegative ? undefined : 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: COLOUR.rule } },
        axisLabel: {
          interval: 0,
          color: COLOUR.ink,
          fontSize: LABEL_SIZE,
          width: left - 10,
          overflow: 'truncate',
        },
      },
      series: [
        {
          type: 'bar',
          barWidth: 15,
          cursor: model.rows.some((row) => row.href) ? 'pointer' : 'default',
          emphasis: { disabled: true },
          label: {
            show: true,
            position: 'right',
            color: COLOUR.ink,
            fontSize: LABEL_SIZE,
          },
          data: model.rows.map((row) => ({
            value: row.value ?? '-',
            hint: row.hint,
            href: row.href,
            itemStyle: { color: row.marked ? COLOUR.accent : COLOUR.mutedMark },
            label: { formatter: row.text },
          })),
        },
      ],
    },
  };
}
