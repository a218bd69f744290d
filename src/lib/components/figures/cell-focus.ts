const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * Arrow keys move the focus between the cells of a table, as in a sheet; from the region around the
 * table they enter it. Cells that span several columns count as one; rows that lack the column, such
 * as the head of a section, are passed over.
 */
export function moveCellFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const target = event.target as HTMLElement;
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = target.closest<HTMLTableCellElement>('th, td');
  const next = cell
    ? neighbour(cell, step)
    : target.querySelector('tbody a, tbody button')?.closest<HTMLTableCellElement>('th, td');
  if (!next) return;
  event.preventDefault();
  const inner = next.querySelector<HTMLElement>('a, button');
  if (!inner) next.tabIndex = -1;
  (inner ?? next).focus();
}

function neighbour(
  cell: HTMLTableCellElement,
  [down, right]: readonly [number, number],
): HTMLTableCellElement | undefined {
  const rows = cell.closest('table')?.rows;
  const { rowIndex } = cell.parentElement as HTMLTableRowElement;
  for (let row = rowIndex + down; rows?.[row]; row += down) {
    const next = rows[row]?.cells[cell.cellIndex + right];
    if (next || down === 0) return next;
  }
  return undefined;
}
