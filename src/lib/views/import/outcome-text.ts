import { importDeskText } from '../../messages/import/desk.ts';
import { readingDeskText } from '../../messages/import/reading-desk.ts';
import type { Language } from '../../messages/language.ts';
import type { StoreFault } from '../../store/store-fault.ts';

/** What accepting every clean file came to. */
export type CleanCounts = {
  accepted: number;
  known: number;
  unsure: number;
  problem:
    | { problem: null }
    | { problem: 'not_kept'; fault: StoreFault }
    | { problem: 'answers_not_kept' }
    | { problem: 'answers_wait' };
};

/** The sentence under the list of files; nothing is counted as accepted that the store refused. */
export function cleanOutcomeText(
  { accepted, known, unsure, problem }: CleanCounts,
  language: Language,
): string {
  const text = importDeskText[language];
  if (problem.problem === 'not_kept') return text.notDone(text.storeFault[problem.fault]);
  if (problem.problem === 'answers_not_kept') return readingDeskText[language].answersNotKept;
  if (problem.problem === 'answers_wait') return readingDeskText[language].answersWait;
  return text.acceptedClean(accepted, known, unsure);
}
