import type { Table } from '../../lib/db/database.ts';
import { displayWidth } from '../../lib/messages/text-width.ts';

/** How a missing value is shown: never as 0 and never as nothing. */
const MISSING = '∅';

/**
 * A result for the terminal: columns aligned by display width, numbers to the right, a missing
 * value as ∅. One row of one column is the value alone, so that it can be used in a script.
 */
export function formatTable({ columns, rows }: Table): string {
  const [first] = rows;
  if (rows.length === 1 && first && columns.length === 1) return formatCell(first[0]);
  const texts = rows.map((row) => row.map(formatCell));
  const widths = columns.map((column, at) =>
    Math.max(displayWidth(column), ...texts.map((row) => displayWidth(row[at] ?? ''))),
  );
  const line = (cells: readonly string[], source?: readonly unknown[]): string =>
    cells
      .map((cell, at) => {
        const padding = ' '.repeat((widths[at] ?? 0) - displayWidth(cell));
        return typeof source?.[at] === 'number' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...texts.map((row, at) => line(row, rows[at])),
    `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
  ].join('\n');
}

function formatCell(value: unknown): string {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value).replace(/\s+/g, ' ');
}
