import { localFile } from '../../model/local-dataset.ts';
import { localText } from '../../messages/local.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame, LocalMark, TableCell } from './frame.ts';

/** What a row may say of where it comes from: the source of one report, or how many are local. */
type Marked = { source?: unknown; local?: unknown };

type RowLists = Record<string, readonly unknown[]>;

/**
 * The mark beside the name of a unit: its figure is from a local report, or is a sum with one in it.
 * Undefined for every other row.
 */
export function nameMark(row: Marked, language: Language): LocalMark | undefined {
  return localMark(textOf(row.source), language) ?? localShare(Number(row.local ?? 0), language);
}

/** The name of a row's unit in running text, with the word behind it when its figure is local. */
export function namedText(name: string, row: Marked, language: Language): string {
  return name + (nameMark(row, language)?.behind ?? '');
}

/** The cell of a row's unit: sorted and searched by its name alone, the mark beside it. */
export function nameCell(name: string, row: Marked, language: Language): TableCell {
  return { text: name, value: name, local: nameMark(row, language) };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether a row is of a local report, or of a sum with one in it. */
export function isLocalRow(row: unknown): row is Marked {
  if (typeof row !== 'object' || row === null) return false;
  const { source, local } = row as Marked;
  return isLocalSource(source) || Number(local ?? 0) > 0;
}

function isLocalSource(source: unknown): source is string {
  return typeof source === 'string' && localFile(source) !== null;
}

/** How a figure leads to its source: to the publisher's page, or, of a local report, by a mark alone. */
export function sourceLink(
  source: string | null | undefined,
  language: Language,
): Pick<TableCell, 'href' | 'external' | 'local'> {
  const local = localMark(source, language);
  if (local) return { local };
  return source ? { href: source, external: true } : {};
}

/** The mark of a figure from a local report; undefined for any other. */
export function localMark(
  source: string | null | undefined,
  language: Language,
): LocalMark | undefined {
  const file = localFile(source);
  if (file === null) return undefined;
  const text = localText[language];
  return { word: text.word, hint: text.file(file), behind: text.behind(text.word) };
}

/** The mark of a sum over reports of which some are local; undefined when none is. */
export function localShare(local: number, language: Language): LocalMark | undefined {
  const text = localText[language];
  return local > 0
    ? { word: text.word, hint: text.partly(local), behind: text.behind(text.wordWith) }
    : undefined;
}

/** A frame whose footing says how many of its rows hold local figures; as it is when none does. */
export function withLocalNote(frame: Frame, language: Language): Frame {
  const count = frame.table.rows.filter(({ cells }) => cells.some(({ local }) => local)).length;
  if (count === 0) return frame;
  return { ...frame, footing: [...frame.footing, localText[language].rows(count)] };
}

/** How many local reports stand behind the rows of a page; of sums the largest number counts. */
export function localReports(lists: RowLists): number {
  const reports = new Set<string>();
  let summed = 0;
  for (const row of Object.values(lists).flat()) {
    if (!isLocalRow(row)) continue;
    const { report_id, source, ...of } = row as Record<string, unknown>;
    if (isLocalSource(source)) {
      const key = [of.agency_id ?? of.unit, of.year, of.scope].map(String).join(' ');
      reports.add(typeof report_id === 'string' ? report_id : key);
    } else summed = Math.max(summed, Number((row as Marked).local));
  }
  return Math.max(reports.size, summed);
}
