import { cell, type PrintedBlock, type PrintedCell, type PrintedTable } from './printed-report.ts';
import { gridPlaces } from './table-grid.ts';

/** Changes every table of a report. */
export const alterTables = (
  blocks: readonly PrintedBlock[],
  change: (table: PrintedTable) => PrintedTable[],
): PrintedBlock[] =>
  blocks.flatMap((block): PrintedBlock[] =>
    block.kind === 'table'
      ? change(block.table).map((table) => ({ kind: 'table', table }))
      : [block],
  );

/** The table with a column in which nothing stands, before the column of that number. */
export function withBlankColumn(table: PrintedTable, before: number): PrintedTable {
  const places = gridPlaces(table);
  return table.map((_, row) => {
    const own = places.filter((place) => place.row === row);
    const spansAbove = places.some(
      (place) =>
        place.row < row &&
        row < place.row + place.rowSpan &&
        place.column < before &&
        before < place.column + place.columnSpan,
    );
    const widened = own.map((place): PrintedCell => {
      const isCut = place.column < before && before < place.column + place.columnSpan;
      return isCut ? { ...place, columnSpan: place.columnSpan + 1 } : place;
    });
    const isWidened = widened.some(({ columnSpan }, at) => columnSpan !== own[at]?.columnSpan);
    if (isWidened || spansAbove) return widened;
    const at = own.filter(({ column }) => column < before).length;
    return [...widened.slice(0, at), cell(''), ...widened.slice(at)];
  });
}

/**
 * The table cut between two rows, as the end of a page cuts it: what is merged over the cut ends there
 * and goes on blank.
 * @param heads so many rows stand again above the second part
 */
export function splitTable(table: PrintedTable, after: number, heads: number): PrintedTable[] {
  const places = gridPlaces(table);
  const rowsFrom = (from: number, to: number): PrintedTable =>
    table.slice(from, to).map((_, at) => {
      const row = from + at;
      return places
        .flatMap((place) => {
          const end = Math.min(place.row + place.rowSpan, to);
          if (place.row === row) return [{ ...place, rowSpan: end - row }];
          const goesOn = at === 0 && place.row < row && row < place.row + place.rowSpan;
          return goesOn ? [{ ...place, text: '', rowSpan: end - row }] : [];
        })
        .sort((a, b) => a.column - b.column);
    });
  const cut = Math.min(after, table.length - 1);
  const again = cut > heads ? rowsFrom(0, heads) : [];
  return [rowsFrom(0, cut), [...again, ...rowsFrom(cut, table.length)]].filter(
    (rows) => rows.length > 0,
  );
}
