import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import { readingText } from '../../messages/import/reading.ts';
import type { Decided } from '../../model/decision.ts';
import type { ReadingCells } from './reading-cells.ts';
import { cellLabel } from './reading-items.ts';

/** What is said of the cell that is looked at; what does not apply is null. */
export type CellPaneView = {
  cell: string;
  label: string;
  /** What stands in the original, null where nothing was read. */
  printed: string | null;
  /** How it was read, or corrected, by whom and why. */
  sentence: string;
  /** How the cell stands: contradicting, unread, in doubt, confirmed. */
  kind: string | null;
  doubts: string | null;
  canConfirm: boolean;
};

/** @param cell the key of a cell of the form, read or not */
export function cellPane(
  cell: string,
  cells: ReadingCells,
  { corrections }: Decided,
  language: Language,
): CellPaneView {
  const text = readingDeskText[language];
  const words = readingText[language].doubt;
  const printed = cells.printed(cell, language);
  const state = cells.state(cell);
  const correction = corrections.get(cell);
  const isDoubtful = state === 'doubtful';
  const doubts = cells.doubts(cell).map((doubt) => words[doubt] ?? doubt);
  return {
    cell,
    label: cellLabel(cell, language),
    printed,
    sentence: correction
      ? text.correction.made(
          printed ?? '',
          correction.status === 'blank' ? text.correction.blank : correction.text,
          correction.reason,
          correction.by,
        )
      : printed === null
        ? text.notRead
        : text.printedAs(printed),
    kind: state === null || correction ? null : text.kind[state],
    doubts: isDoubtful && doubts.length > 0 ? doubts.join(text.listJoin) : null,
    canConfirm: isDoubtful,
  };
}
