import type { Form } from '../../../../src/lib/model/form.ts';
import { APPLICANTS } from '../../../../src/lib/model/applicant.ts';
import { INDICATORS } from '../../../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../../../src/lib/catalogue/outcome-groups.ts';
import type { Indicator } from '../../../../src/lib/catalogue/indicator.ts';

/** What stands in a cell: a number, other signs instead of one (`/`, `22（其中修订16件）`), nothing. */
export type Printed = number | string | null;

/**
 * The known figures of an invented report. Keys are `code`, or `code.applicant` in Section III, as
 * the command line prints marks. A row of the form without a key is printed blank.
 */
export type CaseFigures = {
  agency: string;
  year: number;
  form: Form;
  cells: Readonly<Record<string, Printed>>;
  /** Section I codes told in prose. */
  narrative: Readonly<Record<string, number>>;
  /** Paragraphs to print instead of the usual ones. */
  prose?: CaseProse;
};

/** Sections I, V and VI, a paragraph an entry. */
export type CaseProse = {
  overview: readonly string[];
  problems: readonly string[];
  others: readonly string[];
};

/** A number between 0 and 1, the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The fillable rows of a form in its order; form 2021 with 其他处理 in one row when `unsplit`. */
export function formRows(form: Form, unsplit = false): Indicator[] {
  return INDICATORS.filter((row) => {
    if (unsplit && form === '2021' && row.code === 'outcome.other') return true;
    if (unsplit && row.parent === 'outcome.other') return false;
    return isFormRow(row, form);
  });
}

/** Every key a form has a cell for. */
export function formCells(form: Form, unsplit = false): string[] {
  return formRows(form, unsplit).flatMap(({ code, perApplicant }) =>
    perApplicant ? APPLICANTS.map((applicant) => `${code}.${applicant}`) : [code],
  );
}

const AGENCIES = ['云岭县示例局', '青溪市虚构区人民政府', '望川县样例镇人民政府', '白石市演示局'];

/** Small and large counts as they occur, zero most often; different enough that a mix-up shows. */
function count(random: () => number): number {
  const size = random();
  if (size < 0.25) return 0;
  if (size < 0.6) return Math.floor(random() * 10) + 1;
  if (size < 0.9) return Math.floor(random() * 900) + 10;
  return Math.floor(random() * 90_000) + 1000;
}

/** Figures for a seed. They need not add up: the importers must not care. */
export function randomFigures(seed: number, form: Form, unsplit = false): CaseFigures {
  const random = seeded(seed);
  const cells: Record<string, Printed> = {};
  for (const key of formCells(form, unsplit)) {
    cells[key] = key === 'fees.amount' ? Math.round(count(random) * 100.25) / 100 : count(random);
    if (key.endsWith('items_change') && random() < 0.5) cells[key] = -Number(cells[key]);
    if (Object.is(cells[key], -0)) cells[key] = 0;
  }
  const total = count(random) + 100;
  return {
    agency: AGENCIES[seed % AGENCIES.length] ?? '',
    year: form === '2019' ? 2019 + (seed % 2) : 2021 + (seed % 4),
    form,
    cells,
    narrative: { 'published.total': total, 'requests.stated': count(random) },
  };
}
