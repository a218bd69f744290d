import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { readingText } from '../../../src/lib/messages/import/reading.ts';
import { DOUBTS, UNREAD_REASONS } from '../../../src/lib/model/parsed-report.ts';

describe.each(LANGUAGES)('words for a reading in %s', (language) => {
  it('every doubt and every reason has them, and nothing else', () => {
    const { doubt, unread } = readingText[language];
    expect(Object.keys(doubt).sort()).toEqual([...DOUBTS].sort());
    expect(Object.keys(unread).sort()).toEqual([...UNREAD_REASONS].sort());
  });
});
