import * as z from 'zod/mini';
import { parseJsonLine } from './json-line.ts';
import { SCOPES } from './report.ts';

/** How a person settled a finding; it may be the report's slip or ours. */
export const RESOLUTIONS = [
  'in_the_report',
  'in_our_reading',
  'rule_does_not_apply',
  'explanation_accepted',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/**
 * A line of the file of settled findings. It names the finding by agency, year, rule and cells, so
 * that it is found again however often the reports are read and checked.
 */
export const settlementSchema = z.strictObject({
  agency: z.string(),
  year: z.nullable(z.int()),
  rule: z.string(),
  cells: z.array(z.string()),
  resolution: z.enum(RESOLUTIONS),
  note: z.string(),
  /** Which of a body's two reports of the year is meant; left out: whichever has the finding. */
  scope: z.optional(z.enum(SCOPES)),
  /** Who settled it, when the person gave a name. */
  by: z.optional(z.string()),
  /** When, as ISO 8601 in UTC; of two lines about one finding the later counts. */
  at: z.optional(z.iso.datetime()),
  /** The settlement was taken back: the finding is open again. */
  withdrawn: z.optional(z.literal(true)),
});

export type Settlement = z.infer<typeof settlementSchema>;

/**
 * The file of settled findings is a set of lines, one for each time a person settled one. Nothing is
 * ever changed or removed in it: of the lines about one finding the latest counts, the others are its
 * history. So two people's files are put together by putting together their lines.
 */

/** A line from beyond would stand above everything said after it. */
const LATEST = '2100';

/** A line in its one form: keys in the order of the schema. Equal lines are the same statement. */
export function settlementLine(settlement: Settlement): string {
  const ordered = Object.keys(settlementSchema.shape).flatMap((key) => {
    const value = settlement[key as keyof Settlement];
    return value === undefined ? [] : [[key, value] as const];
  });
  return JSON.stringify(Object.fromEntries(ordered));
}

/** The lines of both files, each once, in one order whatever the order of the files. */
export function mergeSettlements(a: readonly Settlement[], b: readonly Settlement[]): Settlement[] {
  const lines = new Map([...a, ...b].map((settlement) => [settlementLine(settlement), settlement]));
  return [...lines]
    .sort(
      ([one, x], [other, y]) =>
        compare(identityOf(x), identityOf(y)) || timeOf(x) - timeOf(y) || compare(one, other),
    )
    .map(([, settlement]) => settlement);
}

/** All lines about one finding, the one that counts last. */
export type SettlementHistory = readonly Settlement[];

/** The histories of merged lines by what they are about. */
export class SettlementBook {
  readonly #histories = new Map<string, Settlement[]>();

  constructor(lines: readonly Settlement[]) {
    for (const settlement of mergeSettlements(lines, [])) {
      const key = identityOf(settlement);
      const history = this.#histories.get(key);
      if (history) history.push(settlement);
      else this.#histories.set(key, [settlement]);
    }
  }

  /** What was ever said of a finding: lines about this report, and such as name no scope. */
  historyOf(finding: SettlementTarget): SettlementHistory {
    const { scope: _scope, ...unscoped } = finding;
    const own = this.#histories.get(identityOf(finding)) ?? [];
    const any = finding.scope === undefined ? [] : this.#histories.get(identityOf(unscoped));
    if (!any) return own;
    return [...any, ...own].sort((x, y) => timeOf(x) - timeOf(y));
  }

  /** The settlement that stands, null for a finding never settled or open again. */
  settlementOn(finding: SettlementTarget): Settlement | null {
    const history = this.historyOf(finding);
    const last = history[history.length - 1];
    return last && !last.withdrawn ? last : null;
  }
}

/** What a line is about: the finding by agency, year, rule and cells, and the report where named. */
export type SettlementTarget = Pick<Settlement, 'agency' | 'year' | 'rule' | 'cells' | 'scope'>;

const identityOf = ({ agency, year, rule, cells, scope }: SettlementTarget): string =>
  [agency, year ?? '-', rule, cells.join('+'), scope ?? ''].join(' ');

/** A moment later than everything said before, even where a clock went back or two clocks differ. */
export function laterThan(history: SettlementHistory, now: Date): string {
  const times = history.map((settlement) => timeOf(settlement) + 1);
  return new Date(Math.max(now.getTime(), ...times)).toISOString();
}

/**
 * Reads JSON lines; empty ones are passed over, and one that is no settled finding does not stop the
 * rest: `bad` holds the numbers of those, counted from one.
 */
export function parseSettlements(text: string): { settlements: Settlement[]; bad: number[] } {
  const settlements: Settlement[] = [];
  const bad: number[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = z.safeParse(settlementSchema, withRule(parseJson(line)));
    if (parsed.success && (parsed.data.at ?? '') < LATEST) settlements.push(parsed.data);
    else bad.push(at + 1);
  }
  return { settlements, bad };
}

/** The file: one line each, in the order of `mergeSettlements`. */
export function formatSettlements(lines: readonly Settlement[]): string {
  return mergeSettlements(lines, [])
    .map((settlement) => `${settlementLine(settlement)}\n`)
    .join('');
}

/** Files of earlier versions name the rule `check`. */
function withRule(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || !('check' in line)) return line;
  const { check, ...rest } = line;
  return 'rule' in rest ? line : { ...rest, rule: check };
}

function parseJson(line: string): unknown {
  try {
    const { value, faults } = parseJsonLine(line);
    return faults.length === 0 ? value : null;
  } catch {
    return null;
  }
}

/** Milliseconds; a line written by hand without a time is older than any other. */
const timeOf = ({ at }: Settlement): number => (at === undefined ? 0 : Date.parse(at));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
