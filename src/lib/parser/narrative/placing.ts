import type { Doubt } from '../../model/parsed-report.ts';
import type { ToldNumber } from './told-number.ts';

/** Where a number belongs, and why that is not certain. */
export type Placing = { indicators: readonly string[]; doubts: readonly Doubt[] };

/** What is known of the numbers around one that bears on where it belongs. */
export type Context = {
  /** It stands in a list or behind a figure of published pieces. */
  listed: boolean;
  /** The number it is told under. */
  holder: ToldNumber | null;
  /** Labels of its own parts. */
  partLabels: readonly string[];
};

/** Null for a number that is none of its own. */
export type NarrativeRule = (number: ToldNumber, context: Context) => Placing | null;
