import { formatRate } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import type { StackedModel } from '../views/frame.ts';
import type { ChartSpec } from './chart-spec.ts';
import { BASE, COLOUR, LABEL_SIZE, textWidth } from './theme.ts';

const ROW_HEIGHT = 30;

/**
 * Patterns that tell neighbouring parts apart in grey print; the colour does it on screen.
 * Index = part number − 1; null is a plain fill.
 */
const DECALS = [
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  { symbol: 'circle', dashArrayX: [[7, 7]], dashArrayY: [7], symbolSize: 0.4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: 0 },
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: Math.PI / 2 },
];

/** The fixed fill of a part, by its place in the order from open to closed. */
export function partColour(index: number): string {
  return `var(--part-${(index % DECALS.length) + 1})`;
}

/** Horizontal bars of parts, one row a unit; `normalised` draws each row as 100 % of what is known. */
export function stackedSpec(model: StackedModel, width: number, language: Language): ChartSpec {
  const labels = model.rows.map((row) => row.label);
  const left = Math.min(
    Math.max(...labels.map((label) => textWidth(label)), 40) + 10,
    width * 0.42,
  );
  const totals = model.rows.map((row) =>
    row.values.reduce((sum, { value }) => (value === null ? sum : sum + value), 0),
  );
  const plot = width - left - 16;
  const longest = model.normalised ? 1 : Math.max(...totals);

  const series = model.parts.map((part, index) => ({
    type: 'bar' as const,
    name: part.label,
    stack: 'parts',
    barWidth: 19,
    emphasis: { disabled: true },
    itemStyle: {
      color: partColour(index),
      borderColor: COLOUR.paper,
      borderWidth: 1,
      decal: decalOf(index),
    },
    data: model.rows.map((row, rowIndex) => {
      const point = row.values[index];
      const total = totals[rowIndex];
      const known = point?.value ?? null;
      const drawn = known === null || !total ? null : model.normalised ? known / total : known;
      const text =
        drawn === null ? '' : model.normalised ? formatRate(drawn, language) : point?.text;
      const fits = drawn !== null && (drawn / longest) * plot > textWidth(text ?? '', 12) + 6;
      return {
        value: drawn ?? '-',
        hint: point?.hint ?? '',
        href: point?.href ?? row.href,
        label: { show: fits, formatter: text },
      };
    }),
    label: {
      position: 'inside' as const,
      fontSize: 12,
      color: COLOUR.ink,
      backgroundColor: COLOUR.paper,
      padding: [1, 3],
      borderRadius: 2,
    },
  }));

  return {
    height: model.rows.length * ROW_HEIGHT + 8,
    option: {
      ...BASE,
      grid: { left, right: 16, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false, min: 0, max: longest },
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
      series,
    },
  };
}

function decalOf(index: number) {
  const decal = DECALS[index % DECALS.length];
  return decal ? { ...decal, color: 'rgba(255,255,255,0.45)' } : undefined;
}
