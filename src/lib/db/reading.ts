/** Why a statement typed by hand is not run. */
export type Refusal = 'several' | 'writing';

const READING =
  /^\s*\(?\s*(select|with|from|values|describe|summarize|show|explain|pivot|unpivot)\b/i;

/** `EXPLAIN ANALYZE` runs what it explains, whatever that is. */
const RUNNING = /^\s*explain\s*(\(|analy[sz]e\b)/i;

/** Comments before the first word. */
const LEADING_COMMENTS = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/;

/**
 * Refuses a second statement or one that does not only read; null for one that may run.
 * A semicolon may stand at the end alone, not even in quotes: quoting has more forms (`E''`, `$$`)
 * than a pattern knows, and a hidden second statement could put a false table before the real one.
 */
export function refusalOf(sql: string): Refusal | null {
  const bare = sql.replace(LEADING_COMMENTS, '');
  if (/;\s*\S/.test(bare)) return 'several';
  return READING.test(bare) && !RUNNING.test(bare) ? null : 'writing';
}
