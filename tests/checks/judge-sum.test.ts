import { describe, expect, it } from 'vitest';
import { judgeSum } from '../../src/lib/checks/judge-sum.ts';

const cell = { code: 'x', applicant: null };
const terms = (values: (number | null)[]) => values.map((value) => ({ cell, value }));

describe('parts against their total: a blank is not zero', () => {
  it.each([
    [[1, 2], 3, 'PASS', null],
    [[1, 2], 4, 'FAIL', null],
    [[0, 0], 0, 'PASS', null],
    [[1, null], 1, 'HOLDS_IF_BLANKS_ARE_0', null],
    [[1, null], 3, 'CANNOT_JUDGE', 2],
    [[1, null, null], 3, 'CANNOT_JUDGE', null],
    [[4, null], 3, 'FAIL', null],
    [[1, 2], null, 'CANNOT_JUDGE', 3],
    [[1, null], null, 'CANNOT_JUDGE', null],
    [[null, null], 0, 'HOLDS_IF_BLANKS_ARE_0', null],
  ])('%j against %j: %s', (parts, total, verdict, implied) => {
    const rule = { code: 'S3.1', grade: 'E' } as const;
    expect(judgeSum(rule, terms(parts), { cell, value: total })).toMatchObject({
      verdict,
      implied,
    });
  });
});
