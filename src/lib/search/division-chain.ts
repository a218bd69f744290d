import { NATION, type Division } from '../model/division.ts';

type Linked = Pick<Division, 'code' | 'name' | 'parent'>;

/** A division and those above it, the widest first, without the nation. */
export function placesAbove<One extends Linked>(
  code: string | null,
  byCode: ReadonlyMap<string, One>,
): One[] {
  const chain: One[] = [];
  let next = code;
  while (next !== null && next !== NATION) {
    const division = byCode.get(next);
    if (!division) break;
    chain.unshift(division);
    next = division.parent;
  }
  return chain;
}
