import { INDICATORS } from '../catalogue/catalogue.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { finding, row, type ReportCheck, type Rule } from './check.ts';
import { valueOf } from './checked-report.ts';

const ruleMaking: Rule = { code: 'S2.3', grade: 'W' };
const wholeNumbers: Rule = { code: 'S2.4', grade: 'E' };
const unlikely: Rule = { code: 'S2.6', grade: 'I' };
const unitOfMoney: Rule = { code: 'S2.10', grade: 'W' };

/** Figures that may have decimals, or may be negative. */
const MONEY = new Set(['fees.amount', 'procurement.amount']);

/** 规章 are made by ministries, provinces and cities with districts alone (立法法); others mean 规范性文件. */
const powerToMakeRules: ReportCheck = {
  ...ruleMaking,
  judge: (report) => {
    const { kind, level } = report.reporter;
    const low = level === 'county' || level === 'zone' || kind === 'township';
    if (!low) return [];
    return ['rules.issued', 'rules.repealed', 'rules.effective', 'rules.made', 'rules.disclosed']
      .map(row)
      .flatMap((cell) => {
        const found = valueOf(report, cell);
        if (found === null) return [];
        return [finding(ruleMaking, found === 0 ? 'PASS' : 'FAIL', [cell], { expected: 0, found })];
      });
  },
};

const countsAreWhole: ReportCheck = {
  ...wholeNumbers,
  judge: (report) =>
    INDICATORS.flatMap(({ code, perApplicant }) =>
      (perApplicant ? APPLICANTS : [null]).flatMap((applicant) => {
        const cell = { code, applicant };
        const found = valueOf(report, cell);
        if (found === null) return [];
        const whole = MONEY.has(code) || Number.isInteger(found);
        const sign = found >= 0 || code.endsWith('.items_change');
        return whole && sign ? [] : [finding(wholeNumbers, 'FAIL', [cell], { found })];
      }),
    ),
};

/** An office that punishes, or a whole county that permits nothing. */
const unlikelyForItsKind: ReportCheck = {
  ...unlikely,
  judge: (report) => {
    const { kind, level } = report.reporter;
    if (kind === 'office' && report.scope === 'own') {
      return ['penalties.decisions', 'coercion.decisions', 'fees.amount']
        .map(row)
        .flatMap((cell) => {
          const found = valueOf(report, cell);
          return found ? [finding(unlikely, 'FAIL', [cell], { expected: 0, found })] : [];
        });
    }
    if (level !== 'county' || report.scope !== 'aggregate') return [];
    return ['permits.decisions', 'penalties.decisions'].map(row).flatMap((cell) => {
      const found = valueOf(report, cell);
      return found === 0 ? [finding(unlikely, 'FAIL', [cell], { found })] : [];
    });
  },
};

const amountNeedsUnit: ReportCheck = {
  ...unitOfMoney,
  judge: (report) => {
    const cell = row('procurement.amount');
    const found = valueOf(report, cell);
    return found ? [finding(unitOfMoney, 'CANNOT_JUDGE', [cell], { found })] : [];
  },
};

/** Section II within one report. */
export const PUBLICATION_CHECKS: readonly ReportCheck[] = [
  powerToMakeRules,
  countsAreWhole,
  unlikelyForItsKind,
  amountNeedsUnit,
];
