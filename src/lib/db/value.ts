/**
 * One engine value as plain data: big integers as numbers when they are exact, otherwise as text;
 * dates as `YYYY-MM-DD`. Both engines pass every value through here, so they answer alike.
 */
export function toPlainValue(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === undefined ? null : value;
}
