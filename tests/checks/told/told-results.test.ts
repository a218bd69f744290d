import { describe, expect, it } from 'vitest';
import { foundOf, told, type ToldCase } from '../told-case.ts';

const CASES: ToldCase[] = [
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
];

describe('results told', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
