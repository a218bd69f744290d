import { DEFAULT_FLOOR } from '../../catalogue/thresholds.ts';
import type { Scheme, SchemePart } from '../../schemes/scheme.ts';
import { meantNumber } from '../../schemes/threshold.ts';

/** How a person writes a number; other ways, as 0x10 and 1e3, are slips rather than meant. */
const PLAIN_DECIMAL = /^[+-]?(\d*\.?\d+|\d+\.)$/;

/** Thousands set apart; another comma may be meant for a point, and is no plain number. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * A number as typed: full-width signs count, and what is no plain number is NaN, which no scheme takes.
 * @param isPercent a percent sign may stand behind it, as the box is one of percentages
 */
export function typedNumber(typed: string, isPercent: boolean): number {
  const text = typed.normalize('NFKC').trim();
  const printed = isPercent ? text.replace(/\s*%$/, '') : text;
  const number = GROUPED.test(printed) ? printed.replaceAll(',', '') : printed;
  return PLAIN_DECIMAL.test(number) ? Number(number) : NaN;
}

/** How a part begins; all of it is the reader's to change. */
const partOf = (indicator: string): SchemePart => ({
  ...{ indicator, weight: 1, direction: 'more', points: 'place' },
});

/** A scheme of one indicator, to be made the reader's own. */
export const newScheme = (title: string, indicator: string): Scheme => ({
  title,
  parts: [partOf(indicator)],
  floor: DEFAULT_FLOOR,
  missing: 'no_total',
  vary: 50,
  across: false,
});

/** The scheme with one more part, last and with the weight a new part has. */
export const withPart = (scheme: Scheme, indicator: string): Scheme => ({
  ...scheme,
  parts: [...scheme.parts, partOf(indicator)],
});

/** Without the last of its parts a scheme is none. */
export const withoutPart = (scheme: Scheme, at: number): Scheme | null =>
  scheme.parts.length === 1
    ? null
    : { ...scheme, parts: scheme.parts.filter((_, part) => part !== at) };

/**
 * The scheme with some fields of one part changed.
 * @param at its place among the parts, from 0
 */
export const changedPart = (scheme: Scheme, at: number, changes: Partial<SchemePart>): Scheme => ({
  ...scheme,
  parts: scheme.parts.map((part, place) => (place === at ? { ...part, ...changes } : part)),
});

/** Where known weight is first asked for: half of it. */
const HALF = 50;

/** What is done when a part is missing: there is no total, or one over the weight that is known. */
export const withMissing = (scheme: Scheme, way: string): Scheme => ({
  ...scheme,
  missing: way === 'no_total' ? 'no_total' : { knownWeight: HALF },
});

/** The other direction; thresholds change ends with it. */
export function turnedPart(scheme: Scheme, at: number): Scheme {
  const part = scheme.parts[at];
  if (!part) return scheme;
  const direction = part.direction === 'more' ? 'less' : 'more';
  const { points } = part;
  return changedPart(scheme, at, {
    direction,
    points: points === 'place' ? points : { from: points.to, to: points.from },
  });
}

/**
 * Another threshold; a rate is typed in percent.
 * @param factor what a threshold is multiplied by as it is written
 */
export function withEnd(
  scheme: Scheme,
  at: number,
  end: 'from' | 'to',
  { value, factor }: { value: number; factor: number },
): Scheme {
  const points = scheme.parts[at]?.points;
  if (!points || points === 'place') return scheme;
  return changedPart(scheme, at, {
    points: { ...points, [end]: meantNumber(value / factor) },
  });
}

/** Points between two values, first those that the list itself spans. */
export function spannedPart(
  scheme: Scheme,
  at: number,
  { low, high }: { low: number; high: number },
): Scheme {
  const isMore = scheme.parts[at]?.direction === 'more';
  return changedPart(scheme, at, {
    points: isMore ? { from: low, to: high } : { from: high, to: low },
  });
}
