import type { LineSeriesOption } from 'echarts/charts';
import { spreadLabels } from './labels.ts';
import { COLOUR, textWidth } from './theme.ts';

/** A part too narrow to hold its number: where its middle lies, in px from the left of the plot. */
export type NarrowPart = { middle: number; text: string; colour: string };

/** A row of the drawing: the height in px of its bar's middle, and the narrow parts from left to right. */
export type NarrowRow = { middle: number; parts: readonly NarrowPart[] };

/** Sizes in px; `left` and `right`: how far numbers may stand beside the plot. */
export type NarrowPlace = { barWidth: number; plot: number; left: number; right: number };

const SIZE = 12;
const LINE = 14;
/** From a bar to the numbers beside it. */
const LEAD = 5;
const SIGN = 7;
const APART = 8;

/** Px above and below a bar that its numbers need. */
export const NARROW_MARGIN = LEAD + LINE;

/**
 * The numbers of narrow parts under their bar, each with its part's colour and a lead from it, moved apart
 * where parts lie close together. Where one line cannot hold them every other one stands above the bar; what
 * two lines cannot hold is left to the table.
 * @param scale from px to what the axis across counts; the axis upwards counts px
 */
export function narrowNumbers(
  rows: readonly NarrowRow[],
  place: NarrowPlace,
  scale: (px: number) => number,
): LineSeriesOption[] {
  const data = rows.flatMap(({ middle, parts }) =>
    linesOf(parts, place).flatMap(({ side, numbers }) => {
      const bar = middle + (side * place.barWidth) / 2;
      const text = bar + side * (LEAD + LINE / 2);
      return numbers.flatMap(({ part, at }) => [
        { value: [scale(part.middle), bar] },
        { value: [scale(at), bar + side * LEAD] },
        // A point of its own: the lead ends at the number's edge.
        { value: ['-', '-'] },
        { value: [scale(at), text], label: labelOf(part) },
        { value: ['-', '-'] },
      ]);
    }),
  );
  if (data.length === 0) return [];
  return [
    {
      type: 'line',
      yAxisIndex: 1,
      silent: true,
      clip: false,
      z: 5,
      symbol: 'circle',
      symbolSize: 0,
      showAllSymbol: true,
      emphasis: { disabled: true },
      lineStyle: { color: COLOUR.ink2, width: 1, type: 'solid' },
      data,
    },
  ];
}

function labelOf({ text, colour }: NarrowPart) {
  return {
    show: true,
    position: 'inside' as const,
    formatter: `{sign|} ${text}`,
    color: COLOUR.ink,
    fontSize: SIZE,
    lineHeight: LINE,
    rich: {
      sign: {
        width: SIGN,
        height: SIGN,
        backgroundColor: colour,
        borderColor: COLOUR.rule,
        borderWidth: 0.5,
      },
    },
  };
}

type Line = { side: 1 | -1; numbers: readonly { part: NarrowPart; at: number }[] };

function linesOf(parts: readonly NarrowPart[], place: NarrowPlace): Line[] {
  const below = fitting(parts, place);
  if (below.length === parts.length) return [{ side: 1, numbers: spread(below, place) }];
  const half = (rest: number) => parts.filter((_, at) => at % 2 === rest);
  return [
    { side: 1, numbers: spread(fitting(half(0), place), place) },
    { side: -1, numbers: spread(fitting(half(1), place), place) },
  ];
}

const widthOf = ({ text }: NarrowPart): number => SIGN + 4 + textWidth(text, SIZE) + APART;

/** As many of the parts, from the first on, as one line holds. */
function fitting(
  parts: readonly NarrowPart[],
  { plot, left, right }: NarrowPlace,
): readonly NarrowPart[] {
  let room = left + plot + right;
  return parts.filter((part) => (room -= widthOf(part)) >= 0);
}

function spread(parts: readonly NarrowPart[], { plot, left, right }: NarrowPlace) {
  const wishes = parts.map((part) => ({ centre: part.middle, height: widthOf(part) }));
  const centres = spreadLabels(wishes, -left, plot + right);
  return parts.map((part, at) => ({ part, at: centres[at] ?? part.middle }));
}
