import type { Database } from '../../lib/db/database.ts';
import type { LikelyQuestion } from '../../lib/queries/likely/likely-questions.ts';
import type { Answer } from './answer-bundles.ts';

/**
 * The engine's answers, in the order of the questions.
 * @param databases engines on the same dataset, each asked one question at a time
 */
export async function giveAnswers(
  databases: readonly Database[],
  questions: readonly LikelyQuestion[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = questions.entries();
  const work = async (database: Database) => {
    for (const [at, { key, group, query }] of waiting) {
      answers[at] = { key, group, rows: (await database.query(query)) as object[] };
    }
  };
  await Promise.all(databases.map(work));
  return answers;
}
