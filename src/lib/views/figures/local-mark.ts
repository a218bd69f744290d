import { localFile } from '../../model/local-dataset.ts';
import { localText } from '../../messages/local.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame, LocalMark, TableCell } from './frame.ts';

/** What a row may say of where it comes from: the source of one report, or how many are local. */
type Marked = { source?: unknown; local?: unknown };

type RowLists = Record<string, readonly unknown[]>;

/**
 * The rows of a view, in which the name of a unit says so when the figure is from a local report, or is a
 * sum with one in it. Titles, charts, left-out lists and files take the name from there. Rows without
 * local reports come back as they are.
 */
export function markLocal<Lists extends RowLists>(lists: Lists, language: Language): Lists {
  const marked = Object.entries(lists).map(([name, rows]) => {
    return rows.some(isLocalRow)
      ? [name, rows.map((row) => markedRow(row, language))]
      : [name, rows];
  });
  return marked.every(([name, rows]) => rows === lists[name as string])
    ? lists
    : (Object.fromEntries(marked) as Lists);
}

function markedRow(row: unknown, language: Language): unknown {
  if (!isLocalRow(row)) return row;
  const { named, namedWith } = localText[language];
  const mark = isLocalSource(row.source) ? named : namedWith;
  const names = (['agency', 'name'] as const).flatMap((field) => {
    const value = (row as Record<string, unknown>)[field];
    return typeof value === 'string' ? [[field, mark(value)]] : [];
  });
  return names.length === 0 ? row : { ...row, ...Object.fromEntries(names) };
}

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
  return { word: text.word, hint: text.file(file) };
}

/** The mark of a sum over reports of which some are local; undefined when none is. */
export function localShare(local: number, language: Language): LocalMark | undefined {
  const text = localText[language];
  return local > 0 ? { word: text.word, hint: text.partly(local) } : undefined;
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
