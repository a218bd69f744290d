import { expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { COLUMN_GROUPS } from '../../src/lib/catalogue/column-groups.ts';
import { DERIVED } from '../../src/lib/catalogue/derived.ts';

it('every indicator stands in one group: none is beyond the reach of a click', () => {
  const grouped = COLUMN_GROUPS.flatMap(({ codes }) => codes);
  const all = [...INDICATORS, ...DERIVED].map(({ code }) => code);
  expect([...grouped, 'share.applicant'].sort()).toEqual([...all].sort());
});

it.each([
  ['outcomes', ['outcome.granted', 'outcome.partly_granted', 'outcome.unavailable']],
  ['reconsideration', ['reconsideration.total', 'reconsideration.upheld']],
  ['channels', ['published.total', 'published.website']],
] as const)('%s begin in their order', (group, first) => {
  const codes = COLUMN_GROUPS.find(({ id }) => id === group)?.codes;
  expect(codes?.slice(0, first.length)).toEqual(first);
});
