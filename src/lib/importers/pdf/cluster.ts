/** Sorted values to groups whose neighbours lie within `tolerance`, each as its middle. */
export function clusterValues(values: readonly number[], tolerance: number): number[] {
  const centres: number[] = [];
  let group: number[] = [];
  const end = (): void => {
    if (group.length > 0) centres.push(((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
    group = [];
  };
  for (const value of [...values].sort((a, b) => a - b)) {
    if (group.length > 0 && value - (group.at(-1) ?? 0) > tolerance) end();
    group.push(value);
  }
  end();
  return centres;
}

/** Index of the nearest value. */
export function nearest(values: readonly number[], to: number): number {
  let best = 0;
  values.forEach((value, at) => {
    if (Math.abs(value - to) < Math.abs((values[best] ?? Infinity) - to)) best = at;
  });
  return best;
}
