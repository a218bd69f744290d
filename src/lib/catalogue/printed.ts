import { CONTESTED } from './sections/contested.ts';
import type { Indicator } from './indicator.ts';
import { NARRATIVE } from './sections/narrative.ts';
import { PUBLICATION } from './sections/publication.ts';
import { REQUESTS } from './sections/requests.ts';

/** Every printed indicator in the order of the form. */
export const INDICATORS: readonly Indicator[] = [
  ...NARRATIVE,
  ...PUBLICATION,
  ...REQUESTS,
  ...CONTESTED,
];

/** Codes of the rows that add up to this one, in the order of the form. */
export function partsOf(code: string): string[] {
  return INDICATORS.filter((indicator) => indicator.parent === code).map(({ code }) => code);
}
