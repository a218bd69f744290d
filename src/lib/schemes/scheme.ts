import * as z from 'zod/mini';
import { COVERAGE_FLOORS } from '../catalogue/thresholds.ts';
import { visibleName } from '../model/visible-name.ts';

/** Parts of a scheme at most: so many still fit into an address. */
export const MAX_PARTS = 30;

/** Characters of a title at most. */
export const MAX_TITLE = 60;

/** A part's weight at least: a smaller one would be written as 0. */
export const MIN_WEIGHT = 0.0001;

/** A part's weight at most. */
export const MAX_WEIGHT = 1000;

/** Percent of all weight that may be asked to be known: nothing and everything are no question. */
export const KNOWN_WEIGHTS = { least: 1, most: 99 } as const;

/** Percent by which each weight may be varied at most: no weight reaches zero. */
export const MAX_VARY = 90;

/** Which values are worth more. */
export const PART_DIRECTIONS = ['more', 'less'] as const;

/**
 * One indicator with its weight. `points` says what a value is worth: `place` by the share of the list's units
 * that it is better than; otherwise 0 at `from` and 100 at `to`, in proportion between them and no
 * more beyond. A ratio's thresholds are ratios: 0.5 for 50 %.
 */
const partSchema = z.strictObject({
  indicator: z.string(),
  weight: z.number().check(z.minimum(MIN_WEIGHT), z.maximum(MAX_WEIGHT)),
  direction: z.enum(PART_DIRECTIONS),
  points: z.union([z.literal('place'), z.strictObject({ from: z.number(), to: z.number() })]),
});

/**
 * A scoring scheme (考核方案). `floor`: the share of the list, in percent, that must have a total before any is
 * ranked. `missing`: a unit that lacks a part has no total, or knowingly one over the weight that is known,
 * from the given percent of all weight on. `vary`: by how many percent each weight is moved to
 * see what would follow. `across`: whether units of several levels or kinds are ranked together.
 */
export const schemeSchema = z.strictObject({
  title: z.string().check(z.overwrite(visibleName), z.minLength(1), z.maxLength(MAX_TITLE)),
  parts: z.array(partSchema).check(z.minLength(1), z.maxLength(MAX_PARTS)),
  floor: z.literal(COVERAGE_FLOORS),
  missing: z.union([
    z.literal('no_total'),
    z.strictObject({
      knownWeight: z.int().check(z.minimum(KNOWN_WEIGHTS.least), z.maximum(KNOWN_WEIGHTS.most)),
    }),
  ]),
  vary: z.int().check(z.minimum(0), z.maximum(MAX_VARY)),
  across: z.boolean(),
});

export type Scheme = z.infer<typeof schemeSchema>;
export type SchemePart = Scheme['parts'][number];

/** Whether other weights could give other totals: of one part alone all weights are alike. */
export const hasWeights = ({ parts, vary }: Pick<Scheme, 'parts' | 'vary'>): boolean =>
  parts.length > 1 && vary > 0;

/** The share that each part has in all weight, from 0 to 1. */
export function weightShares({ parts }: Pick<Scheme, 'parts'>): number[] {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ weight }) => weight / all);
}
