import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import type { PackedAnswers } from '../packed-answers.ts';
import { PREFIX } from './question-key.ts';

/** Rows by the key of the question they answer, as one file holds them. */
export type Bundle = PackedAnswers<Record<string, object>>;

/** Which file answers what: of every key the first signs, one after the other. */
export const answerIndexSchema = z.object({
  /** Content hash of the dataset that answered. */
  dataset: z.string(),
  bundles: z.array(z.object({ file: z.string(), prefixes: z.string() })),
});

export type AnswerIndex = z.infer<typeof answerIndexSchema>;

const HASH_SIGNS = 16;

/**
 * The name of a file of answers: its kind, then the start of the SHA-256 of its text, so that one that
 * is half there, flipped or another one's is known as such.
 */
export function answerFileName(kind: string, text: string): string {
  const hash = bytesToHex(sha256(new TextEncoder().encode(text)));
  return `${kind}-${hash.slice(0, HASH_SIGNS)}.json`;
}

/** Whether a text is what the name of its file says. */
export const isWhole = (file: string, text: string): boolean =>
  file === answerFileName(file.slice(0, Math.max(0, file.lastIndexOf('-'))), text);

/** The first signs of keys, one after the other. */
export function prefixesOf(keys: readonly string[]): string {
  return keys.map((key) => key.slice(0, PREFIX)).join('');
}

/** The files that may hold an answer, by the first signs of its key; nearly always one. */
export function filesByPrefix(index: AnswerIndex): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { file, prefixes } of index.bundles) {
    for (let at = 0; at < prefixes.length; at += PREFIX) {
      const prefix = prefixes.slice(at, at + PREFIX);
      const known = files.get(prefix);
      if (!known) files.set(prefix, [file]);
      else if (!known.includes(file)) known.push(file);
    }
  }
  return files;
}
