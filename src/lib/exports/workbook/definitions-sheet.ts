import { exportsText } from '../../messages/exports.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame } from '../../views/figures/frame.ts';
import type { Carried } from '../carried.ts';
import { columnDefinitions } from '../column-definitions.ts';
import { statusOf } from '../file-table.ts';
import { textCell, type Sheet } from './sheet.ts';

/** What each column holds, and below it which units have no number and why. */
export function definitionsSheet(frame: Frame, { language }: Carried): Sheet {
  const text = exportsText[language];
  const leftOut = leftOutOf(frame);
  return {
    name: text.sheets.definitions,
    head: Object.values(text.definitionHeads),
    rows: [
      ...columnDefinitions(frame.table, language).map(
        ({ column, label, unit, formula, section, note }) =>
          [column, label, unit, formula, section, note].map((part) => textCell(part)),
      ),
      ...(leftOut.length === 0 ? [] : leftOutRows(leftOut, language)),
    ],
  };
}

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
  const wordless = table.rows.flatMap(({ cells, total }) => {
    const reason = total ? null : statusOf(cells[first]);
    const unit = cells[0]?.text ?? '';
    return reason === null || named.some((one) => one.unit === unit) ? [] : [{ unit, reason }];
  });
  return [...named, ...wordless];
}
