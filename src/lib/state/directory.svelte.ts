import { agencyMatcher } from '../catalogue/match-agency.ts';
import {
  agencyDirectoryQuery,
  divisionDirectoryQuery,
  type DirectoryAgency,
  type DirectoryDivision,
} from '../queries/directory.ts';
import { engine } from './engine.svelte.ts';

/** All agencies and divisions, for whoever must say which one a report is of; read once. */
class Directory {
  agencies = $state.raw<readonly DirectoryAgency[]>([]);
  divisions = $state.raw<readonly DirectoryDivision[]>([]);
  /** Finds the agency a printed name means; null until the directory is here. */
  matchAgency = $state.raw<ReturnType<typeof agencyMatcher> | null>(null);
  failure = $state.raw<unknown>(null);
  #asked = false;

  get isReady(): boolean {
    return this.divisions.length > 0;
  }

  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const database = await engine.open();
      const [agencies, divisions] = await Promise.all([
        database.query(agencyDirectoryQuery()),
        database.query(divisionDirectoryQuery()),
      ]);
      this.agencies = agencies;
      this.divisions = divisions;
      this.matchAgency = agencyMatcher(agencies, divisions.map(withFormerNames));
    } catch (cause) {
      this.failure = cause;
      this.#asked = false;
    }
  }
}

const withFormerNames = ({ former_names, ...division }: DirectoryDivision) => ({
  ...division,
  former_names: former_names?.split(';') ?? [],
});

export const directory = new Directory();
