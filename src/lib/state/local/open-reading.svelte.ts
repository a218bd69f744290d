import { openFindings, readingSummary } from '../../filing/reading-summary.ts';
import { decidedReading } from '../../filing/decided-reading.ts';
import {
  decidedBy,
  filingOf,
  type Decision,
  type Filing,
  type FilingDraft,
} from '../../model/decision.ts';
import type { ImportFile, Reading } from '../../model/import-file.ts';
import type { ParsedHeader } from '../../model/parsed-report.ts';
import { filingDraft } from '../../views/import/filing.ts';
import { storeFault, type StoreFault } from '../../store/store-fault.ts';
import type { AgencyProposal } from './agency-match.ts';
import type { ImportDesk } from './import-desk.svelte.ts';

/** What an open reading works with. */
export type ReadingHost = {
  desk: Pick<ImportDesk, 'reading' | 'decide'>;
  proposeAgency: (header: ParsedHeader) => AgencyProposal;
  now: () => Date;
};

/**
 * One file on the desk: its reading, and what a person decided about it. The findings are those of the
 * figures as decided, so a correction that mends a contradiction makes it go away.
 */
export class OpenReading {
  readonly file: ImportFile;
  readonly reading: Reading;
  readonly bytes: Blob | null;
  decisions = $state.raw<readonly Decision[]>([]);
  /** Why the last decision was not kept: the store refused, or the file is gone. */
  fault = $state<StoreFault | null>(null);
  readonly #host: ReadingHost;
  /** Counts the decisions taken here. */
  #changes = 0;
  readonly decided = $derived(decidedBy(this.decisions));
  readonly asDecided = $derived.by(() => decidedReading(this.reading.parsed, this.decided));
  /** Agencies the printed name may mean, once the directory is here. */
  readonly match = $derived.by(() => this.#host.proposeAgency(this.reading.parsed.header));
  /** What is chosen but does not make a whole filing yet. */
  #choice = $state.raw<Partial<FilingDraft>>({});
  readonly draft = $derived.by<FilingDraft>(() => ({
    ...filingDraft(this.reading.parsed, this.decided, this.match.agency),
    ...this.#choice,
  }));
  /** What the sheet is headed with. */
  readonly head = $derived({
    year: this.draft.year,
    form: this.draft.form,
    scope: this.draft.scope,
  });
  readonly findings = $derived.by(() => openFindings(this.reading, this.decided));

  private constructor(
    host: ReadingHost,
    file: ImportFile,
    reading: Reading,
    bytes: Blob | null,
    decisions: readonly Decision[],
  ) {
    this.#host = host;
    this.file = file;
    this.reading = reading;
    this.bytes = bytes;
    this.decisions = decisions;
  }

  /** Opens a read file; null when it is gone or was not read. @throws what the store throws */
  static async open(host: ReadingHost, file: ImportFile): Promise<OpenReading | null> {
    const { reading, bytes, decisions } = await host.desk.reading(file.id);
    return reading ? new OpenReading(host, file, reading, bytes ?? null, decisions) : null;
  }

  /** Whether the decision was kept; where not, `fault` says why and nothing has changed. */
  decide(decision: Decision): Promise<boolean> {
    return this.#change((decisions) => [...decisions, decision]);
  }

  /** Says a part of the filing; it is kept as a decision once nothing is missing. */
  async choose(choice: Partial<FilingDraft>): Promise<void> {
    const chosen = { ...this.#choice, ...choice };
    this.#choice = chosen;
    const filing = filingOf(this.draft);
    if (!filing) return;
    const decision = fileDecision(filing, this.#host.now());
    // A filing changed field by field is one decision, so that one undo takes it back.
    const isKept = await this.#change((decisions) => [
      ...(decisions[decisions.length - 1]?.kind === 'file' ? decisions.slice(0, -1) : decisions),
      decision,
    ]);
    // What was chosen meanwhile waits for its own turn.
    if (isKept && this.#choice === chosen) this.#choice = {};
  }

  /**
   * Takes one of the years printed side by side, null for the one the parser took: its cells and its
   * year are one decision, kept or refused together. Where its year is not told, it is to be said.
   */
  async choosePanel(panel: number | null): Promise<void> {
    const { header, beside } = this.reading.parsed;
    const year = panel === null ? header.year.value : (beside[panel]?.year ?? null);
    const before = this.#choice.year;
    const at = this.#host.now().toISOString();
    if (!(await this.decide({ kind: 'panel', panel, year, by: null, at }))) return;
    // A year chosen earlier was that of other cells.
    if (this.#choice.year === before) this.#choice = withoutYear(this.#choice);
    // The year may have been all that the rest waited for.
    if (Object.keys(this.#choice).length > 0) await this.choose({});
  }

  /** Takes over what another tab has decided on the file, or says that it removed it. Never rejects. */
  async follow(): Promise<void> {
    const seen = this.#changes;
    try {
      const { reading, decisions } = await this.#host.desk.reading(this.file.id);
      if (seen !== this.#changes) return;
      if (!reading) this.fault = 'gone';
      else if (!isDeepEqual(decisions, this.decisions)) this.decisions = decisions;
    } catch (cause) {
      if (seen === this.#changes) this.fault = storeFault(cause);
    }
  }

  /** Takes the last decision back. */
  undo(): Promise<boolean> {
    return this.#change((decisions) => decisions.slice(0, -1));
  }

  /** What is decided is kept first and shown then; what cannot be kept is said. */
  async #change(next: (decisions: readonly Decision[]) => readonly Decision[]): Promise<boolean> {
    this.fault = null;
    this.#changes++;
    try {
      const decided = await this.#host.desk.decide(this.file.id, next, (decisions) =>
        readingSummary(this.reading, decidedBy(decisions)),
      );
      if (decided) this.decisions = decided.decisions;
      else this.fault = 'gone';
      // Not by `fault`: another change under way may have set it.
      return decided !== null;
    } catch (cause) {
      this.fault = storeFault(cause);
      return false;
    }
  }
}

const isDeepEqual = (one: readonly Decision[], other: readonly Decision[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const withoutYear = ({ year: _year, ...rest }: Partial<FilingDraft>): Partial<FilingDraft> => rest;

const fileDecision = (filing: Filing, now: Date): Decision => ({
  kind: 'file',
  filing,
  by: null,
  at: now.toISOString(),
});
