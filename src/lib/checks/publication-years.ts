import { formsWith } from '../catalogue/forms.ts';
import type { Finding } from '../model/finding.ts';
import { finding, inYear, passOrFail, row, type Rule, type YearRule } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

const DOCUMENTS = ['rules', 'normative'];

const stock: Rule = { code: 'S2.1', grade: 'W' };
const bounds: Rule = { code: 'S2.2', grade: 'W' };
const yuan: Rule = { code: 'S2.5', grade: 'W' };
const items: Rule = { code: 'S2.7', grade: 'W' };
const disclosed: Rule = { code: 'S2.8', grade: 'I' };

/** Whether both reports are on a form that asks for documents in force. */
const haveStocks = (...reports: CheckedReport[]): boolean =>
  reports.every(({ form }) => form !== null && formsWith('normative', 'effective').includes(form));

/** Stock of the year before, documents issued and repealed, and the stock they lead to. */
function stocks(kind: string, report: CheckedReport, before: CheckedReport) {
  const cells = {
    effective: row(`${kind}.effective`),
    issued: row(`${kind}.issued`),
    repealed: row(`${kind}.repealed`),
  };
  return {
    effective: valueOf(report, cells.effective),
    issued: valueOf(report, cells.issued),
    repealed: valueOf(report, cells.repealed),
    former: valueOf(before, cells.effective),
    cells: [cells.effective, inYear(cells.effective, before.year), cells.issued, cells.repealed],
  };
}

/** Clean-ups, mergers and lapsed documents break this honestly: doubtful, never an error. */
const stockContinues: YearRule = {
  ...stock,
  judge: (report, before) =>
    !haveStocks(report, before)
      ? []
      : DOCUMENTS.flatMap((kind): Finding[] => {
          const { effective, issued, repealed, former, cells } = stocks(kind, report, before);
          if (effective === null && former === null) return [];
          if (issued === null || repealed === null || former === null) {
            return [finding(stock, 'CANNOT_JUDGE', cells, { found: effective })];
          }
          const expected = former + issued - repealed;
          if (effective === null) {
            return [finding(stock, 'CANNOT_JUDGE', cells, { implied: expected })];
          }
          const verdict = passOrFail(effective === expected);
          return [finding(stock, verdict, cells, { expected, found: effective })];
        }),
};

/** No more can be repealed than there were and came. */
const stockBounds: YearRule = {
  ...bounds,
  judge: (report, before) =>
    !haveStocks(report, before)
      ? []
      : DOCUMENTS.flatMap((kind): Finding[] => {
          const { issued, repealed: found, former } = stocks(kind, report, before);
          if (found === null || former === null || issued === null) return [];
          const stood = row(`${kind}.effective`);
          const cells = [
            row(`${kind}.repealed`),
            inYear(stood, before.year),
            row(`${kind}.issued`),
          ];
          const expected = former + issued;
          return [finding(bounds, passOrFail(found <= expected), cells, { expected, found })];
        }),
};

/** Below this, in 万元, an amount may well have grown a thousandfold from nearly nothing. */
const LEAST_IN_YUAN = 100;

/**
 * Fees told in yuan one year and in 万元 the other: some ten thousand times as much, a tenfold change
 * of the fee itself allowed for.
 */
const unitOfFees: YearRule = {
  ...yuan,
  judge: (report, before) => {
    const cell = row('fees.amount');
    const [found, former] = [valueOf(report, cell), valueOf(before, cell)];
    if (!found || !former) return [];
    const ratio = found / former;
    const times = Math.max(ratio, 1 / ratio);
    const suspect = times >= 1e3 && times <= 1e5 && Math.max(found, former) >= LEAST_IN_YUAN;
    const cells = [cell, inYear(cell, before.year)];
    return [finding(yuan, passOrFail(!suspect), cells, { expected: former, found })];
  },
};

const itemsContinue: YearRule = {
  ...items,
  judge: (report, before) =>
    ['permits', 'services', 'penalties', 'coercion', 'fees'].flatMap((kind): Finding[] => {
      const [was, change] = [row(`${kind}.items_prev`), row(`${kind}.items_change`)];
      const found = valueOf(report, was);
      const [former, changed] = [valueOf(before, was), valueOf(before, change)];
      if (found === null || former === null || changed === null) return [];
      const expected = former + changed;
      const cells = [was, inYear(was, before.year), inYear(change, before.year)];
      return [finding(items, passOrFail(found === expected), cells, { expected, found })];
    }),
};

const disclosedTotals: YearRule = {
  ...disclosed,
  judge: (report, before) =>
    DOCUMENTS.flatMap((kind): Finding[] => {
      const [total, now] = [row(`${kind}.disclosed_total`), row(`${kind}.disclosed`)];
      const [found, added, former] = [
        valueOf(report, total),
        valueOf(report, now),
        valueOf(before, total),
      ];
      if (found === null || added === null || former === null) return [];
      const cells = [total, now, inYear(total, before.year)];
      const expected = former + added;
      return [finding(disclosed, passOrFail(found <= expected), cells, { expected, found })];
    }),
};

/** Section II against the year before; never across the two forms (S2.9). */
export const PUBLICATION_YEAR_RULES: readonly YearRule[] = [
  stockContinues,
  stockBounds,
  unitOfFees,
  itemsContinue,
  disclosedTotals,
];
