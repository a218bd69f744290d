const GOVERNMENT = '人民政府';

/**
 * Labels for a chart: where every unit is a government the word 人民政府 says nothing and goes,
 * unless two units would then look alike. Tables and tooltips keep the full names.
 */
export function shortLabels(names: readonly string[]): Map<string, string> {
  const different = [...new Set(names)];
  const isAll = different.length > 1 && different.every((name) => name.includes(GOVERNMENT));
  const shortened = different.map((name) =>
    isAll && name.endsWith(GOVERNMENT) ? name.slice(0, -GOVERNMENT.length) : name,
  );
  const isUnambiguous =
    new Set(shortened).size === shortened.length && shortened.every((name) => name !== '');
  return new Map(
    different.map((name, index) => [name, isUnambiguous ? (shortened[index] ?? name) : name]),
  );
}
