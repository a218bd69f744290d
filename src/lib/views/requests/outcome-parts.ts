import { OUTCOMES } from '../../catalogue/outcome-groups.ts';
import type { Applicant } from '../../model/applicant.ts';
import { remainder } from '../figures/remainder.ts';
import { valueOf, type UnitReport } from '../figures/unit-reports.ts';

/** How a report's outcomes add up. All in cases; null where the report does not say. */
export type OutcomeParts = {
  unit: UnitReport;
  /** granted, partly granted, unavailable, refused, declined, other: from open to closed. */
  parts: readonly (number | null)[];
  total: number | null;
  /** What the total leaves unexplained; null without a total, negative when the parts exceed it. */
  rest: number | null;
  /** The parts account for every case: all are known, or they add up to the total. */
  isComplete: boolean;
};

export const OUTCOME_TOTAL = 'outcome.total';

export function outcomeParts(unit: UnitReport, applicant: Applicant): OutcomeParts {
  const parts = OUTCOMES.map((code) => valueOf(unit, code, applicant));
  const total = valueOf(unit, OUTCOME_TOTAL, applicant);
  const known = parts.filter((part) => part !== null);
  const sum = known.reduce((all, part) => all + part, 0);
  const rest = remainder(total, parts);
  const isAllKnown = known.length === parts.length;
  return {
    unit,
    parts,
    total: total ?? (isAllKnown ? sum : null),
    rest: rest ?? (isAllKnown ? 0 : null),
    isComplete: known.length > 0 && (rest === null ? isAllKnown : rest === 0),
  };
}

export const isPartKnown = ({ parts }: OutcomeParts) => parts.some((part) => part !== null);

/** Why a report has no 100 % bar; null when it has one. */
export type NoShares = 'onlyTotal' | 'noTotal' | 'exceeds' | 'zeroTotal';

export function noSharesReason(outcome: OutcomeParts): NoShares | null {
  if (outcome.total === 0) return 'zeroTotal';
  if (!isPartKnown(outcome)) return 'onlyTotal';
  if (outcome.total === null) return 'noTotal';
  return (outcome.rest ?? 0) < 0 ? 'exceeds' : null;
}
