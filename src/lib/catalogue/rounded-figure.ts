/** The least and the greatest number a figure may stand for, both included. */
export type Range = { low: number; high: number };

/** The place of the last digit that is given: 6300 -> 100, 57000 -> 1000. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}

/**
 * What a rounded figure may stand for (N9): 余 and 多 up to one unit of the last given place more, 近
 * as much less, 约 five per cent either way, 超 anything above; 万 alone is rounded to its last place.
 */
export function rangeOfRounded({ value, text }: { value: number; text: string }): Range {
  const place = lastPlace(value);
  if (/超|逾|突破/.test(text)) return { low: value, high: Infinity };
  if (/余|多/.test(text)) return { low: value, high: value + place - 1 };
  if (/近/.test(text)) return { low: value - place, high: value };
  if (/约/.test(text)) return { low: Math.ceil(value * 0.95), high: Math.floor(value * 1.05) };
  return { low: value - place / 2, high: value + place / 2 };
}

/** Whether a number lies in the range, both ends included. */
export const holds = ({ low, high }: Range, value: number): boolean =>
  low <= value && value <= high;
