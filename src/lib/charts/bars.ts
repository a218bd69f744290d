import type { Band, BarRow, BarsModel } from '../views/figures/frame.ts';
import type { ChartSpec } from './drawing.ts';
import { shownRows } from './shown-rows.ts';
import { BASE, COLOUR, LABEL_SIZE, textWidth } from './theme.ts';

/** The least share of the width for the bars: with less, their names stand above them. */
const LEAST_SHARE = 0.25;

/** How rows stand under each other: px above the first, and of each. */
type Rows = readonly [top: number, height: number];

const NAMES_BESIDE: Rows = [4, 26];
const NAMES_ABOVE: Rows = [10, 40];

/** A name over its bar, from the left edge on; the line at zero keeps clear of its letters. */
const ABOVE = {
  align: 'left' as const,
  verticalAlign: 'bottom' as const,
  padding: [0, 0, 10, 0],
  textBorderColor: COLOUR.paper,
  textBorderWidth: 4,
};

/** Room for the brackets beside the rows, and how far their ends reach. */
const BRACKET_ROOM = 14;
const BRACKET_END = 5;

/** Between a bar and its number. */
const LABEL_GAP = 5;

const ZERO_LINE = {
  silent: true,
  symbol: 'none',
  label: { show: false },
  lineStyle: { color: COLOUR.rule, type: 'solid' as const, width: 1 },
  data: [{ xAxis: 0 }],
};

/**
 * Horizontal bars from zero, each with its value printed at the end; one row a unit, its name beside the bar
 * or, where names and numbers leave the bars no room, above it.
 */
export function barsSpec(model: BarsModel, width: number): ChartSpec {
  const rows = shownRows(model.rows, width);
  const labels = rows.map((row) => row.label);
  const besideBars = Math.min(
    Math.max(...labels.map((label) => textWidth(label)), 40) + 16,
    width * 0.46,
  );
  const right =
    Math.max(...rows.map((row) => ((row.value ?? 0) < 0 ? 0 : textWidth(row.text))), 30) + 12;
  const values = rows.map((row) => row.value ?? 0);
  const negative = rows.filter((row) => row.value !== null && row.value < 0);
  const hasNegative = negative.length > 0;
  // The numbers of falling bars stand to their left, between the names and the bars.
  const most = Math.max(...values);
  const isBracketed = (model.bands ?? []).some(({ first }) => first < rows.length - 1);
  const rightOf = right + (isBracketed ? BRACKET_ROOM : 0);
  const leftOfBars = hasNegative ? Math.max(...negative.map((row) => textWidth(row.text))) + 8 : 0;
  const least = Math.min(0, ...values);
  const isAbove = width - besideBars - leftOfBars - rightOf < width * LEAST_SHARE;
  const left = isAbove ? 1 : besideBars;
  const [top, rowHeight] = isAbove ? NAMES_ABOVE : NAMES_BESIDE;
  const perUnit = most > least ? (width - left - leftOfBars - rightOf) / (most - least) : 0;
  const endOf = (row: BarRow) =>
    left +
    leftOfBars +
    (Math.max(0, row.value ?? 0) - least) * perUnit +
    LABEL_GAP +
    textWidth(row.text);
  const brackets = bracketLines(model.bands ?? [], rows.map(endOf), width, [top, rowHeight]);
  return {
    height: rows.length * rowHeight + top + 4,
    option: {
      ...BASE,
      grid: {
        left: left + leftOfBars,
        right: rightOf,
        top,
        bottom: 4,
      },
      xAxis: {
        type: 'value',
        show: false,
        min: least,
        // Brackets stand at the numbers: the scale must be known.
        max: hasNegative ? Math.max(0, most) : isBracketed && most > 0 ? most : undefined,
      },
      yAxis: {
        type: 'category',
        z: isAbove ? 6 : 0,
        inverse: true,
        data: labels,
        axisTick: { show: false },
        axisLine: { show: !hasNegative, onZero: false, lineStyle: { color: COLOUR.rule } },
        axisLabel: {
          interval: 0,
          margin: (isAbove ? -3 : 8) + leftOfBars,
          color: COLOUR.ink,
          fontSize: LABEL_SIZE,
          width: (isAbove ? width : left) - 10,
          overflow: 'truncate',
          ...(isAbove ? ABOVE : {}),
        },
      },
      series: [
        {
          type: 'bar',
          barWidth: 15,
          cursor: rows.some((row) => row.href) ? 'pointer' : 'default',
          emphasis: { disabled: true },
          label: {
            show: true,
            position: 'right',
            color: COLOUR.ink,
            fontSize: LABEL_SIZE,
          },
          ...(hasNegative || brackets.length > 0
            ? {
                markLine: {
                  ...ZERO_LINE,
                  data: [...(hasNegative ? ZERO_LINE.data : []), ...brackets],
                },
              }
            : {}),
          data: rows.map((row) => ({
            value: row.value ?? '-',
            hint: row.hint,
            href: row.href,
            itemStyle: { color: row.marked ? COLOUR.accent : COLOUR.mutedMark },
            label: {
              formatter: row.text,
              position: row.value !== null && row.value < 0 ? 'left' : 'right',
            },
          })),
        },
      ],
    },
  };
}

type PixelLine = [{ x: number; y: number }, { x: number; y: number }];

/**
 * Brackets beside runs of rows, just behind the longest of each, in px; a run cut by the last drawn row ends
 * there.
 * @param ends where each drawn row ends, its number included
 */
function bracketLines(
  bands: readonly Band[],
  ends: readonly number[],
  width: number,
  [start, height]: Rows,
): PixelLine[] {
  return bands.flatMap(({ first, last }) => {
    const end = Math.min(last, ends.length - 1);
    if (end <= first) return [];
    const x = Math.min(width - 2, Math.max(...ends.slice(first, end + 1)) + BRACKET_ROOM - 4);
    const [top, bottom] = [start + first * height + 5, start + (end + 1) * height - 5];
    const line = (x1: number, y1: number, x2: number, y2: number): PixelLine => [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ];
    return [
      line(x, top, x, bottom),
      line(x - BRACKET_END, top, x, top),
      line(x - BRACKET_END, bottom, x, bottom),
    ];
  });
}
