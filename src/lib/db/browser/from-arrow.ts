import { DataType, type Table as ArrowTable } from 'apache-arrow';
import type { Table } from '../database.ts';
import { toPlainValue } from '../value.ts';

/** An Arrow result as plain columns and rows, read column by column (rows as proxies are ten times slower). */
export function fromArrow(result: ArrowTable): Table {
  const { fields } = result.schema;
  const values = fields.map((field, index) => {
    const vector = result.getChildAt(index);
    const toPlain = plainOf(field.type);
    return Array.from({ length: result.numRows }, (_, row) => toPlain(vector?.get(row)));
  });
  const rows = Array.from({ length: result.numRows }, (_, row) =>
    values.map((column) => column[row] ?? null),
  );
  return { columns: distinct(fields.map(({ name }) => name)), rows };
}

/** How the values of an Arrow type become plain data. */
function plainOf(type: DataType): (value: unknown) => unknown {
  const toPlain = plainValueOf(type);
  return (value) => (value === null || value === undefined ? null : toPlain(value));
}

function plainValueOf(type: DataType): (value: unknown) => unknown {
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    return (value) => toPlainValue(new Date(Number(value)));
  }
  if (DataType.isDecimal(type)) return (value) => Number(String(value)) / 10 ** type.scale;
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const toPlain = plainOf(type.valueType);
    return (value) => Array.from(value as Iterable<unknown>, toPlain);
  }
  if (DataType.isStruct(type)) {
    const fields = type.children.map((field) => plainOf(field.type));
    return (value) =>
      Object.fromEntries(
        Array.from(value as Iterable<[string, unknown]>, ([name, inner], at) => [
          name,
          fields[at]?.(inner),
        ]),
      );
  }
  return toPlainValue;
}

/** Names a second `a` `a:1`, as the native engine does. */
function distinct(names: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name}:${before}`;
  });
}
