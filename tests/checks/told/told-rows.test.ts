import { describe, expect, it } from 'vitest';
import { foundOf, told, type ToldCase } from '../told-case.ts';

const CASES: ToldCase[] = [
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
];

describe('rows told', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
