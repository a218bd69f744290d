import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleAnswers, LARGEST } from '../../src/cli/dataset/answer-bundles.ts';
import { giveAnswers } from '../../src/cli/dataset/give-answers.ts';
import { questionsAt, walkAnswered } from '../../src/cli/dataset/walk.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import type { Query } from '../../src/lib/db/query.ts';
import { answerFileName, prefixesOf } from '../../src/lib/db/stored/answer-files.ts';
import { AnswerStore } from '../../src/lib/db/stored/answer-store.ts';
import { questionKey } from '../../src/lib/db/stored/question-key.ts';
import { chooseQuestions } from '../../src/lib/queries/likely/choose-questions.ts';
import { builtFile } from '../db/built-file.ts';
import { openingsOf } from '../db/view-queries.ts';

const engine = await openNodeDatabase(await builtFile());
const openings = await openingsOf(engine);
const walk = await readFile(new URL('../fixtures/walk/addresses.txt', import.meta.url), 'utf8');
const questions = await chooseQuestions(engine, openings);
const steps = walkAnswered(walk, openings, new Set(questions.map(({ key }) => key)));

afterAll(() => engine.close());

describe('a recorded walk over the site', () => {
  it('is answered without the engine in nine of ten addresses', () => {
    const unanswered = steps.filter(({ isAnswered }) => !isAnswered).map(({ address }) => address);
    expect(steps.length).toBeGreaterThanOrEqual(60);
    expect(unanswered.length / steps.length, unanswered.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('gets from the store what the engine says, to the last row', async () => {
    const asked = new Map<string, Query<unknown>>();
    for (const { address } of steps) {
      for (const query of questionsAt(address, openings)) asked.set(questionKey(query), query);
    }
    const walked = questions.filter(({ key }) => asked.has(key));
    expect(walked.length).toBeGreaterThan(100);
    const bundles = bundleAnswers(await giveAnswers([engine], walked));
    const files = new Map(bundles.map(({ text }) => [answerFileName('a', text), text]));
    const index = bundles.map(({ text, keys }) => ({
      file: answerFileName('a', text),
      prefixes: prefixesOf(keys),
    }));
    const indexText = JSON.stringify({ dataset: '', bundles: index });
    const indexFile = answerFileName('index', indexText);
    files.set(indexFile, indexText);
    const store = new AnswerStore(indexFile, async (file) => files.get(file) ?? '');
    let same = 0;
    for (const [key, query] of asked) {
      const stored = await store.find(query);
      expect(stored !== null, query.name).toBe(walked.some((question) => question.key === key));
      if (stored === null) continue;
      expect(stored, query.name).toEqual(await engine.query(query));
      same += 1;
    }
    expect(same).toBe(walked.length);
  });
});

describe('the chosen questions', () => {
  it('are each asked once', () => {
    const keys = questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the files of answers', () => {
  const noise = (from: number) =>
    Array.from({ length: 4000 }, (_, at) => ({
      text: questionKey({ sql: `${from}`, params: [at] }),
    }));

  it('hold every answer once, a view to itself, and none is too large but of one answer', () => {
    const answers = ['/ 11', '/ 12', '/checks', '/checks'].map((group, at) => ({
      key: `k${at}`,
      group,
      rows: at < 2 ? [{ n: at }] : noise(at),
    }));
    const keys = bundleAnswers(answers).map((bundle) => bundle.keys);
    expect(keys).toEqual([['k0', 'k1'], ['k2'], ['k3']]);
    expect(LARGEST).toBe(100_000);
  });
});
