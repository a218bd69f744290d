import type { Form } from '../../../src/lib/model/form.ts';
import {
  LAYOUT_NAMES,
  LAYOUTS,
  FILLINGS,
  type FillingName,
  type LayoutName,
} from '../../golden/reports/generate/layout.ts';
import { renderCase, type CaseFormat } from '../../golden/reports/generate/render-case.ts';
import { rightFigures } from './right-figures.ts';
import { rightProse } from './right-prose.ts';

/** A right report of the corpus: no rule may fail on it. */
export type RightReport = { name: string; bytes: Uint8Array };

const FORMS: readonly Form[] = ['2019', '2021'];
const SEEDS = 12;
const OTHER_FORMATS: readonly CaseFormat[] = ['docx', 'markdown', 'html of a site', 'text tabs'];
const FILLED: readonly FillingName[] = [
  'all numbers',
  'blank for zero',
  'slash for zero',
  'all numbers',
];

/** How many reports the corpus has. */
export const RIGHT_COUNT = FORMS.length * LAYOUT_NAMES.length * SEEDS;

/** Forms × layouts × ways of telling, most of them as web pages and some in other formats. */
export async function* rightReports(): AsyncGenerator<RightReport> {
  for (const form of FORMS) {
    for (const [at, layout] of LAYOUT_NAMES.entries()) {
      for (let seed = 0; seed < SEEDS; seed += 1)
        yield rightReport(form, layout, seed + at * SEEDS);
    }
  }
}

async function rightReport(form: Form, layout: LayoutName, seed: number): Promise<RightReport> {
  const figures = rightFigures(seed, form, LAYOUTS[layout].unsplit);
  const prose = rightProse(figures);
  const filling = FILLED[seed % FILLED.length] ?? 'all numbers';
  const format =
    seed % 6 === 5
      ? (OTHER_FORMATS[Math.floor(seed / 6) % OTHER_FORMATS.length] ?? 'html')
      : 'html';
  const bytes = await renderCase(FILLINGS[filling]({ ...figures, prose }), layout, format);
  return { name: `${form} ${layout} ${seed} ${filling} ${format}`, bytes };
}
