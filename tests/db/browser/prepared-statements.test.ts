import { describe, expect, it } from 'vitest';
import { PreparedStatements } from '../../../src/lib/db/browser/prepared-statements.ts';

/** A connection that writes down what reaches its worker, in the order it does. */
function connection(refused: ReadonlySet<string> = new Set()) {
  const trips: string[] = [];
  const prepare = async (sql: string) => {
    trips.push(`prepare ${sql}`);
    if (refused.has(sql)) throw new Error(`refused ${sql}`);
    return {
      query: async (...params: unknown[]) => {
        trips.push(`run ${sql} ${params.join()}`);
        if (params.includes('bad')) throw new Error('bad value');
        return params.length;
      },
      close: async () => trips.push(`close ${sql}`),
    };
  };
  return { trips, prepare };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('prepared statements', () => {
  it('six questions asked again are six trips', async () => {
    const { trips, prepare } = connection();
    const kept = new PreparedStatements(prepare);
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ask = () => Promise.all(texts.map((sql, at) => kept.run(sql, [at])));
    await ask();
    trips.length = 0;
    await ask();
    expect(trips).toEqual(texts.map((sql, at) => `run ${sql} ${at}`));
  });

  it('one text asked twice at once is prepared once', async () => {
    const { trips, prepare } = connection();
    const kept = new PreparedStatements(prepare);
    await Promise.all([kept.run('a', [1]), kept.run('a', [2])]);
    expect(trips).toEqual(['prepare a', 'run a 1', 'run a 2']);
  });

  it('the one used longest ago is closed when there are too many', async () => {
    const { trips, prepare } = connection();
    const kept = new PreparedStatements(prepare, 2);
    for (const sql of ['a', 'b', 'a', 'c']) await kept.run(sql, []);
    await settled();
    expect(trips.filter((trip) => trip.startsWith('close'))).toEqual(['close b']);
  });

  it('all are closed when other tables take their names, behind what is under way', async () => {
    const { trips, prepare } = connection();
    const kept = new PreparedStatements(prepare);
    await kept.run('a', [1]);
    const under = [kept.run('a', [2]), kept.run('b', [3])];
    kept.forget();
    await Promise.all(under);
    await settled();
    await kept.run('a', [4]);
    expect(trips.indexOf('close a')).toBeGreaterThan(trips.indexOf('run a 2'));
    expect(trips.indexOf('close b')).toBeGreaterThan(trips.indexOf('run b 3'));
    expect(trips.slice(-2)).toEqual(['prepare a', 'run a 4']);
  });

  it.each([
    ['is refused', new Set(['a']), 'x', 'refused a'],
    ['fails on a value', new Set<string>(), 'bad', 'bad value'],
  ])('one that %s is told and made anew the next time', async (_what, refused, value, words) => {
    const { trips, prepare } = connection(refused);
    const kept = new PreparedStatements(prepare);
    await expect(kept.run('a', [value])).rejects.toThrow(words);
    await expect(kept.run('a', [value])).rejects.toThrow(words);
    expect(trips.filter((trip) => trip === 'prepare a')).toHaveLength(2);
  });
});
