import { describe, expect, it } from 'vitest';
import { lateDay } from '../../src/lib/checks/dates.ts';

describe('the day on which a late report came out', () => {
  const late = { rule: 'D1', verdict: 'FAIL', year: 2023, detail: '2024-04-01' } as const;

  it.each([
    ['after its day', late, '2024-04-01'],
    ['before its year was over: not late but wrong', { ...late, detail: '2023-12-30' }, null],
    ['in time', { ...late, verdict: 'PASS' as const }, null],
    ['another rule', { ...late, rule: 'D2' }, null],
    ['no day', { ...late, detail: null }, null],
  ])('%s', (_what, finding, day) => {
    expect(lateDay(finding)).toBe(day);
  });
});
