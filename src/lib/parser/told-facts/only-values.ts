import type { ToldOutcome } from '../../model/told-facts.ts';

/** Each code once; a code told with two values says of neither what it counts. */
export function onlyValues(found: readonly ToldOutcome[]): ToldOutcome[] {
  const values = new Map<string, Set<number>>();
  for (const { code, value } of found) {
    values.set(code, (values.get(code) ?? new Set()).add(value));
  }
  return [...values].flatMap(([code, told]) => {
    const [value, ...others] = told;
    return value === undefined || others.length > 0 ? [] : [{ code, value }];
  });
}
