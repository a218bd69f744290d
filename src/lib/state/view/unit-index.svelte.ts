import { asset } from '$app/paths';
import { pacer } from '../../pace/next-task.ts';
import { fetchBytes, FetchError } from '../../db/fetch-bytes.ts';
import type { LocalDataset } from '../../model/local-dataset.ts';
import type { IndexMaker } from '../../search/make-index.ts';
import { collectedUnits, type UnitIndex } from '../../search/unit-index.ts';
import { localData } from '../local/local-data.svelte.ts';

/** The index of units with reports, as it was made of the file and of the reader's own reports. */
type Made = {
  maker: IndexMaker;
  local: LocalDataset | null;
  all: UnitIndex;
  index: UnitIndex;
};

/**
 * The page's one index of units: a small file of the own origin, fetched when somebody is about to search.
 * It needs no engine. The reader's own reports stand in it as soon as they are read.
 */
class UnitIndexFile {
  /** Name of the file in the dataset's folder, told by the page. */
  name = '';
  #maker = $state.raw<IndexMaker | null>(null);
  #loading: Promise<IndexMaker> | null = null;
  #made: Made | null = null;

  /** The units with reports, null before the file is here. */
  get current(): UnitIndex | null {
    return this.#current()?.index ?? null;
  }

  /** Those without reports among them: who else goes by a name. */
  get all(): UnitIndex | null {
    return this.#current()?.all ?? null;
  }

  #current(): Made | null {
    const maker = this.#maker;
    const local = localData.counted;
    if (maker === null) return null;
    if (this.#made?.maker !== maker || this.#made.local !== local) {
      const all = maker(local);
      this.#made = { maker, local, all, index: collectedUnits(all) };
    }
    return this.#made;
  }

  /**
   * The units with reports, the file fetched on first call; after a failure it is fetched again.
   * @throws FetchError naming the file
   */
  async open(): Promise<UnitIndex> {
    this.#loading ??= this.#load();
    try {
      this.#maker = await this.#loading;
    } catch (cause) {
      this.#loading = null;
      throw cause;
    }
    return this.current ?? collectedUnits(this.#maker(null));
  }

  /** Fetches the file and makes ready what a search needs, in small pieces. Never rejects. */
  async prepare(): Promise<void> {
    const index = await this.open().catch(() => null);
    const pause = pacer();
    for (const unit of index?.units ?? []) {
      unit.keys();
      await pause();
    }
  }

  async #load(): Promise<IndexMaker> {
    const [file, { readUnits }] = await Promise.all([
      fetchBytes(asset(`/dataset/${this.name}`), () => undefined),
      import('../../search/read-units.ts'),
    ]);
    try {
      return readUnits(await file.text());
    } catch (cause) {
      throw new FetchError(this.name, 'damaged', cause);
    }
  }
}

export const unitIndex = new UnitIndexFile();
