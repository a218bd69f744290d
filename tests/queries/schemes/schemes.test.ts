import { afterAll, beforeAll, expect, it } from 'vitest';
import { questionsOf, runQueries } from '../../../src/lib/db/query-set.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { schemeOf, schemeQueries } from '../../../src/lib/queries/schemes/schemes.ts';
import { workbenchQueries } from '../../../src/lib/queries/workbench/workbench.ts';
import { schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import { builtFile } from '../../db/built-file.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';
import { stateOf } from '../states.ts';

const state = stateOf({ division: '320000', year: 2023, scheme: schemeText(SCHEME) });

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});
afterAll(() => database.close());

it('asks one question, the one of every preset: the same cells have the same values there', async () => {
  const { peers } = await runQueries(database, schemeQueries(state));
  const codes = ['rate.disclosed', 'requests.received'];
  expect([...new Set(peers.flatMap(({ indicator }) => indicator ?? []))].sort()).toEqual(codes);
  for (const indicator of codes) {
    const preset = await runQueries(database, workbenchQueries({ ...state, indicator }));
    const of = (rows: typeof peers) =>
      rows
        .filter((row) => row.indicator === indicator && row.year === 2023)
        .map(({ unit, value, denominator }) => ({ unit, value, denominator }));
    expect(of(peers)).toEqual(of(preset.peers));
    expect(of(peers).some(({ value }) => value !== null)).toBe(true);
  }
});

it('asks nothing new for other weights, directions or thresholds', () => {
  const other = {
    ...SCHEME,
    vary: 10,
    parts: SCHEME.parts.map((part) => ({ ...part, weight: 5, points: 'place' as const })),
  };
  expect(questionsOf(schemeQueries({ ...state, scheme: schemeText(other) }))).toBe(
    questionsOf(schemeQueries(state)),
  );
  expect(questionsOf(schemeQueries({ ...state, scheme: '' }))).not.toBe(
    questionsOf(schemeQueries(state)),
  );
});

it('reads the scheme of the address, and none from a line that is none', () => {
  expect(schemeOf(state)).toEqual(SCHEME);
  expect(schemeOf({ scheme: '' })).toBeNull();
  expect(schemeOf({ scheme: '33' })).toBeNull();
});
