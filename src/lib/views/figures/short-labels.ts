const GOVERNMENT = '人民政府';

/** The word at the end of a name, or before a remark that the agency's own name carries. */
const ENDING = /人民政府([（(\s].*)?$/;

/**
 * Labels for a chart: where every unit is a government the word 人民政府 says nothing and goes,
 * unless two units would then look alike. Tables and tooltips keep the full names.
 */
export function shortLabels(names: readonly string[]): Map<string, string> {
  const different = [...new Set(names)];
  const isAll = different.length > 1 && different.every((name) => name.includes(GOVERNMENT));
  const shortened = different.map((name) => (isAll ? name.replace(ENDING, '$1') : name));
  const isUnambiguous =
    new Set(shortened).size === shortened.length && shortened.every((name) => name !== '');
  return new Map(
    different.map((name, index) => [name, isUnambiguous ? (shortened[index] ?? name) : name]),
  );
}
