import * as z from 'zod/mini';
import { GRADES, VERDICTS } from '../model/finding.ts';

/** What a rule says of one report, as every page that lists findings reads it. */
export const findingShape = {
  rule: z.string(),
  grade: z.enum(GRADES),
  verdict: z.enum(VERDICTS),
  /** Names of the cells judged and what stands in them, joined by blanks. */
  cells: z.string(),
  quoted: z.string(),
  expected: z.nullable(z.number()),
  found: z.nullable(z.number()),
  implied: z.nullable(z.number()),
  detail: z.nullable(z.string()),
};

/** Whether a row of `finding` says that a report contradicts itself: failed, and of the gravest grade. */
export const isContradictionSql = (finding: string) =>
  `(${finding}.verdict = 'FAIL' AND ${finding}.grade = 'E')`;

/** The same as columns of `finding f`. */
export const FINDING_COLUMNS = Object.keys(findingShape)
  .map((column) => `f.${column}`)
  .join(', ');
