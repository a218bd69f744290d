import type { Division } from '../../model/division.ts';
import { NATION } from '../../model/division.ts';

/** What matching needs of a division; former names and successors where they are known. */
export type KnownDivision = Pick<Division, 'code' | 'name' | 'parent' | 'level'> &
  Partial<Pick<Division, 'former_names' | 'successors'>>;

/** A division with all names it may be printed under, its own first. */
export type Place = { code: string; names: readonly string[] };

/** The divisions of an agency, the widest first, and which names are those of places. */
export type PlaceIndex = {
  chainOf: (code: string) => readonly Place[];
  /** Whether a place told beside a name speaks against this division. */
  contradicts: (told: string, code: string) => boolean;
  /** Whether several divisions are called so. */
  isShared: (name: string) => boolean;
};

const SUFFIX = /(省|市|(维吾尔|壮族|回族)?自治区|地区)$/;

/** 重庆万盛经济技术开发区 is also 万盛经济技术开发区 behind its city, and 重庆万盛经开区. */
function zoneNames(name: string, holder: string): string[] {
  const own = [holder, holder.replace(SUFFIX, '')].find(
    (place) => place !== '' && name.startsWith(place) && name.length > place.length + 3,
  );
  const names = own === undefined ? [name] : [name, name.slice(own.length)];
  return names.flatMap((one) => [
    one,
    one.replace(/高新技术产业开发区$/, '高新区').replace(/经济技术开发区$/, '经开区'),
  ]);
}

/**
 * Names of divisions by code. A division is also known by its former names and by those of a division
 * that became part of it (长治县, since 2018 上党区); provinces and prefectures also without their suffix.
 */
export function indexPlaces(divisions: readonly KnownDivision[]): PlaceIndex {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const absorbed = new Map<string, string[]>();
  for (const { name, successors = [] } of divisions) {
    const [only] = successors;
    if (only !== undefined && successors.length === 1) {
      absorbed.set(only, [...(absorbed.get(only) ?? []), name]);
    }
  }
  const placeOf = (division: KnownDivision): Place => {
    const { code, name, level, former_names = [] } = division;
    const short =
      level === 'zone'
        ? zoneNames(name, byCode.get(division.parent ?? '')?.name ?? '')
        : level === 'province' || level === 'prefecture'
          ? [name.replace(SUFFIX, '')]
          : [];
    const names = [name, ...former_names, ...(absorbed.get(code) ?? []), ...short];
    return { code, names: [...new Set(names.filter((one) => one.length >= 2))] };
  };
  const chains = new Map<string, readonly Place[]>();
  const chainOf = (code: string): readonly Place[] => {
    const known = chains.get(code);
    if (known) return known;
    const division = byCode.get(code);
    const chain =
      division === undefined || code === NATION
        ? []
        : [...(division.parent === null ? [] : chainOf(division.parent)), placeOf(division)];
    chains.set(code, chain);
    return chain;
  };
  const codesOf = new Map<string, string[]>();
  for (const division of divisions) {
    for (const name of placeOf(division).names) {
      codesOf.set(name, [...(codesOf.get(name) ?? []), division.code]);
    }
  }
  const isWithin = (code: string, outer: string): boolean =>
    chainOf(code).some((place) => place.code === outer);
  // A place within the division may be where its house stands.
  const contradicts = (told: string, code: string): boolean => {
    const codes = codesOf.get(told) ?? [];
    return codes.length > 0 && !codes.some((one) => isWithin(code, one) || isWithin(one, code));
  };
  const isShared = (name: string): boolean => (codesOf.get(name)?.length ?? 0) > 1;
  return { chainOf, contradicts, isShared };
}

/** A name without the places at its beginning, and the codes of those it told. */
export function withoutPlaces(
  name: string,
  chain: readonly Place[],
): { rest: string; told: ReadonlySet<string> } {
  const told = new Set<string>();
  let rest = name;
  let from = 0;
  for (;;) {
    // 铁岭县 is not 铁岭 and a county without a name: the longest name is meant.
    let longest = '';
    let at = -1;
    for (let index = from; index < chain.length; index += 1) {
      for (const one of chain[index]?.names ?? []) {
        if (one.length > longest.length && rest.startsWith(one)) [longest, at] = [one, index];
      }
    }
    const found = chain[at];
    if (!found) return { rest, told };
    rest = rest.slice(longest.length);
    told.add(found.code);
    from = at + 1;
  }
}
