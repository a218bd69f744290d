import { RULES } from '../registry.ts';
import { familyOf, isFamily } from './rule-family.ts';

/** The codes that a choice of rules means: all of a family, or the one rule. */
export function codesOfChoice(choice: string): string[] {
  if (!isFamily(choice)) return [choice];
  return RULES.map(({ code }) => code).filter((code) => familyOf(code) === choice);
}
