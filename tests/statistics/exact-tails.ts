/**
 * The tails once more, in another way: binomial ones as fractions of whole numbers without any rounding,
 * Poisson ones added up term by term.
 */

/** A fraction of two whole numbers, the lower one above zero. */
type Fraction = { over: bigint; under: bigint };

/** P(X ≤ k) of n trials with the chance `hits` in `of`. */
export function exactBinomialAtMost(k: number, n: number, hits: bigint, of: bigint): Fraction {
  let choose = 1n;
  let sum = 0n;
  for (let i = 0; i <= Math.min(k, n); i += 1) {
    sum += choose * hits ** BigInt(i) * (of - hits) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return { over: sum, under: of ** BigInt(n) };
}

/** A fraction between zero and one as a number, to some seventeen digits. */
export function numberOf({ over, under }: Fraction): number {
  // Sixty digits behind the point keep seventeen of any tail that matters.
  return Number((over * 10n ** 60n) / under) / 1e60;
}

/** Whether two counts differ: twice the tail of a fair coin is at most one in twenty. */
export function exactlyDiffer(one: number, other: number): boolean {
  const { over, under } = exactBinomialAtMost(Math.min(one, other), one + other, 1n, 2n);
  return 40n * over <= under;
}

/** P(X ≤ k) of a Poisson variable of a mean up to some hundreds, the smallest terms first. */
export function summedPoissonAtMost(k: number, mean: number): number {
  const terms = [Math.exp(-mean)];
  for (let i = 1; i <= k; i += 1) terms.push(((terms[i - 1] ?? 0) * mean) / i);
  return terms.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0);
}
