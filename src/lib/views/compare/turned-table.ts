import { compareText } from '../../messages/compare/compare.ts';
import type { Frame, TableCell, TableColumn } from '../figures/frame.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { TurnedColumn } from './turned-columns.ts';
import type { TurnedCell, TurnedGroup } from './turned-rows.ts';

/** What is shown, a column for each unit and measure, for pasting into a sheet and as a file. */
export function turnedFrame(
  title: string,
  footing: readonly string[],
  columns: readonly TurnedColumn[],
  groups: readonly TurnedGroup[],
  state: ViewState,
): Frame {
  return {
    id: 'compare',
    title,
    footing,
    chart: null,
    table: {
      caption: title,
      columns: [
        { key: 'indicator', label: compareText[state.lang].indicator, numeric: false },
        ...columns.flatMap((column) => unitColumns(column, state)),
      ],
      rows: groups.flatMap(({ rows }) =>
        rows
          .filter(({ collected }) => collected)
          .map(({ code, hint, label, cells }) => ({
            id: code,
            indicator: code,
            cells: [{ text: label, value: label, hint }, ...cells.flatMap(unitCells)],
          })),
      ),
    },
    leftOut: [],
    empty: null,
  };
}

function unitColumns({ unit, name }: TurnedColumn, state: ViewState): TableColumn[] {
  const text = compareText[state.lang];
  const of = (key: string, what: string): TableColumn => ({
    key: `${unit} ${key}`,
    label: text.columnOf(name, what),
    numeric: true,
  });
  return [
    of('value', String(state.year)),
    ...(state.versus === null
      ? []
      : [
          of('versus', String(state.versus)),
          of('difference', text.columns.difference),
          of('change', text.columns.change),
        ]),
  ];
}

const unitCells = ({ current, before, difference, change }: TurnedCell): TableCell[] => [
  current,
  ...(before ? [before, difference, change] : []),
];
