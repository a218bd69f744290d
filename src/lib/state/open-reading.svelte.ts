import { checkedFromParsed } from '../checks/checked-report.ts';
import { checkReport } from '../checks/registry.ts';
import { settledReading } from '../dataset/settled-reading.ts';
import { settle, type Decision, type Filing } from '../model/decision.ts';
import type { ImportFile, Reading } from '../model/import-file.ts';
import { filingDraft, filingOf, type FilingDraft } from '../views/filing.ts';
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
  readonly settlement = $derived(settle(this.decisions));
  readonly settled = $derived.by(() => settledReading(this.reading.parsed, this.settlement));
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
  readonly findings = $derived(checkReport(checkedFromParsed(this.settled)));

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
    return this.#keep([...this.decisions, decision]);
  }

  /** Settles a part of the filing; it is kept as a decision once nothing is missing. */
  async choose(choice: Partial<FilingDraft>): Promise<void> {
    this.#choice = { ...this.#choice, ...choice };
    const filing = filingOf(this.draft);
    if (!filing) return;
    this.#choice = {};
    const others = this.decisions.filter(
      (decision, place) => decision.kind !== 'file' || place < this.decisions.length - 1,
    );
    await this.#keep([...others, fileDecision(filing)]);
  }

  /** Takes the last decision back. */
  undo(): Promise<void> {
    return this.#keep(this.decisions.slice(0, -1));
  }

  /** What is decided shows at once; if it cannot be kept, it is taken back and said. */
  async #keep(decisions: readonly Decision[]): Promise<void> {
    const before = this.decisions;
    this.decisions = decisions;
    this.failure = null;
    try {
      await importDesk.decide(this.#line(), decisions);
    } catch (cause) {
      this.decisions = before;
      this.failure = cause;
    }
  }

  /** The file's line in the list with the counts as they are now. */
  #line(): ImportFile {
    const current = importDesk.files.find(({ id }) => id === this.file.id) ?? this.file;
    const { summary } = current;
    if (!summary) return current;
    const { filing } = this.settlement;
    const readings = [...this.settled.cells, ...this.settled.narrative];
    return {
      ...current,
      summary: {
        ...summary,
        agency: filing?.agency.name ?? this.reading.parsed.header.agency.value,
        year: filing?.year ?? this.reading.parsed.header.year.value,
        scope: filing?.scope ?? this.reading.parsed.header.scope.value,
        form: filing?.form ?? this.reading.parsed.header.form.value,
        doubtful: readings.filter(({ doubts }) => doubts.length > 0).length,
        unread: this.settled.unread.length,
        failing: this.findings.filter(({ verdict, grade }) => verdict === 'FAIL' && grade === 'E')
          .length,
      },
    };
  }
}

const fileDecision = (filing: Filing): Decision => ({
  kind: 'file',
  filing,
  by: null,
  at: new Date().toISOString(),
});
