import { ratioFactor } from '../../catalogue/comparable.ts';

/** Figures of one indicator put together. `value` is null when none is known or nothing to divide by. */
export type Together = {
  value: number | null;
  known: number;
  numerator: number;
  denominator: number;
};

type Cell = { value: number | null; numerator: number | null; denominator: number | null };

/**
 * The ratio of the sums over the cells that let the rate be computed, never the mean of the ratios; a
 * derived difference is summed. Cells must not contain one another.
 */
export function ratioOfSums(code: string, cells: readonly (Cell | undefined)[]): Together {
  const known = cells.filter((cell): cell is Cell => cell !== undefined && cell.value !== null);
  const sum = (pick: keyof Cell) => known.reduce((total, cell) => total + (cell[pick] ?? 0), 0);
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const factor = ratioFactor(code);
  const value = factor === null ? sum('value') : (factor * numerator) / denominator;
  const isNone = known.length === 0 || (factor !== null && denominator === 0);
  return { value: isNone ? null : value, known: known.length, numerator, denominator };
}
