import { INDICATORS } from '../catalogue/catalogue.ts';
import { cellsOf, wholeCellOf } from '../catalogue/cells-of-row.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import { finding, type DatasetRule, type FiledFinding, type Rule, type Whole } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum } from './judge-sum.ts';

const contains: Rule = { code: 'G1', grade: 'W', asks: 'least' };
const allBodies: Rule = { code: 'G2', grade: 'I', awaits: 'full_roster' };
const sameAsOffice: Rule = { code: 'G3', grade: 'W' };
const containsCounty: Rule = { code: 'G4', grade: 'W', asks: 'least' };
const twins: Rule = { code: 'X8', grade: 'W', namesAgencies: true };

const ADDED_UP = INDICATORS.filter(
  ({ section, code }) =>
    section === 'requests' || section === 'contested' || code.startsWith('normative.'),
);

const totals = ADDED_UP.map(wholeCellOf);

/** What an aggregate counts of every body within it; a lawsuit may be another government's. */
const counted = totals.filter(({ code }) => !code.startsWith('litigation.'));

const isOwn = ({ scope }: CheckedReport): boolean => scope === 'own';
const isAggregate = ({ scope }: CheckedReport): boolean => scope === 'aggregate';

/** An aggregate holds at least the sum of the known own reports within it. */
function judgeContained({ report, within }: Whole): Finding[] {
  return atLeast(contains, report, within.filter(isOwn), counted, (parts) =>
    parts.reduce((sum, part) => sum + part, 0),
  );
}

/** An aggregate is no smaller than any aggregate below it. */
function judgeContainedWhole({ report, within }: Whole): Finding[] {
  const largest = (parts: number[]): number => Math.max(...parts);
  return atLeast(containsCounty, report, within.filter(isAggregate), totals, largest);
}

function atLeast(
  rule: Rule,
  report: CheckedReport,
  parts: readonly CheckedReport[],
  cells: readonly CellRef[],
  leastOf: (parts: number[]) => number,
): Finding[] {
  return cells.flatMap((cell) => {
    const found = valueOf(report, cell);
    const known = parts.flatMap((part) => valueOf(part, cell) ?? []);
    if (found === null || known.length === 0) return [];
    const expected = leastOf(known);
    return found < expected ? [finding(rule, 'FAIL', [cell], { expected, found })] : [];
  });
}

/** With every body's own report at hand the aggregate is their sum. */
function judgeAllBodies({ report, within, hasAllBodies }: Whole): Finding[] {
  const own = within.filter(isOwn);
  if (own.length === 0) return [];
  if (!hasAllBodies) return [finding(allBodies, 'CANNOT_JUDGE', [])];
  return counted.flatMap((cell) => {
    const whole = { cell, value: valueOf(report, cell) };
    const parts = own.map((part) => ({ cell, value: valueOf(part, cell) }));
    if (whole.value === null || parts.every(({ value }) => value === null)) return [];
    return [{ ...judgeSum(allBodies, parts, whole), cells: [cell] }];
  });
}

/** The non-zero figures of a report's tables as one word, and how many there are. */
function vectorOf(report: CheckedReport): { text: string; rows: number; figures: number } {
  let figures = 0;
  const rows = TABLE_ROWS.flatMap(({ code, cells }) => {
    const values = cells.map((cell) => valueOf(report, cell) || '');
    const count = values.filter((value) => value !== '').length;
    figures += count;
    return count > 0 ? [`${code} ${values.join()}`] : [];
  });
  return { text: rows.join(), rows: rows.length, figures };
}

const TABLE_ROWS = INDICATORS.filter(({ section }) => section !== 'narrative').map((row) => ({
  code: row.code,
  cells: cellsOf(row),
}));

/** One case fills several cells of few rows: fewer than this agree by chance. */
const says = ({ rows, figures }: { rows: number; figures: number }): boolean =>
  rows >= 5 || figures >= 10;

const TOTAL: CellRef = { code: 'outcome.total', applicant: 'total' };

/** Figures all the same in two bodies are copied, or one report was filed twice. */
function judgeTwins(reports: readonly CheckedReport[]): FiledFinding[] {
  const groups = new Map<string, CheckedReport[]>();
  for (const report of reports) {
    const vector = vectorOf(report);
    if (!says(vector)) continue;
    const key = `${report.scope} ${vector.text}`;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()].flatMap((group) => {
    const agencies = [...new Set(group.map(({ agency }) => agency))];
    const [first] = group;
    if (agencies.length < 2 || !first) return [];
    const { figures: found } = vectorOf(first);
    const same = finding(twins, 'FAIL', [TOTAL], { found, detail: agencies.join(' ') });
    return [{ report: first, finding: same }];
  });
}

/** An aggregate that is the office's own report under another name. */
function judgeSameAsOffice({ report, within }: Whole): Finding[] {
  const vector = vectorOf(report);
  if (!says(vector)) return [];
  const { text, figures: found } = vector;
  const same = within.some(
    (part) => part.reporter.kind === 'office' && isOwn(part) && vectorOf(part).text === text,
  );
  return same ? [finding(sameAsOffice, 'FAIL', [TOTAL], { found })] : [];
}

/** Over all reports of one year. */
export const DATASET_RULES: readonly DatasetRule[] = [
  { ...contains, over: 'whole', judge: judgeContained },
  { ...allBodies, over: 'whole', judge: judgeAllBodies },
  { ...sameAsOffice, over: 'whole', judge: judgeSameAsOffice },
  { ...containsCounty, over: 'whole', judge: judgeContainedWhole },
  { ...twins, over: 'together', judge: judgeTwins },
];
