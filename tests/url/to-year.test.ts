import { expect, it } from 'vitest';
import { toYear } from '../../src/lib/url/to-year.ts';

it.each([
  [2022, 2023, { year: 2022, versus: 2021 }],
  [2024, 2020, { year: 2024, versus: 2023 }],
  [2022, null, { year: 2022, versus: null }],
])('%i, where %s was compared with: %o', (year, versus, expected) => {
  expect(toYear(year, { versus })).toEqual(expected);
});
