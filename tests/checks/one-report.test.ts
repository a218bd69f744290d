import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/lib/checks/registry.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import type { Finding } from '../../src/lib/model/finding.ts';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../src/lib/catalogue/outcome-groups.ts';
import { applicantRow, smallChecked } from './small-report.ts';

const findings = (report: CheckedReport, rule: string): Finding[] =>
  checkReport(report).filter((finding) => finding.rule === rule);

/** Verdicts of a rule with what was expected and found. */
const verdicts = (report: CheckedReport, rule: string): unknown[] =>
  findings(report, rule).map(({ verdict, expected, found }) => [verdict, expected, found]);

const CONTESTED = ['upheld', 'rectified', 'other', 'pending', 'total'];
const contested = (group: string, ...figures: number[]) =>
  Object.fromEntries(CONTESTED.map((result, at) => [`${group}.${result}`, figures[at] ?? 0]));

/** Section III, first to fourth item of the total column. */
const balanced = (...values: (number | null)[]): Record<string, number> =>
  Object.fromEntries(
    ['requests.received', 'requests.carried_in', 'outcome.total', 'requests.carried_over'].flatMap(
      (code, at) => {
        const value = values[at] ?? null;
        return value === null ? [] : [[`${code}.total`, value]];
      },
    ),
  );

/** Columns in which nothing is known. */
const nothing = (columns: number): unknown[] =>
  Array.from({ length: columns }, () => ['CANNOT_JUDGE', null, null]);

const RULES: [
  rule: string,
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
    [
      ['FAIL', 1, 2],
      ['PASS', 1, 0],
    ],
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
    [['PASS', null, null]],
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
    'channels above the headline: it may be narrower',
    { 'published.total': 10, 'published.website': 8, 'published.wechat': 5 },
    {},
    [['CANNOT_JUDGE', 10, 13]],
  ],
  [
    'N7',
    'channels above the headline that is told as their sum',
    { 'published.total': 10, 'published.website': 8, 'published.wechat': 5 },
    {
      parts: {
        'published.total': [
          { label: '网站', value: 8 },
          { label: '微信公众号', value: 5 },
        ],
      },
    },
    [['FAIL', 10, 13]],
  ],
  ['N11', 'another year in the title', {}, { yearsDiffer: true }, [['FAIL', null, 2023]]],
  ['N12', 'a section missing', {}, { sections: ['I', 'II', 'III', 'V', 'VI'] }, [['FAIL', 6, 5]]],
  ['N12', 'two sections in 2019', {}, { year: 2019, sections: ['I', 'II'] }, [['FAIL', 6, 2]]],
  ['N12', 'before the six sections came', {}, { year: 2018, sections: ['I', 'II'] }, []],
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
  [
    'D1',
    'an office’s own report in February: neither day is certain',
    {},
    { publishedOn: '2024-02-10', reporter: { kind: 'office', level: 'county' } },
    [['CANNOT_JUDGE', null, null]],
  ],
  [
    'D1',
    'townships have no day',
    {},
    { publishedOn: '2024-05-10', reporter: { kind: 'township', level: 'county' } },
    [],
  ],
  [
    'D1',
    'a department in February 2019: the Regulation of 2007 gave it until 31 March',
    {},
    { publishedOn: '2019-02-10', year: 2018, reporter: { kind: 'department', level: 'county' } },
    [['PASS', null, null]],
  ],
  [
    'D1',
    'an office’s own report in April 2019',
    {},
    { publishedOn: '2019-04-02', year: 2018, reporter: { kind: 'office', level: 'county' } },
    [['FAIL', null, null]],
  ],
  ['D2', 'the old form later', {}, { form: '2019' }, [['FAIL', 2021, 2019]]],
  ['D2', 'the old form in its time', {}, { form: '2019', year: 2020 }, [['PASS', 2019, 2019]]],
  ['D2', 'before both forms', {}, { form: '2019', year: 2018 }, [['FAIL', null, 2019]]],
  [
    'S2.2',
    'fewer in force than were added',
    { 'normative.effective': 1, 'normative.issued': 3, 'normative.repealed': 1 },
    {},
    [['FAIL', 2, 1]],
  ],
  [
    'S2.8',
    'less disclosed in all than in the year',
    { 'normative.disclosed_total': 1, 'normative.disclosed': 3 },
    { form: '2019' },
    [['FAIL', 3, 1]],
  ],
  [
    'S2.10',
    'an amount with its unit in the cell',
    { 'procurement.amount': 5 },
    { form: '2019', units: new Map([['procurement.amount', '元']]) },
    [['PASS', null, 5]],
  ],
  [
    'S2.3',
    'a department of a city may count its government’s',
    { 'rules.issued': 2 },
    { reporter: { kind: 'department', level: 'prefecture' } },
    [['FAIL', 0, 2]],
  ],
  [
    'S3.2',
    'a group told by its heading alone',
    {
      'outcome.granted.total': 3,
      'outcome.refused.total': 2,
      'outcome.total.total': 4,
    },
    {},
    [...nothing(6), ['FAIL', 5, 4]],
  ],
  [
    'S3.3',
    'what came in and what was done: 78 expected, 81 found',
    balanced(78, 3, 75, 3),
    {},
    [...nothing(6), ['FAIL', 78, 81]],
  ],
  ['S3.3', 'it holds', balanced(78, 3, 75, 6), {}, [...nothing(6), ['PASS', 81, 81]]],
  [
    'S3.3',
    'one cell blank',
    balanced(78, null, 75, 6),
    {},
    [...nothing(6), ['CANNOT_JUDGE', 81, null]],
  ],
  [
    'S3.3',
    'more came in than was done, one cell blank',
    balanced(90, null, 75, 6),
    {},
    [...nothing(6), ['FAIL', 81, 90]],
  ],
  [
    'S3.4',
    'an outcome above the total, the total above what came in',
    { ...balanced(3, 1, 5, null), 'outcome.granted.total': 6 },
    {},
    [
      ['FAIL', 5, 6],
      ['FAIL', 4, 5],
    ],
  ],
  ['S3.6', 'outcomes without requests', { ...balanced(0, 0, 2, 0) }, {}, [['FAIL', 0, 2]]],
  [
    'S3.8',
    'partial releases counted twice',
    {
      ...Object.fromEntries(
        INDICATORS.filter((row) => row.code.startsWith('outcome.') && isFormRow(row, '2021')).map(
          ({ code }) => [`${code}.total`, 0],
        ),
      ),
      'outcome.partly_granted.total': 2,
      'outcome.refused.third_party.total': 2,
      'outcome.total.total': 2,
    },
    {},
    [['FAIL', 4, 2]],
  ],
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
