import { valueFaults } from '../catalogue/catalogue.ts';
import { CELLS } from '../catalogue/cells-of-row.ts';
import type { Finding } from '../model/finding.ts';
import { finding, passOrFail, row, type ReportRule, type Rule } from './rule.ts';
import { valueOf } from './checked-report.ts';

const ruleMaking: Rule = { code: 'S2.3', grade: 'W', alsoGrades: ['E'], asks: 'most' };
const wholeNumbers: Rule = { code: 'S2.4', grade: 'E' };
const unlikely: Rule = { code: 'S2.6', grade: 'I' };
const unitOfMoney: Rule = { code: 'S2.10', grade: 'W' };

const stock: Rule = { code: 'S2.2', grade: 'W' };
const disclosed: Rule = { code: 'S2.8', grade: 'I' };

const DOCUMENTS = ['rules', 'normative'];

/**
 * 规章 are made by ministries and the governments of provinces and cities with districts alone
 * (立法法). Below them a figure is wrong, mostly a mistaken 规范性文件; a department above may
 * count those of its government.
 */
const powerToMakeRules: ReportRule = {
  ...ruleMaking,
  judge: (report) => {
    const { kind, level } = report.reporter;
    const low = level === 'county' || level === 'zone' || kind === 'township';
    const department = kind === 'department' && (level === 'province' || level === 'prefecture');
    if (!low && !department) return [];
    const grade = low ? 'E' : 'W';
    return ['rules.issued', 'rules.repealed', 'rules.effective', 'rules.made', 'rules.disclosed']
      .map(row)
      .flatMap((cell) => {
        const found = valueOf(report, cell);
        if (found === null) return [];
        const figures = { expected: 0, found, grade } as const;
        return [finding(ruleMaking, passOrFail(found === 0), [cell], figures)];
      });
  },
};

/** Every figure of the form is a count; one PASS where all known ones are. */
const countsAreWhole: ReportRule = {
  ...wholeNumbers,
  judge: (report) => {
    const known = CELLS.flatMap((cell) => {
      const found = valueOf(report, cell);
      return found === null ? [] : [{ cell, found }];
    });
    const wrong = known.filter(({ cell: { code }, found }) => valueFaults(code, found).length > 0);
    if (wrong.length === 0) return known.length === 0 ? [] : [finding(wholeNumbers, 'PASS', [])];
    return wrong.map(({ cell, found }) => finding(wholeNumbers, 'FAIL', [cell], { found }));
  },
};

/** An office that punishes, or a whole county that permits nothing. */
const unlikelyForItsKind: ReportRule = {
  ...unlikely,
  judge: (report) => {
    const { kind, level, byName } = report.reporter;
    // A name may be of a part of the body: no hint is given on it alone.
    if (byName) return [];
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

const amountNeedsUnit: ReportRule = {
  ...unitOfMoney,
  judge: (report) => {
    const cell = row('procurement.amount');
    const found = valueOf(report, cell);
    if (!found) return [];
    const verdict = report.units?.has(cell.code) ? 'PASS' : 'CANNOT_JUDGE';
    return [finding(unitOfMoney, verdict, [cell], { found })];
  },
};

/** Documents of the year are among those in force, as far as they were not repealed. */
const stockHoldsIssued: ReportRule = {
  ...stock,
  judge: (report) =>
    DOCUMENTS.flatMap((kind): Finding[] => {
      const cells = ['effective', 'issued', 'repealed'].map((name) => row(`${kind}.${name}`));
      const [found = null, issued = null, repealed = null] = cells.map((cell) =>
        valueOf(report, cell),
      );
      if (found === null || issued === null || repealed === null) return [];
      const expected = issued - repealed;
      return [finding(stock, passOrFail(found >= expected), cells, { expected, found })];
    }),
};

/** Form 2019: what was disclosed in the year is among all that is disclosed. */
const totalHoldsDisclosed: ReportRule = {
  ...disclosed,
  judge: (report) =>
    DOCUMENTS.flatMap((kind): Finding[] => {
      const cells = [row(`${kind}.disclosed_total`), row(`${kind}.disclosed`)];
      const [found = null, expected = null] = cells.map((cell) => valueOf(report, cell));
      if (found === null || expected === null) return [];
      return [finding(disclosed, passOrFail(found >= expected), cells, { expected, found })];
    }),
};

/** Section II within one report. */
export const PUBLICATION_RULES: readonly ReportRule[] = [
  stockHoldsIssued,
  powerToMakeRules,
  countsAreWhole,
  unlikelyForItsKind,
  totalHoldsDisclosed,
  amountNeedsUnit,
];
