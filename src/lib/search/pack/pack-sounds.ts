import type { PackedUnits } from '../packed-units.ts';

/** Reads a name by a dictionary: the readings that count, the likeliest first, a syllable a character. */
export type ReadName = (name: string) => readonly (readonly string[])[];

/**
 * The readings of names as a table of characters, each with the sound it has most often, and of the
 * names that this would read otherwise.
 * @param names pieces of names that are read as one: places, and what stands behind them
 * @param others characters that stand in no name: typed by mistake for one that sounds alike
 */
export function packSounds(
  names: Iterable<string>,
  others: string,
  read: ReadName,
): Pick<PackedUnits, 'sounds' | 'readings'> {
  const readings = new Map([...new Set(names)].map((name) => [name, read(name)]));
  const tallies = new Map<string, Map<string, number>>();
  const tally = (name: string, sounds: readonly string[], weight: number) => {
    Array.from(name).forEach((character, at) => {
      const sound = sounds[at];
      if (sound === undefined || !/^[a-z]+$/.test(sound)) return;
      const counts = tallies.get(character) ?? new Map<string, number>();
      counts.set(sound, (counts.get(sound) ?? 0) + weight);
      tallies.set(character, counts);
    });
  };
  for (const [name, [first]] of readings) if (first) tally(name, first, 1);
  for (const character of others) {
    const [first] = tallies.has(character) ? [] : read(character);
    if (first) tally(character, first, 1);
  }
  const usual = new Map([...tallies].map(([character, counts]) => [character, mostOften(counts)]));
  const bySound = new Map<string, string[]>();
  for (const character of [...usual.keys()].sort()) {
    const sound = usual.get(character) ?? '';
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return {
    sounds: [...bySound.keys()]
      .sort()
      .map((sound): [string, string] => [sound, (bySound.get(sound) ?? []).join('')]),
    readings: [...readings]
      .filter(([name, all]) => {
        const joined = Array.from(name, (sign) => usual.get(sign) ?? sign).join(' ');
        return all.length > 1 || all[0]?.join(' ') !== joined;
      })
      .flatMap(([name, all]) => all.map((one): [string, string] => [name, one.join(' ')]))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}

function mostOften(counts: ReadonlyMap<string, number>): string {
  const [[sound] = ['']] = [...counts].sort(
    ([a, many], [b, more]) => more - many || (a < b ? -1 : 1),
  );
  return sound;
}
