import { expect, test } from 'vitest';
import { GRADES, isContradiction, VERDICTS } from '../../src/lib/model/finding.ts';

test('only what fails a rule of the gravest grade is a contradiction', () => {
  const pairs = VERDICTS.flatMap((verdict) => GRADES.map((grade) => ({ verdict, grade })));
  expect(pairs.filter(isContradiction)).toEqual([{ verdict: 'FAIL', grade: 'E' }]);
});
