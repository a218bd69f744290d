import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../src/lib/catalogue/outcome-groups.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';
import type { Form } from '../../src/lib/model/form.ts';
import type { ParsedCell, ParsedReport } from '../../src/lib/model/parsed-report.ts';

/** A figure, or the sign that stands there: `''` for a blank. */
export type Shown = number | string;

const shown = ({ printed }: ParsedCell): Shown =>
  printed.status === 'number' ? (printed.value ?? '?') : printed.text;

/** Cells that were read, by `code`, and by the seven columns in Section III. */
export function readFigures(cells: readonly ParsedCell[]): Record<string, Shown | Shown[]> {
  const figures: Record<string, Shown | Shown[]> = {};
  for (const { code, perApplicant } of INDICATORS) {
    const row = cells.filter(({ indicator }) => indicator === code);
    const [only] = row;
    if (!only) continue;
    figures[code] = perApplicant
      ? APPLICANTS.map((name) => {
          const cell = row.find(({ applicant }) => applicant === name);
          return cell ? shown(cell) : '?';
        })
      : shown(only);
  }
  return figures;
}

/** Codes of rows with a doubt, and the doubts. */
export function readDoubts({ cells }: Pick<ParsedReport, 'cells'>): Record<string, string[]> {
  const doubts: Record<string, string[]> = {};
  for (const cell of cells) {
    for (const doubt of cell.doubts) {
      doubts[cell.indicator] = [...new Set([...(doubts[cell.indicator] ?? []), doubt])];
    }
  }
  return doubts;
}

/** Every row of Section III a form has, all filled with the same sign. */
export function requestRows(
  form: Form,
  fill: Shown,
  unsplit = form === '2019',
): Record<string, Shown[]> {
  return Object.fromEntries(
    INDICATORS.filter(
      (row) => row.section === 'requests' && isFormRow(row, unsplit ? '2019' : '2021'),
    ).map(({ code }) => [code, APPLICANTS.map(() => fill)]),
  );
}

const CONTESTED = [
  'reconsideration',
  'litigation.direct',
  'litigation.after_reconsideration',
].flatMap((group) =>
  ['upheld', 'rectified', 'other', 'pending', 'total'].map((result) => `${group}.${result}`),
);

/** The fifteen figures of Section IV by their codes. */
export function contestedRow(...figures: Shown[]): Record<string, Shown> {
  return Object.fromEntries(CONTESTED.map((code, at) => [code, figures[at] ?? '?']));
}
