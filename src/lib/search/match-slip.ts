import { beginsLine, holdsLine, linesOf } from './lines.ts';
import { match, type Match } from './match-unit.ts';
import { namePieces } from './name-pieces.ts';
import { beginsWithSlip, holdsWithSlip, isWithSlip } from './one-slip.ts';
import type { Sounds } from './sounds.ts';
import { normalised } from './typed.ts';
import type { TypedQuery } from './typed-query.ts';
import type { Unit } from './unit-index.ts';

/** Letters of pinyin from which on one may be wrong. */
const LETTERS = 4;

/**
 * The nearest way in which a unit is what was meant by a slip: characters that sound the same, or one
 * character or letter wrong, left out or too many; null for none.
 */
export function matchSlip(query: TypedQuery, unit: Unit, sounds: Sounds): Match | null {
  switch (query.kind) {
    case 'code':
      return null;
    case 'letters':
      return slipOfLetters(query, unit);
    case 'characters':
      return query.text.length < 2 ? null : slipOfCharacters(query, unit, sounds);
  }
}

function slipOfLetters({ text }: TypedQuery, { keys }: Unit): Match | null {
  if (text.length < LETTERS) return null;
  const lines = linesOf(keys().sounds);
  if (lines.some((line) => isWithSlip(text, line))) return match('slip', 0);
  return lines.some((line) => beginsWithSlip(text, line)) ? match('slip', 1) : null;
}

function slipOfCharacters(query: TypedQuery, unit: Unit, sounds: Sounds): Match | null {
  const { text, sound } = query;
  const { name, stem, aliases, behind, sounds: own } = unit.keys();
  if (beginsLine(own, sound)) {
    if (holdsLine(own, sound)) return match('slip', 0);
    if (soundsAlike(query, unit, sounds)) return match('slip', 1);
  }
  // Of two characters one alone says little: it must stand in its place in the name of a division.
  if (text.length === 2) {
    return unit.unit_type === 'division' && (name[0] === text[0] || name[1] === text[1])
      ? match('slip', 5)
      : null;
  }
  if (!sharesHalf(text, name) && !sharesHalf(text, aliases) && !sharesHalf(text, behind)) {
    return null;
  }
  const others = [...linesOf(aliases), ...linesOf(behind)];
  if ([name, stem, ...others].some((one) => isWithSlip(text, one))) return match('slip', 2);
  if ([name, ...others].some((one) => beginsWithSlip(text, one))) return match('slip', 3);
  return text.length > 3 && holdsWithSlip(text, name) ? match('slip', 4) : null;
}

/** One slip leaves one half as it was. */
function sharesHalf(text: string, other: string): boolean {
  const middle = Math.ceil(text.length / 2);
  return other.includes(text.slice(0, middle)) || other.includes(text.slice(middle));
}

/** Whether the name, from one of its places on, begins with characters that sound as those typed. */
function soundsAlike({ sounds: typed, sound }: TypedQuery, unit: Unit, { read }: Sounds): boolean {
  const pieces = namePieces(unit.keys().name, unit.above.map(normalised));
  return pieces.some((_, from) => {
    const syllables = pieces.slice(from).flatMap((piece) => read(piece)[0] ?? []);
    return syllables.slice(0, typed.length).join('') === sound.text;
  });
}
