import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineSilent } from '../../../src/lib/db/browser/worker-life.ts';
import { FetchError } from '../../../src/lib/db/fetch-bytes.ts';
import { QueryError, QueryStopped } from '../../../src/lib/db/query.ts';
import { SqlRun } from '../../../src/lib/state/view/sql-run.svelte.ts';
import { engineDouble, question, questions, type Question } from './engine-double.ts';

vi.mock('../../../src/lib/state/view/engine.svelte.ts', async () => {
  const { engineDouble } = await import('./engine-double.ts');
  return engineDouble;
});

const SQL = 'SELECT 1 AS x';
const TABLE = { columns: ['x'], rows: [[1]] };
const refused = (cause: unknown) => new QueryError({ name: 'table', sql: SQL }, cause);

let run: SqlRun;

beforeEach(() => {
  questions.length = 0;
  run = new SqlRun();
});

describe('a statement', () => {
  it('is running until its answer is there', async () => {
    const done = run.run(SQL);
    expect(run.status).toEqual({ phase: 'running', seconds: 0 });
    (await question(1)).answer(TABLE);
    await done;
    expect(run.status).toMatchObject({ phase: 'done', sql: SQL, table: TABLE });
  });

  it('is run again when local data came or went, once it has an answer', async () => {
    await run.renew();
    expect(questions).toEqual([]);
    const done = run.run(SQL);
    (await question(1)).answer(TABLE);
    await done;
    const again = run.renew();
    (await question(2)).answer({ columns: ['x'], rows: [[2]] });
    await again;
    expect(run.status).toMatchObject({ phase: 'done', sql: SQL, table: { rows: [[2]] } });
  });

  it('whose data changed while it ran is asked again', async () => {
    const done = run.run(SQL);
    const first = await question(1);
    engineDouble.engine.revision++;
    engineDouble.engine.isJoined = true;
    first.answer(TABLE);
    (await question(2)).answer({ columns: ['x'], rows: [[2]] });
    await done;
    expect(run.status).toMatchObject({ table: { rows: [[2]] }, joined: true });
    engineDouble.engine.isJoined = false;
  });

  it('that is empty is refused without asking', async () => {
    await run.run(' \n');
    expect(run.status).toEqual({ phase: 'refused', refusal: 'empty' });
    expect(questions).toEqual([]);
  });

  it('that writes is refused without asking', async () => {
    await run.run('DELETE FROM report');
    expect(run.status.phase).toBe('refused');
    expect(questions).toEqual([]);
  });

  const failure = new FetchError('a.wasm', 'missing');
  const silence = refused(new EngineSilent());
  it.each([
    [
      'failed, in the engine’s words',
      refused(new Error('no x')),
      { phase: 'failed', words: 'no x' },
    ],
    ['failed, whatever was thrown', refused('no x'), { phase: 'failed', words: 'no x' }],
    ['unanswered when the engine is missing', failure, { phase: 'unanswered', cause: failure }],
    ['unanswered when the engine is silent', silence, { phase: 'unanswered', cause: silence }],
  ])('is %s', async (_what, cause, status) => {
    const done = run.run(SQL);
    (await question(1)).fail(cause);
    await done;
    expect(run.status).toEqual(status);
  });

  it('that was run again after a failure is answered', async () => {
    const done = run.retry(SQL);
    (await question(1)).answer(TABLE);
    await done;
    expect(run.status.phase).toBe('done');
  });
});

describe('an older statement', () => {
  it('never replaces a newer one', async () => {
    const runs = [run.run('SELECT 1'), run.run(SQL)];
    (await question(2)).answer(TABLE);
    (await question(1)).answer({ columns: [], rows: [] });
    await Promise.all(runs);
    expect(run.status).toMatchObject({ phase: 'done', sql: SQL, table: TABLE });
  });

  it.each([
    ['one was refused since', () => run.run(''), 'refused'],
    ['the box was cleared', () => run.clear(), 'idle'],
  ])('says nothing after %s', async (_what, meanwhile, phase) => {
    const done = run.run(SQL);
    const asked = await question(1);
    await meanwhile();
    asked.answer(TABLE);
    await done;
    expect(run.status.phase).toBe(phase);
  });

  it.each([
    ['the reader', 'reader'],
    ['the clock after thirty seconds, once', 'clock'],
  ])('is stopped by %s', async (_who, by) => {
    vi.useFakeTimers();
    try {
      const done = run.run(SQL);
      await vi.advanceTimersByTimeAsync(1);
      const asked = questions[0] as Question;
      asked.bounds?.signal?.addEventListener('abort', () =>
        asked.fail(refused(new QueryStopped())),
      );
      if (by === 'reader') run.stop();
      else await vi.advanceTimersByTimeAsync(31_000);
      await done;
      expect(run.status).toEqual({ phase: 'stopped', by, sql: SQL });
    } finally {
      vi.useRealTimers();
    }
  });

  it('runs on where the reader asked for it', async () => {
    vi.useFakeTimers();
    try {
      void run.run(SQL, Infinity);
      await vi.advanceTimersByTimeAsync(90_000);
      expect(questions[0]?.bounds?.signal?.aborted).toBe(false);
      expect(run.status).toEqual({ phase: 'running', seconds: 90 });
      run.clear();
      expect(questions[0]?.bounds?.signal?.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
