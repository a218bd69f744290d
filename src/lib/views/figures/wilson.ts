/** Two-sided 95 %. */
const Z = 1.96;

/**
 * Wilson interval of a proportion: which units cannot be told apart. Null where the counts are no
 * proportion (more hits than cases, or no case at all).
 */
export function wilsonInterval(hits: number, cases: number): { low: number; high: number } | null {
  if (cases <= 0 || hits < 0 || hits > cases) return null;
  const share = hits / cases;
  const width = Z ** 2 / cases;
  const centre = (share + width / 2) / (1 + width);
  const half = (Z / (1 + width)) * Math.sqrt((share * (1 - share)) / cases + width / (4 * cases));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
