import { noteMark, struckText } from './note-mark.ts';

/** A piece of a paragraph that is set in one way. */
export type Run = { text: string; struck: boolean; raised: boolean };

/**
 * The text of a paragraph as its reader takes it: struck runs are left out unless nothing else stands
 * there, and a raised mark behind a figure stands in brackets, so that it is no digit.
 */
export function shownText(runs: readonly Run[]): string {
  const whole = merged(runs);
  const plain = textOf(whole.filter(({ struck }) => !struck));
  if (plain.trim() === '') {
    const struck = textOf(whole);
    return struck.trim() === '' ? '' : struckText(struck);
  }
  const text = whole
    .filter(({ struck }) => !struck)
    .map(({ text, raised }) => (raised ? noteMark(text) : null) ?? text)
    .join('');
  // A paragraph that is raised as a whole holds its figure.
  return (/^\(\d+\)$/.test(text.trim()) ? plain : text).replace(/\u00A0/g, ' ').trim();
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Runs that differ in nothing but the fonts of their signs are one. */
function merged(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.struck === run.struck && last.raised === run.raised) last.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}
