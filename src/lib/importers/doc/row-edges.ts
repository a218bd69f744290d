import type { EdgeCell, RowEdges } from '../edge-table.ts';
import { SPRM, type Modifier } from './sprms.ts';

/** [MS-DOC] TC80: its first two bytes tell the merging, bits 0-1 sideways and 5-6 downwards. */
const CELL_SIZE = 20;
const DOWN = ['none', 'continues', 'none', 'first'] as const;

const downOf = (bits: number): EdgeCell['down'] => DOWN[(bits & 3) as 0 | 1 | 2 | 3];

type Cell = { width: number; sideways: number; down: EdgeCell['down'] };

/** The row that its modifiers define, null when they define none. */
export function rowEdges(list: readonly Modifier[]): RowEdges | null {
  let row: { left: number; cells: Cell[] } | null = null;
  for (const { sprm, operand } of list) {
    if (sprm === SPRM.TDefTable) row = definition(operand);
    else if (row) change(row.cells, sprm, operand);
  }
  if (!row) return null;
  let right = row.left;
  const joins = joiningLeft(row.cells.map(({ sideways }) => sideways));
  const cells = row.cells.map(({ width, down }, at): EdgeCell => {
    right += width;
    return { right, joinsLeft: joins[at] ?? false, down };
  });
  return { left: row.left, cells };
}

function definition(operand: Modifier['operand']): { left: number; cells: Cell[] } | null {
  if (operand.length < 1) return null;
  const count = operand.u8(0);
  const edges = 1 + (count + 1) * 2;
  if (operand.length < edges) return null;
  const edge = (at: number): number => operand.i16(1 + at * 2);
  const cells = Array.from({ length: count }, (_, at): Cell => {
    const place = edges + at * CELL_SIZE;
    const bits = place + 2 <= operand.length ? operand.u16(place) : 0;
    return {
      width: edge(at + 1) - edge(at),
      sideways: bits & 3,
      down: downOf(bits >> 5),
    };
  });
  return { left: edge(0), cells };
}

/** Modifiers that change cells after the row was defined. */
function change(cells: Cell[], sprm: number, operand: Modifier['operand']): void {
  if (sprm === SPRM.TVertMerge && operand.length >= 2) {
    const cell = cells[operand.u8(0)];
    if (cell) cell.down = downOf(operand.u8(1));
  } else if (sprm === SPRM.TMerge) {
    const [first, end] = [operand.u8(0), operand.u8(1)];
    cells.slice(first, end).forEach((cell, at) => (cell.sideways = at === 0 ? 1 : 2));
  } else if (sprm === SPRM.TDxaCol) {
    const [first, end] = [operand.u8(0), operand.u8(1)];
    for (const cell of cells.slice(first, end)) cell.width = operand.u16(2);
  }
}

/**
 * Which cells belong to the one before. The two bits are told in two ways: the first of merged cells
 * has bit 0 and the others bit 1 (Word 97's own description, LibreOffice), or the other way round
 * ([MS-DOC] TCGRF). The first of a run shows which.
 */
function joiningLeft(sideways: readonly number[]): boolean[] {
  let first = 0;
  return sideways.map((bits) => {
    if (bits === 0) {
      first = 0;
      return false;
    }
    if (first === 0) first = bits;
    return bits !== first;
  });
}
