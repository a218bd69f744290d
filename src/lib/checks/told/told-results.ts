import type { ToldOutcome } from '../../model/told-facts.ts';
import type { CellRef, Finding } from '../../model/finding.ts';
import { finding, row, type ReportRule, type Rule } from '../rule.ts';
import { valueOf, type CheckedReport } from '../checked-report.ts';
import { sumOf } from '../judge-sum.ts';
import { holds } from '../../catalogue/rounded-figure.ts';
import { rangeOf } from '../range.ts';

const carried: Rule = { code: 'N15', grade: 'W' };
const results: Rule = { code: 'N16', grade: 'W' };

/** 上年结转 and 结转下年度 as told in prose, against their rows of Section III. */
const toldCarried: ReportRule = {
  ...carried,
  judge: (report) =>
    (report.told?.carried ?? []).map(({ code, value }) => {
      const cell: CellRef = { code, applicant: 'total' };
      return judgeTold(carried, report, value, [[cell]]);
    }),
};

const LITIGATION = ['litigation.direct', 'litigation.after_reconsideration'];

/** Results told of all litigation may be meant of one of its two groups. */
function meaningsOf(code: string): CellRef[][] {
  const result = /^litigation\.([a-z]+)$/.exec(code)?.[1];
  if (result === undefined) return [[row(code)]];
  const cells = LITIGATION.map((group) => row(`${group}.${result}`));
  return [cells, ...cells.map((cell) => [cell])];
}

/** Whether the cases whose results are told are those of the table: as many as it has. */
function isOfTable(report: CheckedReport, { code }: ToldOutcome): boolean {
  const group = code.startsWith('reconsideration') ? 'reconsideration' : 'litigation';
  const range = rangeOf(report, row(`${group}.stated`));
  if (range === null) return true;
  const totals = (group === 'reconsideration' ? ['reconsideration'] : LITIGATION).map((name) =>
    valueOf(report, row(`${name}.total`)),
  );
  const all = sumOf(totals);
  return [all, ...totals].some((total) => total !== null && holds(range, total));
}

/** Results of reconsideration and litigation as told in prose, against Section IV. */
const toldResults: ReportRule = {
  ...results,
  judge: (report) =>
    (report.told?.results ?? [])
      .filter((told) => isOfTable(report, told))
      .map(({ code, value }) => judgeTold(results, report, value, meaningsOf(code))),
};

/** A number told against the cells it may mean, those expected first. */
function judgeTold(
  rule: Rule,
  report: CheckedReport,
  found: number,
  meanings: readonly (readonly CellRef[])[],
): Finding {
  const sums = meanings.map((cells) => sumOf(cells.map((cell) => valueOf(report, cell))));
  const fitting = sums.indexOf(found);
  const cells = meanings[Math.max(fitting, 0)] ?? [];
  const expected = sums[Math.max(fitting, 0)] ?? null;
  if (fitting !== -1) return finding(rule, 'PASS', cells, { expected, found });
  const verdict = expected === null ? 'CANNOT_JUDGE' : 'FAIL';
  return finding(rule, verdict, cells, { expected, found });
}

/** Cases carried over and results of disputes as told in prose. */
export const TOLD_RESULT_RULES: readonly ReportRule[] = [toldCarried, toldResults];
