import { checksText } from '../../messages/checks.ts';

/** A family of rules: a section of the form, or a kind of comparison. */
export type RuleFamily = keyof (typeof checksText)['zh']['family'];

/** The letter of a code, with the number of the section where it has one. */
export const familyOf = (code: string): string => /^(S\d|[A-Z])/.exec(code)?.[0] ?? code;

/** Whether a text, as from an address, names a family of rules. */
export const isFamily = (family: string): family is RuleFamily =>
  Object.hasOwn(checksText.zh.family, family);
