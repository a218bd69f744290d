import { cellKey } from '../../catalogue/cell-key.ts';
import { DERIVED, type Derived } from '../../catalogue/derived.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { APPLICANT_PARTS, type Applicant } from '../../model/applicant.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { contradictionText } from '../../messages/workbench/contradiction.ts';
import type { Language } from '../../messages/language.ts';
import type { SheetRate } from '../../queries/sheet/sheet.ts';
import type { FormCell, FormRow, FormTable, Sheet, SheetReport } from './form-sheet.ts';
import { changeCells, versusHead, versusWithin, type Versus } from './change-cells.ts';
import { isFewCases } from '../figures/change.ts';
import { localShare } from '../figures/local-mark.ts';
import { valueText } from '../figures/figure-cell.ts';

/** Rates that the sheet's own cells suffice for, each with numerator and denominator. */
export function ratesTable(sheet: Sheet, pair: Versus, language: Language): FormTable {
  const versus = versusWithin(
    pair,
    DERIVED.filter(({ perApplicant }) => !perApplicant).map(({ code }) => code),
    (report, code) => findRate(sheet, report, code, 'total')?.value ?? null,
    (report, code) => findRate(sheet, report, code, 'total')?.denominator ?? null,
  );
  const text = agenciesText[language];
  const { reports } = sheet;
  const shown = DERIVED.filter(({ code }) =>
    sheet.rates.some((rate) => rate.indicator === code && isOf(reports, rate)),
  );
  const unknown = DERIVED.length - shown.length;
  return {
    id: 'rates',
    title: text.section.rates,
    notes: [
      text.ratesNote(LEAST_DENOMINATOR),
      ...(unknown > 0 ? [text.ratesUnknown(unknown)] : []),
    ],
    head: [
      [
        { text: text.rate, label: true },
        ...reports.map(({ year }) => ({ text: text.yearHead(year) })),
        ...versusHead(versus, language),
      ],
    ],
    rows: shown.flatMap((derived): FormRow[] =>
      derived.perApplicant
        ? APPLICANT_PARTS.map((applicant) => rowOf(sheet, derived, applicant, versus, language))
        : [rowOf(sheet, derived, 'total', versus, language)],
    ),
  };
}

function isOf(reports: readonly SheetReport[], rate: SheetRate): boolean {
  return reports.some(({ report }) => report === rate.report);
}

function findRate(sheet: Sheet, report: SheetReport, code: string, applicant: Applicant) {
  return sheet.rates.find(
    (rate) =>
      rate.report === report.report && rate.indicator === code && rate.applicant === applicant,
  );
}

function rowOf(
  sheet: Sheet,
  derived: Derived,
  applicant: Applicant,
  versus: Versus,
  language: Language,
): FormRow {
  const text = agenciesText[language];
  const find = (report: SheetReport) => findRate(sheet, report, derived.code, applicant);
  return {
    kind: 'row',
    id: cellKey(derived.code, applicant),
    indicator: derived.code,
    label: derived.perApplicant
      ? text.applicantShare(domainText[language].applicant[applicant])
      : derived.label[language],
    depth: 0,
    cells: [
      ...sheet.reports.map((report) => ({
        ...rateCell(derived, report, find(report), language),
        ...(typeof find(report)?.value === 'number' &&
        sheet.contradicts?.(report, derived.code, applicant)
          ? { finding: contradictionMark(language) }
          : {}),
      })),
      ...changeCells(derived.code, versus, find, language),
    ],
    collected: sheet.reports.some((report) => find(report) !== undefined),
  };
}

const contradictionMark = (language: Language): FormCell['finding'] => ({
  word: contradictionText[language].contradicted,
  hint: agenciesText[language].contradictedHint,
});

function rateCell(
  derived: Derived,
  report: SheetReport,
  rate: SheetRate | undefined,
  language: Language,
): FormCell {
  const text = agenciesText[language];
  const { missing, reason } = domainText[language];
  if (!derived.forms.includes(report.form)) {
    return { text: missing.not_on_form, value: null, missing: 'not_on_form' };
  }
  if (!rate) {
    return {
      text: missing.not_computable,
      value: null,
      missing: 'not_computable',
      hint: reason.unknown_cell,
    };
  }
  const numerator = rate.numerator === null ? '' : formatExact(rate.numerator, language);
  if (rate.value === null) {
    return {
      text: missing.not_computable,
      value: null,
      missing: 'not_computable',
      sub: text.of(numerator, '0'),
      hint: reason.zero_denominator,
    };
  }
  const formula = derived.factor === 1 ? text.of : text.months;
  return {
    text: valueText(derived.code, rate.value, language),
    value: rate.value,
    sub:
      rate.denominator === null
        ? undefined
        : formula(numerator, formatExact(rate.denominator, language)),
    hint: derived.trap?.[language],
    muted: isFewCases(rate),
    local: localShare(rate.local, language),
  };
}
