import type { TableCell, TableModel } from '../views/figures/frame.ts';

/** The address of the report behind a cell; null where there is none that others could open. */
export function addressOf({ source, external, href }: TableCell): string | null {
  const address = source ?? (external ? href : undefined);
  return address && /^https?:/.test(address) ? address : null;
}

/** Adds every address that some rows lead to; without a list in between, for tables of many thousand cells. */
export function addAddresses(found: Set<string>, rows: TableModel['rows']): void {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const address = addressOf(cell);
      if (address !== null) found.add(address);
    }
  }
}
