import { columnsOf, TABLE_NAMES, type Row, type TableName, type Tables } from './tables.ts';

/** SHA-256 of text (UTF-8) or bytes, as lower-case hex; the same in Node and in the browser. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A table as canonical text: its columns with their types, then each row as a JSON array in column
 * order. Numbers are written as JavaScript writes a double, which is the same on every machine.
 */
export function canonicalText(table: TableName, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  const header = JSON.stringify([table, ...columns.map(([name, type]) => `${name} ${type}`)]);
  const lines = rows.map((row) => JSON.stringify(columns.map(([name]) => row[name] ?? null)));
  return [header, ...lines].join('\n');
}

export type ContentHash = { whole: string; tables: Record<TableName, string> };

/** Hashes of each table and of all of them; they depend on the ordered rows and on nothing else. */
export async function contentHash(tables: Tables): Promise<ContentHash> {
  const hashes = await Promise.all(
    TABLE_NAMES.map(
      async (name) => [name, await sha256(canonicalText(name, tables[name]))] as const,
    ),
  );
  const whole = await sha256(hashes.map(([name, hash]) => `${name} ${hash}`).join('\n'));
  return { whole, tables: Object.fromEntries(hashes) as Record<TableName, string> };
}
