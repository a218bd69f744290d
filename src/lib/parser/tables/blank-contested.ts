import { readValue } from '../read-value.ts';
import type { ReadingLine } from '../reading-line.ts';
import { isContestedHead } from './contested-columns.ts';
import type { TableRow } from './table-row.ts';

/** The row of Section IV that has heads above it and nothing printed in any of its cells. */
export function blankRow(lines: readonly ReadingLine[], width: number): TableRow | null {
  let isHeaded = false;
  for (const line of lines) {
    if (line.kind !== 'row') continue;
    const { cells, grid, byPosition, provenance } = line;
    isHeaded ||= cells.some(({ text }) => isContestedHead(text));
    const tail = cells.flatMap(({ text, column, rowSpan, provenance: place }) => {
      const printed = readValue(text);
      return printed?.status === 'blank' ? [{ printed, column, rowSpan, provenance: place }] : [];
    });
    if (!isHeaded || tail.length !== width || cells.length !== width) continue;
    const row = { source: 'cell', label: '', groups: [], tail, grid, provenance } as const;
    return { ...row, unruled: byPosition, doubts: byPosition ? ['columns_by_position'] : [] };
  }
  return null;
}
