import * as z from 'zod/mini';
import { settledKey, settledSchema, type Settled } from './finding.ts';

/**
 * The file of settled findings is a set of lines, one for each time a person settled one. Nothing is
 * ever changed or removed in it: of the lines about one finding the latest counts, the others are its
 * history. So two people's files are put together by putting together their lines.
 */

/** A line from beyond would stand above everything said after it. */
const LATEST = '2100';

/** A line in its one form: keys in the order of the schema. Equal lines are the same statement. */
export function settledLine(settled: Settled): string {
  const ordered = Object.keys(settledSchema.shape).flatMap((key) => {
    const value = settled[key as keyof Settled];
    return value === undefined ? [] : [[key, value] as const];
  });
  return JSON.stringify(Object.fromEntries(ordered));
}

/** The lines of both files, each once, in one order whatever the order of the files. */
export function mergeSettled(a: readonly Settled[], b: readonly Settled[]): Settled[] {
  const lines = new Map([...a, ...b].map((settled) => [settledLine(settled), settled]));
  return [...lines]
    .sort(
      ([one, x], [other, y]) =>
        compare(identityOf(x), identityOf(y)) || timeOf(x) - timeOf(y) || compare(one, other),
    )
    .map(([, settled]) => settled);
}

/** All lines about one finding, the one that counts last. */
export type SettledHistory = readonly Settled[];

/** The histories of merged lines by what they are about. */
export class SettledBook {
  readonly #histories = new Map<string, Settled[]>();

  constructor(lines: readonly Settled[]) {
    for (const settled of mergeSettled(lines, [])) {
      const key = identityOf(settled);
      const history = this.#histories.get(key);
      if (history) history.push(settled);
      else this.#histories.set(key, [settled]);
    }
  }

  /** What was ever said of a finding: lines about this report, and such as name no scope. */
  historyOf(finding: SettledTarget): SettledHistory {
    const { scope: _scope, ...unscoped } = finding;
    const own = this.#histories.get(identityOf(finding)) ?? [];
    const any = finding.scope === undefined ? [] : this.#histories.get(identityOf(unscoped));
    if (!any) return own;
    return [...any, ...own].sort((x, y) => timeOf(x) - timeOf(y));
  }

  /** The verdict that stands, null for a finding never settled or open again. */
  verdictOn(finding: SettledTarget): Settled | null {
    const history = this.historyOf(finding);
    const last = history[history.length - 1];
    return last && !last.withdrawn ? last : null;
  }
}

/** What a line is about: the finding by agency, year, rule and cells, and the report where named. */
export type SettledTarget = Pick<Settled, 'agency' | 'year' | 'check' | 'cells' | 'scope'>;

const identityOf = (target: SettledTarget): string => `${settledKey(target)} ${target.scope ?? ''}`;

/** A moment later than everything said before, even where a clock went back or two clocks differ. */
export function laterThan(history: SettledHistory, now: Date): string {
  const times = history.map((settled) => timeOf(settled) + 1);
  return new Date(Math.max(now.getTime(), ...times)).toISOString();
}

/**
 * Reads JSON lines; empty ones are passed over, and one that is no settled finding does not stop the
 * rest: `bad` holds the numbers of those, counted from one.
 */
export function parseSettled(text: string): { settled: Settled[]; bad: number[] } {
  const settled: Settled[] = [];
  const bad: number[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = z.safeParse(settledSchema, parseJson(line));
    if (parsed.success && (parsed.data.at ?? '') < LATEST) settled.push(parsed.data);
    else bad.push(at + 1);
  }
  return { settled, bad };
}

/** The file: one line each, in the order of `mergeSettled`. */
export function formatSettled(lines: readonly Settled[]): string {
  return mergeSettled(lines, [])
    .map((settled) => `${settledLine(settled)}\n`)
    .join('');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Milliseconds; a line written by hand without a time is older than any other. */
const timeOf = ({ at }: Settled): number => (at === undefined ? 0 : Date.parse(at));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
