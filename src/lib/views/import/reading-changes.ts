import { INDICATORS } from '../../catalogue/catalogue.ts';
import { cellKeysOf } from '../../catalogue/cells-of-row.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { ParsedReport, PrintedValue } from '../../model/parsed-report.ts';
import { cellLabel, printedText } from './reading-items.ts';

/** A cell that two captures of one report print differently. */
export type CellChange = { key: string; label: string; here: string; there: string };

/** What two captures of one report differ in, in the order of the form. */
export function readingChanges(
  here: ParsedReport,
  there: ParsedReport,
  language: Language,
): CellChange[] {
  const own = printedByKey(here);
  const other = printedByKey(there);
  return INDICATORS.flatMap(cellKeysOf)
    .filter((key) => !isSame(own.get(key), other.get(key)))
    .map((key) => ({
      key,
      label: cellLabel(key, language),
      here: wordsOf(own.get(key), language),
      there: wordsOf(other.get(key), language),
    }));
}

function printedByKey({ cells, narrative }: ParsedReport): ReadonlyMap<string, PrintedValue> {
  return new Map([
    ...narrative.map(({ indicator, printed }) => [indicator, printed] as const),
    ...cells.map(
      ({ indicator, applicant, printed }) => [cellKey(indicator, applicant), printed] as const,
    ),
  ]);
}

function isSame(one: PrintedValue | undefined, other: PrintedValue | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.status !== other.status || one.value !== other.value) return false;
  return one.value !== null || one.text === other.text;
}

function wordsOf(printed: PrintedValue | undefined, language: Language): string {
  return printed ? printedText(printed, language) : readingDeskText[language].captures.nothing;
}
