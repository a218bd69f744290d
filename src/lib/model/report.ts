import { FORMS } from './form.ts';
import { filedToldSchema } from './told-facts.ts';
import { AGENCY_ID } from './unit-id.ts';
import * as z from 'zod/mini';
import { APPLICANTS } from './applicant.ts';
import { OBSERVATION_STATUSES } from './observation.ts';

/** `aggregate`: a whole government with its units; `own`: one agency alone. The two are never added up. */
export const SCOPES = ['aggregate', 'own'] as const;
export type Scope = (typeof SCOPES)[number];

/** Years a report can be on: the first were on 2008 (国务院令第492号). */
export const REPORTING_YEARS = { first: 2008, last: 2100 } as const;

/** A whole year that a report can be on. */
export const reportingYearSchema = z
  .int()
  .check(z.gte(REPORTING_YEARS.first), z.lte(REPORTING_YEARS.last));

/** Whether a report can be on a year: not on half of one, which an earlier version of the page let in. */
export const isReportingYear = (year: number | null | undefined): year is number =>
  reportingYearSchema.safeParse(year).success;

const applicantFigures = z.partialRecord(z.enum(APPLICANTS), z.number());
const figure = z.union([z.number(), applicantFigures]);
const isoDate = z.iso.date();
const mark = z.strictObject({ status: z.enum(OBSERVATION_STATUSES), text: z.string() });

/**
 * Where the figures were seen: the publisher's own page, a copy of the document elsewhere, or a file
 * that the reader imported on this machine and that nobody else has. `invented` ones were seen nowhere.
 */
export const SEEN_AT = ['publisher', 'copy', 'local', 'invented'] as const;
export type SeenAt = (typeof SEEN_AT)[number];

/**
 * One normalised report: a line of `data/reports/*.jsonl`.
 * `figures` holds only what was printed; a code that is absent is unknown, never zero.
 * Rows of Section III are keyed by applicant, all others hold one number.
 * `marks` says what stood beside or instead of a number, keyed `code`, or `code.applicant` in Section III.
 * `parts` are figures that the prose splits into named parts: checked against the whole, never indicators.
 * `told` is what the prose says beside its figures, as far as a program read it: for rules alone.
 */
export const reportSchema = z.strictObject({
  agency_id: z.string().check(z.regex(AGENCY_ID, 'not an agency id')),
  printed_name: z.string().check(z.minLength(2)),
  year: reportingYearSchema,
  form: z.enum(FORMS),
  scope: z.enum(SCOPES),
  source: z.nullable(z.url({ protocol: /^https?$/ })),
  seen_at: z.enum(SEEN_AT),
  source_note: z.nullable(z.strictObject({ zh: z.string(), en: z.string() })),
  published_on: z.nullable(isoDate),
  complete: z.boolean(),
  figures: z.record(z.string(), figure),
  marks: z.record(z.string(), mark),
  parts: z.optional(
    z.record(z.string(), z.array(z.strictObject({ label: z.string(), value: z.number() }))),
  ),
  note: z.nullable(z.string()),
  told: z.optional(filedToldSchema),
});

export type Report = z.infer<typeof reportSchema>;

/** One report of an agency in a year; an agency may file an aggregate report beside its own. */
export function reportId(report: Pick<Report, 'agency_id' | 'year' | 'scope'>): string {
  return `${report.agency_id}-${report.year}-${report.scope}`;
}
