/**
 * One engine value as plain data: big integers as numbers when they are exact, otherwise as text;
 * dates as `YYYY-MM-DD`, times of day behind them only where there are any. Lists and structs hold
 * plain data again. Both engines pass every value through here, so they answer alike.
 */
export function toPlainValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  }
  if (value instanceof Date) return toIsoText(value);
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toPlainValue(inner)]),
  );
}

function toIsoText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day} ${time.slice(0, 8)}`;
}
