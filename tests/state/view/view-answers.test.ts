import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuerySet } from '../../../src/lib/db/query-set.ts';
import { PATIENCE_MS, ViewAnswers } from '../../../src/lib/state/view/view-answers.svelte.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../../queries/states.ts';
import { engineDouble, question, questions } from './engine-double.ts';

type Rows = { years: { year: number } };

const OPENING = stateOf({ year: 2024 });
const { engine } = engineDouble;

/** Asks for the year alone, so that language and tables ask nothing new. */
const queries = ({ year }: ViewState): QuerySet<Rows> => ({
  years: { name: 'years', sql: 'SELECT ?', params: [year], row: z.object({ year: z.number() }) },
});

let told: string[];

const view = () =>
  new ViewAnswers<Rows>({ state: OPENING, rows: { years: [{ year: 2024 }] } }, queries, engine, {
    changed: () => void told.push('changed'),
    shown: () => void told.push('shown'),
  });

let live: ReturnType<typeof view>;

const follow = (search: string) => live.follow(new URLSearchParams(search));
/** The year that is on screen, and how it stands to the address. */
const seen = () => [live.shown.rows.years[0]?.year, live.shown.state.year, live.answerState];
const answers = async (count: number, year: number) => {
  (await question(count)).answer([{ year }]);
  await settled();
};
const fails = async (count: number, cause: unknown = new Error('offline')) => {
  (await question(count)).fail(cause);
  await settled();
};
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  questions.length = 0;
  told = [];
  Object.assign(engine, { revision: 0, isJoined: false });
  live = view();
});

afterEach(() => {
  live.end();
  vi.useRealTimers();
});

describe('the opening', () => {
  it('is answered without a question, whatever the language', () => {
    follow('');
    follow('lang=en');
    expect(seen()).toEqual([2024, 2024, 'answered']);
    expect(live.shown.state.lang).toBe('en');
    expect(told).toEqual(['changed', 'shown']);
    expect(questions).toEqual([]);
  });

  it('keeps the rest of an address with a wrong value', () => {
    follow('year=x');
    expect(live.problems).toEqual([expect.objectContaining({ key: 'year' })]);
    expect(seen()).toEqual([2024, 2024, 'answered']);
  });
});

describe('a link to another state', () => {
  it('shows nothing of the opening before its own answer', async () => {
    follow('year=2022');
    expect(seen()[2]).toBe('unanswered');
    expect(live.wanted.year).toBe(2022);
    await answers(1, 2022);
    expect(seen()).toEqual([2022, 2022, 'answered']);
    expect(told).toEqual(['changed', 'shown']);
  });

  it('is answered when its own answer is on screen, not while the opening still is', async () => {
    const search = new URLSearchParams('year=2023');
    expect(live.answers(search), 'before it was followed').toBe(false);
    follow('year=2023');
    expect(live.answers(search)).toBe(false);
    await answers(1, 2023);
    expect(live.answers(search)).toBe(true);
    expect(live.answers(new URLSearchParams('')), 'the opening').toBe(false);
  });

  it('that cannot be answered shows nothing of the opening either', async () => {
    follow('year=2022');
    await fails(1);
    expect(seen()[2]).toBe('failed');
    expect(live).toMatchObject({ failure: { message: 'offline' }, busy: false });
    expect(told).toEqual(['changed']);
  });

  it('leads out of a failure to the opening, which needs no engine', async () => {
    follow('year=2022');
    await fails(1);
    expect(live.opening).toBe(OPENING);
    follow('');
    expect(seen()).toEqual([2024, 2024, 'answered']);
    expect(live.failure).toBeNull();
  });
});

describe('a change', () => {
  beforeEach(() => follow(''));

  it('leaves the last answer a moment, then nothing that is not the answer', async () => {
    follow('year=2023');
    expect(seen()).toEqual([2024, 2024, 'pending']);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(live.answerState).toBe('pending');
    await vi.advanceTimersByTimeAsync(1);
    expect(live.answerState).toBe('unanswered');
    await answers(1, 2023);
    expect(seen()).toEqual([2023, 2023, 'answered']);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(live.answerState).toBe('answered');
  });

  it('has its own patience after one that was answered in time', async () => {
    follow('year=2023');
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    await answers(1, 2023);
    follow('year=2022');
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(live.answerState).toBe('pending');
  });

  it('is not overtaken by an older answer that comes later', async () => {
    follow('year=2023');
    follow('year=2022');
    await answers(2, 2022);
    await answers(1, 2023);
    expect(seen()).toEqual([2022, 2022, 'answered']);
  });

  it('is not overtaken by an older failure', async () => {
    follow('year=2023');
    follow('year=2022');
    await answers(2, 2022);
    await fails(1);
    expect(seen()).toEqual([2022, 2022, 'answered']);
  });

  it('back to what is here is shown at once, and the answer on its way does not count', async () => {
    follow('year=2023');
    follow('');
    expect(seen()).toEqual([2024, 2024, 'answered']);
    await answers(1, 2023);
    expect(seen()).toEqual([2024, 2024, 'answered']);
  });

  it('to and fro counts the last question alone', async () => {
    follow('year=2023');
    follow('year=2022');
    follow('year=2023');
    await answers(1, 1111);
    expect(live.answerState).toBe('pending');
    await answers(3, 2023);
    expect(seen()).toEqual([2023, 2023, 'answered']);
  });
});

describe('a failure', () => {
  beforeEach(async () => {
    follow('');
    follow('year=2023');
    await fails(1);
  });

  it('is asked again on retry, behind nothing of the state before', async () => {
    expect(live.answerState).toBe('failed');
    const retried = live.retry();
    await settled();
    expect(live.answerState).toBe('unanswered');
    await answers(2, 2023);
    await retried;
    expect(seen()).toEqual([2023, 2023, 'answered']);
  });

  it('that fails again is told again', async () => {
    void live.retry();
    await settled();
    await fails(2, new Error('still offline'));
    expect(live).toMatchObject({ answerState: 'failed', failure: { message: 'still offline' } });
  });

  it('is asked again when the engine was brought back elsewhere, once', async () => {
    live.askAgain();
    live.askAgain();
    await answers(2, 2023);
    live.askAgain();
    await settled();
    expect(questions).toHaveLength(2);
    expect(live.answerState).toBe('answered');
  });
});

describe('an engine that does not open', () => {
  it('fails the view, and a retry answers it', async () => {
    const open = vi.spyOn(engine, 'open').mockRejectedValueOnce(new Error('no wasm'));
    follow('year=2022');
    await settled();
    expect(live).toMatchObject({ answerState: 'failed', failure: { message: 'no wasm' } });
    open.mockRestore();
    void live.retry();
    await answers(1, 2022);
    expect(seen()).toEqual([2022, 2022, 'answered']);
  });
});

describe('local data', () => {
  const join = () => Object.assign(engine, { revision: engine.revision + 1, isJoined: true });

  it('that joined makes the opening a question, with no way back to what no longer holds', async () => {
    follow('');
    join();
    live.renew();
    expect(seen()).toEqual([2024, 2024, 'pending']);
    expect(live.opening).toBeNull();
    await answers(1, 2024);
    expect(live.answerState).toBe('answered');
    live.renew();
    expect(questions).toHaveLength(1);
  });

  it('that left gives the opening back without a question', async () => {
    join();
    live.renew();
    await answers(1, 1024);
    Object.assign(engine, { revision: 2, isJoined: false });
    live.renew();
    expect(seen()).toEqual([2024, 2024, 'answered']);
  });

  it('that had joined before the view opened leaves nothing of the opening', async () => {
    join();
    live.end();
    live = view();
    follow('');
    live.renew();
    expect(live.answerState).toBe('unanswered');
    await answers(1, 1024);
    expect(seen()).toEqual([1024, 2024, 'answered']);
  });

  it('that joins under a question asks it anew', async () => {
    follow('year=2023');
    const first = await question(1);
    join();
    live.renew();
    first.answer([{ year: 2023 }]);
    await answers(2, 1023);
    expect(seen()).toEqual([1023, 2023, 'answered']);
  });

  it('that makes the last answer old is not answered from it', async () => {
    follow('year=2023');
    await answers(1, 2023);
    join();
    follow('year=2023&lang=en');
    await answers(2, 1023);
    expect(seen()).toEqual([1023, 2023, 'answered']);
  });
});

it('a view that is gone shows nothing any more', async () => {
  follow('year=2022');
  live.end();
  await answers(1, 2022);
  expect(told).toEqual(['changed']);
});

describe('a view with several questions', () => {
  type Two = Rows & { codes: { code: string } };
  const row = z.object({ code: z.string() });
  const both = (state: ViewState): QuerySet<Two> => ({
    ...queries(state),
    codes: { name: 'codes', sql: 'SELECT ? AS code', params: [state.indicator], row },
  });
  const opening = { years: [{ year: 2024 }], codes: [{ code: OPENING.indicator }] };
  const watching = { changed: () => undefined, shown: () => undefined };
  let two: ViewAnswers<Two>;
  const asked = () => questions.map((one) => one.asked);

  beforeEach(() => {
    two = new ViewAnswers<Two>({ state: OPENING, rows: opening }, both, engine, watching);
    two.follow(new URLSearchParams());
  });

  afterEach(() => two.end());

  it('asks only those that a change alters', async () => {
    two.follow(new URLSearchParams('year=2023'));
    await answers(1, 2023);
    expect(asked()).toEqual(['years']);
    expect(two.shown.rows).toEqual({ ...opening, years: [{ year: 2023 }] });
    two.follow(new URLSearchParams('year=2023&indicator=interpretations'));
    (await question(2)).answer([{ code: 'new' }]);
    await settled();
    expect(asked()).toEqual(['years', 'codes']);
    expect(two.shown.rows).toEqual({ years: [{ year: 2023 }], codes: [{ code: 'new' }] });
  });

  it('asks all of them when local data joined', async () => {
    Object.assign(engine, { revision: 1, isJoined: true });
    two.follow(new URLSearchParams('year=2023'));
    await settled();
    expect(asked()).toEqual(['years', 'codes']);
  });
});
