import type { EdgeCell, RowEdges } from '../edge-table.ts';
import { MOST_COLUMNS } from '../limits.ts';

/** The cells of a row as `\trowd` and the words behind it tell them; kept until the next `\trowd`. */
export class RowDefinition {
  #left = 0;
  #cells: EdgeCell[] = [];
  #next: Omit<EdgeCell, 'right'> = NEXT;

  get edges(): RowEdges {
    return { left: this.#left, cells: this.#cells };
  }

  /** Whether a word belongs to the definition of a row. */
  take(word: string, value: number | null): boolean {
    if (word === 'trowd') [this.#left, this.#cells, this.#next] = [0, [], NEXT];
    else if (word === 'trleft') this.#left = value ?? 0;
    else if (word === 'clmrg') this.#next = { ...this.#next, joinsLeft: true };
    else if (word === 'clvmgf') this.#next = { ...this.#next, down: 'first' };
    else if (word === 'clvmrg') this.#next = { ...this.#next, down: 'continues' };
    else if (word === 'cellx') this.#endCell(value ?? 0);
    else return false;
    return true;
  }

  /** A row of more cells than a table may have fits no edges. */
  #endCell(right: number): void {
    if (this.#cells.length < MOST_COLUMNS) this.#cells.push({ right, ...this.#next });
    this.#next = NEXT;
  }
}

const NEXT: Omit<EdgeCell, 'right'> = { joinsLeft: false, down: 'none' };
