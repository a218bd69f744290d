import { describe, expect, it } from 'vitest';
import { importDeskText } from '../../../src/lib/messages/import/desk.ts';
import { readingDeskText } from '../../../src/lib/messages/import/reading-desk.ts';
import { cleanOutcomeText, type CleanCounts } from '../../../src/lib/views/import/outcome-text.ts';

const counts = (problem: CleanCounts['problem']): CleanCounts => ({
  accepted: 3,
  known: 1,
  unsure: 2,
  problem,
});

describe('cleanOutcomeText', () => {
  const text = importDeskText.zh;

  it('counts what was accepted, known and left', () => {
    expect(cleanOutcomeText(counts({ problem: null }), 'zh')).toBe(text.acceptedClean(3, 1, 2));
  });

  it('counts nothing that the store refused', () => {
    const sentence = cleanOutcomeText(counts({ problem: 'not_kept', fault: 'full' }), 'zh');
    expect(sentence).toBe(text.notDone(text.storeFault.full));
  });

  it.each([
    ['answers_not_kept', readingDeskText.en.answersNotKept],
    ['answers_wait', readingDeskText.en.answersWait],
  ] as const)('says that the answers are not among those on /checks: %s', (problem, sentence) => {
    expect(cleanOutcomeText(counts({ problem }), 'en')).toBe(sentence);
  });
});
