/** A small drawing of values by year: the path of the line, broken at gaps, and the place of each value. */
export type Spark = { line: string; points: readonly (readonly [x: number, y: number])[] };

const MARGIN = 3;

/**
 * Values from zero (or the least below it) over equal steps in px; a null leaves a gap, and a value between
 * two gaps is a point without a line.
 * @param cuts places after which values are not comparable with those before: no line runs there
 */
export function sparkPaths(
  values: readonly (number | null)[],
  width: number,
  height: number,
  cuts: readonly number[] = [],
): Spark {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const span = high - low || 1;
  const step = (width - 2 * MARGIN) / Math.max(1, values.length - 1);
  const placed = values.map((value, at) =>
    value === null
      ? null
      : ([
          round(MARGIN + at * step),
          round(height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN)),
        ] as const),
  );
  const line = placed
    .map((point, at) =>
      point ? `${placed[at - 1] && !cuts.includes(at - 1) ? 'L' : 'M'}${point[0]} ${point[1]}` : '',
    )
    .join('');
  return { line, points: placed.filter((point) => point !== null) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
