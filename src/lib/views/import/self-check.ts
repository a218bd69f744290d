import { INDICATORS } from '../../catalogue/catalogue.ts';
import { parseCellKey, cellKey } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { Finding } from '../../model/finding.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import { cellLabel, printedText, readingItems, type ReadingItem } from './reading-items.ts';

/** One line of the printed self-check: where, what is wrong, the figures quoted, what to do about it. */
export type SelfCheckRow = {
  id: string;
  place: string;
  original: string;
  finding: string;
  cells: string;
  todo: string;
};

/** What the rules found, and apart from it what was read without certainty: no fault of the report. */
export type SelfCheck = { findings: SelfCheckRow[]; doubts: SelfCheckRow[] };

const POSITION = new Map(INDICATORS.map(({ code }, position) => [code, position]));

/** What a supervisor would find in a draft, and what is to be held against it first, in the order of the form. */
export function selfCheck(
  reading: ParsedReport,
  findings: readonly Finding[],
  language: Language,
): SelfCheck {
  const printed = new Map([
    ...reading.narrative.map((figure) => [figure.indicator, figure.printed] as const),
    ...reading.cells.map(
      (cell) => [cellKey(cell.indicator, cell.applicant), cell.printed] as const,
    ),
  ]);
  const text = readingDeskText[language];
  const quoted = (key: string): string => {
    const value = printed.get(key);
    const words = value ? printedText(value, language) : text.captures.nothing;
    return `${cellLabel(key, language)} ${words}`;
  };
  const inOrder = readingItems(reading, findings, language)
    .map((item, place) => ({ item, place }))
    .sort((a, b) => positionOf(a.item) - positionOf(b.item) || a.place - b.place)
    .map(({ item }) => item);
  const rowOf = (item: ReadingItem): SelfCheckRow => ({
    id: item.id,
    place: placeOf(item, language),
    original: originalOf(item, language),
    finding: item.text,
    cells: item.cells.map(quoted).join(text.listJoin),
    todo: text.selfCheck.todo[item.kind],
  });
  return {
    findings: inOrder.filter(({ kind }) => kind !== 'doubtful').map(rowOf),
    doubts: inOrder.filter(({ kind }) => kind === 'doubtful').map(rowOf),
  };
}

/** Where an item stands in its document; grids and their rows are counted from one. */
function originalOf({ place }: ReadingItem, language: Language): string {
  const { original, nowhere } = readingDeskText[language].selfCheck;
  if (place === null || (place.page === null && place.grid === null && place.start === null)) {
    return nowhere;
  }
  const counted = (at: number | null) => (at === null ? null : at + 1);
  return original(place.page, counted(place.grid), counted(place.row));
}

function positionOf({ cells: [first] }: ReadingItem): number {
  const cell = first === undefined ? undefined : parseCellKey(first);
  return cell ? (POSITION.get(cell.indicator.code) ?? INDICATORS.length) : INDICATORS.length;
}

function placeOf({ cells: [first], title }: ReadingItem, language: Language): string {
  const cell = first === undefined ? undefined : parseCellKey(first);
  return cell ? `${domainText[language].section[cell.indicator.section]} · ${title}` : title;
}
