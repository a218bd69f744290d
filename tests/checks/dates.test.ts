import { describe, expect, it } from 'vitest';
import { foundOf, told, type ToldCase } from './told-case.ts';

const CASES: ToldCase[] = [
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
];

describe('dates and forms', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
