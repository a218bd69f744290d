import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { noChangeText } from '../../messages/workbench/no-change.ts';
import type { Change } from './change.ts';
import { figureCell, type Datum } from './figure-cell.ts';
import type { TableCell } from './frame.ts';

/** In place of a change: the year that has no number for it; null where it has one. */
export function lackingSide(
  figure: Datum | undefined,
  year: number,
  language: Language,
): TableCell | null {
  const text = noChangeText[language];
  if (!figure) {
    const hint = domainText[language].missing.no_report;
    return { text: text.notCollected(year), value: null, muted: true, hint };
  }
  if (figure.value !== null) return null;
  const { text: reason, hint } = figureCell(figure, language);
  return { text: text.lacking(year, reason), value: null, muted: true, hint };
}

/** In place of a change: that two numbers are not to be compared, and why as its hint. */
export function notComparedCell(
  { why }: Extract<Change, { kind: 'none' }>,
  language: Language,
): TableCell {
  const text = noChangeText[language];
  return { text: text.notCompared, value: null, muted: true, hint: text.why[why] };
}
