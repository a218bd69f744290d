/** Written before each id but the first: how many of its signs are those of the id before. */
const SHARED = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Unit ids in few characters, so that a list of 200 fits an address: sorted, and of each only what differs
 * from the one before, after a sign that says how many they share (`500101-001.52-001` is 500101-001 and
 * 500102-001). One id stands as it is.
 */
export function packUnits(units: readonly string[]): string {
  let before = '';
  return [...new Set(units)]
    .sort()
    .map((unit, index) => {
      const shared = index === 0 ? 0 : sharedLength(before, unit);
      before = unit;
      return index === 0 ? unit : `${SHARED[shared]}${unit.slice(shared)}`;
    })
    .join('.');
}

/** The ids of a packed list, or of one with commas as a person writes it; undefined for neither. */
export function unpackUnits(text: string): readonly string[] | undefined {
  if (text.includes(',')) return [...new Set(text.split(',').filter(Boolean))].sort();
  const units: string[] = [];
  for (const part of text.split('.').filter(Boolean)) {
    const before = units.at(-1);
    const shared = before === undefined ? 0 : SHARED.indexOf(part.charAt(0));
    if (shared === -1 || (before !== undefined && shared > before.length)) return undefined;
    units.push(before === undefined ? part : before.slice(0, shared) + part.slice(1));
  }
  return units;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, SHARED.length - 1);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}
