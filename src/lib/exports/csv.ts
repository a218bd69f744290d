import { guarded } from './formula-guard.ts';

export type CsvTable = { columns: readonly string[]; rows: readonly (readonly unknown[])[] };

/**
 * CSV by RFC 4180 with CRLF line ends. Null is an empty field, never 0. A text cell that a
 * spreadsheet would run as a formula gets a leading apostrophe; numbers do not.
 * @param options.bom put a byte order mark in front, without which Excel reads Chinese as garbage
 */
export function toCsv(
  { columns, rows }: CsvTable,
  { bom = false }: { bom?: boolean } = {},
): string {
  return `${bom ? '\uFEFF' : ''}${csvLines([columns, ...rows])}`;
}

/** Lines of such a table, for one that is written in parts. */
export function csvLines(rows: CsvTable['rows']): string {
  // a line of one empty field would read as no line at all
  const lines = rows.map((row) => row.map(toField).join(',') || '""');
  return lines.map((line) => `${line}\r\n`).join('');
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
