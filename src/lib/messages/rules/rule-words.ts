/** What a sentence about a finding can name: cells by their labels, numbers as written. */
export type Said = {
  /** The first cell. */
  cell: string;
  /** The cells after it, as a list. */
  others: string;
  found: string;
  expected: string;
  detail: string | null;
};

/** A rule in words: its name in one line, its formula, what a breach may mean, how a breach is told. */
export type RuleWords = {
  name: string;
  formula: string;
  note: string;
  fails: (said: Said) => string;
};

/** The words of a rule in one language, in the order of `RuleWords`. */
export const words = (
  name: string,
  formula: string,
  note: string,
  fails: RuleWords['fails'],
): RuleWords => ({ name, formula, note, fails });
