/** The span of a value axis and the distance of its ticks. */
export type Scale = { min: number; max: number; interval: number };

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A span with round ticks around some values. It starts at zero unless values are negative or
 * `fromZero` is off. Of the numbers of steps in `ticks` the one that wastes least is taken.
 */
export function niceScale(
  values: readonly (number | null)[],
  { ticks = [4, 5, 6], fromZero = true }: { ticks?: readonly number[]; fromZero?: boolean } = {},
): Scale {
  const known = values.filter((value) => value !== null);
  const zero = fromZero || known.length === 0 ? [0] : [];
  const lowest = Math.min(...known, ...zero);
  const highest = Math.max(...known, ...zero);
  const span = highest - lowest || Math.abs(highest) || 1;
  // Small whole counts get whole ticks: there is no half report.
  const least = known.every(Number.isInteger) ? 1 : 0;
  const scales = ticks.map((steps) => {
    const interval = Math.max(roundUp(span / steps), least);
    const min = round(Math.floor(lowest / interval) * interval);
    const max = round(Math.ceil(highest / interval) * interval);
    return { min, max: max > min ? max : round(min + interval), interval };
  });
  return scales.reduce((best, scale) =>
    scale.max - scale.min < best.max - best.min ? scale : best,
  );
}

function roundUp(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = STEPS.find((candidate) => step <= candidate * power * (1 + 1e-9)) ?? 10;
  return round(factor * power);
}

/** Takes off the dust of binary fractions: 0.30000000000000004 -> 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
