import { DataType, Vector, type Table as ArrowTable } from 'apache-arrow';
import type { Table } from '../database.ts';
import { toPlainValue } from '../value.ts';

/** An Arrow result as plain columns and rows, read column by column (rows as proxies are ten times slower). */
export function fromArrow(result: ArrowTable): Table {
  const columns = result.schema.fields.map((field) => field.name);
  const values = result.schema.fields.map((field, index) => {
    const vector = result.getChildAt(index);
    const isDate = DataType.isDate(field.type) || DataType.isTimestamp(field.type);
    const isDecimal = DataType.isDecimal(field.type);
    return Array.from({ length: result.numRows }, (_, row) => {
      const value: unknown = vector?.get(row) ?? null;
      if (value === null) return null;
      if (isDate) return toPlainValue(new Date(Number(value)));
      if (isDecimal) return Number(String(value)) / 10 ** field.type.scale;
      if (value instanceof Vector) return Array.from(value, toPlainValue);
      return toPlainValue(value);
    });
  });
  const rows = Array.from({ length: result.numRows }, (_, row) =>
    values.map((column) => column[row] ?? null),
  );
  return { columns, rows };
}
