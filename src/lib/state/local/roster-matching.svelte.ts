import type { Roster, RosterEntry } from '../../model/roster.ts';
import { nextTask } from '../../pace/next-task.ts';
import { matchInPieces, type RosterMatch } from '../../search/roster/match-roster.ts';
import type { UnitIndex } from '../../search/unit-index.ts';

/** A roster with what was matched of it, and in which index. */
export type MatchedRoster = {
  roster: Roster;
  index: UnitIndex;
  matches: readonly RosterMatch[];
};

/** The matching of the roster kept: one at a time, and what came of the last that was wanted. */
export class RosterMatching {
  #matched = $state.raw<MatchedRoster | null>(null);
  #done = $state(0);
  #failed = $state(false);
  /** What was matched in an index: what the reader says of one name looks for no other again. */
  #known = new WeakMap<RosterEntry, RosterMatch>();
  #knownIn: UnitIndex | null = null;

  /** How many entries are matched of the roster that is being matched. */
  get done(): number {
    return this.#done;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /**
   * What was matched of a roster in an index; null for what is only about to be. While an entry is matched
   * that the reader said something of, the same file as it was before.
   */
  of(roster: Roster, index: UnitIndex): MatchedRoster | null {
    const matched = this.#matched;
    return matched?.index === index && isSameFile(matched.roster, roster) ? matched : null;
  }

  /**
   * Matches a roster in the place of the one before.
   * @returns ends it: nobody waits for it any more
   */
  match(roster: Roster, index: UnitIndex): () => void {
    let isWanted = true;
    void this.#run(roster, index, () => isWanted);
    return () => (isWanted = false);
  }

  async #run(roster: Roster, index: UnitIndex, isWanted: () => boolean): Promise<void> {
    if (this.#knownIn !== index) this.#known = new WeakMap();
    this.#knownIn = index;
    this.#done = 0;
    this.#failed = false;
    try {
      const matches = await matchInPieces(roster.entries, index, this.#known, async (done) => {
        if (isWanted()) this.#done = done;
        await nextTask();
        return isWanted();
      });
      if (isWanted() && matches) this.#matched = { roster, index, matches };
    } catch {
      if (!isWanted()) return;
      this.#matched = null;
      this.#failed = true;
    }
  }
}

/** Whether two rosters list the same, whatever the reader said of it. */
const isSameFile = (one: Roster, other: Roster): boolean =>
  one === other ||
  (one.file === other.file &&
    one.entries.length === other.entries.length &&
    one.entries.every((entry, at) => isSameEntry(entry, other.entries[at])));

const isSameEntry = (one: RosterEntry, other: RosterEntry | undefined): boolean =>
  one === other || (one.name === other?.name && one.code === other.code && one.kind === other.kind);
