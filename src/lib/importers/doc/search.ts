/** The last of `count` rising numbers that is at most `wanted`, null when all are above. */
export function lastAtMost(
  wanted: number,
  count: number,
  numberAt: (at: number) => number,
): number | null {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
