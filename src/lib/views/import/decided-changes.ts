import { readingOfPanel } from '../../filing/decided-reading.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { Decided } from '../../model/decision.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import { cellLabel, printedText } from './reading-items.ts';

/** A cell that a person corrected: what was printed, what it is now, why and by whom. */
export type DecidedChange = { key: string; label: string; sentence: string };

/** Every correction of a reading, in the order they were made. */
export function changesOf(
  parsed: ParsedReport,
  decided: Decided,
  language: Language,
): DecidedChange[] {
  const text = readingDeskText[language];
  const { cells, narrative } = readingOfPanel(parsed, decided);
  const printed = new Map([
    ...narrative.map((figure) => [figure.indicator, figure.printed] as const),
    ...cells.map((cell) => [cellKey(cell.indicator, cell.applicant), cell.printed] as const),
  ]);
  return [...decided.corrections.values()].map(({ cell, status, text: to, reason, by }) => {
    const before = printed.get(cell);
    const now = status === 'blank' ? text.correction.blank : to;
    return {
      key: cell,
      label: cellLabel(cell, language),
      sentence: text.correction.made(
        before ? printedText(before, language) : text.captures.nothing,
        now,
        reason,
        by,
      ),
    };
  });
}
