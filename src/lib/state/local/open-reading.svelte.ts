import { openFindings, readingSummary } from '../../filing/reading-summary.ts';
import { decidedReading } from '../../filing/decided-reading.ts';
import { decidedBy, type Decision, type Filing } from '../../model/decision.ts';
import type { ImportFile, Reading } from '../../model/import-file.ts';
import { filingDraft, filingOf, type FilingDraft } from '../../views/import/filing.ts';
import { proposeAgency } from './agency-match.ts';
import { importDesk } from './import-desk.svelte.ts';

/**
 * One file on the desk: its reading, and what a person decided about it. The findings are those of the
 * figures as settled, so a correction that mends a contradiction makes it go away.
 */
export class OpenReading {
  readonly file: ImportFile;
  readonly reading: Reading;
  readonly bytes: Blob | null;
  decisions = $state.raw<readonly Decision[]>([]);
  failure = $state.raw<unknown>(null);
  readonly settlement = $derived(decidedBy(this.decisions));
  readonly settled = $derived.by(() => decidedReading(this.reading.parsed, this.settlement));
  /** Agencies the printed name may mean, once the directory is here. */
  readonly match = $derived.by(() => proposeAgency(this.reading.parsed.header));
  /** What is chosen but does not make a whole filing yet. */
  #choice = $state.raw<Partial<FilingDraft>>({});
  readonly draft = $derived.by<FilingDraft>(() => ({
    ...filingDraft(this.reading.parsed, this.settlement, this.match.agency),
    ...this.#choice,
  }));
  /** What the sheet is headed with. */
  readonly head = $derived({
    year: this.draft.year,
    form: this.draft.form,
    scope: this.draft.scope,
  });
  readonly findings = $derived.by(() => openFindings(this.reading, this.settlement));

  private constructor(
    file: ImportFile,
    reading: Reading,
    bytes: Blob | null,
    decisions: readonly Decision[],
  ) {
    this.file = file;
    this.reading = reading;
    this.bytes = bytes;
    this.decisions = decisions;
  }

  /** Opens a read file; null when it is gone or was not read. */
  static async open(file: ImportFile): Promise<OpenReading | null> {
    const { reading, bytes, decisions } = await importDesk.reading(file.id);
    return reading ? new OpenReading(file, reading, bytes ?? null, decisions) : null;
  }

  decide(decision: Decision): Promise<void> {
    return this.#change((decisions) => [...decisions, decision]);
  }

  /** Settles a part of the filing; it is kept as a decision once nothing is missing. */
  async choose(choice: Partial<FilingDraft>): Promise<void> {
    this.#choice = { ...this.#choice, ...choice };
    const filing = filingOf(this.draft);
    if (!filing) return;
    this.#choice = {};
    // A filing changed field by field is one decision, so that one undo takes it back.
    await this.#change((decisions) => [
      ...(decisions[decisions.length - 1]?.kind === 'file' ? decisions.slice(0, -1) : decisions),
      fileDecision(filing),
    ]);
  }

  /** Takes the last decision back. */
  undo(): Promise<void> {
    return this.#change((decisions) => decisions.slice(0, -1));
  }

  /** What is decided is kept first and shown then; what cannot be kept is said. */
  async #change(next: (decisions: readonly Decision[]) => readonly Decision[]): Promise<void> {
    this.failure = null;
    try {
      this.decisions = await importDesk.changeDecisions(this.file.id, next);
      await importDesk.keepSummary(this.file.id, readingSummary(this.reading, this.settlement));
    } catch (cause) {
      this.failure = cause;
    }
  }
}

const fileDecision = (filing: Filing): Decision => ({
  kind: 'file',
  filing,
  by: null,
  at: new Date().toISOString(),
});
