import type { Language } from '../messages/language.ts';
import type { ScatterCurve, ScatterModel } from '../views/figures/frame.ts';
import type { ChartSpec } from './drawing.ts';
import { niceScale } from './scale.ts';
import { axisFormatter, BASE, COLOUR, LABEL_SIZE, textWidth } from './theme.ts';
import { valueAxis, valueAxisWidth } from './year-axis.ts';

const HEIGHT = 380;
const TOP = 30;
const BOTTOM = 46;
/** Names beside marks, while there are few enough to be read. */
const MOST_NAMES = 16;

const LINE: Record<ScatterCurve['emphasis'], { type: 'solid' | 'dashed' | 'dotted' }> = {
  target: { type: 'solid' },
  inner: { type: 'dashed' },
  outer: { type: 'dotted' },
};

/** Units by two numbers on two linear axes from zero, under the curves they are held against. */
export function scatterSpec(model: ScatterModel, width: number, language: Language): ChartSpec {
  const { points, curves, format, xFormat } = model;
  const yScale = niceScale([
    ...points.map(({ value }) => value),
    ...curves.flatMap((curve) => curve.points.map(([, y]) => y)),
  ]);
  const xScale = niceScale(points.map(({ x }) => x));
  const left = valueAxisWidth(yScale, format, language);
  const isNamed = points.length <= MOST_NAMES;
  const nameStyle = { color: COLOUR.ink2, fontSize: LABEL_SIZE - 1 };
  const right = isNamed
    ? Math.min(Math.max(...points.map(({ label }) => textWidth(label)), 0), 90)
    : 16;
  return {
    height: HEIGHT,
    option: {
      ...BASE,
      grid: { left, right: Math.max(right, textWidth(model.xLabel) / 2), top: TOP, bottom: BOTTOM },
      xAxis: {
        type: 'value',
        ...xScale,
        name: model.xLabel,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: nameStyle,
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: COLOUR.rule } },
        axisLabel: { color: COLOUR.ink2, formatter: axisFormatter(xFormat, language) },
      },
      yAxis: {
        ...valueAxis(yScale, format, language),
        name: model.yLabel,
        nameLocation: 'end',
        nameTextStyle: { ...nameStyle, align: 'left' },
      },
      series: [
        ...curves.map((curve) => ({
          type: 'line' as const,
          name: curve.label,
          symbol: 'none',
          silent: true,
          lineStyle: {
            color: COLOUR.rule,
            width: curve.emphasis === 'target' ? 1.5 : 1,
            ...LINE[curve.emphasis],
          },
          data: curve.points.filter(([x]) => x <= xScale.max).map(([x, y]) => [x, y]),
        })),
        {
          type: 'scatter' as const,
          symbolSize: 10,
          cursor: points.some(({ href }) => href) ? 'pointer' : 'default',
          labelLayout: { hideOverlap: true },
          data: points.map(({ x, value, hint, href, label, marked }) => ({
            value: [x, value ?? NaN],
            hint,
            href,
            itemStyle: {
              color: marked ? COLOUR.accent : COLOUR.mutedMark,
              borderColor: COLOUR.paper,
              borderWidth: 1,
            },
            label: {
              show: isNamed || marked,
              position: 'right' as const,
              formatter: label,
              color: COLOUR.ink,
              fontSize: LABEL_SIZE - 1,
            },
          })),
        },
      ],
    },
  };
}
