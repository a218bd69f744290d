import { sha256 } from '@noble/hashes/sha2.js';
import type { Statement } from '../database.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes of the hash that are kept: 96 bits, far from any chance meeting among a million questions. */
const BYTES = 12;

/** Signs of a key that the index holds; the bundle holds all of them. */
export const PREFIX = 4;

/**
 * The key of a question: the start of the SHA-256 of its SQL and its values, in 16 signs. The browser's
 * own digest is missing on plain http, so it is computed here.
 */
export function questionKey({ sql, params }: Statement): string {
  const digest = sha256(new TextEncoder().encode(JSON.stringify([sql, params])));
  let key = '';
  for (let at = 0; at < BYTES; at += 3) {
    const bits = ((digest[at] ?? 0) << 16) | ((digest[at + 1] ?? 0) << 8) | (digest[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) key += SIGNS.charAt((bits >> shift) & 63);
  }
  return key;
}
