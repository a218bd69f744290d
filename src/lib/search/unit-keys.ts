import { agencyForms, divisionForms, type Piece } from './name-forms.ts';
import { toLines } from './lines.ts';
import type { Sounds, Way } from './sounds.ts';
import type { UnitFacts } from './unit-facts.ts';
import { inShort, normalised, placeStem } from './typed.ts';

/**
 * What typed text is held against. Keys of one sort stand in one text with a line break before and
 * behind each, so that one look at it finds a beginning or a whole key.
 */
export type UnitKeys = {
  name: string;
  /** A division's name without the word for what it is (洪泽), where something is left. */
  stem: string;
  /** Other forms of the name: in short, from each of its places on. */
  aliases: string;
  /** A division's name behind places above it. */
  behind: string;
  former: string;
  formerCodes: string;
  /** How names are read, in full and by the initials. */
  sounds: string;
  initials: string;
  /** The places above and the name in one. */
  placed: string;
};

/**
 * All that a unit is found by: its name and its short forms, those with the places above, their sounds and
 * initials.
 */
export function unitKeys(unit: UnitFacts, sounds: Sounds): UnitKeys {
  const name = normalised(unit.name);
  const above = unit.above.map(normalised);
  const isDivision = unit.unit_type === 'division';
  const forms = isDivision ? divisionForms(name, above) : agencyForms(name, above);
  const read = forms.own.flatMap((pieces) => reads(pieces, sounds));
  const aliases = new Set(forms.own.map(textOf));
  aliases.delete(name);
  return {
    name,
    stem: isDivision ? placeStem(name) : name,
    aliases: toLines(aliases),
    behind: toLines(new Set(forms.behind.map(textOf))),
    former: toLines(new Set(unit.otherNames.map(normalised).flatMap((one) => [one, inShort(one)]))),
    formerCodes: toLines(unit.formerCodes),
    sounds: toLines(new Set(read.map(({ sound }) => sound))),
    initials: toLines(new Set(read.map(({ initials }) => initials))),
    placed: above.join('') + name,
  };
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Every way the pieces are read one behind the other; a piece has seldom more than one. */
function reads(pieces: readonly Piece[], { waysOf }: Sounds): readonly Way[] {
  const [first, ...others] = pieces.map(waysOf);
  return others.reduce<readonly Way[]>(
    (sofar, ways) =>
      sofar.flatMap((before) =>
        ways.map(({ sound, initials }) => ({
          sound: before.sound + sound,
          initials: before.initials + initials,
        })),
      ),
    first ?? [],
  );
}
