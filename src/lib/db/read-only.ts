/** Why a statement typed by hand is not run. */
export type Refusal = 'several' | 'writing';

const READING =
  /^\s*\(?\s*(select|with|from|values|describe|summarize|show|explain|pivot|unpivot)\b/i;

/** `EXPLAIN ANALYZE` runs what it explains, whatever that is. */
const RUNNING = /^\s*explain\s*(\(|analy[sz]e\b)/i;

/** What follows `WITH …` may write as well. */
const WRITING_AFTER_WITH =
  /^\s*\(?\s*with\b[\s\S]*\b(insert\s+(or\s+\w+\s+)?into|delete\s+from|merge\s+into|update\s+\S+\s+(\w+\s+)?set)\b/i;

/** Comments before the first word. */
const LEADING_COMMENTS = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/;

/**
 * Refuses a second statement or one that does not only read; null for one that may run. The engine
 * runs it in a transaction that cannot write: this tells the reader so before.
 * A semicolon may stand at the end alone, not even in quotes: quoting has more forms (`E''`, `$$`)
 * than a pattern knows, and a hidden second statement could put a false table before the real one.
 */
export function refusalOf(sql: string): Refusal | null {
  const bare = sql.replace(LEADING_COMMENTS, '');
  if (/;\s*\S/.test(bare)) return 'several';
  const isReading = READING.test(bare) && !RUNNING.test(bare) && !WRITING_AFTER_WITH.test(bare);
  return isReading ? null : 'writing';
}
