import type { TableColumn } from '../figures/frame.ts';

/** The order after a click on a column's head: numbers from the most, words from the first, then back. */
export function nextSort(sort: string, { key, numeric }: TableColumn): string {
  // A rank counts from the top.
  const isDescending = numeric && key !== 'rank';
  const first = isDescending ? `-${key}` : key;
  const second = isDescending ? key : `-${key}`;
  return sort === first ? second : first;
}
