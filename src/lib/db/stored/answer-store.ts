import * as z from 'zod/mini';
import { parseRows } from '../parse-rows.ts';
import { unpackAnswers } from '../packed-answers.ts';
import type { Query } from '../query.ts';
import { answerIndexSchema, filesByPrefix, isWhole, type Bundle } from './answer-files.ts';
import { PREFIX, questionKey } from './question-key.ts';

/** Reads a file of the store as text; rejects when it does not arrive. */
export type ReadText = (file: string) => Promise<string>;

/**
 * Answers that the engine gave when the site was built, by the hash of their question. What is not there,
 * does not arrive, is not whole or does not fit is null: the engine answers it, so the store never fails.
 */
export class AnswerStore {
  readonly #read: ReadText;
  readonly #indexFile: string;
  #index: Promise<ReadonlyMap<string, readonly string[]>> | null = null;
  readonly #bundles = new Map<string, Promise<Bundle | null>>();

  /** @param indexFile name of the index, which names the other files */
  constructor(indexFile: string, read: ReadText) {
    this.#indexFile = indexFile;
    this.#read = read;
  }

  /** Fetches the index ahead of the first question. Never rejects. */
  async prepare(): Promise<void> {
    await this.#files();
  }

  /** The stored rows of a question, checked as the engine's are; null when the store has none. */
  async find<Row>(query: Query<Row>): Promise<Row[] | null> {
    const key = questionKey(query);
    const files = (await this.#files()).get(key.slice(0, PREFIX)) ?? [];
    for (const file of files) {
      const bundle = await this.#bundle(file);
      const packed = bundle && Object.hasOwn(bundle, key) ? bundle[key] : undefined;
      if (!packed) continue;
      try {
        return parseRows(query, unpackAnswers({ rows: packed }).rows);
      } catch {
        return null;
      }
    }
    return null;
  }

  #files(): Promise<ReadonlyMap<string, readonly string[]>> {
    const file = this.#indexFile;
    this.#index ??= this.#read(file)
      .then((text) => (isWhole(file, text) ? JSON.parse(text) : null))
      .then((index) => filesByPrefix(z.parse(answerIndexSchema, index)))
      .catch(() => new Map());
    return this.#index;
  }

  #bundle(file: string): Promise<Bundle | null> {
    const known = this.#bundles.get(file);
    if (known) return known;
    const arriving = this.#read(file)
      .then((text) => (isWhole(file, text) ? (JSON.parse(text) as Bundle) : null))
      .catch(() => null);
    this.#bundles.set(file, arriving);
    return arriving;
  }
}
