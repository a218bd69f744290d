/** What stands around a number in a sentence. */
export type Around = {
  /** Words since the sentence began or the last number ended. */
  before: string;
  /** Words up to the next sign. */
  after: string;
  /** The sentence up to the number. */
  sentence: string;
  /** Indicator of the number before it in the same sentence. */
  previous: string | null;
};
