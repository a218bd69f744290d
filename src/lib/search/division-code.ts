import { NATION } from '../model/division.ts';

/** What stands before the name of a zone in its code: its holder's code. */
export function holderOf(code: string): string {
  return code.slice(0, 6);
}

/** The parent that follows from a code of GB/T 2260 among those there are; a zone's is its holder. */
export function parentByCode(code: string, has: (code: string) => boolean): string {
  const candidates = [
    ...(code.length > 6 ? [holderOf(code)] : []),
    `${code.slice(0, 4)}00`,
    `${code.slice(0, 2)}0000`,
  ];
  return candidates.find((candidate) => candidate !== code && has(candidate)) ?? NATION;
}
