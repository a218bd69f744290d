import { INDICATORS } from '../../catalogue/catalogue.ts';
import { parseCellKey, cellKey } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { Finding } from '../../model/finding.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import { cellLabel, printedText, readingItems, type ReadingItem } from './reading-items.ts';

/** One line of the printed self-check: where in the form, what is wrong, the figures quoted. */
export type SelfCheckRow = { id: string; place: string; finding: string; cells: string };

const POSITION = new Map(INDICATORS.map(({ code }, position) => [code, position]));

/** What a supervisor would find in a draft, in the order of the form. */
export function selfCheckRows(
  reading: ParsedReport,
  findings: readonly Finding[],
  language: Language,
): SelfCheckRow[] {
  const printed = new Map([
    ...reading.narrative.map((figure) => [figure.indicator, figure.printed] as const),
    ...reading.cells.map(
      (cell) => [cellKey(cell.indicator, cell.applicant), cell.printed] as const,
    ),
  ]);
  const quoted = (key: string): string => {
    const value = printed.get(key);
    const words = value ? printedText(value, language) : readingDeskText[language].captures.nothing;
    return `${cellLabel(key, language)} ${words}`;
  };
  return readingItems(reading, findings, language)
    .filter(({ kind }) => kind !== 'doubtful')
    .map((item, place) => ({ item, place }))
    .sort((a, b) => positionOf(a.item) - positionOf(b.item) || a.place - b.place)
    .map(({ item }) => ({
      id: item.id,
      place: placeOf(item, language),
      finding: item.text,
      cells: item.cells.map(quoted).join(readingDeskText[language].listJoin),
    }));
}

function positionOf({ cells: [first] }: ReadingItem): number {
  const cell = first === undefined ? undefined : parseCellKey(first);
  return cell ? (POSITION.get(cell.indicator.code) ?? INDICATORS.length) : INDICATORS.length;
}

function placeOf({ cells: [first], title }: ReadingItem, language: Language): string {
  const cell = first === undefined ? undefined : parseCellKey(first);
  return cell ? `${domainText[language].section[cell.indicator.section]} · ${title}` : title;
}
