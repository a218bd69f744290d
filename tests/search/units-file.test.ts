import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeRealIndex, unitsText } from './real-index.ts';

test('the file of units is small enough to be fetched when the search is entered', () => {
  expect(gzipSync(unitsText(), { level: 9 }).length).toBeLessThan(60_000);
});

test('every division in force and every agency with reports is in it', () => {
  const { units } = makeRealIndex(null);
  const kinds = units.map(({ unit_type }) => unit_type);
  expect(kinds.filter((kind) => kind === 'division').length).toBeGreaterThan(3200);
  expect(kinds.filter((kind) => kind === 'agency').length).toBeGreaterThan(1500);
});
