import type { PageCell } from './page-table.ts';

/** The number that every row of the form's large table begins with: `2.`, `（一）`, `四、`. */
const NUMBER = /^\s*(?:\d{1,2}\s*[.．、]|[（(][一二三四五六七][）)]|[一二三四]、)/;
const HAN = /\p{Script=Han}/u;

/**
 * The parts of a table above and below a page's end, with the row that the end cuts made whole: its label
 * begins with its number above and goes on without one below, and its figures stand in one of the halves.
 * @param cut the first row below the cut
 * @returns null where the cut falls between two rows
 */
export function joinCutRow(
  above: readonly PageCell[],
  below: readonly PageCell[],
  cut: number,
): { above: PageCell[]; below: PageCell[] } | null {
  const lower = below.filter(({ row, rowSpan }) => row === cut && rowSpan === 1);
  const pairs = lower.map((half) => ({ half, upper: above.find((cell) => isAbove(cell, half)) }));
  const label = pairs.findLast(({ half }) => HAN.test(half.text));
  if (!label?.upper || !NUMBER.test(label.upper.text) || NUMBER.test(label.half.text)) return null;
  const isLabel = ({ column }: PageCell): boolean => column <= label.half.column;
  const figures = pairs.filter(({ half }) => !isLabel(half));
  const isOneHalf =
    figures.every(({ half }) => half.text === '') !==
    figures.every(({ upper }) => (upper?.text ?? '') === '');
  const isWhole = pairs.every(({ upper, half }) => upper !== undefined || half.text === '');
  if (!isOneHalf || !isWhole) return null;
  const joined = new Map(pairs.map(({ upper, half }) => [upper, half] as const));
  return {
    above: above.map((cell) => {
      const text = [cell.text, joined.get(cell)?.text ?? ''].filter(Boolean).join('\n');
      return { ...cell, text };
    }),
    below: below.flatMap((cell): PageCell[] => {
      if (cell.row > cut) return [{ ...cell, row: cell.row - 1 }];
      return cell.rowSpan === 1 ? [] : [{ ...cell, rowSpan: cell.rowSpan - 1 }];
    }),
  };
}

const isAbove = (upper: PageCell, half: PageCell): boolean =>
  upper.row + upper.rowSpan === half.row &&
  upper.column === half.column &&
  upper.columnSpan === half.columnSpan;
