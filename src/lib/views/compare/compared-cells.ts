import type { FormCell, FormTable } from '../sheet/form-sheet.ts';

/**
 * Whether two reports agree in a cell. `one`: collected of one alone, or on one form alone, which says nothing
 * of what the reports state.
 */
export type Agreement = 'same' | 'differs' | 'one';

export type ComparedCell = { agreement: Agreement; left: FormCell; right: FormCell };

/** The cells of two sheets by their keys, in the order of the form; those of neither are left out. */
export function comparedCells(
  left: readonly FormTable[],
  right: readonly FormTable[],
): Map<string, ComparedCell> {
  const [leftCells, rightCells] = [cellsByKey(left), cellsByKey(right)];
  const compared = new Map<string, ComparedCell>();
  for (const key of new Set([...leftCells.keys(), ...rightCells.keys()])) {
    const [a, b] = [leftCells.get(key), rightCells.get(key)];
    if (!isCollected(a) && !isCollected(b)) continue;
    const agreement = isCollected(a) && isCollected(b) ? agreementOf(a, b) : 'one';
    compared.set(key, { agreement, left: a ?? NOTHING, right: b ?? NOTHING });
  }
  return compared;
}

const NOTHING: FormCell = { text: '', value: null, missing: 'not_on_form' };

const isCollected = (cell: FormCell | undefined): cell is FormCell =>
  cell !== undefined && cell.missing !== 'not_seen' && cell.missing !== 'not_on_form';

/** Equal when both say the same: a blank is no mark, a mark no "none", and none of them a zero. */
function agreementOf(a: FormCell, b: FormCell): Agreement {
  return a.missing === b.missing && a.value === b.value && a.text === b.text ? 'same' : 'differs';
}

function cellsByKey(tables: readonly FormTable[]): Map<string, FormCell> {
  return new Map(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.kind === 'row'
          ? row.cells.flatMap((cell) => (cell.key === undefined ? [] : [[cell.key, cell] as const]))
          : [],
      ),
    ),
  );
}
