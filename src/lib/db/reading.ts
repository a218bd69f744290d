/** Why a statement typed by hand is not run. */
export type Refusal = 'several' | 'writing';

const READING =
  /^\s*\(?\s*(select|with|from|values|describe|summarize|show|explain|pivot|unpivot)\b/i;

/** Quoted text and comments, which may hold a semicolon or any word. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Refuses a second statement or one that does not only read; null for one that may run. */
export function refusalOf(sql: string): Refusal | null {
  const bare = sql.replace(QUOTED, ' ');
  if (/;\s*\S/.test(bare)) return 'several';
  return READING.test(bare) ? null : 'writing';
}
