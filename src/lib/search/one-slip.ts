/** One slip: a character wrong, left out or too many. What is typed rightly is not one. */

/** Whether a text is what was typed but for one slip. */
export function isWithSlip(typed: string, text: string): boolean {
  if (Math.abs(typed.length - text.length) > 1) return false;
  const at = firstDifference(typed, text, 0);
  const rest = typed.slice(at + 1);
  return (
    text.slice(at + 1) === rest || text.slice(at + 1) === typed.slice(at) || text.slice(at) === rest
  );
}

/**
 * Whether a text begins, at a place, with what was typed but for one slip. The first character that
 * differs decides, so the time is that of reading the text once.
 */
export function beginsWithSlip(typed: string, text: string, from = 0): boolean {
  const at = firstDifference(typed, text, from);
  const rest = typed.slice(at + 1);
  return (
    text.startsWith(rest, from + at + 1) ||
    text.startsWith(typed.slice(at), from + at + 1) ||
    text.startsWith(rest, from + at)
  );
}

/**
 * Whether a text holds what was typed but for one slip. One half of it then stands there as typed, which
 * finds the few places to look at.
 */
export function holdsWithSlip(typed: string, text: string): boolean {
  const middle = Math.ceil(typed.length / 2);
  for (const start of occurrences(typed.slice(0, middle), text)) {
    if (beginsWithSlip(typed, text, start)) return true;
  }
  for (const start of occurrences(typed.slice(middle), text)) {
    for (const from of [start - middle - 1, start - middle, start - middle + 1]) {
      if (from >= 0 && beginsWithSlip(typed, text, from)) return true;
    }
  }
  return false;
}

/** Place of the first character of the typed text that the other has not; its length for none. */
function firstDifference(typed: string, text: string, from: number): number {
  let at = 0;
  while (at < typed.length && typed[at] === text[from + at]) at += 1;
  return at;
}

function* occurrences(part: string, text: string): Generator<number> {
  if (part === '') return;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}
