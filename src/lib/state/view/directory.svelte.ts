import { agencyMatcher } from '../../catalogue/match-agency.ts';
import {
  agencyDirectoryQuery,
  divisionDirectoryQuery,
  type DirectoryAgency,
  type DirectoryDivision,
  type NamedAgency,
} from '../../queries/directory.ts';
import { engine } from './engine.svelte.ts';

/** All agencies and divisions, those of local reports included: for whoever must say whose a report is. */
class Directory {
  agencies = $state.raw<readonly DirectoryAgency[]>([]);
  divisions = $state.raw<readonly DirectoryDivision[]>([]);
  /** Finds the agency a printed name means; null until the directory is here. */
  matchAgency = $state.raw<ReturnType<typeof agencyMatcher> | null>(null);
  failure = $state.raw<unknown>(null);
  #asked = -1;

  get isReady(): boolean {
    return this.divisions.length > 0;
  }

  /** Reads the directory, and again whenever local agencies have joined or left. */
  async load(): Promise<void> {
    const { revision } = engine;
    if (this.#asked === revision) return;
    this.#asked = revision;
    try {
      const database = await engine.open();
      const [agencies, divisions] = await Promise.all([
        database.query(agencyDirectoryQuery()),
        database.query(divisionDirectoryQuery()),
      ]);
      this.agencies = agencies.map(({ printed_names: _names, ...agency }) => agency);
      this.divisions = divisions;
      this.matchAgency = agencyMatcher(
        agencies.map(withPrintedNames),
        divisions.map(withFormerNames),
      );
    } catch (cause) {
      this.failure = cause;
      this.#asked = -1;
    }
  }
}

const withPrintedNames = ({ printed_names, ...agency }: NamedAgency) => ({
  ...agency,
  other_names: printed_names?.split('\n') ?? [],
});

const withFormerNames = ({ former_names, ...division }: DirectoryDivision) => ({
  ...division,
  former_names: former_names?.split(';') ?? [],
});

export const directory = new Directory();
