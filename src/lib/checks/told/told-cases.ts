import type { CellRef, Finding } from '../../model/finding.ts';
import { finding, passOrFail, row, type ReportRule, type Rule } from '../rule.ts';
import { valueOf, type CheckedReport } from '../checked-report.ts';
import { judgeSum, sumOf } from '../judge-sum.ts';
import { holds } from '../../catalogue/rounded-figure.ts';
import { rangeOf, toldValue } from '../range.ts';

const requests: Rule = { code: 'N1', grade: 'E', alsoGrades: ['W'], asks: 'equal' };
const reviews: Rule = { code: 'N2', grade: 'E', alsoGrades: ['W'], asks: 'equal' };
const lawsuits: Rule = { code: 'N3', grade: 'E', alsoGrades: ['W'], asks: 'equal' };
const none: Rule = { code: 'N6', grade: 'E', asks: 'equal' };

const total = (code: string): CellRef => ({ code, applicant: 'total' });

const RECEIVED = total('requests.received');
const CARRIED_IN = total('requests.carried_in');
const COMPLETED = total('outcome.total');
const CARRIED_OVER = total('requests.carried_over');

/** The counts a number of requests told in prose may mean. */
const DEFINITIONS: readonly (readonly CellRef[])[] = [
  [RECEIVED],
  [RECEIVED, CARRIED_IN],
  [COMPLETED],
  [COMPLETED, CARRIED_OVER],
];

type Counted = readonly CellRef[];

const ALL_INCOMING: Counted = [RECEIVED, CARRIED_IN];

/**
 * What a verb may count, the first meaning expected: 收到 the new ones; 含上年结转 those carried in too;
 * 受理 and 办理 either, as agencies use them for both; 办结 and 答复 those completed.
 */
function definitionsOf(verb: string): readonly [Counted, ...Counted[]] {
  if (/结转/.test(verb)) return [ALL_INCOMING];
  if (/受理|接收|办理|处理/.test(verb)) return [ALL_INCOMING, [RECEIVED], [COMPLETED]];
  return /办结|答复/.test(verb) ? [[COMPLETED]] : [[RECEIVED]];
}

/** Where those carried in are told beside it, a number may count them: 共收到21件(含上年结转1件). */
function verbOf({ verbs, told }: CheckedReport): string {
  const verb = verbs.get('requests.stated') ?? '收到';
  const isToldBeside = told?.carried?.some(({ code }) => code === CARRIED_IN.code) ?? false;
  return isToldBeside && /收|接/.test(verb) ? `${verb}、受理` : verb;
}

const sumIn = (report: CheckedReport, cells: readonly CellRef[]): number | null =>
  sumOf(cells.map((cell) => valueOf(report, cell)));

const toldRequests: ReportRule = {
  ...requests,
  judge: (report) => {
    const cell = row('requests.stated');
    const [range, found] = [rangeOf(report, cell), toldValue(report, cell)];
    if (range === null) return [];
    const meant = definitionsOf(verbOf(report));
    const fitting = meant.find((cells) => {
      const sum = sumIn(report, cells);
      return sum !== null && holds(range, sum);
    });
    const definition = fitting ?? meant[0];
    const expected = sumIn(report, definition);
    const cells = [cell, ...definition];
    if (expected === null) return [finding(requests, 'CANNOT_JUDGE', cells, { found })];
    if (holds(range, expected)) return [finding(requests, 'PASS', cells, { expected, found })];
    const other = DEFINITIONS.some((counted) => {
      const sum = sumIn(report, counted);
      return sum !== null && holds(range, sum);
    });
    const grade = other ? 'W' : 'E';
    const detail = other ? 'other_definition' : null;
    return [finding(requests, 'FAIL', cells, { expected, found, grade, detail })];
  },
};

const toldReviews: ReportRule = {
  ...reviews,
  judge: (report) => {
    const [cell, table] = [row('reconsideration.stated'), row('reconsideration.total')];
    const [range, found] = [rangeOf(report, cell), toldValue(report, cell)];
    const expected = valueOf(report, table);
    if (range === null) return [];
    if (expected === null) return [finding(reviews, 'CANNOT_JUDGE', [cell, table], { found })];
    if (holds(range, expected)) {
      return [finding(reviews, 'PASS', [cell, table], { expected, found })];
    }
    const open = valueOf(report, row('reconsideration.pending'));
    const other = open !== null && holds(range, expected - open);
    const more = other ? ({ grade: 'W', detail: 'other_definition' } as const) : {};
    return [finding(reviews, 'FAIL', [cell, table], { expected, found, ...more })];
  },
};

const LAWSUITS = [row('litigation.direct.total'), row('litigation.after_reconsideration.total')];

const toldLawsuits: ReportRule = {
  ...lawsuits,
  judge: (report) => {
    const cell = row('litigation.stated');
    const [range, found] = [rangeOf(report, cell), toldValue(report, cell)];
    if (range === null) return [];
    const groups = LAWSUITS.map((group) => ({ cell: group, value: valueOf(report, group) }));
    const all = groups.reduce((sum, { value }) => sum + (value ?? 0), 0);
    // A rounded figure is right for every sum it may stand for.
    const value = holds(range, all) ? all : found;
    const judged = { ...judgeSum(lawsuits, groups, { cell, value }), found };
    if (judged.verdict !== 'FAIL') return [judged];
    const one = groups.find((group) => group.value !== null && holds(range, group.value));
    if (one && report.told?.byGroup) {
      const more = { expected: one.value, found };
      return [finding(lawsuits, 'PASS', [cell, one.cell], more)];
    }
    const other = one !== undefined;
    return [other ? { ...judged, grade: 'W', detail: 'other_definition' } : judged];
  },
};

const CLAIMS: readonly [told: string, tables: readonly CellRef[]][] = [
  ['requests.stated', [RECEIVED]],
  ['reconsideration.stated', [row('reconsideration.total')]],
  ['litigation.stated', LAWSUITS],
];

/** `未收到申请` and a zero in the table say the same, or one of them is wrong. */
const noneInWords: ReportRule = {
  ...none,
  judge: (report) =>
    CLAIMS.flatMap(([told, tables]): Finding[] => {
      if (!report.none.has(told)) return [];
      const values = tables.map((table) => valueOf(report, table));
      const known = values.flatMap((value) => value ?? []);
      const found = known.reduce((sum, value) => sum + value, 0);
      const cells = [row(told), ...tables];
      if (known.length === 0) return [finding(none, 'CANNOT_JUDGE', cells, { expected: 0 })];
      const open = found === 0 && known.length < values.length;
      const verdict = open ? 'HOLDS_IF_BLANKS_ARE_0' : passOrFail(found === 0);
      return [finding(none, verdict, cells, { expected: 0, found })];
    }),
};

/** Requests and disputes as told in prose, against Sections III and IV. */
export const TOLD_CASE_RULES: readonly ReportRule[] = [
  toldRequests,
  toldReviews,
  toldLawsuits,
  noneInWords,
];
