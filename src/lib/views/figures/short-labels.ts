/** The word at the end of a name, or before a remark that the agency's own name carries. */
const GOVERNMENT = /(?<=..)人民政府(?=[（(\s]|$)/;
const STREET_OFFICE = /(?<=街道)办事处$/;

/** A government by its place: `甲县人民政府` is `甲县`; any other name stays. */
export const withoutGovernment = (name: string): string => name.replace(GOVERNMENT, '');

/** The province or city that a name begins with, before the place it is about. */
const ABOVE = /^.{2,}?(?:省|自治区|市)(?=.{2,}(?:区|县|市|旗|镇|乡|街道))/;

/**
 * Labels for lists, charts and tables: where every unit is a government or an office of a street, the words
 * 人民政府 and 办事处 say nothing and go, and so does the one place above that all of them name; unless two
 * units would then look alike. Tooltips and files keep the full names.
 */
export function shortLabels(names: readonly string[]): Map<string, string> {
  const different = [...new Set(names)];
  const isAll =
    different.length > 1 &&
    different.every((name) => name.includes('人民政府') || STREET_OFFICE.test(name));
  const place = isAll ? sharedPlace(different) : '';
  const shortened = different.map((name) =>
    isAll ? withoutGovernment(without(name, place)).replace(STREET_OFFICE, '') : name,
  );
  const isUnambiguous = new Set(shortened).size === shortened.length;
  return new Map(
    different.map((name, index) => [name, isUnambiguous ? (shortened[index] ?? name) : name]),
  );
}

/** The one province or city that the names begin with, where they begin with any; empty for several. */
function sharedPlace(names: readonly string[]): string {
  const places = new Set(names.flatMap((name) => ABOVE.exec(name)?.[0] ?? []));
  const [place] = places;
  return places.size === 1 && place !== undefined && !names.includes(place) ? place : '';
}

const without = (name: string, place: string): string =>
  name.startsWith(place) ? name.slice(place.length) : name;
