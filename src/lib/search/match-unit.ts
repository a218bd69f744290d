import { beginsLine, holdsLine } from './lines.ts';
import type { TypedQuery } from './typed-query.ts';
import type { Unit } from './unit-index.ts';
import type { UnitKeys } from './unit-keys.ts';

/** How typed text and a unit belong together, the nearest first. */
export const MATCHES = [
  'exact',
  'beginning',
  'part',
  'alias',
  'pinyin',
  'initials',
  'slip',
  'scattered',
  'former',
  'placed',
] as const;
export type MatchKind = (typeof MATCHES)[number];

/** `step`: nearer and farther within one kind, from 0. */
export type Match = { kind: MatchKind; step: number };

/**
 * A way in which a unit was found.
 * @param step 0 is nearest
 */
export const match = (kind: MatchKind, step = 0): Match => ({ kind, step });

/** The nearest way in which a unit is what was typed as it stands; null for none. */
export function matchUnit(query: TypedQuery, unit: Unit): Match | null {
  switch (query.kind) {
    case 'code':
      return matchCode(query, unit);
    case 'letters':
      return matchLetters(query, unit.keys());
    case 'characters':
      return matchCharacters(query, unit.keys());
  }
}

function matchCode({ text, line }: TypedQuery, { id, keys }: Unit): Match | null {
  const code = id.replace(/-/g, '');
  if (code === text) return match('exact');
  if (code.startsWith(text)) return match('beginning');
  return holdsLine(keys().formerCodes, line) ? match('former') : null;
}

function matchLetters({ line }: TypedQuery, { sounds, initials }: UnitKeys): Match | null {
  if (beginsLine(sounds, line)) return match('pinyin', holdsLine(sounds, line) ? 0 : 1);
  if (beginsLine(initials, line)) return match('initials', holdsLine(initials, line) ? 0 : 1);
  return null;
}

function matchCharacters(query: TypedQuery, keys: UnitKeys): Match | null {
  return matchName(query, keys) ?? matchAlias(query, keys) ?? matchFar(query, keys);
}

function matchName({ text }: TypedQuery, { name, stem }: UnitKeys): Match | null {
  const at = name.indexOf(text);
  if (at === -1) return null;
  if (at > 0) return match('part');
  return name === text ? match('exact') : match('beginning', stem === text ? 0 : 1);
}

function matchAlias({ text, line, forms }: TypedQuery, keys: UnitKeys): Match | null {
  // 淮安市洪泽区 is the name of 洪泽区 as well.
  if (holdsLine(keys.behind, line)) return match('exact', 1);
  if (holdsLine(keys.former, line)) return match('alias', 1);
  const { aliases } = keys;
  const form = forms.find((one) => aliases.includes(one.text));
  if (form === undefined) return null;
  if (holdsLine(aliases, form)) return match('alias', 0);
  // 城县, of 城苗族自治县 with a character left out, stands in the names of many.
  if (form.text.length === 2 && text.length > 4) return null;
  return match('alias', beginsLine(aliases, form) ? 2 : 3);
}

function matchFar({ text, line }: TypedQuery, keys: UnitKeys): Match | null {
  if (isScattered(text, keys.placed)) {
    if (isScattered(text, keys.name)) return match('scattered');
    return match('placed', beginsLine(keys.behind, line) ? 0 : 1);
  }
  return keys.former !== '' && isScattered(text, keys.former) ? match('former', 1) : null;
}

/** Whether all characters stand in the text, in their order. */
export function isScattered(typed: string, text: string): boolean {
  let from = 0;
  for (const sign of typed) {
    const at = text.indexOf(sign, from);
    if (at === -1) return false;
    from = at + sign.length;
  }
  return true;
}
