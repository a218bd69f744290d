import { describe, expect, it } from 'vitest';
import type { CheckedReport } from '../../../src/lib/checks/checked-report.ts';
import { rangeOfRounded } from '../../../src/lib/checks/range.ts';
import { checkReport } from '../../../src/lib/checks/registry.ts';
import type { ToldFacts } from '../../../src/lib/model/told-facts.ts';
import { NOTHING_TOLD, smallChecked } from '../small-report.ts';

const told = (facts: Partial<ToldFacts>): Partial<CheckedReport> => ({
  told: { ...NOTHING_TOLD, ...facts },
});

const rounded = (code: string, value: number, text: string): Partial<CheckedReport> => ({
  rounded: new Map([[code, { value, text }]]),
});

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
    'a rounded headline that may be enough',
    { 'published.website': 1050 },
    rounded('published.total', 1000, '1000余条'),
    [['CANNOT_JUDGE', 1000, 1050, null]],
  ],
  [
    'N7',
    'a rounded headline that cannot be',
    { 'published.website': 2050 },
    rounded('published.total', 1000, '1000余条'),
    [['FAIL', 1000, 2050, null]],
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

describe('a rounded figure is a range (N9)', () => {
  it.each([
    [6300, '6300余', 6300, 6399],
    [57000, '5.7万余', 57000, 57999],
    [300, '近300', 200, 300],
    [1543, '约1543', 1466, 1620],
    [158000, '15.8万', 157500, 158500],
    [2000, '超2000', 2000, Infinity],
  ])('%d as %s: %d to %d', (value, text, low, high) => {
    expect(rangeOfRounded({ value, text })).toEqual({ low, high });
  });
});
