/** Rows that have a value, each with it: for a column that is empty almost everywhere. */
export type Sparse = [row: number, value: string][];

/** The values that are not empty, with their rows. */
export function toSparse<Row>(rows: readonly Row[], valueOf: (row: Row) => string): Sparse {
  return rows.flatMap((row, at): Sparse => {
    const value = valueOf(row);
    return value === '' ? [] : [[at, value]];
  });
}

/** By code points, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
