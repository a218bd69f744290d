/**
 * What a printed total leaves unexplained by the parts that are known; null without a total, negative
 * where the parts exceed it. A part that is not known explains nothing.
 */
export function remainder(total: number | null, parts: readonly (number | null)[]): number | null {
  if (total === null) return null;
  return parts.reduce<number>((rest, part) => (part === null ? rest : rest - part), total);
}
