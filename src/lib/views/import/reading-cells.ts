import { readingOfPanel } from '../../filing/decided-reading.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import type { Language } from '../../messages/language.ts';
import type { Decided } from '../../model/decision.ts';
import type { Provenance } from '../../model/extracted-document.ts';
import type { Doubt, ParsedReport, PrintedValue } from '../../model/parsed-report.ts';
import { printedText, type ReadingItem } from './reading-items.ts';

export type CellState = 'failing' | 'unread' | 'doubtful' | 'corrected' | 'confirmed';

/** The cells of a reading by name: what stood there, where, and how each stands with its reader. */
export type ReadingCells = {
  /** Cells decided and cells still in doubt. */
  decided: number;
  doubtful: number;
  state(key: string): CellState | null;
  place(key: string): Provenance | null;
  doubts(key: string): readonly Doubt[];
  printed(key: string, language: Language): string | null;
};

/** @param items what is still open, so that a corrected cell that still contradicts shows as such */
export function readingCells(
  read: ParsedReport,
  decided: Decided,
  items: readonly ReadingItem[],
): ReadingCells {
  const parsed = readingOfPanel(read, decided);
  const { corrections, confirmed } = decided;
  const found = new Map<
    string,
    { printed: PrintedValue; doubts: readonly Doubt[]; provenance: Provenance }
  >([
    ...parsed.narrative.map((figure) => [figure.indicator, figure] as const),
    ...parsed.cells.map((cell) => [cellKey(cell.indicator, cell.applicant), cell] as const),
  ]);
  const open = (kind: ReadingItem['kind']): ReadonlySet<string> =>
    new Set(items.filter((item) => item.kind === kind).flatMap(({ cells }) => cells));
  const failing = open('failing');
  const unread = open('unread');
  const doubtful = open('doubtful');
  return {
    decided: new Set([...corrections.keys(), ...confirmed]).size,
    doubtful: doubtful.size,
    state(key) {
      if (failing.has(key)) return 'failing';
      if (corrections.has(key)) return 'corrected';
      if (unread.has(key)) return 'unread';
      if (doubtful.has(key)) return 'doubtful';
      return confirmed.has(key) ? 'confirmed' : null;
    },
    place: (key) => found.get(key)?.provenance ?? null,
    doubts: (key) => found.get(key)?.doubts ?? [],
    printed(key, language) {
      const cell = found.get(key);
      return cell ? printedText(cell.printed, language) : null;
    },
  };
}
