import { cellKey } from '../../lib/catalogue/cell-key.ts';
import { CONTESTED_GROUPS, CONTESTED_RESULTS } from '../../lib/catalogue/sections/contested.ts';
import { APPLICANT_PARTS } from '../../lib/model/applicant.ts';
import type { Form } from '../../lib/model/form.ts';
import type { Body } from './bodies.ts';
import { deal, type Draws } from './random.ts';

/** Exact figures by the keys of their cells: what is true of a body before anyone prints it. */
export type Cells = Map<string, number>;

const OUTCOMES_2021: readonly (readonly [code: string, weight: number])[] = [
  ['outcome.granted', 46],
  ['outcome.partly_granted', 9],
  ['outcome.refused.state_secret', 0.2],
  ['outcome.refused.law_prohibited', 0.4],
  ['outcome.refused.security_stability', 0.1],
  ['outcome.refused.third_party', 1],
  ['outcome.refused.internal_affairs', 2],
  ['outcome.refused.process_info', 1.4],
  ['outcome.refused.enforcement_file', 1],
  ['outcome.refused.admin_query', 2],
  ['outcome.unavailable.not_held', 23],
  ['outcome.unavailable.needs_creation', 1.6],
  ['outcome.unavailable.unclear', 1],
  ['outcome.declined.petition', 3],
  ['outcome.declined.repeat', 1.6],
  ['outcome.declined.publication', 0.1],
  ['outcome.declined.excessive', 0.1],
  ['outcome.declined.reissue', 0.2],
  ['outcome.other.no_correction', 3],
  ['outcome.other.fee_unpaid', 0.1],
  ['outcome.other.other', 4],
];

/** The form of 2019 has one row for what is closed otherwise. */
const OUTCOMES_2019 = [
  ...OUTCOMES_2021.filter(([code]) => !code.startsWith('outcome.other')),
  ['outcome.other', 7.1] as const,
];

const APPLICANT_WEIGHTS = [84, 11, 0.3, 1, 2.2, 1.5];
const MOST_REQUESTS: Readonly<Record<Body['kind'], number>> = {
  government: 0,
  office: 24,
  department: 9,
  township: 3,
  other: 3,
};

/** Section III of a body alone; what was carried over the year before is carried in. */
export function requestCells(
  draws: Draws,
  { kind }: Body,
  form: Form,
  size: number,
  before: Cells | null,
): Cells {
  const cells: Cells = new Map();
  const count = Math.floor(MOST_REQUESTS[kind] * size * draws.next() * draws.next());
  const received = deal(draws, count, APPLICANT_WEIGHTS);
  const rows = form === '2019' ? OUTCOMES_2019 : OUTCOMES_2021;
  const weights = rows.map(([, weight]) => weight);
  const put = (code: string, applicant: (typeof APPLICANT_PARTS)[number], value: number): void => {
    cells.set(cellKey(code, applicant), value);
    const total = cellKey(code, 'total');
    cells.set(total, (cells.get(total) ?? 0) + value);
  };
  for (const [at, applicant] of APPLICANT_PARTS.entries()) {
    const carriedIn = before?.get(cellKey('requests.carried_over', applicant)) ?? 0;
    const fresh = received[at] ?? 0;
    const all = fresh + carriedIn;
    let over = 0;
    for (let one = 0; one < fresh; one++) over += draws.chance(0.06) ? 1 : 0;
    put('requests.received', applicant, fresh);
    put('requests.carried_in', applicant, carriedIn);
    const outcomes = deal(draws, all - over, weights);
    for (const [row, [code]] of rows.entries()) put(code, applicant, outcomes[row] ?? 0);
    put('outcome.total', applicant, all - over);
    put('requests.carried_over', applicant, over);
  }
  return cells;
}

/** Section IV: a few of the answered requests are contested. */
export function contestedCells(draws: Draws, answered: number): Cells {
  const cells: Cells = new Map();
  const shares = [0.06, 0.02, 0.015];
  for (const [at, group] of CONTESTED_GROUPS.entries()) {
    const count = Math.floor(answered * (shares[at] ?? 0) * 2 * draws.next() + draws.next() * 0.6);
    const results = deal(draws, count, [60, 12, 16, 12]);
    for (const [row, result] of CONTESTED_RESULTS.entries()) {
      cells.set(`${group}.${result}`, results[row] ?? 0);
    }
    cells.set(`${group}.total`, count);
  }
  return cells;
}

/** Section II on the form of the year. */
export function publicationCells(draws: Draws, { kind }: Body, form: Form, size: number): Cells {
  const cells: Cells = new Map();
  const decides = kind === 'department' && draws.chance(0.6);
  const many = (most: number): number =>
    decides ? Math.floor(most * size * draws.next() * draws.next()) : 0;
  const few = (most: number): number => (draws.chance(0.3) ? draws.below(most) : 0);
  const documents = kind === 'office' ? few(30) : kind === 'department' ? few(6) : 0;
  const standing = documents * (2 + draws.below(4));
  if (form === '2021') {
    for (const code of ['rules.issued', 'rules.repealed', 'rules.effective']) cells.set(code, 0);
    cells.set('normative.issued', documents);
    cells.set('normative.repealed', few(3));
    cells.set('normative.effective', standing);
    cells.set('fees.amount', decides ? Math.round(many(900) * 100 + draws.below(100)) / 100 : 0);
  } else {
    for (const code of ['rules.made', 'rules.disclosed', 'rules.disclosed_total']) {
      cells.set(code, 0);
    }
    cells.set('normative.made', documents);
    cells.set('normative.disclosed', documents);
    cells.set('normative.disclosed_total', standing);
    for (const subject of ['permits', 'services', 'penalties', 'coercion', 'fees']) {
      cells.set(`${subject}.items_prev`, many(60));
      cells.set(`${subject}.items_change`, decides ? few(4) : 0);
    }
    cells.set('services.decisions', many(400));
    cells.set('procurement.items', few(12));
    cells.set('procurement.amount', few(4000));
  }
  cells.set('permits.decisions', many(2400));
  cells.set('penalties.decisions', many(700));
  cells.set('coercion.decisions', many(30));
  return cells;
}

/** Section I: what the prose tells in figures. */
export function proseCells(draws: Draws, { kind }: Body, size: number): Cells {
  const most = kind === 'office' ? 1600 : kind === 'department' ? 420 : 160;
  const [website = 0, wechat = 0, weibo = 0, other = 0] = deal(
    draws,
    20 + Math.floor(most * size * draws.next()),
    [58, 30, 4, 8],
  );
  return new Map([
    ['published.total', website + wechat + weibo + other],
    ['published.website', website],
    ['published.wechat', wechat],
    ['published.weibo', weibo],
    ['published.other_media', other],
    ['interpretations', draws.below(12)],
    ['press_conferences', draws.below(4)],
    ['trainings', draws.below(5)],
  ]);
}
