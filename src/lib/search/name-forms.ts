import { namePieces } from './name-pieces.ts';
import { kept } from './kept.ts';
import { inShort, placeStem } from './typed.ts';

/** A part of a name, and the whole it begins: 单 is read as in 单县. */
export type Piece = { text: string; of: string };

/** Forms of a name as pieces one behind the other; `behind`: those behind a place above it. */
export type NameForms = {
  own: readonly (readonly Piece[])[];
  behind: readonly (readonly Piece[])[];
};

/** One piece for a text, however many names have it. */
const whole = kept((text: string): Piece => ({ text, of: text }));
const stem = kept((place: string): Piece => ({ text: placeStem(place), of: place }));

/** 洪泽区 and 洪泽, and these behind the places above, in full and in short. */
export function divisionForms(name: string, above: readonly string[]): NameForms {
  const short = inShort(name);
  const places = [...above.map((place) => [place]), ...(above.length > 1 ? [above] : [])];
  return {
    // 彭水县 of 彭水苗族土家族自治县.
    own: [[whole(name)], [stem(name)], ...(short === name ? [] : [[whole(short)]])],
    behind: places.flatMap((before) =>
      [whole, stem].flatMap((ofPlace) => [
        [...before.map(ofPlace), whole(name)],
        [...before.map(ofPlace), stem(name)],
      ]),
    ),
  };
}

/** The name from each of its places on, in full, in short, and with its places in short. */
export function agencyForms(name: string, above: readonly string[]): NameForms {
  const pieces = namePieces(name, above);
  const places = pieces.slice(0, -1);
  const body = whole(pieces.at(-1) ?? name);
  const short = whole(inShort(body.text));
  const own = [...places, ''].flatMap((_, from) => {
    const before = places.slice(from);
    return [
      [...before.map(whole), body],
      [...before.map(whole), short],
      [...before.map(stem), short],
    ];
  });
  return { own, behind: [] };
}
