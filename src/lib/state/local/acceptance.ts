import { reportBreaches } from '../../catalogue/report-breaches.ts';
import { localReport } from '../../filing/filed-report.ts';
import { decidedBy, filingOf, type Filing, type Decided } from '../../model/decision.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { ImportFile } from '../../model/import-file.ts';
import type { ParsedHeader, ParsedReport } from '../../model/parsed-report.ts';
import { reportId } from '../../model/report.ts';
import type { AcceptedReport } from '../../store/import-store.ts';
import { storeFault, type StoreFault } from '../../store/store-fault.ts';
import type { Unsettled } from '../../views/import/file-list.ts';
import { filingDraft, lackingParts } from '../../views/import/filing.ts';
import type { AgencyProposal } from './agency-match.ts';
import type { ImportDesk } from './import-desk.svelte.ts';
import type { GivenAnswer, Settlements } from './settlements.svelte.ts';

/** A reading that is ready to be taken into the local dataset. */
export type ReadyReading = {
  fileId: string;
  fileName: string;
  parsed: ParsedReport;
  decided: Decided;
  filing: Filing;
};

/**
 * What became of it: accepted, a row that the chosen form lacks, a number that its row cannot hold, a store that refused, or accepted while
 * the answers to its findings last only until the page is left, or wait on the desk since those that
 * were published, above which they must stand, could not be read.
 */
export type AcceptOutcome =
  | { problem: null }
  | { problem: 'form' | 'value'; cell: string }
  | { problem: 'not_kept'; fault: StoreFault }
  | { problem: 'answers_not_kept' }
  | { problem: 'answers_wait' };

/** How many clean files were accepted, were here already, or must still be filed by a person. */
export type CleanOutcome = {
  accepted: number;
  known: number;
  unsure: number;
  problem: Exclude<AcceptOutcome, { cell: string }>;
};

/** What accepting works with. */
export type AcceptanceHost = {
  desk: ImportDesk;
  settlements: Settlements;
  /** The answers published with the data; null where they could not be read. Never throws. */
  published: () => Promise<readonly Settlement[] | null>;
  proposeAgency: (header: ParsedHeader) => AgencyProposal;
  now: () => Date;
};

/** A report and what was answered to its findings before it was filed. */
type Ready = { accepted: AcceptedReport; answers: readonly GivenAnswer[] };

/** Takes readings into the local dataset, and what was answered to their findings with them. */
export class Acceptance {
  readonly #host: AcceptanceHost;

  constructor(host: AcceptanceHost) {
    this.#host = host;
  }

  /** Takes one reading into the local dataset, or says what stands against it. */
  async accept(reading: ReadyReading): Promise<AcceptOutcome> {
    const ready = this.#ready(reading);
    const [breach] = reportBreaches(ready.accepted.report);
    if (breach) {
      const cell = breach.field.replace(/^(figures|marks|parts)\./, '');
      return { problem: breach.about, cell: cell.replace(/\.\d+\.value$/, '') };
    }
    return this.#take([ready]);
  }

  /**
   * Takes every reading without an open question into the local dataset: nothing in doubt or unread, no
   * contradiction but such as the reader answered, agency, year, scope and form certain. What a person
   * accepted before stays as it is, and of two files of one report the first stands.
   */
  async acceptClean(files: readonly ImportFile[]): Promise<CleanOutcome> {
    const taken = new Set(this.#host.desk.accepted.map((one) => one.reportId));
    const ready: Ready[] = [];
    let known = 0;
    try {
      for (const file of files) {
        const looked = await this.#look(file);
        if (!looked || 'unsettled' in looked) continue;
        if (taken.has(looked.accepted.reportId)) known++;
        else {
          taken.add(looked.accepted.reportId);
          ready.push(looked);
        }
      }
    } catch (cause) {
      const problem = { problem: 'not_kept', fault: storeFault(cause) } as const;
      return { accepted: 0, known: 0, unsure: 0, problem };
    }
    const problem = ready.length === 0 ? DONE : await this.#take(ready);
    const accepted = problem.problem === 'not_kept' ? 0 : ready.length;
    return { accepted, known, unsure: files.length - ready.length - known, problem };
  }

  /**
   * What of a file's filing a person must say before `acceptClean` takes it; nothing of one that is gone.
   * @throws what the store throws
   */
  async unsettled(file: ImportFile): Promise<readonly Unsettled[]> {
    const looked = await this.#look(file);
    return looked !== null && 'unsettled' in looked ? looked.unsettled : [];
  }

  /** The report of a reading whose filing needs nobody, else what of it is open; null for one that is gone. */
  async #look(file: ImportFile): Promise<Ready | { unsettled: readonly Unsettled[] } | null> {
    const { reading, decisions } = await this.#host.desk.reading(file.id);
    if (!reading) return null;
    const { parsed } = reading;
    const decided = decidedBy(decisions);
    const { filed } = decided;
    const draft = filingDraft(parsed, decided, this.#host.proposeAgency(parsed.header).agency);
    const unsure = FILED.filter((field) => !filed[field] && !certain(parsed.header, field));
    // Of several years side by side a person says which; that names the year, or leaves it open.
    const isYearOpen = parsed.beside.length > 0 && filed.year === undefined;
    const open = [...lackingParts(draft), ...unsure, ...(isYearOpen ? (['year'] as const) : [])];
    const filing = filingOf(draft);
    if (open.length > 0 || !filing) return { unsettled: [...new Set(open)] };
    const ready = this.#ready({ fileId: file.id, fileName: file.name, parsed, decided, filing });
    return reportBreaches(ready.accepted.report).length === 0 ? ready : { unsettled: ['cells'] };
  }

  async #take(ready: readonly Ready[]): Promise<CleanOutcome['problem']> {
    const { desk, settlements, published } = this.#host;
    const isKept = await desk.accept(ready.map(({ accepted }) => accepted));
    if (!isKept) return { problem: 'not_kept', fault: desk.fault ?? 'denied' };
    const answers = ready.flatMap((one) => one.answers);
    if (answers.length === 0) return DONE;
    const before = await published();
    if (before === null) return { problem: 'answers_wait' };
    await settlements.takeOver(answers, before);
    return settlements.isKept ? DONE : { problem: 'answers_not_kept' };
  }

  #ready({ fileId, fileName, parsed, decided, filing }: ReadyReading): Ready {
    const report = localReport(parsed, decided, filing, fileName);
    const { agency, year, scope } = filing;
    return {
      accepted: {
        reportId: reportId(report),
        fileId,
        agency,
        report,
        acceptedAt: this.#host.now().toISOString(),
      },
      answers: [...decided.settlements.values()].map(({ rule, cells, resolution, by, at }) => ({
        target: { agency: agency.agency_id, year, scope, rule, cells },
        resolution,
        by,
        at,
      })),
    };
  }
}

const DONE = { problem: null } as const;

const FILED = ['year', 'scope', 'form'] as const;

const certain = (header: ParsedHeader, name: (typeof FILED)[number]): boolean =>
  header[name].value !== null && header[name].doubts.length === 0;
