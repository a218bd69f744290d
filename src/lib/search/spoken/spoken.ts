import type { Sounds } from '../sounds.ts';

/** The parts of a text that stand in Chinese characters without a break, each read as one. */
export const spokenRuns = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? [];

/** Initials of two letters: 收 is begun by s and by sh. */
const TWO_LETTERS = /^[zcs]h/;

/**
 * Whether letters are how a part of a text is read, from any of its characters on: each in full or by its
 * initial (shoudao, sdsq, sdshenq), the last as far as it is typed.
 * @param letters in lower case, ü as v
 */
export function isSpoken(letters: string, text: string, { read }: Pick<Sounds, 'read'>): boolean {
  return spokenRuns(text).some((run) =>
    read(run).some((syllables) => syllables.some((_, at) => begins(letters, syllables, at))),
  );
}

function begins(letters: string, syllables: readonly string[], at: number): boolean {
  if (letters === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  if (syllable.startsWith(letters)) return true;
  const [initial = ''] = TWO_LETTERS.exec(syllable) ?? [];
  return [syllable, initial, syllable.charAt(0)].some(
    (part) =>
      part !== '' &&
      letters.startsWith(part) &&
      begins(letters.slice(part.length), syllables, at + 1),
  );
}
