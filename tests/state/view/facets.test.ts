import { expect, it, vi } from 'vitest';
import { facets } from '../../../src/lib/state/view/facets.svelte.ts';
import { engineDouble, question, questions } from './engine-double.ts';

vi.mock('../../../src/lib/state/view/engine.svelte.ts', async () => {
  const { engineDouble } = await import('./engine-double.ts');
  return engineDouble;
});

it('asks until it was answered once, keeps what it holds, and asks again with local data', async () => {
  facets.load();
  facets.load();
  (await question(1)).fail(new Error('offline'));
  // What failed is forgotten a moment later: only then does asking again ask.
  await vi.waitFor(() => {
    facets.load();
    expect(questions).toHaveLength(4);
  });
  expect(facets.divisions).toEqual([]);

  const divisions = [{ code: '140423', name: '襄垣县' }];
  questions[2]?.answer(divisions);
  questions[3]?.answer([{ code: 'rate.merit', reports: 12 }]);
  await vi.waitFor(() => expect(facets.divisions).toEqual(divisions));
  expect(facets.indicatorReports).toEqual(new Map([['rate.merit', 12]]));

  facets.load();
  expect(questions.map(({ asked }) => asked)).toEqual([
    'division-facets',
    'indicator-facets',
    'division-facets',
    'indicator-facets',
  ]);

  engineDouble.engine.revision++;
  engineDouble.engine.isJoined = true;
  facets.load();
  facets.load();
  await question(7);
  expect(questions.slice(4).map(({ asked }) => asked)).toEqual([
    'division-facets',
    'indicator-facets',
    'years',
  ]);
  questions[4]?.answer([]);
  questions[5]?.answer([]);
  questions[6]?.answer([{ year: 2026, reports: 1 }]);
  await vi.waitFor(() => expect(facets.years).toEqual([{ year: 2026, reports: 1 }]));
});

it('counts the years of what is chosen now: counts of others are not shown, however late they come', async () => {
  const from = questions.length;
  facets.count({ division: '500000' });
  facets.count({ division: '500000' });
  const first = await question(from + 1);
  facets.count({ division: '320000' });
  const second = await question(from + 2);
  expect(questions).toHaveLength(from + 2);
  first.answer([{ year: 2023, reports: 9 }]);
  second.answer([{ year: 2023, reports: 4 }]);
  const chosen = { division: '320000' };
  await vi.waitFor(() => expect(facets.countsOf(chosen)).toEqual(new Map([[2023, 4]])));
  expect(facets.countsOf({ division: '500000' })).toBeNull();
  facets.count({ scope: 'own' });
  (await question(from + 3)).fail(new Error('offline'));
  await vi.waitFor(() => {
    facets.count({ scope: 'own' });
    expect(questions).toHaveLength(from + 4);
  });
});
