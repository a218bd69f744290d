/** Numbers parted by blanks, as OFD writes points, boxes and matrices. */
export const numbersOf = (text: string | null): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((piece) => piece !== '')
    .map(Number)
    .map((value) => (Number.isFinite(value) ? value : 0));

/**
 * Shifts between signs, `g n d` standing for n times d (GB/T 33190-2016, 11.3).
 * @param most no more are needed than there are signs
 */
export function shiftsOf(text: string | null, most: number): number[] {
  const pieces = (text ?? '').trim().split(/\s+/);
  const shifts: number[] = [];
  for (let at = 0; at < pieces.length && shifts.length < most; at++) {
    if (pieces[at] !== 'g') {
      if (pieces[at] !== '') shifts.push(Number(pieces[at]) || 0);
      continue;
    }
    const times = Math.min(Number(pieces[at + 1]) || 0, most - shifts.length);
    for (let again = 0; again < times; again++) shifts.push(Number(pieces[at + 2]) || 0);
    at += 2;
  }
  return shifts;
}
