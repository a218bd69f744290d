/**
 * Goes through the pairs of intervals that meet, each once, and gives of every interval how many others lie
 * wholly above it: of those nothing is to be looked at. By the number of intervals n and of meeting pairs m the
 * work grows as n·log n + m.
 * @param least what a distance must exceed to be one
 * @param visit called with the two of a pair that meets
 */
export function meetingPairs(
  low: Float64Array,
  high: Float64Array,
  least: number,
  visit: (one: number, other: number) => void,
): Uint32Array {
  const order = Uint32Array.from(low.keys()).sort((a, b) => (low[a] ?? 0) - (low[b] ?? 0));
  const above = new Uint32Array(low.length);
  for (let at = 0; at < order.length; at += 1) {
    const one = order[at] ?? 0;
    const end = (high[one] ?? 0) + least;
    let next = at + 1;
    for (; next < order.length; next += 1) {
      const other = order[next] ?? 0;
      // All that follow begin higher still.
      if ((low[other] ?? 0) > end) break;
      visit(one, other);
    }
    above[one] = order.length - next;
  }
  return above;
}
