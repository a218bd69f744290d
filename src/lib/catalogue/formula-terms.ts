/**
 * A linear sum of printed figures (total column). `outcome.refused`, `.unavailable`, `.declined` and
 * `.other` mean the group: its printed figure, or else the sum of its rows when all are known.
 */
export type Sum = { plus: readonly string[]; minus?: readonly string[] };

/** A code of the year before, same agency and scope. */
export const previousYear = (code: string): string => `${code}@-1`;

/** One figure of a formula: its code, how many years before the report it stands, and its sign. */
export type Term = { code: string; yearsBack: number; sign: 1 | -1 };

const termOf =
  (sign: Term['sign']) =>
  (named: string): Term => {
    const [code = '', back = '0'] = named.split('@-');
    return { code, yearsBack: Number(back), sign };
  };

/** The figures of a sum in the order they are added and taken off; none of a formula without denominator. */
export const termsOf = (sum: Sum | null): Term[] => [
  ...(sum?.plus ?? []).map(termOf(1)),
  ...(sum?.minus ?? []).map(termOf(-1)),
];

/** The figures of numerator and denominator. */
export const formulaTerms = (formula: { numerator: Sum; denominator: Sum | null }): Term[] => [
  ...termsOf(formula.numerator),
  ...termsOf(formula.denominator),
];
