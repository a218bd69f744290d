import { describe, expect, it } from 'vitest';
import { sumOf, tallyVitest, type Tally } from '../../../src/cli/project/vitest-tally.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';

/** A test file as vitest's JSON reporter tells of it. */
const file = (status: 'passed' | 'failed', ...tests: Status[]) => ({
  status,
  name: '/tests/a.test.ts',
  assertionResults: tests.map((test) => ({ status: test, title: 'a test' })),
});

/** A report of some files; vitest counts the tests itself. */
function report(...files: ReturnType<typeof file>[]) {
  const count = (...statuses: Status[]) =>
    files
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => statuses.includes(status)).length;
  return {
    numTotalTests: count('passed', 'failed', 'skipped', 'pending', 'todo'),
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped', 'pending'),
    numTodoTests: count('todo'),
    success: true,
    testResults: files,
  };
}

const tally = (passed: number, failed: number, skipped = 0): Tally => ({ passed, failed, skipped });

const RUNS: [what: string, report: unknown, exitCode: number, tally: Tally][] = [
  ['all passed', report(file('passed', 'passed', 'passed')), 0, tally(2, 0)],
  ['one failed', report(file('failed', 'passed', 'failed')), 1, tally(1, 1)],
  [
    'some skipped',
    report(file('passed', 'passed', 'skipped', 'pending', 'todo')),
    0,
    tally(1, 0, 3),
  ],
  [
    'several files',
    report(file('passed', 'passed'), file('failed', 'failed', 'passed'), file('passed', 'skipped')),
    1,
    tally(2, 1, 1),
  ],
  ['a file that did not load', report(file('passed', 'passed'), file('failed')), 1, tally(1, 1)],
  ['a hook that threw after the tests', report(file('failed', 'passed', 'passed')), 1, tally(2, 1)],
  [
    'a broken file beside a failed test',
    report(file('failed'), file('failed', 'failed')),
    1,
    tally(0, 2),
  ],
  ['an error outside all files', report(file('passed', 'passed')), 1, tally(1, 1)],
  ['a run ended by a signal', report(file('passed', 'passed')), 130, tally(1, 1)],
  ['failed tests and a good exit', report(file('failed', 'failed')), 0, tally(0, 1)],
  ['no test file', report(), 0, tally(0, 1)],
  ['no test file and a bad exit', report(), 1, tally(0, 1)],
  ['only skipped tests', report(file('passed', 'skipped')), 0, tally(0, 1, 1)],
  ['no report', undefined, 0, tally(0, 1)],
  ['no report and a bad exit', undefined, 1, tally(0, 1)],
  ['an empty report', {}, 0, tally(0, 1)],
  ['a report of another shape', { numPassedTests: '12', testResults: [] }, 0, tally(0, 1)],
  ['no object', 'null', 0, tally(0, 1)],
];

describe('tallyVitest', () => {
  it.each(RUNS)('%s', (_what, run, exitCode, expected) => {
    expect(tallyVitest(run, exitCode)).toEqual(expected);
  });
});

it('tallies of several runs are added up, and none is none', () => {
  expect(sumOf([tally(2, 0, 1), tally(3, 1), tally(0, 1)])).toEqual(tally(5, 2, 1));
  expect(sumOf([])).toEqual(tally(0, 0));
});
