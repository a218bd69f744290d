import { expect, test } from 'vitest';
import { latestDay } from '../../src/lib/catalogue/deadline.ts';

test.each([
  ['government', null, '2025-03-31'],
  ['office', 'aggregate', '2025-03-31'],
  ['office', 'own', '2025-01-31'],
  ['department', null, '2025-01-31'],
  ['township', 'own', null],
  ['other', null, null],
] as const)('a %s (%s) has until %s for its report on 2024', (kind, scope, day) => {
  expect(latestDay(kind, scope, 2024)).toBe(day);
});

test.each([
  ['department', 'own', 2018, '2019-03-31'],
  ['office', 'own', 2018, '2019-03-31'],
  ['township', 'own', 2018, '2019-03-31'],
  ['government', null, 2008, '2009-03-31'],
  ['other', null, 2018, null],
  ['department', 'own', 2007, null],
  ['department', 'own', 2019, '2020-01-31'],
  ['township', 'own', 2019, null],
  ['government', null, 2019, '2020-03-31'],
] as const)(
  'by the regulation of its time a %s (%s) has for %d until %s',
  (kind, scope, year, day) => {
    expect(latestDay(kind, scope, year)).toBe(day);
  },
);
