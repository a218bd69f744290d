import { describe, expect, it } from 'vitest';
import { foundOf, type ToldCase } from './told-case.ts';

const CASES: ToldCase[] = [
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

describe('what the website counts', () => {
  it.each(CASES)('%s: %s', (...one) => {
    expect(foundOf(one)).toEqual(one[4]);
  });
});
