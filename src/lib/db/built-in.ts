/** Name under which the engines attach the dataset's file, always read-only. */
export const BUILT_IN = 'nianbao';

/** `ATTACH` of the dataset's file, where the engine has it. */
export function attachSql(path: string): string {
  return `ATTACH '${path.replace(/'/g, "''")}' AS ${BUILT_IN} (READ_ONLY)`;
}

/** `SET search_path`: the schemas in which an unqualified table is looked for, the built-in ones last. */
export function searchPathSql(before: readonly string[]): string {
  return `SET search_path = '${[...before, `${BUILT_IN}.main`].join(',')}'`;
}
