import type { Applicant } from './applicant.ts';

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
  rule: string;
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

/** Whether figures contradict each other: a rule of the gravest grade that fails. */
export const isContradiction = ({ verdict, grade }: Pick<Finding, 'verdict' | 'grade'>): boolean =>
  verdict === 'FAIL' && grade === 'E';
