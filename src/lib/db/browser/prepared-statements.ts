/** What of a connection's prepared statement is needed here. */
export type Prepared<Result> = {
  query(...params: unknown[]): Promise<Result>;
  close(): Promise<unknown>;
};

/** Far above the statements of one view; each holds a plan in the engine's memory. */
const MOST_KEPT = 48;

/**
 * The prepared statements of one connection, each made once for its text: a question asked again costs
 * one trip to the worker and not three. Those used longest ago are closed when there are too many.
 */
export class PreparedStatements<Result> {
  readonly #kept = new Map<string, Promise<Prepared<Result>>>();
  readonly #prepare: (sql: string) => Promise<Prepared<Result>>;
  readonly #most: number;

  constructor(prepare: (sql: string) => Promise<Prepared<Result>>, most = MOST_KEPT) {
    this.#prepare = prepare;
    this.#most = most;
  }

  /** Runs a statement; one that fails is not kept. */
  async run(sql: string, params: readonly unknown[]): Promise<Result> {
    const statement = this.#kept.get(sql) ?? this.#prepare(sql);
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    this.#closeOldest();
    try {
      return await (await statement).query(...params);
    } catch (cause) {
      if (this.#kept.get(sql) === statement) this.#drop(sql, statement);
      throw cause;
    }
  }

  /**
   * Closes all: their plans name the tables that stood under a name when they were made. Questions under
   * way are answered, since the worker takes them in the order they came.
   */
  forget(): void {
    for (const [sql, statement] of [...this.#kept]) this.#drop(sql, statement);
  }

  #closeOldest(): void {
    for (const [sql, statement] of this.#kept) {
      if (this.#kept.size <= this.#most) return;
      this.#drop(sql, statement);
    }
  }

  #drop(sql: string, statement: Promise<Prepared<Result>>): void {
    this.#kept.delete(sql);
    // One that was never made, or whose worker is gone, has nothing to close.
    statement.then((made) => made.close()).catch(() => undefined);
  }
}
