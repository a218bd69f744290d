import type { CellRef, Finding } from '../model/finding.ts';
import { finding, type Rule } from './rule.ts';

/** A cell and the number in it, null when none is known. */
export type Term = { cell: CellRef; value: number | null };

/**
 * Judges parts against their total. With unknown parts the sum of the known ones still refutes a
 * total that is smaller, and never proves one that is larger.
 */
export function judgeSum(rule: Rule, parts: readonly Term[], total: Term, tolerance = 0): Finding {
  const cells = [total.cell, ...parts.map(({ cell }) => cell)];
  const known = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = round(known.reduce((all, value) => all + value, 0));
  const unknown = parts.length - known.length;
  if (total.value === null) {
    return finding(rule, 'CANNOT_JUDGE', cells, { implied: unknown === 0 ? sum : null });
  }
  const found = total.value;
  const gap = round(found - sum);
  if (unknown === 0) {
    const holds = Math.abs(gap) <= tolerance;
    return finding(rule, holds ? 'PASS' : 'FAIL', cells, { expected: sum, found });
  }
  if (gap < -tolerance) return finding(rule, 'FAIL', cells, { expected: sum, found });
  if (Math.abs(gap) <= tolerance) {
    return finding(rule, 'HOLDS_IF_BLANKS_ARE_0', cells, { expected: sum, found });
  }
  return finding(rule, 'CANNOT_JUDGE', cells, { found, implied: unknown === 1 ? gap : null });
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The sum of figures, null where one of them is unknown. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (all, value) => (all === null || value === null ? null : round(all + value)),
    0,
  );
}
