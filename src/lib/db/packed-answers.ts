import type { Answers } from './query-set.ts';

/** A column's values, or, where they repeat, each value once and for every row its place among them. */
type PackedColumn<Value> = readonly Value[] | { each: readonly Value[]; at: readonly number[] };

type PackedTable<Row> = {
  rows: number;
  columns: { [Column in keyof Row]?: PackedColumn<Row[Column]> };
};

/** Answers as they lie in a page: column by column, so that no name and no long text stands twice. */
export type PackedAnswers<Rows extends Record<string, unknown>> = {
  [Name in keyof Rows]: PackedTable<Rows[Name]>;
};

/** Packs answers for a prerendered page; `unpackAnswers` gives them back as they were. */
export function packAnswers<Rows extends Record<string, unknown>>(
  answers: Answers<Rows>,
): PackedAnswers<Rows> {
  return Object.fromEntries(
    Object.entries<unknown[]>(answers).map(([name, rows]) => [name, packTable(rows as object[])]),
  ) as PackedAnswers<Rows>;
}

/** The rows of stored answers as the engine would give them, columns put together again. */
export function unpackAnswers<Rows extends Record<string, unknown>>(
  packed: PackedAnswers<Rows>,
): Answers<Rows> {
  return Object.fromEntries(
    Object.entries<PackedTable<unknown>>(packed).map(([name, table]) => [name, unpackTable(table)]),
  ) as Answers<Rows>;
}

/** Rows of a query all have the columns of its schema. */
function packTable<Row extends object>(rows: readonly Row[]): PackedTable<Row> {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return {
    rows: rows.length,
    columns: Object.fromEntries(
      names.map((name) => [name, packColumn(rows.map((row) => row[name]))]),
    ) as PackedTable<Row>['columns'],
  };
}

function packColumn<Value>(values: readonly Value[]): PackedColumn<Value> {
  const places = new Map<Value, number>();
  const at = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  const isText = values.every((value) => value === null || typeof value === 'string');
  return isText && places.size * 2 <= values.length ? { each: [...places.keys()], at } : values;
}

function unpackTable<Row>({ rows, columns }: PackedTable<Row>): Row[] {
  const named = Object.entries<PackedColumn<unknown> | undefined>(columns).map(
    ([name, column]) => [name, unpackColumn(column ?? [])] as const,
  );
  return Array.from(
    { length: rows },
    (_, row) => Object.fromEntries(named.map(([name, values]) => [name, values[row]])) as Row,
  );
}

function unpackColumn(column: PackedColumn<unknown>): readonly unknown[] {
  return 'each' in column ? column.at.map((place) => column.each[place]) : column;
}
