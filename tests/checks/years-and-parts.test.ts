import { describe, expect, it } from 'vitest';
import { jumpScore } from '../../src/lib/checks/across-years.ts';
import { checkDataset } from '../../src/lib/checks/check-dataset.ts';
import { checkYears, RULES, ruleText } from '../../src/lib/checks/registry.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { checksText } from '../../src/lib/messages/checks.ts';
import { applicantRow, smallChecked } from './small-report.ts';

type Figures = Record<string, number>;

const CASES: [
  check: string,
  what: string,
  now: Figures,
  then: Figures,
  expected: unknown[],
  more?: Partial<CheckedReport>,
][] = [
  [
    'X1',
    'carried over and in',
    { 'requests.carried_in.total': 3 },
    { 'requests.carried_over.total': 3 },
    [['PASS', 3, 3]],
  ],
  [
    'X1',
    'lost on the way',
    { 'requests.carried_in.total': 2 },
    { 'requests.carried_over.total': 3 },
    [['FAIL', 3, 2]],
  ],
  ['X1', 'last year unknown', { 'requests.carried_in.total': 2 }, {}, [['CANNOT_JUDGE', null, 2]]],
  [
    'X2',
    'another applicant',
    { 'requests.carried_in.natural': 2 },
    { 'requests.carried_over.natural': 1 },
    [['FAIL', 1, 2]],
  ],
  [
    'S2.1',
    'stock continues',
    { 'normative.effective': 12, 'normative.issued': 3, 'normative.repealed': 1 },
    { 'normative.effective': 10 },
    [['PASS', 12, 12]],
  ],
  [
    'S2.1',
    'stock does not',
    { 'normative.effective': 13, 'normative.issued': 3, 'normative.repealed': 1 },
    { 'normative.effective': 10 },
    [['FAIL', 12, 13]],
  ],
  [
    'S2.2',
    'more repealed than there were',
    { 'normative.effective': 0, 'normative.issued': 0, 'normative.repealed': 11 },
    { 'normative.effective': 10 },
    [['FAIL', 10, 11]],
  ],
  [
    'S2.5',
    'yuan for ten thousand',
    { 'fees.amount': 251000 },
    { 'fees.amount': 25.2 },
    [['FAIL', 25.2, 251000]],
  ],
  [
    'S4.5',
    'unfinished cases',
    { 'reconsideration.total': 1 },
    { 'reconsideration.pending': 2 },
    [['FAIL', 2, 1]],
  ],
  [
    'S4.8',
    'direct litigation rises in 2024',
    { 'litigation.direct.total': 5 },
    { 'litigation.direct.total': 2 },
    [['FAIL', 2, 5]],
    { year: 2024 },
  ],
  [
    'X4',
    'a jump',
    { 'requests.received.total': 307 },
    { 'requests.received.total': 57 },
    [['FAIL', 57, 307]],
  ],
  [
    'X4',
    'small counts may move',
    { 'requests.received.total': 6 },
    { 'requests.received.total': 1 },
    [],
  ],
  [
    'X5',
    'a lost digit',
    { 'permits.decisions': 5003 },
    { 'permits.decisions': 50030 },
    [['FAIL', 50030, 5003]],
  ],
  [
    'X6',
    'copied figures',
    { a: 1, b: 2, c: 3, d: 4, e: 5 },
    { a: 1, b: 2, c: 3, d: 4, e: 5 },
    [['FAIL', null, 5]],
  ],
];

describe('rules over two years', () => {
  it.each(CASES)('%s: %s', (check, _what, now, then, expected, more) => {
    const report = smallChecked(now, more);
    const before = smallChecked(then, { year: (report.year ?? 0) - 1 });
    const found = checkYears(report, before).filter((finding) => finding.check === check);
    expect(found.map(({ verdict, expected: e, found: f }) => [verdict, e, f])).toEqual(expected);
  });

  it('no line runs through the change of form (S2.9)', () => {
    const now = smallChecked({
      'normative.effective': 12,
      'normative.issued': 0,
      'normative.repealed': 0,
    });
    const then = smallChecked({ 'normative.disclosed_total': 10 }, { form: '2019', year: 2022 });
    expect(checkYears(now, then).filter(({ check }) => check.startsWith('S2.'))).toEqual([]);
  });

  it('the jump score grows with the square root', () => {
    expect(jumpScore(100, 100)).toBe(0);
    expect(jumpScore(400, 100)).toBeCloseTo(14.14, 2);
  });
});

describe('rules over the reports of a year', () => {
  const placeOf = ({ agency }: CheckedReport) =>
    agency.startsWith('city')
      ? ['city']
      : agency.startsWith('county')
        ? ['county', 'city']
        : ['none'];
  const check = (reports: CheckedReport[], code: string) =>
    checkDataset(reports, placeOf).filter(({ finding }) => finding.check === code);

  it('a whole smaller than its parts', () => {
    const whole = smallChecked(
      { 'requests.received.total': 3 },
      { agency: 'county-1', scope: 'aggregate' },
    );
    const parts = [2, 2].map((n, at) =>
      smallChecked({ 'requests.received.total': n }, { agency: `county-${at + 2}` }),
    );
    expect(check([whole, ...parts], 'G1')).toMatchObject([
      { report: { agency: 'county-1' }, finding: { expected: 3, found: 4 } },
    ]);
  });

  it('a city smaller than one of its counties', () => {
    const city = smallChecked(
      { 'requests.received.total': 3 },
      { agency: 'city-1', scope: 'aggregate' },
    );
    const county = smallChecked(
      { 'requests.received.total': 4 },
      { agency: 'county-1', scope: 'aggregate' },
    );
    expect(check([city, county], 'G4')).toMatchObject([{ finding: { expected: 3, found: 4 } }]);
  });

  it('two bodies with the same figures', () => {
    const figures = {
      ...applicantRow('requests.received', 5, 1, 0, 0, 0, 0, 6),
      ...applicantRow('outcome.granted', 4, 1, 0, 0, 0, 0, 5),
      ...applicantRow('outcome.total', 4, 1, 0, 0, 0, 0, 5),
      ...applicantRow('requests.carried_over', 1, 0, 0, 0, 0, 0, 1),
    };
    const reports = ['a', 'b'].map((agency) => smallChecked(figures, { agency }));
    expect(check(reports, 'X8')).toMatchObject([{ finding: { detail: 'a b' } }]);
  });
});

describe('the registry', () => {
  const codes = [...new Set(RULES.map(({ code }) => code))];

  it('names every rule once a family', () => {
    expect(codes.length).toBe(RULES.length);
  });

  it.each(codes)('%s has its formula and note in both languages', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const { formula, note } = ruleText(code, language);
      expect(formula.length).toBeGreaterThan(3);
      expect(note.length).toBeGreaterThan(3);
    }
  });

  it('has no words for rules that are not there', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(Object.keys(checksText[language].rules).sort()).toEqual([...codes].sort());
    }
  });
});
