import { formatRate } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import type { Point, StackedModel, StackedPart, StackedRow } from '../views/figures/frame.ts';
import type { ChartSpec } from './drawing.ts';
import { narrowNumbers, NARROW_MARGIN, type NarrowPart } from './narrow-parts.ts';
import { shownRows } from './shown-rows.ts';
import { BASE, COLOUR, LABEL_SIZE, textWidth } from './theme.ts';

const ROW_HEIGHT = 30;
const BAR_WIDTH = 19;
const NUMBERED_ROW_HEIGHT = BAR_WIDTH + 2 * NARROW_MARGIN;
const MARGIN = 4;

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

const HATCH = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1, 5],
  rotation: -Math.PI / 4,
  color: COLOUR.rule,
};

/** The fill of a part: its own, or the fixed one of its place in the order from open to closed. */
export function partColour(part: StackedPart, index: number): string {
  return part.fill ?? `var(--part-${(index % DECALS.length) + 1})`;
}

/**
 * Horizontal bars of parts, one row a unit; `normalised` draws each row as 100 % of what is known. A number
 * stands in its part, or beside the bar where the part is too narrow for it.
 * An outline over a row is a figure of its own beside the parts, on the same scale.
 */
export function stackedSpec(model: StackedModel, width: number, language: Language): ChartSpec {
  const rows = shownRows(model.rows, width);
  const labels = rows.map((row) => row.label);
  const left = Math.min(
    Math.max(...labels.map((label) => textWidth(label)), 40) + 16,
    width * 0.42,
  );
  const right = Math.max(0, ...rows.map((row) => textWidth(row.note ?? ''))) + 16;
  const totals = rows.map(totalOf);
  const ends = rows.map((row, index) => Math.max(totals[index] ?? 0, row.outline ?? 0));
  const plot = width - left - right;
  const longest = model.normalised ? 1 : Math.max(...ends);

  const widthOf = (drawn: number) => (drawn / longest) * plot;

  const cells = rows.map((row, rowIndex) =>
    row.values.map((point) => cellOf(point, totals[rowIndex] ?? 0, model, language)),
  );
  const fits = ({ drawn, text }: Cell) =>
    drawn !== null && widthOf(drawn) > textWidth(text, 12) + 10;

  const series = model.parts.map((part, index) => ({
    type: 'bar' as const,
    name: part.label,
    stack: 'parts',
    barWidth: BAR_WIDTH,
    cursor: 'pointer',
    emphasis: { disabled: true },
    itemStyle: {
      color: partColour(part, index),
      borderColor: COLOUR.paper,
      borderWidth: 1,
      decal: decalOf(part, index),
    },
    data: rows.map((row, rowIndex) => {
      const point = row.values[index];
      const cell = cells[rowIndex]?.[index] ?? NO_CELL;
      return {
        value: cell.drawn ?? '-',
        hint: point?.hint ?? '',
        href: point?.href ?? row.href,
        label: { show: fits(cell), formatter: cell.text },
      };
    }),
    label: {
      position: 'inside' as const,
      fontSize: 12,
      color: COLOUR.ink,
      // Paper behind the digits keeps their contrast on any fill and pattern.
      backgroundColor: COLOUR.paper,
      borderRadius: 2,
      padding: [1, 3],
    },
  }));

  const narrow = cells.map((own) => {
    let from = 0;
    return own.flatMap((cell, index): NarrowPart[] => {
      const middle = widthOf(from + (cell.drawn ?? 0) / 2);
      from += cell.drawn ?? 0;
      const part = model.parts[index];
      if (!part || !cell.drawn || fits(cell)) return [];
      return [{ middle, text: cell.text, colour: partColour(part, index) }];
    });
  });
  const isNumbered = narrow.some((parts) => parts.length > 0);
  const rowHeight = isNumbered ? NUMBERED_ROW_HEIGHT : ROW_HEIGHT;

  return {
    height: rows.length * rowHeight + 2 * MARGIN,
    option: {
      ...BASE,
      grid: { left, right, top: MARGIN, bottom: MARGIN },
      xAxis: { type: 'value', show: false, min: 0, max: longest },
      yAxis: [
        {
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
        // In px from the top, for what stands beside the bars.
        { type: 'value', show: false, inverse: true, min: 0, max: rows.length * rowHeight },
      ],
      series: [
        ...series,
        ...outlineSeries(model, rows),
        ...noteSeries(rows, model.normalised ? ends.map((end) => Math.min(end, 1)) : ends),
        ...narrowNumbers(
          narrow.map((parts, index) => ({ middle: (index + 0.5) * rowHeight, parts })),
          { barWidth: BAR_WIDTH, plot, left: left - MARGIN, right: right - MARGIN },
          (px) => (px / plot) * longest,
        ),
      ],
    },
  };
}

/** What is drawn of a part, null for nothing, and its number as it is printed. */
type Cell = { drawn: number | null; text: string };
const NO_CELL: Cell = { drawn: null, text: '' };

function cellOf(
  { value, text }: Point,
  total: number,
  { normalised }: StackedModel,
  language: Language,
): Cell {
  if (value === null || total === 0) return NO_CELL;
  if (!normalised) return { drawn: value, text };
  return { drawn: value / total, text: formatRate(value / total, language) };
}

function totalOf(row: StackedRow): number {
  return row.values.reduce((sum, { value }) => (value === null ? sum : sum + value), 0);
}

/** Bars that lie over the stack instead of beside it. */
const OVER_THE_STACK = {
  type: 'bar' as const,
  barWidth: BAR_WIDTH,
  barGap: '-100%',
  silent: true,
  emphasis: { disabled: true },
};

function outlineSeries(model: StackedModel, rows: readonly StackedRow[]) {
  if (!model.outlineLabel) return [];
  return [
    {
      ...OVER_THE_STACK,
      name: model.outlineLabel,
      z: 4,
      itemStyle: { color: 'transparent', borderColor: COLOUR.ink, borderWidth: 1.5 },
      data: rows.map((row) => ({ value: row.outline ?? '-', hint: '' })),
    },
  ];
}

function noteSeries(rows: readonly StackedRow[], ends: readonly number[]) {
  if (rows.every((row) => !row.note)) return [];
  return [
    {
      ...OVER_THE_STACK,
      itemStyle: { color: 'transparent' },
      label: { position: 'right' as const, color: COLOUR.ink2, fontSize: 12 },
      data: rows.map((row, index) => ({
        value: ends[index] ?? 0,
        hint: '',
        label: { show: Boolean(row.note), formatter: row.note ?? '' },
      })),
    },
  ];
}

/** Fills of their own differ in lightness and need no pattern in grey print. */
function decalOf(part: StackedPart, index: number) {
  if (part.hatched) return HATCH;
  const decal = part.fill ? null : DECALS[index % DECALS.length];
  return decal ? { ...decal, color: 'rgba(255,255,255,0.45)' } : undefined;
}
