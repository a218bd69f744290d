import type { TableCell, TableModel } from '../views/figures/frame.ts';

/** The address of the report behind a cell; null where there is none that others could open. */
export function addressOf({ source, external, href }: TableCell): string | null {
  const address = source ?? (external ? href : undefined);
  return address && /^https?:/.test(address) ? address : null;
}

/** Every address that a table leads to, each once. */
export const addressesOf = ({ rows }: TableModel): string[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => addressOf(cell) ?? []))),
];
