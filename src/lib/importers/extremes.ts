/** The greatest of any number of values: `Math.max(...values)` fails where there are too many of them. */
export const greatest = (values: readonly number[]): number =>
  values.reduce((best, value) => Math.max(best, value), -Infinity);

/** The least of any number of values. */
export const least = (values: readonly number[]): number =>
  values.reduce((best, value) => Math.min(best, value), Infinity);
