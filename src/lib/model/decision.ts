import * as z from 'zod/mini';
import { agencySchema } from './agency.ts';
import { RESOLUTIONS } from './settlement.ts';
import { isReportingYear, reportingYearSchema, SCOPES } from './report.ts';
import { FORMS } from './form.ts';

/** What a person may put in the place of a reading. */
export const CORRECTED_STATUSES = ['number', 'blank', 'mark'] as const;
export type CorrectedStatus = (typeof CORRECTED_STATUSES)[number];

/** Which body's report of which year a file is: said by a person or taken over from the reading. */
const filingSchema = z.strictObject({
  agency: agencySchema,
  year: reportingYearSchema,
  scope: z.enum(SCOPES),
  form: z.enum(FORMS),
});

export type Filing = z.infer<typeof filingSchema>;

/** Which report a file is, as far as it is known: what is null a person must still say. */
export type FilingDraft = { [Part in keyof Filing]: Filing[Part] | null };

/** The filing of a draft that lacks nothing, null otherwise. */
export function filingOf({ agency, year, scope, form }: Partial<FilingDraft>): Filing | null {
  return agency && isReportingYear(year) && scope && form ? { agency, year, scope, form } : null;
}

const signed = { by: z.nullable(z.string()), at: z.iso.datetime() };

/**
 * One thing a person decided about a reading. `cell` is `code` or `code.applicant`. The printed figure
 * always stays in the reading; a correction stands beside it with its reason.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), cells: z.array(z.string()), ...signed }),
  z.strictObject({
    kind: z.literal('correct'),
    cell: z.string(),
    status: z.enum(CORRECTED_STATUSES),
    value: z.nullable(z.number()),
    text: z.string(),
    reason: z.string(),
    ...signed,
  }),
  z.strictObject({ kind: z.literal('file'), filing: filingSchema, ...signed }),
  // Which of several years printed side by side the report is of: null for the one the parser took. The
  // year is null where it is not told; what an earlier version of the page kept does not name it.
  z.strictObject({
    kind: z.literal('panel'),
    panel: z.nullable(z.int()),
    year: z.optional(z.nullable(z.int())),
    ...signed,
  }),
  z.strictObject({
    kind: z.literal('settle'),
    rule: z.string(),
    cells: z.array(z.string()),
    resolution: z.enum(RESOLUTIONS),
    ...signed,
  }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type Correction = Extract<Decision, { kind: 'correct' }>;
/** What a person said of a finding on the desk, before the report is filed. */
export type DeskSettlement = Extract<Decision, { kind: 'settle' }>;

/** What the decisions on one reading come to; of two on one cell the later holds. */
export type Decided = {
  /** What was said of the filing; a year of null is open again, whatever was read. */
  filed: Partial<FilingDraft>;
  /** The same where it lacks nothing. */
  filing: Filing | null;
  corrections: ReadonlyMap<string, Correction>;
  confirmed: ReadonlySet<string>;
  /** Place of the chosen year among those beside, null for the one the parser took. */
  panel: number | null;
  /** What was said of findings, by rule and cells. */
  settlements: ReadonlyMap<string, DeskSettlement>;
};

/** The decisions in order, of which the later holds. */
export function decidedBy(decisions: readonly Decision[]): Decided {
  let filed: Partial<FilingDraft> = {};
  let panel: number | null = null;
  const corrections = new Map<string, Correction>();
  const confirmed = new Set<string>();
  const settlements = new Map<string, DeskSettlement>();
  for (const decision of decisions) {
    if (decision.kind === 'file') filed = decision.filing;
    else if (decision.kind === 'panel') {
      panel = decision.panel;
      // Its cells under another year would be wrong numbers: a year that is not told is open.
      filed = { ...filed, year: decision.year ?? null };
      // What was said of the other year's cells says nothing of this one's.
      corrections.clear();
      confirmed.clear();
      settlements.clear();
    } else if (decision.kind === 'settle') {
      const settlement = withRule(decision);
      settlements.set([settlement.rule, ...settlement.cells].join(' '), settlement);
    } else if (decision.kind === 'correct') {
      corrections.set(decision.cell, decision);
      confirmed.delete(decision.cell);
    } else {
      for (const cell of decision.cells) {
        confirmed.add(cell);
        corrections.delete(cell);
      }
    }
  }
  return { filed, filing: filingOf(filed), corrections, confirmed, panel, settlements };
}

/** Decisions kept by an earlier version name the rule `check`. */
function withRule(settlement: DeskSettlement & { check?: string }): DeskSettlement {
  const { check, ...rest } = settlement;
  return check === undefined ? settlement : { ...rest, rule: check };
}
