import { readingSummary } from '../../filing/reading-summary.ts';
import type { Language } from '../../messages/language.ts';
import type { Correction, DeskSettlement } from '../../model/decision.ts';
import type { Provenance } from '../../model/extracted-document.ts';
import { cellName } from '../../model/finding.ts';
import { readingCells } from '../../views/import/reading-cells.ts';
import { readingItems, type ReadingItem } from '../../views/import/reading-items.ts';
import { readingTables } from '../../views/import/reading-sheet.ts';
import type { OpenReading } from './open-reading.svelte.ts';

/** Keys of the desk: the next item and the one before, right, correct, undo. */
export const DESK_KEYS = ['j', 'k', 'y', 'e', 'z'] as const;
export type DeskKey = (typeof DESK_KEYS)[number];

/**
 * A person going through an open reading: what is open in it, which item or cell is looked at, and what
 * is said of it. What the store refuses leaves everything as it stands, a typed correction included.
 */
export class ReadingSession {
  readonly open: OpenReading;
  readonly #language: () => Language;
  readonly #now: () => Date;
  /** The item and the cell that are looked at. */
  item = $state<string | null>(null);
  cell = $state<string | null>(null);
  correcting = $state(false);
  /** The name given last, offered for the next correction. */
  by = $state('');
  readonly items = $derived.by(() =>
    readingItems(this.open.asDecided, this.open.findings, this.#language()),
  );
  readonly counts = $derived.by(() => readingSummary(this.open.reading, this.open.decided));
  readonly tables = $derived.by(() =>
    readingTables(this.open.asDecided, this.open.head, this.#language()),
  );
  readonly cells = $derived.by(() =>
    readingCells(this.open.reading.parsed, this.open.decided, this.items),
  );
  /** Where in the original what is looked at stands. */
  readonly place = $derived.by((): Provenance | null => {
    const ofItem = this.items.find(({ id }) => id === this.item)?.place ?? null;
    return this.cell === null ? ofItem : (this.cells.place(this.cell) ?? ofItem);
  });

  constructor(open: OpenReading, language: () => Language, now: () => Date) {
    this.open = open;
    this.#language = language;
    this.#now = now;
  }

  lookAtCell(key: string): void {
    this.correcting = false;
    this.item = this.items.find(({ cells }) => cells.includes(key))?.id ?? null;
    this.cell = key;
  }

  lookAtItem({ id, cells }: ReadingItem): void {
    this.correcting = false;
    this.item = id;
    this.cell = cells[0] ?? null;
  }

  /** Goes to the next item or the one before; after the last one the first comes again. */
  step(by: 1 | -1): void {
    const { items } = this;
    const at = items.findIndex(({ id }) => id === this.item);
    const start = at === -1 && by === -1 ? 0 : at;
    const next = items[(start + by + items.length) % items.length];
    if (next) this.lookAtItem(next);
  }

  /** Confirms the cells of the item, or the cell, and goes on to what is next. */
  async confirm(): Promise<void> {
    const at = this.items.findIndex(({ id }) => id === this.item);
    const doubtful = this.#doubtfulCells(this.items[at]);
    if (doubtful.length === 0) return this.step(1);
    if (!(await this.#confirm(doubtful))) return;
    // Its place is the next one's now.
    const next = this.items[Math.min(Math.max(at, 0), this.items.length - 1)];
    if (next) this.lookAtItem(next);
  }

  #doubtfulCells(item: ReadingItem | undefined): readonly string[] {
    if (item?.kind === 'doubtful') return item.cells;
    const { cell } = this;
    return cell !== null && this.cells.state(cell) === 'doubtful' ? [cell] : [];
  }

  /** Confirms every doubtful cell at once: one decision, so that one undo takes it back. */
  async confirmAll(): Promise<void> {
    await this.#confirm(
      this.items.filter(({ kind }) => kind === 'doubtful').flatMap(({ cells }) => cells),
    );
  }

  #confirm(cells: readonly string[]): Promise<boolean> {
    return this.open.decide({ kind: 'confirm', cells: [...cells], ...this.#signed() });
  }

  /** Says of a finding what it is; the report is filed later, and the answer goes with it. */
  async answer({ finding }: ReadingItem, resolution: DeskSettlement['resolution']): Promise<void> {
    if (!finding) return;
    const { rule } = finding;
    const cells = finding.cells.map(cellName);
    const at = this.items.findIndex(({ id }) => id === this.item);
    if (
      !(await this.open.decide({ kind: 'settle', rule, cells, resolution, ...this.#signed() }))
    ) {
      return;
    }
    const next = this.items[Math.min(Math.max(at, 0), this.items.length - 1)];
    if (next) this.lookAtItem(next);
  }

  async correct(correction: Correction): Promise<void> {
    if (!(await this.open.decide(correction))) return;
    this.correcting = false;
    this.by = correction.by ?? '';
  }

  /** Does what a key of the desk says. */
  async press(key: DeskKey): Promise<void> {
    switch (key) {
      case 'j':
        return this.step(1);
      case 'k':
        return this.step(-1);
      case 'y':
        return this.confirm();
      case 'e':
        this.correcting = this.cell !== null;
        return;
      case 'z':
        await this.open.undo();
    }
  }

  #signed(): { by: string | null; at: string } {
    return { by: this.by || null, at: this.#now().toISOString() };
  }
}
