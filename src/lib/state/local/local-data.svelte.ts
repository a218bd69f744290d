import type { LocalDataset } from '../../model/local-dataset.ts';
import { pacer } from '../../pace/next-task.ts';
import type { StoreFault } from '../../store/store-fault.ts';
import { keepText, keptText } from '../browser/kept-text.ts';
import { engine } from '../view/engine.svelte.ts';
import { TabChannel } from './tab-channel.ts';

/** Fetches what reads the store. */
type LoadRestore = () => Promise<{ restoreLocal: (held: LocalData) => Promise<void> }>;

const KEY = 'nianbao:local-data';

const isWantedHere = (): boolean => keptText(KEY) !== 'off';

/**
 * The reports the reader imported in this browser, and whether they stand among those of the dataset.
 * They join when the engine is ready, and again when it is started anew.
 */
class LocalData {
  /** What the reader chose; kept in the browser. */
  on = $state(true);
  /** Reports held, joined or not. */
  count = $state(0);
  /** Why what this browser keeps was not opened; null where it was, or where it keeps nothing. */
  fault = $state<StoreFault | 'not_loaded' | null>(null);
  /** Records this browser keeps that cannot be read. */
  damaged = $state(0);
  /** Why the reports could not be put together. */
  #broken = $state.raw<unknown>(null);
  #dataset = $state.raw<LocalDataset>({ agencies: [], reports: [] });
  #latest = 0;
  #tabs: TabChannel | null = null;

  constructor() {
    this.on = isWantedHere();
  }

  /** Takes the reader's reports in place of those held before. */
  set(dataset: LocalDataset): Promise<void> {
    this.fault = null;
    this.#dataset = dataset;
    this.count = dataset.reports.length;
    return this.#apply();
  }

  /** Brings back what this browser keeps; where it cannot be opened, `fault` says why. Never rejects. */
  async restore(load: LoadRestore = () => import('./restore-local.ts')): Promise<void> {
    this.fault = null;
    try {
      // Fetched after the first view: it brings the store along.
      const { restoreLocal } = await load();
      await restoreLocal(this);
    } catch {
      this.fault = 'not_loaded';
    }
  }

  /** Follows from now on what other tabs take in, take out or switch. */
  follow(): void {
    this.#tabs ??= new TabChannel('nianbao-local-data', () => {
      this.on = isWantedHere();
      void this.restore();
    });
  }

  /** Tells the other tabs that what this browser keeps, or whether it counts, has changed. */
  tell(): void {
    this.#tabs?.tell();
  }

  /** Puts the reports among those of the dataset, or takes them out again. */
  switch(on: boolean): Promise<void> {
    this.on = on;
    keepText(KEY, on ? null : 'off');
    this.tell();
    return this.#apply();
  }

  /** Whether the figures on the page are to include them. */
  get isWanted(): boolean {
    return this.on && this.count > 0;
  }

  /** What counts beside the dataset, before the engine has joined it too; null for nothing. */
  get counted(): LocalDataset | null {
    return this.isWanted && this.failure === null ? this.#dataset : null;
  }

  /** `joined` once every answer includes them; `failed` leaves the dataset alone. */
  get phase(): 'off' | 'joining' | 'joined' | 'failed' {
    if (!this.isWanted) return 'off';
    if (this.failure !== null) return 'failed';
    return engine.isJoined ? 'joined' : 'joining';
  }

  get failure(): unknown {
    return this.#broken ?? engine.joinFailure;
  }

  async #apply(): Promise<void> {
    const turn = ++this.#latest;
    this.#broken = null;
    if (!this.isWanted) return engine.joinLocal(null);
    try {
      // Only who has local data fetches what assembles it.
      const { assembleLocal } = await import('../../dataset/join/assemble-local.ts');
      const join = await assembleLocal(this.#dataset, pacer());
      if (turn === this.#latest) await engine.joinLocal(join);
    } catch (cause) {
      if (turn !== this.#latest) return;
      this.#broken = cause;
      await engine.joinLocal(null);
    }
  }
}

export const localData = new LocalData();
