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
