import { describe, expect, it } from 'vitest';
import { judgeSum } from '../../src/lib/checks/judge-sum.ts';
import { slipOf } from '../../src/lib/checks/locate.ts';
import { checkReport } from '../../src/lib/checks/registry.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { cellName, type Finding } from '../../src/lib/model/finding.ts';
import { INDICATORS, isFormRow } from '../../src/lib/catalogue/catalogue.ts';
import { applicantRow, smallChecked } from './small-report.ts';

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

const findings = (report: CheckedReport, check: string): Finding[] =>
  checkReport(report).filter((finding) => finding.check === check);

/** Verdicts of a rule with what was expected and found. */
const verdicts = (report: CheckedReport, check: string): unknown[] =>
  findings(report, check).map(({ verdict, expected, found }) => [verdict, expected, found]);

const CONTESTED = ['upheld', 'rectified', 'other', 'pending', 'total'];
const contested = (group: string, ...figures: number[]) =>
  Object.fromEntries(CONTESTED.map((result, at) => [`${group}.${result}`, figures[at] ?? 0]));

const RULES: [
  check: string,
  what: string,
  figures: Record<string, number>,
  more: Partial<CheckedReport>,
  expected: unknown[],
][] = [
  [
    'S3.1',
    'a row that adds up',
    applicantRow('requests.received', 2, 0, 0, 0, 0, 0, 2),
    {},
    [['PASS', 2, 2]],
  ],
  [
    'S3.1',
    'a row that does not',
    applicantRow('requests.received', 2, 1, 0, 0, 0, 0, 2),
    {},
    [['FAIL', 3, 2]],
  ],
  [
    'S3.1',
    'blanks and a total that fits',
    applicantRow('requests.received', 2, null, null, null, null, null, 2),
    {},
    [['HOLDS_IF_BLANKS_ARE_0', 2, 2]],
  ],
  [
    'S3.1',
    'only the total (S3.9)',
    { 'requests.received.total': 5 },
    {},
    [['CANNOT_JUDGE', null, 5]],
  ],
  [
    'S3.5',
    'a printed subtotal',
    {
      'outcome.refused.total': 3,
      ...Object.fromEntries(
        INDICATORS.filter(({ parent }) => parent === 'outcome.refused').map(({ code }, at) => [
          `${code}.total`,
          at === 0 ? 2 : 0,
        ]),
      ),
    },
    {},
    [['FAIL', 2, 3]],
  ],
  [
    'S4.1',
    'parts 11, printed 0',
    contested('reconsideration', 10, 1, 0, 0, 0),
    {},
    [['FAIL', 11, 0]],
  ],
  ['S4.2', 'all zero', contested('litigation.direct', 0, 0, 0, 0, 0), {}, [['PASS', 0, 0]]],
  [
    'S4.3',
    'parts 5, printed 0',
    contested('litigation.after_reconsideration', 5, 0, 0, 0, 0),
    {},
    [['FAIL', 5, 0]],
  ],
  [
    'S4.4',
    'more rectified than there were',
    contested('reconsideration', 0, 2, 0, 0, 1),
    {},
    [['FAIL', 1, 2]],
  ],
  [
    'S2.3',
    'a county that makes rules',
    { 'rules.issued': 2 },
    { reporter: { kind: 'government', level: 'county' } },
    [['FAIL', 0, 2]],
  ],
  [
    'S2.3',
    'a city may',
    { 'rules.issued': 2 },
    { reporter: { kind: 'government', level: 'prefecture' } },
    [],
  ],
  ['S2.4', 'half a document', { 'normative.issued': 1.5 }, {}, [['FAIL', null, 1.5]]],
  [
    'S2.4',
    'money and changes are free',
    { 'fees.amount': 0.5, 'permits.items_change': -3 },
    {},
    [],
  ],
  [
    'S2.6',
    'an office that punishes',
    { 'penalties.decisions': 3 },
    { reporter: { kind: 'office', level: 'county' } },
    [['FAIL', 0, 3]],
  ],
  [
    'S2.10',
    'an amount without a unit',
    { 'procurement.amount': 5 },
    { form: '2019' },
    [['CANNOT_JUDGE', null, 5]],
  ],
  [
    'N1',
    '收到 means the new ones',
    { 'requests.stated': 2, 'requests.received.total': 2 },
    {},
    [['PASS', 2, 2]],
  ],
  [
    'N1',
    '受理 counts those carried in',
    { 'requests.stated': 5, 'requests.received.total': 4, 'requests.carried_in.total': 1 },
    { verbs: new Map([['requests.stated', '受理']]) },
    [['PASS', 5, 5]],
  ],
  [
    'N1',
    'equal to none',
    { 'requests.stated': 9, 'requests.received.total': 4, 'requests.carried_in.total': 1 },
    {},
    [['FAIL', 4, 9]],
  ],
  [
    'N2',
    'without the pending ones',
    { 'reconsideration.stated': 4, ...contested('reconsideration', 4, 0, 0, 1, 5) },
    {},
    [['FAIL', 5, 4]],
  ],
  [
    'N3',
    'both groups together',
    {
      'litigation.stated': 3,
      'litigation.direct.total': 1,
      'litigation.after_reconsideration.total': 2,
    },
    {},
    [['PASS', 3, 3]],
  ],
  [
    'N4',
    'six named parts',
    { 'published.website': 9218 },
    {
      parts: {
        'published.website': [2308, 3846, 2413, 572, 30, 49].map((value) => ({ label: '', value })),
      },
    },
    [['PASS', 9218, 9218]],
  ],
  [
    'N6',
    'none in words, one in the table',
    { 'requests.received.total': 1 },
    { none: new Set(['requests.stated']) },
    [['FAIL', 0, 1]],
  ],
  [
    'N7',
    'channels above the headline',
    { 'published.total': 10, 'published.website': 8, 'published.wechat': 5 },
    {},
    [['FAIL', 10, 13]],
  ],
  ['N11', 'another year in the title', {}, { yearsDiffer: true }, [['FAIL', null, 2023]]],
  ['N12', 'a section missing', {}, { sections: ['I', 'II', 'III', 'V', 'VI'] }, [['FAIL', 6, 5]]],
  [
    'D1',
    'a department in February',
    {},
    { publishedOn: '2024-02-10', reporter: { kind: 'department', level: 'county' } },
    [['FAIL', null, null]],
  ],
  [
    'D1',
    'a government in February',
    {},
    { publishedOn: '2024-02-10', reporter: { kind: 'government', level: 'county' } },
    [['PASS', null, null]],
  ],
  ['D2', 'the old form later', {}, { form: '2019' }, [['FAIL', 2021, 2019]]],
];

describe('rules within one report', () => {
  it.each(RULES)('%s: %s', (check, _what, figures, more, expected) => {
    expect(verdicts(smallChecked(figures, more), check)).toEqual(expected);
  });

  it('a claim that fits another definition is doubtful, not wrong', () => {
    const figures = {
      'requests.stated': 5,
      'requests.received.total': 4,
      'requests.carried_in.total': 1,
    };
    expect(findings(smallChecked(figures), 'N1')).toMatchObject([
      { verdict: 'FAIL', grade: 'W', detail: 'other_definition' },
    ]);
  });
});

/** A whole Section III that holds together: three natural persons, granted. */
function wholeTable(): Record<string, number> {
  const rows = INDICATORS.filter((row) => row.section === 'requests' && isFormRow(row, '2021'));
  const filled = ['requests.received', 'outcome.granted', 'outcome.total'];
  return Object.assign(
    {},
    ...rows.map(({ code }) =>
      applicantRow(
        code,
        ...(filled.includes(code) ? [32, 0, 0, 0, 0, 0, 32] : [0, 0, 0, 0, 0, 0, 0]),
      ),
    ),
  );
}

describe('S3.7 names the one cell that explains the failures', () => {
  it('says nothing where all holds', () => {
    const all = checkReport(smallChecked(wholeTable()));
    expect(all.filter(({ verdict }) => verdict !== 'PASS')).toEqual([]);
  });

  it.each([
    ['outcome.granted.natural', 23, 'swapped_digits'],
    ['outcome.granted.natural', 3, 'digit_lost'],
    ['outcome.granted.natural', 332, 'digit_doubled'],
    ['requests.received.natural', 32000, 'thousands'],
    ['outcome.granted.natural', 7, 'other'],
  ])('%s printed as %d: %s', (key, printed, detail) => {
    const report = smallChecked({ ...wholeTable(), [key]: printed });
    const [located, ...others] = findings(report, 'S3.7');
    expect(others).toEqual([]);
    expect(located?.cells.map(cellName)).toEqual([key]);
    expect(located).toMatchObject({ implied: 32, found: printed, detail });
    // a suggestion only: the figure stays as printed
    expect(report.figures.get(key)).toBe(printed);
  });

  it('says nothing where two cells are wrong', () => {
    const report = smallChecked({
      ...wholeTable(),
      'outcome.granted.natural': 7,
      'requests.carried_in.legal': 2,
    });
    expect(findings(report, 'S3.7')).toEqual([]);
  });

  it.each([
    [21, 12, 'swapped_digits'],
    [2, 12, 'digit_lost'],
    [122, 12, 'digit_doubled'],
    [5, 9, 'other'],
  ])('%d for %d: %s', (printed, implied, slip) => {
    expect(slipOf(printed, implied)).toBe(slip);
  });
});
