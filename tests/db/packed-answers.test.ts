import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { packAnswers, unpackAnswers } from '../../src/lib/db/packed-answers.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import { turnedQueries } from '../../src/lib/queries/workbench/turned.ts';
import { workbenchQueries } from '../../src/lib/queries/workbench/workbench.ts';
import { builtFile } from './built-file.ts';
import { openingsOf } from './view-queries.ts';

it('answers come back as they were, empty ones, missing and repeated values included', () => {
  const row = fc.record({
    id: fc.constantFrom('a', 'b', null),
    value: fc.option(fc.double()),
    known: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (one, other) => {
      const answers = { one, other };
      expect(unpackAnswers(packAnswers(answers))).toEqual(answers);
    }),
  );
});

it.each([
  ['/compare', turnedQueries],
  ['/requests', workbenchQueries],
] as const)('the rows of %s take half of their room', async (route, queries) => {
  const database = await openNodeDatabase(await builtFile());
  const answers = await runQueries(database, queries((await openingsOf(database))[route]));
  const packed = packAnswers(answers);
  expect(unpackAnswers(packed)).toEqual(answers);
  const [before, after] = [answers, packed].map((one) => JSON.stringify(one).length);
  expect(after).toBeLessThan(0.5 * (before ?? 0));
  await database.close();
});
