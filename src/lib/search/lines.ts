/**
 * Keys of one sort in one text, a line break before and behind each: one look at it tells whether one of
 * them is, or begins with, what is looked for.
 */
export function toLines(keys: Iterable<string>): string {
  const all = [...keys];
  return all.length === 0 ? '' : ['', ...all, ''].join('\n');
}

/** The keys one by one. */
export function linesOf(lines: string): string[] {
  return lines === '' ? [] : lines.slice(1, -1).split('\n');
}

/** What is looked for among lines, made once for many of them. */
export type Wanted = { text: string; begin: string; whole: string };

/** Makes ready what is looked for; it must hold no line break. */
export function wanted(text: string): Wanted {
  return { text, begin: ['', text].join('\n'), whole: ['', text, ''].join('\n') };
}

/** Whether one of the lines is this one. */
export function holdsLine(lines: string, { whole }: Wanted): boolean {
  return lines.includes(whole);
}

/** Whether one of the lines begins with this. */
export function beginsLine(lines: string, { begin }: Wanted): boolean {
  return lines.includes(begin);
}
