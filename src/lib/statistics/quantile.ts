/**
 * A quantile by linear interpolation between order statistics: definition 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996). NaN of no values.
 * @param share from 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
