import { sha256 as hashing } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { columnsOf, TABLE_NAMES, type Cell, type TableName } from './tables.ts';

/** SHA-256 of text (UTF-8) or bytes, as lower-case hex; the same in Node and in the browser. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The rows of a table in their stored order, some at a time, each with its cells in column order. */
export type RowsOf = (table: TableName) => AsyncIterable<readonly (readonly Cell[])[]>;

/**
 * Hash of a table as canonical text: its columns with their types, then each row as a JSON array in
 * column order. Numbers are written as JavaScript writes a double, which is the same on every machine.
 */
async function tableHash(table: TableName, parts: ReturnType<RowsOf>) {
  const columns = columnsOf(table).map(([name, type]) => `${name} ${type}`);
  const hash = hashing.create();
  hash.update(utf8ToBytes(JSON.stringify([table, ...columns])));
  for await (const rows of parts) {
    hash.update(utf8ToBytes(rows.map((row) => `\n${JSON.stringify(row)}`).join('')));
  }
  return bytesToHex(hash.digest());
}

export type ContentHash = { whole: string; tables: Record<TableName, string> };

/** Hashes of each table and of all of them; they depend on the ordered rows and on nothing else. */
export async function contentHash(rowsOf: RowsOf): Promise<ContentHash> {
  const hashes: [TableName, string][] = [];
  for (const name of TABLE_NAMES) hashes.push([name, await tableHash(name, rowsOf(name))]);
  const whole = await sha256(hashes.map(([name, hash]) => `${name} ${hash}`).join('\n'));
  return { whole, tables: Object.fromEntries(hashes) as Record<TableName, string> };
}
