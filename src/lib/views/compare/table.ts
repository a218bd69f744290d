import { compareText } from '../../messages/compare.ts';
import type { Asked } from '../asked.ts';
import type { CompareCell } from './cells.ts';
import type { CompareColumn } from './columns.ts';
import type { CompareGroup } from './rows.ts';
import type { Frame, TableCell, TableColumn } from '../figures/frame.ts';

/** What is shown, one column for each unit and measure, for pasting into a sheet and as CSV. */
export function compareTable(
  title: string,
  footing: readonly string[],
  columns: readonly CompareColumn[],
  groups: readonly CompareGroup[],
  asked: Asked,
): Frame {
  return {
    id: 'compare',
    title,
    footing,
    chart: null,
    table: {
      caption: title,
      columns: [
        { key: 'indicator', label: compareText[asked.lang].indicator, numeric: false },
        ...columns.flatMap((column) => unitColumns(column, asked)),
      ],
      rows: groups.flatMap(({ rows }) =>
        rows
          .filter(({ collected }) => collected)
          .map(({ code, hint, label, cells }) => ({
            id: code,
            cells: [
              { text: label, value: label, hint },
              ...cells.flatMap((cell) => unitCells(cell)),
            ],
          })),
      ),
    },
    leftOut: [],
    empty: null,
  };
}

function unitColumns({ unit, name }: CompareColumn, asked: Asked): TableColumn[] {
  const text = compareText[asked.lang];
  const of = (key: string, what: string): TableColumn => ({
    key: `${unit} ${key}`,
    label: text.columnOf(name, what),
    numeric: true,
  });
  return [
    of('value', String(asked.year)),
    ...(asked.versus === null
      ? []
      : [
          of('versus', String(asked.versus)),
          of('difference', text.columns.difference),
          of('change', text.columns.change),
        ]),
    { ...of('rank', text.columns.rank), numeric: false },
  ];
}

function unitCells({ current, before, difference, change, rank }: CompareCell): TableCell[] {
  return [current, ...(before ? [before, difference, change] : []), rank];
}
