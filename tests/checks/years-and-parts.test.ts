import { describe, expect, it } from 'vitest';
import { jumpScore } from '../../src/lib/checks/across-years.ts';
import { checkDataset } from '../../src/lib/checks/check-dataset.ts';
import { checkYears } from '../../src/lib/checks/registry.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { applicantRow, NOTHING_TOLD, smallChecked } from './small-report.ts';

type Figures = Record<string, number>;

const FIVE: Figures = {
  interpretations: 1,
  trainings: 2,
  circulars: 3,
  'permits.decisions': 4,
  'penalties.decisions': 5,
};

const grown = (percent: number, decimals: number): Partial<CheckedReport> => ({
  told: { ...NOTHING_TOLD, growth: [{ indicator: 'requests.stated', percent, decimals }] },
});

const CASES: [
  rule: string,
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
    'S2.5',
    'yuan for ten thousand, the fee itself having changed',
    { 'fees.amount': 138000 },
    { 'fees.amount': 12.5 },
    [['FAIL', 12.5, 138000]],
  ],
  [
    'S2.5',
    'a fee that was nearly nothing',
    { 'fees.amount': 60 },
    { 'fees.amount': 0.03 },
    [['PASS', 0.03, 60]],
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
    [['PASS', null, null]],
  ],
  [
    'X4',
    'nothing jumps across a break',
    { 'litigation.direct.total': 300, 'requests.received.total': 57 },
    { 'litigation.direct.total': 3, 'requests.received.total': 57 },
    [['PASS', null, null]],
    { year: 2024 },
  ],
  [
    'X4',
    'the same figures in years without one',
    { 'litigation.direct.total': 300, 'requests.received.total': 57 },
    { 'litigation.direct.total': 3, 'requests.received.total': 57 },
    [['FAIL', 3, 300]],
    { year: 2023 },
  ],
  [
    'X5',
    'a lost digit',
    { 'permits.decisions': 5003 },
    { 'permits.decisions': 50030 },
    [['FAIL', 50030, 5003]],
  ],
  ['X6', 'copied figures', FIVE, FIVE, [['FAIL', null, 5]]],
  ['X6', 'four are chance', FIVE, { ...FIVE, interpretations: 9 }, [['PASS', null, null]]],
  [
    'X6',
    'all channels as last year',
    { 'published.total': 30, 'published.website': 20 },
    { 'published.total': 30, 'published.website': 20 },
    [['FAIL', null, 2]],
  ],
  [
    'S2.1',
    'a blank is not zero',
    { 'normative.effective': 12, 'normative.issued': 3 },
    { 'normative.effective': 10 },
    [['CANNOT_JUDGE', null, 12]],
  ],
  [
    'S2.7',
    'items continue',
    { 'permits.items_prev': 12 },
    { 'permits.items_prev': 10, 'permits.items_change': 2 },
    [['PASS', 12, 12]],
    { form: '2019', year: 2020 },
  ],
  [
    'S2.8',
    'more disclosed than there could be',
    { 'normative.disclosed_total': 15, 'normative.disclosed': 3 },
    { 'normative.disclosed_total': 10 },
    [['FAIL', 13, 15]],
    { form: '2019', year: 2020 },
  ],
  [
    'S4.5',
    'a total that contradicts its parts says nothing of years',
    { 'reconsideration.total': 0, 'reconsideration.upheld': 5 },
    { 'reconsideration.pending': 2 },
    [['CANNOT_JUDGE', 2, null]],
  ],
  [
    'S4.6',
    'more lawsuits than decided reconsiderations',
    {
      'litigation.after_reconsideration.total': 5,
      'reconsideration.total': 2,
      'reconsideration.pending': 0,
    },
    {
      'litigation.after_reconsideration.pending': 1,
      'reconsideration.total': 1,
      'reconsideration.pending': 1,
    },
    [['FAIL', 3, 5]],
  ],
  [
    'S4.7',
    'disputes without requests',
    { 'requests.received.total': 0, 'requests.carried_in.total': 0, 'reconsideration.total': 1 },
    { 'requests.received.total': 0, 'requests.carried_in.total': 0 },
    [['FAIL', 0, 1]],
  ],
  [
    'X7',
    'growth as told',
    { 'requests.stated': 123 },
    { 'requests.stated': 110 },
    [['PASS', 11.82, 11.8]],
    grown(11.8, 1),
  ],
  [
    'X7',
    'growth that does not follow',
    { 'requests.stated': 123 },
    { 'requests.stated': 110 },
    [['FAIL', 11.82, 21.8]],
    grown(21.8, 1),
  ],
  [
    'X7',
    'the year before has its table only',
    { 'requests.stated': 12, 'requests.received.total': 12 },
    { 'requests.received.total': 10 },
    [['PASS', 20, 20]],
    grown(20, 0),
  ],
  [
    'X7',
    'growth from nothing',
    { 'requests.stated': 12 },
    { 'requests.stated': 0 },
    [['CANNOT_JUDGE', null, 20]],
    grown(20, 0),
  ],
  ['X7', 'the prose was not read', {}, {}, [['CANNOT_JUDGE', null, null]]],
];

describe('rules over two years', () => {
  it.each(CASES)('%s: %s', (check, _what, now, then, expected, more) => {
    const report = smallChecked(now, more);
    const before = smallChecked(then, { form: report.form, year: (report.year ?? 0) - 1 });
    const found = checkYears(report, before).filter((finding) => finding.rule === check);
    expect(found.map(({ verdict, expected: e, found: f }) => [verdict, e, f])).toEqual(expected);
  });

  it('no line runs through the change of form (S2.9)', () => {
    const now = smallChecked({
      'normative.effective': 12,
      'normative.issued': 0,
      'normative.repealed': 0,
    });
    const then = smallChecked({ 'normative.disclosed_total': 10 }, { form: '2019', year: 2022 });
    expect(checkYears(now, then).filter(({ rule }) => rule.startsWith('S2.'))).toEqual([]);
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
    checkDataset(reports, placeOf).filter(({ finding }) => finding.rule === code);

  it('a whole smaller than its parts', () => {
    const whole = smallChecked(
      { 'requests.received.total': 3 },
      { agency: 'county-1', scope: 'aggregate' },
    );
    const parts = [2, 2].map((n, at) =>
      smallChecked({ 'requests.received.total': n }, { agency: `county-${at + 2}` }),
    );
    expect(check([whole, ...parts], 'G1')).toMatchObject([
      { report: { agency: 'county-1' }, finding: { expected: 4, found: 3 } },
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
    expect(check([city, county], 'G4')).toMatchObject([{ finding: { expected: 4, found: 3 } }]);
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
