/**
 * The rates, written down a second time on purpose: from the definitions a reader finds on the page of
 * methods, so that a slip in the catalogue or in the SQL does not hide itself.
 */
export type Formula = {
  top: readonly string[];
  less?: readonly string[];
  /** None for a plain difference. */
  below?: readonly string[];
  lessBelow?: readonly string[];
  /** The denominator is the year before's. */
  before?: true;
  times?: number;
  written: 'rate' | 'multiple' | 'months' | 'count';
  /** Of the kinds of applicant the own column over the total. */
  byApplicant?: true;
};

const rate = (top: string, below: string): Formula => ({
  top: top.split(' '),
  below: below.split(' '),
  written: 'rate',
});

const HANDLED = 'requests.received requests.carried_in';

export const FORMULAS: Readonly<Record<string, Formula>> = {
  'rate.granted': rate('outcome.granted', 'outcome.total'),
  'rate.disclosed': rate('outcome.granted outcome.partly_granted', 'outcome.total'),
  'rate.merit': rate(
    'outcome.granted outcome.partly_granted',
    'outcome.granted outcome.partly_granted outcome.refused',
  ),
  'rate.refused': rate('outcome.refused', 'outcome.total'),
  'rate.unavailable': rate('outcome.unavailable', 'outcome.total'),
  'rate.declined': rate('outcome.declined', 'outcome.total'),
  'rate.other': rate('outcome.other', 'outcome.total'),
  'rate.completed': rate('outcome.total', HANDLED),
  'rate.carried_over': rate('requests.carried_over', HANDLED),
  'backlog.months': {
    ...rate('requests.carried_over', 'requests.received'),
    times: 12,
    written: 'months',
  },
  'share.applicant': { ...rate('requests.received', 'requests.received'), byApplicant: true },
  'rate.reconsideration_rectified': {
    ...rate('reconsideration.rectified', 'reconsideration.total'),
    lessBelow: ['reconsideration.pending'],
  },
  'rate.litigation_rectified': {
    ...rate(
      'litigation.direct.rectified litigation.after_reconsideration.rectified',
      'litigation.direct.total litigation.after_reconsideration.total',
    ),
    lessBelow: ['litigation.direct.pending', 'litigation.after_reconsideration.pending'],
  },
  'rate.disputed': rate('reconsideration.total litigation.direct.total', 'outcome.total'),
  'normative.net_change': {
    top: ['normative.issued'],
    less: ['normative.repealed'],
    written: 'count',
  },
  'rate.normative_renewal': {
    ...rate('normative.issued normative.repealed', 'normative.effective'),
    before: true,
  },
  'share.website': rate('published.website', 'published.total'),
  'ratio.interpretations': {
    ...rate('interpretations', 'normative.issued'),
    written: 'multiple',
  },
};

/** Ratios that are no shares of cases: chance says nothing of them. */
export const NO_SHARES = [
  ...['rate.disputed', 'rate.normative_renewal', 'share.website', 'ratio.interpretations'],
  ...['backlog.months', 'normative.net_change'],
];

const GROUP_ROWS: Readonly<Record<string, string>> = {
  'outcome.refused':
    'state_secret law_prohibited security_stability third_party internal_affairs process_info enforcement_file admin_query',
  'outcome.unavailable': 'not_held needs_creation unclear',
  'outcome.declined': 'petition repeat publication excessive reissue',
  'outcome.other': 'no_correction fee_unpaid other',
};

/** The rows of a group of outcomes on a form; none for what is no group or stands as one row. */
export function groupRows(code: string, form: string): string[] {
  if (code === 'outcome.other' && form === '2019') return [];
  return (GROUP_ROWS[code]?.split(' ') ?? []).map((row) => `${code}.${row}`);
}

export const APPLICANTS = 'natural business research nonprofit legal other'.split(' ');

const ON_2019_ALONE =
  /^((rules|normative)\.(made|disclosed|disclosed_total)|\w+\.items_(prev|change)|services\.\w+|procurement\.\w+)$/;
const ON_2021_ALONE =
  /^((rules|normative)\.(issued|repealed|effective)|fees\.amount|outcome\.other\.\w+)$/;

/** The forms that print a row, or every figure of a formula. */
export function formsOf(code: string): ('2019' | '2021')[] {
  const formula = FORMULAS[code];
  if (formula) {
    const { top, less = [], below = [], lessBelow = [] } = formula;
    const all = [...top, ...less, ...below, ...lessBelow].map(formsOf);
    return (['2019', '2021'] as const).filter((form) => all.every((some) => some.includes(form)));
  }
  if (ON_2019_ALONE.test(code)) return ['2019'];
  return ON_2021_ALONE.test(code) ? ['2021'] : ['2019', '2021'];
}

/** Rows of Section III have a column for each kind of applicant. */
export const inColumns = (code: string): boolean =>
  code === 'share.applicant' ||
  code.startsWith('outcome.') ||
  ['requests.received', 'requests.carried_in', 'requests.carried_over'].includes(code);

/** The one figure that each report prints in a unit of its own. */
export const isUnstated = (code: string): boolean => code === 'procurement.amount';

const CONTESTED = /^(reconsideration|litigation)\./;

/** Years after which figures are not comparable with those before. */
export function breaksOf(code: string): number[] {
  const formula = FORMULAS[code];
  const codes = formula
    ? [formula.top, formula.less, formula.below, formula.lessBelow].flatMap((some) => some ?? [])
    : [code];
  return [
    ...(formsOf(code).length === 1 ? [2020] : []),
    ...(codes.some((one) => CONTESTED.test(one)) ? [2023] : []),
  ];
}

/** Whether no break lies between two years, in any order. */
export function comparable(code: string, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return !breaksOf(code).some((after) => from <= after && to > after);
}
