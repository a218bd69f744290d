/** An interval with both ends included. */
export type Interval = { low: number; high: number };

/** The 97.5 % point of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a proportion at 95 %, without continuity correction (Wilson 1927, JASA 22,
 * 209-212; method 3 of Newcombe 1998, Statistics in Medicine 17, 857-872). Null where the counts are no
 * proportion (more hits than cases, or no case at all).
 */
export function wilsonInterval(hits: number, cases: number): Interval | null {
  if (!(cases > 0 && hits >= 0 && hits <= cases)) return null;
  const share = hits / cases;
  const width = Z ** 2 / cases;
  const centre = (share + width / 2) / (1 + width);
  const half = (Z / (1 + width)) * Math.sqrt((share * (1 - share)) / cases + width / (4 * cases));
  // At an end of the scale the formula gives the end itself, but for rounding.
  return {
    low: hits === 0 ? 0 : centre - half,
    high: hits === cases ? 1 : centre + half,
  };
}
