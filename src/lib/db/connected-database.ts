import { searchPathSql } from './built-in.ts';
import type { Ask, Bounds, Database, Join, Table } from './database.ts';
import { inWords } from './engine-words.ts';
import { withExactValues, withNumbers } from './exact-values.ts';
import { parseRows } from './parse-rows.ts';
import { QueryError, type Param } from './query.ts';
import { withShortTypes } from './type-names.ts';

/** One connection to an engine that has the dataset attached; statements run in the order they come. */
export type Connection = {
  run(sql: string, params: readonly Param[]): Promise<Table>;
  /** Takes the first rows of what a statement answers and can be stopped. @throws QueryStopped */
  runSome(sql: string, bounds: Bounds): Promise<Table>;
  /** Drops what is kept of statements run before: other tables stand under their names from now on. */
  forget(): void;
};

/**
 * The database over an engine's connections. Typed queries have one; what is typed by hand runs on a
 * second one in transactions that cannot write; local tables come in over a third. The last two are made
 * when they are needed.
 */
export async function connectedDatabase(
  connect: () => Promise<Connection>,
  close: () => Promise<void>,
): Promise<Database> {
  let path: readonly string[] = [];
  const asking = await connect();
  await asking.run(searchPathSql(path), []);
  const reading = once(async () => {
    const connection = await connect();
    await connection.run(searchPathSql(path), []);
    return connection;
  });
  const joining = once(connect);
  // One reading transaction, or one join, at a time.
  const inTurnReading = inTurn();
  const inTurnJoining = inTurn();

  async function lookIn(schemas: readonly string[]): Promise<void> {
    path = schemas;
    asking.forget();
    await asking.run(searchPathSql(schemas), []);
    if (!reading.started) return;
    await inTurnReading(async () => {
      await (await reading()).run(searchPathSql(schemas), []);
    });
  }

  async function readOnly(sql: string, bounds?: Bounds): Promise<Table> {
    const exact = await withExactValues(sql, (describing) => unwritten(describing));
    const answer = await unwritten(exact.sql, bounds);
    return withShortTypes(withNumbers(answer, exact.counted));
  }

  async function unwritten(sql: string, bounds?: Bounds): Promise<Table> {
    const connection = await reading();
    await connection.run('BEGIN TRANSACTION READ ONLY', []);
    try {
      return await (bounds ? connection.runSome(sql, bounds) : connection.run(sql, []));
    } finally {
      // A failed statement leaves a transaction that only ends.
      await connection.run('ROLLBACK', []);
    }
  }

  let leaving: readonly string[] = [];

  async function leave(): Promise<void> {
    if (leaving.length === 0) return;
    const connection = await joining();
    connection.forget();
    for (const sql of leaving) await connection.run(sql, []);
    leaving = [];
  }

  async function join(next: Join): Promise<void> {
    const { statements, following, searchPath } = next;
    const connection = await joining();
    await connection.run('BEGIN TRANSACTION', []);
    try {
      for (const { sql, params } of statements) await connection.run(sql, params);
      for await (const { sql, params } of following?.(askOver(connection)) ?? []) {
        await connection.run(sql, params);
      }
      await connection.run('COMMIT', []);
    } catch (cause) {
      await connection.run('ROLLBACK', []).catch(() => undefined);
      throw new QueryError({ name: 'join-local', sql: '' }, cause);
    } finally {
      connection.forget();
    }
    leaving = next.leaving;
    await lookIn(searchPath);
  }

  return {
    query: askOver(asking),
    table: (sql, bounds) => inTurnReading(() => named('table', sql, () => readOnly(sql, bounds))),
    joinLocal: (next) =>
      inTurnJoining(async () => {
        // What was joined before would be wrong beside a join that fails.
        await lookIn([]);
        await leave();
        if (next) await join(next);
      }),
    close,
  };
}

function askOver(connection: Connection): Ask {
  return async (query) => {
    const { columns, rows } = await named(query.name, query.sql, () =>
      connection.run(query.sql, query.params),
    );
    const objects = rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index]])),
    );
    return parseRows(query, objects);
  };
}

async function named<T>(name: string, sql: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new QueryError({ name, sql }, inWords(cause));
  }
}

/** Makes something on first call and keeps it. */
function once<T>(make: () => Promise<T>): { (): Promise<T>; readonly started: boolean } {
  let made: Promise<T> | null = null;
  const get = () => (made ??= make());
  return Object.defineProperty(get, 'started', { get: () => made !== null }) as typeof get & {
    readonly started: boolean;
  };
}

/** Runs what it is given one after the other, whatever fails. */
function inTurn(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const answer = last.then(step);
    last = answer.catch(() => undefined);
    return answer;
  };
}
