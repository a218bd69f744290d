import type { Doubt } from '../../model/parsed-report.ts';
import type { Period, ToldNumber } from './told-number.ts';

/** Where a number belongs, and why that is not certain. */
export type Placing = {
  indicators: readonly string[];
  doubts: readonly Doubt[];
  /** It stands only where nothing else of the kind is told. */
  isLastResort?: true;
};

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

/** A number with where it belongs; `aside` for one that is only a part of what is counted elsewhere. */
export type PlacedNumber = {
  number: ToldNumber;
  placing: Placing | null;
  period: Period;
  /** A part of a placed number, not a second count of the same thing. */
  isPart: boolean;
};
