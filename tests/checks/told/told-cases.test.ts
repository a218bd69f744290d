import { describe, expect, it } from 'vitest';
import { foundOf, rounded, told, type ToldCase } from '../told-case.ts';

const CASES: ToldCase[] = [
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
    'N6',
    'one total blank',
    { 'litigation.direct.total': 0 },
    { none: new Set(['litigation.stated']) },
    [['HOLDS_IF_BLANKS_ARE_0', 0, 0, null]],
  ],
];

describe('counts of cases told', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
