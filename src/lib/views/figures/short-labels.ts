/** The word at the end of a name, or before a remark that the agency's own name carries. */
const GOVERNMENT = /(?<=..)人民政府(?=[（(\s]|$)/;

/** A government by its place: `甲县人民政府` is `甲县`; any other name stays. */
export const withoutGovernment = (name: string): string => name.replace(GOVERNMENT, '');

/**
 * Labels for a chart: where every unit is a government the word 人民政府 says nothing and goes,
 * unless two units would then look alike. Tables and tooltips keep the full names.
 */
export function shortLabels(names: readonly string[]): Map<string, string> {
  const different = [...new Set(names)];
  const isAll = different.length > 1 && different.every((name) => name.includes('人民政府'));
  const shortened = different.map((name) => (isAll ? withoutGovernment(name) : name));
  const isUnambiguous = new Set(shortened).size === shortened.length;
  return new Map(
    different.map((name, index) => [name, isUnambiguous ? (shortened[index] ?? name) : name]),
  );
}
