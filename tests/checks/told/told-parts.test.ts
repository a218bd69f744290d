import { describe, expect, it } from 'vitest';
import { foundOf, parts, rounded, type ToldCase } from '../told-case.ts';

const CASES: ToldCase[] = [
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
    'one part more than make up the whole: it may be of something else',
    { 'published.website': 115 },
    { parts: { 'published.website': parts(30, 40, 45, 5) } },
    [['CANNOT_JUDGE', null, 115, null]],
  ],
  [
    'N4',
    'a split whose whole did not count is judged by itself',
    {},
    { splits: [{ indicator: 'published.total', whole: 213, parts: parts(60, 150) }] },
    [['FAIL', 210, 213, null]],
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
];

describe('parts told', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
