import { APPLICANT_PARTS } from '../../../src/lib/model/applicant.ts';
import type { Form } from '../../../src/lib/model/form.ts';
import { formRows, seeded, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';

/** A body of the corpus, and how it speaks of itself. */
export type Body = { name: string; self: string };

const BODIES: readonly Body[] = [
  { name: '云岭县示例局', self: '我局' },
  { name: '望川县样例镇人民政府', self: '我镇' },
  { name: '青溪市虚构区人民政府', self: '全区' },
  { name: '白石市演示局', self: '本机关' },
  { name: '云岭县人民政府办公室', self: '县政府办公室' },
  { name: '青溪市虚构区市场监督管理局', self: '我局' },
  { name: '白石市虚构区甲乙街道办事处', self: '街道' },
  { name: '望川县人力资源和社会保障局', self: '县人社局' },
];

/** Figures of an invented report in which everything agrees, with the draws its prose goes on with. */
export type RightFigures = CaseFigures & { body: Body; random: () => number };

/** Whole numbers from 0 to `most`. */
export const draw = (random: () => number, most: number): number =>
  Math.floor(random() * (most + 1));

const SIZES = [0, 3, 12, 60, 400];

/** A right report for a seed: every identity of the form holds. */
export function rightFigures(seed: number, form: Form, unsplit = false): RightFigures {
  const random = seeded(seed * 7919 + (form === '2019' ? 1 : 2));
  const body = BODIES[seed % BODIES.length] ?? { name: '', self: '' };
  const cells: Record<string, number> = {};
  for (const { code, perApplicant } of formRows(form, unsplit)) {
    if (!perApplicant) cells[code] = 0;
    else for (const applicant of [...APPLICANT_PARTS, 'total']) cells[`${code}.${applicant}`] = 0;
  }
  fillRequests(cells, formRows(form, unsplit), SIZES[seed % SIZES.length] ?? 0, random);
  fillContested(cells, random, seed % 3 === 0);
  fillPublication(cells, form, random);
  // An office neither punishes nor charges.
  if (/办公室$/.test(body.name)) {
    for (const code of ['penalties.decisions', 'coercion.decisions', 'fees.amount'])
      cells[code] = 0;
  }
  const year = form === '2019' ? 2019 + (seed % 2) : 2021 + (seed % 5);
  return { agency: body.name, body, year, form, cells, narrative: {}, random };
}

function fillRequests(
  cells: Record<string, number>,
  rows: ReturnType<typeof formRows>,
  size: number,
  random: () => number,
): void {
  const outcomes = rows
    .map(({ code }) => code)
    .filter((code) => code.startsWith('outcome.') && code !== 'outcome.total');
  const add = (code: string, applicant: string): void => {
    for (const one of [applicant, 'total']) {
      cells[`${code}.${one}`] = (cells[`${code}.${one}`] ?? 0) + 1;
    }
  };
  const came = size === 0 ? 0 : 1 + draw(random, size);
  for (let request = 0; request < came; request += 1) {
    const applicant = random() < 0.8 ? 'natural' : (APPLICANT_PARTS[draw(random, 5)] ?? 'other');
    add(random() < 0.1 ? 'requests.carried_in' : 'requests.received', applicant);
    if (random() < 0.12) {
      add('requests.carried_over', applicant);
      continue;
    }
    const fee = (code: string): boolean => code === 'outcome.other.fee_unpaid';
    const drawn = random() < 0.5 ? 'outcome.granted' : outcomes[draw(random, outcomes.length - 1)];
    add(drawn === undefined || fee(drawn) ? 'outcome.granted' : drawn, applicant);
    add('outcome.total', applicant);
  }
}

function fillContested(
  cells: Record<string, number>,
  random: () => number,
  isQuiet: boolean,
): void {
  for (const group of [
    'reconsideration',
    'litigation.direct',
    'litigation.after_reconsideration',
  ]) {
    const results = ['upheld', 'rectified', 'other', 'pending'];
    for (const result of results) cells[`${group}.${result}`] = isQuiet ? 0 : draw(random, 5);
    cells[`${group}.total`] = results.reduce(
      (sum, result) => sum + (cells[`${group}.${result}`] ?? 0),
      0,
    );
  }
}

function fillPublication(cells: Record<string, number>, form: Form, random: () => number): void {
  if (form === '2021') {
    cells['normative.issued'] = draw(random, 9);
    cells['normative.repealed'] = draw(random, 3);
    cells['normative.effective'] = (cells['normative.issued'] ?? 0) + draw(random, 40);
    cells['fees.amount'] = draw(random, 4000) / 100;
  } else {
    cells['normative.made'] = draw(random, 9);
    cells['normative.disclosed'] = cells['normative.made'] ?? 0;
    cells['normative.disclosed_total'] = (cells['normative.made'] ?? 0) + draw(random, 40);
    for (const kind of ['permits', 'services', 'penalties']) {
      cells[`${kind}.items_prev`] = draw(random, 80);
      cells[`${kind}.items_change`] = draw(random, 8) - 4;
    }
  }
  for (const kind of ['permits', 'penalties', 'coercion']) {
    cells[`${kind}.decisions`] = draw(random, 900);
  }
}
