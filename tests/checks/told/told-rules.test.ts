import { describe, expect, it } from 'vitest';
import type { CheckedReport } from '../../../src/lib/checks/checked-report.ts';
import { checkReport } from '../../../src/lib/checks/registry.ts';
import type { ToldFacts } from '../../../src/lib/model/told-facts.ts';
import { NOTHING_TOLD, smallChecked } from '../small-report.ts';

const told = (facts: Partial<ToldFacts>): Partial<CheckedReport> => ({
  told: { ...NOTHING_TOLD, ...facts },
});

const rounded = (code: string, value: number, text: string): Partial<CheckedReport> => ({
  rounded: new Map([[code, { value, text }]]),
});

const parts = (...values: number[]) => values.map((value) => ({ label: '某类', value }));

const FEE = { 'outcome.other.fee_unpaid.total': 2 };

/** Verdict, expected, found and which message, for every finding of a rule. */
const CASES: [
  rule: string,
  what: string,
  figures: Record<string, number>,
  more: Partial<CheckedReport>,
  expected: unknown[],
][] = [
  [
    'N1',
    '20余 may be 23',
    { 'requests.received.total': 23 },
    rounded('requests.stated', 20, '20余件'),
    [['PASS', 23, 20, null]],
  ],
  [
    'N1',
    '20余 is not 31',
    { 'requests.received.total': 31 },
    rounded('requests.stated', 20, '20余件'),
    [['FAIL', 31, 20, null]],
  ],
  [
    'N1',
    '含上年结转 counts both',
    { 'requests.stated': 5, 'requests.received.total': 4, 'requests.carried_in.total': 1 },
    { verbs: new Map([['requests.stated', '结转']]) },
    [['PASS', 5, 5, null]],
  ],
  [
    'N1',
    '办结 counts those completed',
    { 'requests.stated': 5, 'outcome.total.total': 5 },
    { verbs: new Map([['requests.stated', '办结']]) },
    [['PASS', 5, 5, null]],
  ],
  [
    'N1',
    '受理 may count the new ones alone',
    { 'requests.stated': 36, 'requests.received.total': 36, 'requests.carried_in.total': 4 },
    { verbs: new Map([['requests.stated', '受理']]) },
    [['PASS', 36, 36, null]],
  ],
  [
    'N1',
    '受理 of neither the new ones nor all',
    { 'requests.stated': 38, 'requests.received.total': 36, 'requests.carried_in.total': 4 },
    { verbs: new Map([['requests.stated', '受理']]) },
    [['FAIL', 40, 38, null]],
  ],
  [
    'N1',
    '收到21件(含上年结转1件): those carried in are told beside',
    { 'requests.stated': 21, 'requests.received.total': 20, 'requests.carried_in.total': 1 },
    told({ carried: [{ code: 'requests.carried_in', value: 1 }] }),
    [['PASS', 21, 21, null]],
  ],
  [
    'N15',
    'carried over as in the table, carried in not',
    { 'requests.carried_in.total': 1, 'requests.carried_over.total': 2 },
    told({
      carried: [
        { code: 'requests.carried_in', value: 2 },
        { code: 'requests.carried_over', value: 2 },
      ],
    }),
    [
      ['FAIL', 1, 2, null],
      ['PASS', 2, 2, null],
    ],
  ],
  [
    'N15',
    'the table is blank',
    {},
    told({ carried: [{ code: 'requests.carried_in', value: 2 }] }),
    [['CANNOT_JUDGE', null, 2, null]],
  ],
  [
    'N16',
    'results of a reconsideration as counted in the table',
    { 'reconsideration.stated': 3, 'reconsideration.total': 3, 'reconsideration.upheld': 2 },
    told({ results: [{ code: 'reconsideration.upheld', value: 1 }] }),
    [['FAIL', 2, 1, null]],
  ],
  [
    'N16',
    'the total told is not that of the table: its results are of other cases',
    { 'reconsideration.stated': 9, 'reconsideration.total': 3, 'reconsideration.upheld': 2 },
    told({ results: [{ code: 'reconsideration.upheld', value: 1 }] }),
    [],
  ],
  [
    'N16',
    'a result of all litigation may be meant of one group',
    { 'litigation.direct.upheld': 1, 'litigation.after_reconsideration.upheld': 2 },
    told({ results: [{ code: 'litigation.upheld', value: 2 }] }),
    [['PASS', 2, 2, null]],
  ],
  [
    'N16',
    'a result of litigation in no group',
    { 'litigation.direct.upheld': 1, 'litigation.after_reconsideration.upheld': 2 },
    told({ results: [{ code: 'litigation.upheld', value: 4 }] }),
    [['FAIL', 3, 4, null]],
  ],
  [
    'N4',
    'the first parts make up the whole: what follows is another split',
    { 'requests.stated': 25 },
    { parts: { 'requests.stated': parts(24, 1, 22, 3) } },
    [['PASS', 25, 25, null]],
  ],
  [
    'N4',
    'much is missing: the list is open',
    { 'published.website': 105 },
    { parts: { 'published.website': parts(18, 16, 11) } },
    [['CANNOT_JUDGE', null, 105, null]],
  ],
  [
    'N4',
    'a little is missing',
    { 'published.total': 213 },
    { parts: { 'published.total': parts(60, 150) } },
    [['FAIL', 210, 213, null]],
  ],
  [
    'N4',
    'parts beyond the whole',
    { 'requests.stated': 20 },
    { parts: { 'requests.stated': parts(12, 3, 1, 5) } },
    [['FAIL', 21, 20, null]],
  ],
  [
    'N4',
    'a split whose whole did not count is judged by itself',
    {},
    { splits: [{ indicator: 'published.total', whole: 213, parts: parts(60, 150) }] },
    [['FAIL', 210, 213, null]],
  ],
  [
    'N2',
    'the table is blank',
    { 'reconsideration.stated': 1 },
    {},
    [['CANNOT_JUDGE', null, 1, null]],
  ],
  [
    'N3',
    'one of the two groups',
    {
      'litigation.stated': 1,
      'litigation.direct.total': 1,
      'litigation.after_reconsideration.total': 2,
    },
    {},
    [['FAIL', 3, 1, 'other_definition']],
  ],
  [
    'N3',
    'one of the two groups, told by its name',
    {
      'litigation.stated': 1,
      'litigation.direct.total': 1,
      'litigation.after_reconsideration.total': 2,
    },
    told({ byGroup: true }),
    [['PASS', 1, 1, null]],
  ],
  [
    'N3',
    'one group blank',
    { 'litigation.stated': 1, 'litigation.direct.total': 1 },
    {},
    [['HOLDS_IF_BLANKS_ARE_0', 1, 1, null]],
  ],
  [
    'N5',
    'an outcome as in the table',
    { 'outcome.granted.total': 6 },
    told({ outcomes: [{ code: 'outcome.granted', value: 6 }] }),
    [['PASS', 6, 6, null]],
  ],
  [
    'N5',
    'a group told, its rows smaller',
    Object.fromEntries(
      [
        'state_secret',
        'law_prohibited',
        'security_stability',
        'third_party',
        'internal_affairs',
        'process_info',
        'enforcement_file',
        'admin_query',
      ].map((ground, at) => [`outcome.refused.${ground}.total`, at === 3 ? 2 : 0]),
    ),
    told({ outcomes: [{ code: 'outcome.refused', value: 3 }] }),
    [['FAIL', 2, 3, null]],
  ],
  [
    'N5',
    'the table is blank',
    {},
    told({ outcomes: [{ code: 'outcome.granted', value: 6 }] }),
    [['CANNOT_JUDGE', null, 6, null]],
  ],
  [
    'N5',
    'the prose was not read',
    { 'outcome.total.total': 3 },
    {},
    [['CANNOT_JUDGE', null, null, null]],
  ],
  [
    'N6',
    'one total blank',
    { 'litigation.direct.total': 0 },
    { none: new Set(['litigation.stated']) },
    [['HOLDS_IF_BLANKS_ARE_0', 0, 0, null]],
  ],
  [
    'N7',
    'channels within the headline, two of them untold',
    { 'published.total': 10, 'published.website': 4, 'published.wechat': 5 },
    {},
    [['HOLDS_IF_BLANKS_ARE_0', 10, 9, null]],
  ],
  [
    'N7',
    'a channel told beside the split, as one that copies another',
    {
      'published.total': 515,
      'published.website': 300,
      'published.wechat': 215,
      'published.weibo': 40,
    },
    {
      parts: {
        'published.total': [
          { label: '网站', value: 300 },
          { label: '微信', value: 215 },
        ],
      },
    },
    [['CANNOT_JUDGE', 515, 555, null]],
  ],
  [
    'N7',
    'a rounded headline that may be enough',
    { 'published.website': 1050 },
    rounded('published.total', 1000, '1000余条'),
    [['CANNOT_JUDGE', 1000, 1050, null]],
  ],
  [
    'N7',
    'a rounded headline that is less: it may be narrower',
    { 'published.website': 2050 },
    rounded('published.total', 1000, '1000余条'),
    [['CANNOT_JUDGE', 1000, 2050, null]],
  ],
  [
    'N8',
    'as in the table',
    { 'normative.issued': 5 },
    told({ normativeIssued: 5 }),
    [['PASS', 5, 5, null]],
  ],
  [
    'N8',
    'not as in the table',
    { 'normative.issued': 5 },
    told({ normativeIssued: 6 }),
    [['FAIL', 5, 6, null]],
  ],
  ['N8', 'not told', { 'normative.issued': 5 }, told({}), []],
  [
    'N10',
    'all in time, but nothing came',
    { 'requests.received.total': 0, 'requests.carried_in.total': 0 },
    told({ onTimeRate: 100 }),
    [['FAIL', null, 0, null]],
  ],
  [
    'N10',
    'all in time',
    { 'requests.received.total': 2, 'requests.carried_in.total': 0 },
    told({ onTimeRate: 100 }),
    [['PASS', null, 2, null]],
  ],
  [
    'N10',
    'the table is blank',
    {},
    told({ onTimeRate: 100 }),
    [['CANNOT_JUDGE', null, null, null]],
  ],
  ['N11', 'one year throughout', {}, { sections: ['I'] }, [['PASS', null, 2023, null]]],
  [
    'N11',
    'words of another body',
    {},
    { sections: ['I'], ...told({ otherBody: '市政府' }) },
    [['FAIL', null, null, '市政府']],
  ],
  [
    'N12',
    'a heading without its table',
    {},
    told({ headingsAlone: ['III'] }),
    [['FAIL', null, null, 'no_table']],
  ],
  [
    'N13',
    'unpaid, and section VI says nothing of a fee',
    FEE,
    told({ fee: 'nothing_to_report' }),
    [['FAIL', 0, 2, 'fee_silent']],
  ],
  [
    'D2',
    'heads of the old form over rows of the new one',
    {},
    { ...told({ documentHead: '2019' }), year: 2022 },
    [['FAIL', 2021, 2019, 'head_only']],
  ],
  [
    'D1',
    'before the year was over, whoever reports',
    {},
    { publishedOn: '2023-12-23' },
    [['FAIL', null, null, '2023-12-23']],
  ],
  [
    'N12',
    'out of order',
    {},
    { sections: ['I', 'III', 'II', 'IV', 'V', 'VI'] },
    [['FAIL', 6, 6, 'out_of_order']],
  ],
  [
    'N12',
    'section V a stock sentence',
    {},
    told({ problemsLength: 12 }),
    [['FAIL', null, 12, 'stock_sentence']],
  ],
  [
    'N12',
    'section VI silent on the fee',
    {},
    told({ fee: 'unstated' }),
    [['FAIL', null, null, 'fee_unstated']],
  ],
  [
    'N12',
    'section VI with nothing to report',
    {},
    told({ fee: 'nothing_to_report' }),
    [['HOLDS_IF_BLANKS_ARE_0', null, null, 'fee_unstated']],
  ],
  ['N12', 'before the fee was ruled', {}, { ...told({ fee: 'unstated' }), year: 2020 }, []],
  ['N13', 'no fee asked, yet unpaid', FEE, told({ fee: 'none_asked' }), [['FAIL', 0, 2, null]]],
  [
    'N13',
    'nothing collected may be unpaid',
    FEE,
    told({ fee: 'none_collected' }),
    [['CANNOT_JUDGE', null, 2, null]],
  ],
  ['N13', 'a fee was asked', FEE, told({ fee: 'asked' }), []],
  ['N13', 'the prose was not read', FEE, {}, [['CANNOT_JUDGE', null, 2, null]]],
  ['P1', 'no return known', { 'published.website': 100 }, {}, [['CANNOT_JUDGE', null, 100, null]]],
  [
    'P1',
    'within a fifth',
    { 'published.website': 100 },
    { websitePublished: 120 },
    [['PASS', 120, 100, null]],
  ],
  [
    'P1',
    'beyond a fifth',
    { 'published.website': 100 },
    { websitePublished: 130 },
    [['FAIL', 130, 100, null]],
  ],
];

describe('prose against tables', () => {
  it.each(CASES)('%s: %s', (check, _what, figures, more, expected) => {
    const found = checkReport(smallChecked(figures, more)).filter((one) => one.rule === check);
    const shown = found.map((one) => [one.verdict, one.expected, one.found, one.detail]);
    expect(shown).toEqual(expected);
  });
});
