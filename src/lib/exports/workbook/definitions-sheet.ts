import { exportsText } from '../../messages/exports.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame } from '../../views/figures/frame.ts';
import type { Carried } from '../carried.ts';
import { columnDefinitions, rowDefinitions, type ColumnDefinition } from '../column-definitions.ts';
import { statusOf } from '../file-table.ts';
import { textCell, type Sheet } from './sheet.ts';

/** What each column holds, and below it which units have no number and why. */
export function definitionsSheet(frame: Frame, { language }: Carried): Sheet {
  const text = exportsText[language];
  const leftOut = leftOutOf(frame);
  const defined = rowDefinitions(frame.table, language);
  return {
    name: text.sheets.definitions,
    head: Object.values(text.definitionHeads),
    rows: [
      ...columnDefinitions(frame.table, language).map(definitionRow),
      ...(defined.length === 0
        ? []
        : [[], [textCell(text.rowsDefined, true)], ...defined.map(definitionRow)]),
      ...(leftOut.length === 0 ? [] : leftOutRows(leftOut, language)),
    ],
  };
}

const definitionRow = ({ column, label, unit, formula, section, note }: ColumnDefinition) =>
  [column, label, unit, formula, section, note].map((part) => textCell(part));

type LeftOut = { unit: string; reason: string };

function leftOutRows(leftOut: readonly LeftOut[], language: Language) {
  const text = exportsText[language];
  return [
    [],
    [textCell(text.leftOut, true)],
    [textCell(text.leftOutHeads.unit, true), textCell(text.leftOutHeads.reason, true)],
    ...leftOut.map(({ unit, reason }) => [textCell(unit), textCell(reason)]),
  ];
}

/** The units that a figure leaves out, and the rows of its table without a number, each with its reason. */
export function leftOutOf({ leftOut, table }: Pick<Frame, 'leftOut' | 'table'>): LeftOut[] {
  const first = table.columns.findIndex(({ numeric }) => numeric);
  const named = leftOut.flatMap(({ reason, units }) =>
    units.map(({ label }) => ({ unit: label, reason })),
  );
  const wordless = table.rows.flatMap(({ cells, total, indicator }) => {
    // A row of one indicator is no unit.
    const reason = total || indicator ? null : statusOf(cells[first]);
    const unit = cells[0]?.text ?? '';
    return reason === null || named.some((one) => one.unit === unit) ? [] : [{ unit, reason }];
  });
  return [...named, ...wordless];
}
