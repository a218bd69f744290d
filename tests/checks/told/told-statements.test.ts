import { describe, expect, it } from 'vitest';
import { foundOf, FEE, told, type ToldCase } from '../told-case.ts';

const CASES: ToldCase[] = [
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
  [
    'N13',
    'nothing collected may be unpaid',
    FEE,
    told({ fee: 'none_collected' }),
    [['CANNOT_JUDGE', null, 2, null]],
  ],
];

describe('statements', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
