import * as z from 'zod/mini';
import type { Applicant } from './applicant.ts';
import { SCOPES } from './report.ts';

/** What a rule says of one set of cells. A blank is not zero: it leaves a verdict open. */
export const VERDICTS = ['PASS', 'FAIL', 'HOLDS_IF_BLANKS_ARE_0', 'CANNOT_JUDGE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** E: the figures contradict themselves; W: worth a look; I: a hint. */
export const GRADES = ['E', 'W', 'I'] as const;
export type Grade = (typeof GRADES)[number];

/** A cell of a report; `year` only when it is not the checked report's own. */
export type CellRef = { code: string; applicant: Applicant | null; year?: number };

/** One rule judged on one set of cells. Implied values are suggestions and never become figures. */
export type Finding = {
  check: string;
  verdict: Verdict;
  grade: Grade;
  cells: readonly CellRef[];
  /** What stands in each of the cells, null where nothing exact is known. */
  values: readonly (number | null)[];
  /** What the rule asks for, null when a part of it is unknown. */
  expected: number | null;
  /** What stands there. */
  found: number | null;
  /** What the one unknown or suspected cell would have to be. */
  implied: number | null;
  /** Which of a rule's several messages applies, null for the rule's own note. */
  detail: string | null;
};

/** How a person settled a finding; it may be the report's slip or ours. */
export const RESOLUTIONS = [
  'in_the_report',
  'in_our_reading',
  'rule_does_not_apply',
  'explanation_accepted',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/**
 * A line of the file of settled findings. It names the finding by agency, year, rule and cells, so
 * that it is found again however often the reports are read and checked.
 */
export const settledSchema = z.strictObject({
  agency: z.string(),
  year: z.nullable(z.int()),
  check: z.string(),
  cells: z.array(z.string()),
  resolution: z.enum(RESOLUTIONS),
  note: z.string(),
  /** Which of a body's two reports of the year is meant; left out: whichever has the finding. */
  scope: z.optional(z.enum(SCOPES)),
  /** Who settled it, when the person gave a name. */
  by: z.optional(z.string()),
  /** When, as ISO 8601 in UTC; of two lines about one finding the later counts. */
  at: z.optional(z.iso.datetime()),
  /** The verdict was taken back: the finding is open again. */
  withdrawn: z.optional(z.literal(true)),
});

export type Settled = z.infer<typeof settledSchema>;

export const settledKey = ({
  agency,
  year,
  check,
  cells,
}: Pick<Settled, 'agency' | 'year' | 'check' | 'cells'>): string =>
  [agency, year ?? '-', check, cells.join('+')].join(' ');

/** `code`, `code.applicant`, and `@year` for another year's cell. */
export function cellName({ code, applicant, year }: CellRef): string {
  return `${code}${applicant === null ? '' : `.${applicant}`}${year === undefined ? '' : `@${year}`}`;
}
