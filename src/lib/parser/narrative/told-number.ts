import type { Hedge, NamedPart } from '../../model/parsed-report.ts';
import type { Topic } from './topics.ts';

/**
 * What a number counts over: the reporting year; perhaps more than it; surely more (`cumulative`);
 * another year; a half-year, quarter or month; or no stand at all (a difference, a plan, readers).
 */
export type Period =
  'own' | 'perhaps_cumulative' | 'cumulative' | 'other_year' | 'part_of_year' | 'none';

/** A number with a counting unit in running text, and the words that tell what it counts. */
export type ToldNumber = {
  index: number;
  end: number;
  /** As printed, with hedge and unit. */
  text: string;
  value: number;
  unit: string;
  hedge: Hedge | null;
  /** Open brackets around it. */
  depth: number;
  /** Words since the sentence began or the last number ended, without closed brackets and sum words. */
  before: string;
  /** Words up to the next sign. */
  after: string;
  /** Its sentence up to the number. */
  sentence: string;
  /** What stands before its sentence. */
  preceding: string;
  /** Its sentence from beginning to end. */
  whole: string;
  topic: Topic | null;
  period: Period;
  /** Position of the number it is told under (其中, a colon, a bracket). */
  under: number | null;
  parts: readonly NamedPart[];
  /** Positions of the numbers that are its parts. */
  partsAt: readonly number[];
};

/** The words of the last clause before the number. */
export const clauseOf = (before: string): string => before.split(/[,:]/).at(-1) ?? '';
