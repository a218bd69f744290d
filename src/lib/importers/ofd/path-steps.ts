/** Numbers behind each letter of a path (GB/T 33190-2016, 9.1), and the step it is. */
const LETTERS: Readonly<Record<string, { count: number; step: number }>> = {
  S: { count: 2, step: 0 },
  M: { count: 2, step: 0 },
  L: { count: 2, step: 1 },
  B: { count: 6, step: 2 },
  Q: { count: 4, step: 3 },
  A: { count: 7, step: 2 },
  C: { count: 0, step: 4 },
};

/** The drawing of a path as steps with their numbers; what is no drawing ends it. */
export function pathSteps(text: string): number[] {
  const pieces = text.trim().split(/[\s,]+/);
  const steps: number[] = [];
  for (let at = 0; at < pieces.length;) {
    const letter = pieces[at++] ?? '';
    const known = LETTERS[letter];
    if (!known) break;
    const numbers = pieces.slice(at, at + known.count).map(Number);
    if (numbers.length < known.count || numbers.some((value) => !Number.isFinite(value))) break;
    at += known.count;
    // An arc is told by its radii and its end: no line of a table is one.
    steps.push(known.step, ...(letter === 'A' ? arcEnd(numbers) : numbers));
  }
  return steps;
}

function arcEnd(numbers: readonly number[]): number[] {
  const [x = 0, y = 0] = numbers.slice(5);
  return [x, y, x, y, x, y];
}
