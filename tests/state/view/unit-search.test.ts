import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnitSearch } from '../../../src/lib/state/view/unit-search.svelte.ts';
import { question, questions } from './engine-double.ts';

vi.mock('../../../src/lib/state/view/engine.svelte.ts', async () => {
  const { engineDouble } = await import('./engine-double.ts');
  return engineDouble;
});

let search: UnitSearch;

beforeEach(() => {
  vi.useFakeTimers();
  questions.length = 0;
  search = new UnitSearch();
});

afterEach(() => vi.useRealTimers());

/** Lets the pause of typing pass and everything that is due happen. */
const pause = () => vi.advanceTimersByTimeAsync(500);

const hitsOf = (name: string) => [{ name }];

describe('searching a unit', () => {
  it('asks once for what is typed fast', async () => {
    for (const text of ['x', '襄', '襄垣']) search.ask(text, 'aggregate');
    expect(search.busy).toBe(true);
    await pause();
    expect(questions.map(({ params }) => params[0])).toEqual(['襄垣']);
    (await question(1)).answer(hitsOf('襄垣县'));
    await pause();
    expect(search).toMatchObject({ hits: hitsOf('襄垣县'), answered: '襄垣', busy: false });
  });

  it('asks the same again when local data came or went', async () => {
    search.renew();
    await pause();
    expect(questions).toEqual([]);
    search.ask('襄垣', 'own');
    await pause();
    (await question(1)).answer(hitsOf('襄垣县'));
    search.renew();
    await pause();
    (await question(2)).answer(hitsOf('襄垣县虚构局'));
    await pause();
    expect(search).toMatchObject({ hits: hitsOf('襄垣县虚构局'), answered: '襄垣' });
  });

  it('shows the answer to the latest text, though an earlier one comes later', async () => {
    search.ask('襄', 'aggregate');
    await pause();
    search.ask('襄垣', 'aggregate');
    await pause();
    (await question(2)).answer(hitsOf('襄垣县'));
    (await question(1)).answer(hitsOf('襄阳市'));
    await pause();
    expect(search).toMatchObject({ hits: hitsOf('襄垣县'), answered: '襄垣', busy: false });
  });

  it('keeps the last hits while it asks, and drops them for an empty text', async () => {
    search.ask('襄', 'own');
    await pause();
    (await question(1)).answer(hitsOf('襄垣县'));
    await pause();
    search.ask('襄城', 'own');
    await pause();
    expect(search).toMatchObject({ hits: hitsOf('襄垣县'), answered: '襄', busy: true });
    search.ask(' ', 'own');
    (await question(2)).answer(hitsOf('襄城县'));
    await pause();
    expect(search).toMatchObject({ hits: [], answered: null, busy: false });
  });

  it('says what went wrong until something else is asked', async () => {
    const cause = new Error('no');
    search.ask('襄', 'own');
    await pause();
    (await question(1)).fail(cause);
    await pause();
    expect(search).toMatchObject({ failure: cause, busy: false });
    search.ask('襄垣', 'own');
    expect(search).toMatchObject({ failure: null, busy: true });
  });
});
