import { FIRST_YEAR_OF_ARTICLE_49 } from '../../catalogue/deadline.ts';
import type { CellRef, Finding } from '../../model/finding.ts';
import { finding, passOrFail, type ReportRule, type Rule } from '../rule.ts';
import { valueOf } from '../checked-report.ts';
import { sumOf } from '../judge-sum.ts';

const inTime: Rule = { code: 'N10', grade: 'I' };
const years: Rule = { code: 'N11', grade: 'W' };
const content: Rule = { code: 'N12', grade: 'W', alsoGrades: ['I'] };
const unpaid: Rule = { code: 'N13', grade: 'I' };

const total = (code: string): CellRef => ({ code, applicant: 'total' });

/** Every request answered in time: an empty claim where there was none. */
const answeredInTime: ReportRule = {
  ...inTime,
  judge: (report) => {
    const cells = [total('requests.received'), total('requests.carried_in')];
    const incoming = sumOf(cells.map((cell) => valueOf(report, cell)));
    if (!report.told) return incoming === 0 ? [finding(inTime, 'CANNOT_JUDGE', cells)] : [];
    if (report.told.onTimeRate !== 100) return [];
    if (incoming === null) return [finding(inTime, 'CANNOT_JUDGE', cells)];
    return [finding(inTime, passOrFail(incoming > 0), cells, { found: incoming })];
  },
};

const sameYear: ReportRule = {
  ...years,
  judge: ({ yearsDiffer, sections, year, told }) => {
    const other = told?.otherBody ?? null;
    const results: Finding[] = [];
    if (other !== null) results.push(finding(years, 'FAIL', [], { detail: other }));
    if (yearsDiffer) results.push(finding(years, 'FAIL', [], { found: year }));
    if (results.length > 0) return results;
    return sections === null || year === null ? [] : [finding(years, 'PASS', [], { found: year })];
  },
};

/** A section of prose as the thing a finding is about: no cell of the form. */
const section = (name: string): CellRef => ({ code: `section.${name}`, applicant: null });

const SIX = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Below this many characters Section V tells of no problem and no remedy. */
export const STOCK_SENTENCE = 20;

/** The charging rule of 国办函〔2020〕109号 holds from 2021 on. */
const FEE_SINCE = 2021;

const sixSections: ReportRule = {
  ...content,
  judge: ({ sections, told, year }) => {
    // The six sections came with the Regulation as revised; reports before had an outline of their own.
    if (year !== null && year < FIRST_YEAR_OF_ARTICLE_49) return [];
    const results: Finding[] = [];
    for (const name of told?.headingsAlone ?? []) {
      // The table may be a picture, which no reader of text sees.
      const more = { detail: 'no_table', grade: 'I' } as const;
      results.push(finding(content, 'FAIL', [section(name)], more));
    }
    if (sections !== null && sections.length > 0) {
      const complete = SIX.every((section) => sections.includes(section));
      const ordered = sections.join() === SIX.join();
      const detail = ordered ? null : complete ? 'out_of_order' : 'section_missing';
      const found = SIX.filter((section) => sections.includes(section)).length;
      results.push(finding(content, passOrFail(ordered), [], { expected: 6, found, detail }));
    }
    if (!told) return results;
    if (told.problemsLength !== null) {
      const [found, detail] = [told.problemsLength, 'stock_sentence'];
      const verdict = passOrFail(found >= STOCK_SENTENCE);
      results.push(finding(content, verdict, [section('V')], { found, detail }));
    }
    if (told.fee !== null && year !== null && year >= FEE_SINCE) {
      // `无其他需要报告的事项` leaves open whether the fee is meant.
      const open = told.fee === 'nothing_to_report';
      const verdict = open ? 'HOLDS_IF_BLANKS_ARE_0' : passOrFail(told.fee !== 'unstated');
      const more = { detail: 'fee_unstated', grade: 'I' } as const;
      results.push(finding(content, verdict, [section('VI')], more));
    }
    return results;
  },
};

/** Requests dropped for an unpaid fee, where the last section says that none was asked, or nothing. */
const unpaidFee: ReportRule = {
  ...unpaid,
  judge: (report) => {
    const cell = total('outcome.other.fee_unpaid');
    const found = valueOf(report, cell);
    const fee = report.told?.fee ?? null;
    if (!report.told) return found ? [finding(unpaid, 'CANNOT_JUDGE', [cell], { found })] : [];
    if (fee === 'none_asked' && found !== null) {
      return [finding(unpaid, passOrFail(found === 0), [cell], { expected: 0, found })];
    }
    if (found && (fee === 'unstated' || fee === 'nothing_to_report')) {
      return [finding(unpaid, 'FAIL', [cell], { expected: 0, found, detail: 'fee_silent' })];
    }
    // Nothing collected is what an unpaid fee looks like.
    return found && fee !== 'asked' ? [finding(unpaid, 'CANNOT_JUDGE', [cell], { found })] : [];
  },
};

/** What the report says of itself: rates, years, sections, the fee. */
export const TOLD_STATEMENT_RULES: readonly ReportRule[] = [
  answeredInTime,
  sameYear,
  sixSections,
  unpaidFee,
];
