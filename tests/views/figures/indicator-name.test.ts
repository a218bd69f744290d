import { expect, test } from 'vitest';
import { indicatorName } from '../../../src/lib/views/figures/indicator-name.ts';

const NATURAL = { indicator: 'requests.received', applicant: 'natural' } as const;

test.each([
  [{ ...NATURAL, lang: 'zh' }, '新收申请（自然人）'],
  [{ ...NATURAL, lang: 'en' }, 'Received (Natural persons)'],
  [{ ...NATURAL, applicant: 'total', lang: 'zh' }, '新收申请'],
  // not split by applicant
  [{ ...NATURAL, indicator: 'published.website', lang: 'zh' }, '网站发布'],
] as const)('%j is %s', (asked, name) => {
  expect(indicatorName(asked)).toBe(name);
});
