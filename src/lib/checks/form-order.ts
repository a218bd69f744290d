import { INDICATORS } from '../catalogue/catalogue.ts';
import { SECTIONS } from '../catalogue/indicator.ts';
import { checksText } from '../messages/checks.ts';
import { APPLICANTS } from '../model/applicant.ts';
import type { Finding } from '../model/finding.ts';

const ROWS = new Map(INDICATORS.map(({ code, section }, at) => [code, { section, at }]));
const RULES = new Map(Object.keys(checksText.zh.rules).map((code, at) => [code, at]));

/** Section, rule, row and column of a finding; the whole report comes first, V and VI last. */
function placeOf({ rule: code, cells: [first] }: Finding): number[] {
  const rule = RULES.get(code) ?? RULES.size;
  if (!first) return [-1, rule];
  const row = ROWS.get(first.code);
  const section = row ? SECTIONS.indexOf(row.section) : SECTIONS.length;
  const column = first.applicant === null ? 0 : APPLICANTS.indexOf(first.applicant);
  return [section, rule, row?.at ?? 0, column];
}

/** Findings section by section as on the form, in each by rule, down the rows, from left to right. */
export function inFormOrder(findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding) }));
  return placed
    .sort((one, other) => {
      const at = one.place.findIndex((step, level) => step !== other.place[level]);
      return at === -1 ? 0 : (one.place[at] ?? 0) - (other.place[at] ?? 0);
    })
    .map(({ finding }) => finding);
}
