import { kept } from './kept.ts';
import type { Piece } from './name-forms.ts';
import type { PackedUnits } from './packed-units.ts';

/** Reads names into syllables without tones, the likeliest reading first. */
export type Sounds = {
  /** Every reading of a name, a syllable for each character; one that has no reading stays itself. */
  read: (name: string) => readonly (readonly string[])[];
  /** The same of a piece of a name, put together. */
  waysOf: (piece: Piece) => readonly Way[];
};

/** A way of reading: all syllables, and the first letters of each. */
export type Way = { sound: string; initials: string };

/**
 * Reads by the tables of the index: names with readings of their own, and characters alone. Who does not
 * know the name types the latter, so it always counts.
 */
export function soundsFrom({ sounds, readings }: Pick<PackedUnits, 'sounds' | 'readings'>): Sounds {
  const ofCharacter = new Map<string, string>();
  for (const [sound, characters] of sounds) {
    for (const character of characters) ofCharacter.set(character, sound);
  }
  const ofName = new Map<string, string[][]>();
  for (const [name, joined] of readings) {
    ofName.set(name, [...(ofName.get(name) ?? []), joined.split(' ')]);
  }
  const read = (name: string): string[][] => {
    const usual = Array.from(name, (sign) => ofCharacter.get(sign) ?? sign);
    const own = ofName.get(name) ?? [];
    return own.some((one) => one.join(' ') === usual.join(' ')) ? own : [...own, usual];
  };
  return {
    read: kept(read),
    waysOf: kept(({ text, of }: Piece) =>
      read(of).map((syllables): Way => {
        const own = syllables.slice(0, text.length);
        return { sound: own.join(''), initials: own.map((one) => one.charAt(0)).join('') };
      }),
    ),
  };
}
