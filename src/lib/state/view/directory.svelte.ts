import { agencyMatcher } from '../../catalogue/names/match-agency.ts';
import {
  agencyDirectoryQuery,
  divisionDirectoryQuery,
  type DirectoryAgency,
  type DirectoryDivision,
  type NamedAgency,
} from '../../queries/directory.ts';
import { engine } from './engine.svelte.ts';

/** All agencies and divisions, those of local reports included: for whoever must say whose a report is. */
export class Directory {
  agencies = $state.raw<readonly DirectoryAgency[]>([]);
  divisions = $state.raw<readonly DirectoryDivision[]>([]);
  /** Finds the agency a printed name means; null until the directory is here. */
  matchAgency = $state.raw<ReturnType<typeof agencyMatcher> | null>(null);
  /** Why it could not be read; null once it was. */
  failure = $state.raw<unknown>(null);
  readonly #engine: Pick<typeof engine, 'revision' | 'open'>;
  /** The state of local data that was asked for last. */
  #asked = -1;

  constructor(asked: Pick<typeof engine, 'revision' | 'open'>) {
    this.#engine = asked;
  }

  get isReady(): boolean {
    return this.divisions.length > 0;
  }

  /**
   * Reads the directory, and again whenever local agencies have joined or left; the answer to an older
   * question never replaces a newer one. A failure is tried again at the next call.
   */
  async load(): Promise<void> {
    const { revision } = this.#engine;
    if (this.#asked === revision) return;
    this.#asked = revision;
    try {
      const database = await this.#engine.open();
      const [agencies, divisions] = await Promise.all([
        database.query(agencyDirectoryQuery()),
        database.query(divisionDirectoryQuery()),
      ]);
      if (this.#asked === revision) this.#show(agencies, divisions);
    } catch (cause) {
      if (this.#asked !== revision) return;
      this.failure = cause;
      this.#asked = -1;
    }
  }

  #show(agencies: readonly NamedAgency[], divisions: readonly DirectoryDivision[]): void {
    this.agencies = agencies.map(({ printed_names: _names, ...agency }) => agency);
    this.divisions = divisions;
    this.matchAgency = agencyMatcher(
      agencies.map(withPrintedNames),
      divisions.map(withFormerNames),
    );
    this.failure = null;
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

export const directory = new Directory(engine);
