import type { LineSeriesOption } from 'echarts/charts';
import { fitLabel, spreadLabels } from './labels.ts';
import type { Scale } from './scale.ts';
import { COLOUR, textWidth } from './theme.ts';

const NAME_SIZE = 12;
const NAME_LINE = 15;
const SIGN_WIDTH = 16;

/**
 * A name to stand at the right edge, led to from the line's last point; or, with `near`, beside
 * that point, where a break lies between it and the edge that no lead may cross.
 */
export type EndName = {
  text: string;
  /** The line's mark as a sign before the name, if it has one. */
  sign: string;
  colour: string;
  year: number;
  value: number;
  near: boolean;
};

/** Px that names need at the right of a chart of this width, at most about a third of it. */
export function namesWidth(names: readonly string[], width: number): number {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, NAME_SIZE)));
  return Math.min(longest + SIGN_WIDTH, Math.max(96, width * 0.3));
}

/** Px of height that all names need one under another. */
export function namesHeight(names: readonly string[], width: number): number {
  return names.reduce((sum, name) => sum + nameHeight(fitName(name, width)), 0);
}

/**
 * Names moved apart where lines end close together, each with a thin lead from its line. Lines that
 * end in an earlier year are led across.
 */
export function endNames(names: readonly EndName[], place: Place): LineSeriesOption[] {
  const far = names.filter(({ near }) => !near);
  const nearYears = [...new Set(names.filter(({ near }) => near).map(({ year }) => year))];
  return [
    ...columnOfNames(far, place.edge, place),
    ...nearYears.flatMap((year) =>
      columnOfNames(
        names.filter((name) => name.near && name.year === year),
        year + NEAR,
        place,
      ),
    ),
  ];
}

/** Years between a point and its name beside it. */
const NEAR = 0.1;

function columnOfNames(
  names: readonly EndName[],
  edge: number,
  { scale, plotHeight, width }: Place,
): LineSeriesOption[] {
  const pixel = (value: number) => ((scale.max - value) / (scale.max - scale.min)) * plotHeight;
  const fitted = names.map(({ text }) => fitName(text, width));
  const centres = spreadLabels(
    names.map((name, index) => ({
      centre: pixel(name.value),
      height: nameHeight(fitted[index] ?? ''),
    })),
    -10,
    plotHeight + 10,
  );
  return names.map((name, index) => {
    const at = scale.max - ((centres[index] ?? 0) / plotHeight) * (scale.max - scale.min);
    return {
      type: 'line',
      silent: true,
      clip: false,
      z: 2,
      symbol: 'circle',
      symbolSize: 1,
      emphasis: { disabled: true },
      blur: { lineStyle: { opacity: 0.6 }, label: { opacity: 1 } },
      lineStyle: { color: name.colour, width: 1, type: [1, 3], opacity: 0.8 },
      itemStyle: { color: name.colour },
      data: [
        { value: [name.year, name.value] },
        {
          value: [edge, at],
          label: {
            show: true,
            position: 'right',
            distance: 4,
            formatter: name.sign ? `{sign|${name.sign}}${fitted[index] ?? ''}` : fitted[index],
            rich: {
              sign: { color: name.colour, fontSize: 10, width: SIGN_WIDTH - 3, align: 'center' },
            },
            color: COLOUR.ink,
            backgroundColor: name.near ? COLOUR.paper : undefined,
            fontSize: NAME_SIZE,
            lineHeight: NAME_LINE - 1,
          },
        },
      ],
    };
  });
}

/** Where names go: the axis they follow, the year coordinate of the plot's edge, sizes in px. */
type Place = { scale: Scale; edge: number; plotHeight: number; width: number };

function fitName(text: string, width: number): string {
  return fitLabel(text, width - SIGN_WIDTH, NAME_SIZE);
}

function nameHeight(fitted: string): number {
  return fitted.split('\n').length * NAME_LINE;
}
