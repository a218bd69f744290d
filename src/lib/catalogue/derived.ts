import { FORMS, type Form } from '../model/form.ts';
import { INDICATORS } from './printed.ts';
import { INCOMING } from './outcome-groups.ts';
import { previousYear, termsOf, type Sum } from './formula-terms.ts';
import type { Text } from './indicator.ts';

/**
 * A derived indicator is data: the SQL, the note and the cells a click leads back to come from it.
 * value = factor · Σ numerator / Σ denominator; without a denominator it is a difference.
 * A blank in the formula makes it unknown; a zero denominator gives none, not 0 %.
 */
export type Derived = {
  code: string;
  section: 'derived';
  label: Text;
  short: Text;
  unit: 'ratio' | 'months' | 'document';
  forms: readonly Form[];
  numerator: Sum;
  denominator: Sum | null;
  factor: number;
  /** Written as a multiple (2.3倍), not as a percentage: the numerator is no part of the denominator. */
  isMultiple: boolean;
  /** What the number must not be read as. */
  trap: Text | null;
  /** The share of applicants reads one column of the row instead of its total. */
  perApplicant: boolean;
};

type Definition = Pick<Derived, 'code' | 'label' | 'numerator' | 'denominator'> & Partial<Derived>;

/** The forms that print every figure of a formula. */
function formsOf(...sums: (Sum | null)[]): Form[] {
  const forms = sums
    .flatMap(termsOf)
    .map(({ code }) => INDICATORS.find((row) => row.code === code)?.forms ?? FORMS);
  return FORMS.filter((form) => forms.every((some) => some.includes(form)));
}

const define = (definition: Definition): Derived => ({
  section: 'derived',
  forms: formsOf(definition.numerator, definition.denominator),
  short: definition.label,
  unit: 'ratio',
  factor: 1,
  isMultiple: false,
  trap: null,
  perApplicant: false,
  ...definition,
});

const sum = (...plus: string[]): Sum => ({ plus });

const COMPLETED = sum('outcome.total');
const HANDLED = sum(...INCOMING);
const GROUNDS: Text = {
  zh: '各单位申请构成不同，须与各类结果的占比一起看。',
  en: 'The mix of requests differs between agencies; read it beside the shares of all outcomes.',
};

/** Derived indicators of derived.md that one report (or two of one agency) can answer. */
export const DERIVED: readonly Derived[] = [
  define({
    code: 'rate.granted',
    label: { zh: '予以公开率', en: 'Granted rate' },
    numerator: sum('outcome.granted'),
    denominator: COMPLETED,
    trap: {
      zh: '重复、信访类申请多时会下降。',
      en: 'Falls when many requests are repeats or petitions.',
    },
  }),
  define({
    code: 'rate.disclosed',
    label: { zh: '实质公开率', en: 'Disclosed rate' },
    numerator: sum('outcome.granted', 'outcome.partly_granted'),
    denominator: COMPLETED,
    trap: {
      zh: '应与实体答复公开率一起看。',
      en: 'Show beside the rate decided on the merits.',
    },
  }),
  define({
    code: 'rate.merit',
    label: { zh: '实体答复公开率', en: 'Disclosed, decided on the merits' },
    numerator: sum('outcome.granted', 'outcome.partly_granted'),
    denominator: sum('outcome.granted', 'outcome.partly_granted', 'outcome.refused'),
    trap: {
      zh: '只看公开、部分公开、不予公开三种实体答复；把不予公开改列为无法提供或不予处理会使它上升，须看各类占比。',
      en: 'Of granted, partly granted and refused alone. Moving cases from refused to unavailable or not processed raises it; look at the mix.',
    },
  }),
  define({
    code: 'rate.refused',
    label: { zh: '不予公开率', en: 'Refused rate' },
    numerator: sum('outcome.refused'),
    denominator: COMPLETED,
    trap: GROUNDS,
  }),
  define({
    code: 'rate.unavailable',
    label: { zh: '无法提供率', en: 'Unavailable rate' },
    numerator: sum('outcome.unavailable'),
    denominator: COMPLETED,
    trap: GROUNDS,
  }),
  define({
    code: 'rate.declined',
    label: { zh: '不予处理率', en: 'Not-processed rate' },
    numerator: sum('outcome.declined'),
    denominator: COMPLETED,
    trap: GROUNDS,
  }),
  define({
    code: 'rate.other',
    label: { zh: '其他处理率', en: 'Otherwise-closed rate' },
    numerator: sum('outcome.other'),
    denominator: COMPLETED,
    trap: {
      zh: '两种格式的细项不同，只有合计可比。',
      en: 'Rows differ between the two forms; only the sum is comparable.',
    },
  }),
  define({
    code: 'rate.completed',
    label: { zh: '办结率', en: 'Completion rate' },
    numerator: COMPLETED,
    denominator: HANDLED,
    trap: {
      zh: '年底集中收到的申请依法结转，不等于拖延；不是按期办结率。',
      en: 'Requests that arrive in December are carried over lawfully; this is not the on-time rate.',
    },
  }),
  define({
    code: 'rate.carried_over',
    label: { zh: '结转率', en: 'Carry-over rate' },
    numerator: sum('requests.carried_over'),
    denominator: HANDLED,
    trap: {
      zh: '年底集中收到的申请会抬高它，不等于拖延。',
      en: 'A wave of requests in December raises it; that is no delay.',
    },
  }),
  define({
    code: 'backlog.months',
    label: { zh: '积压月数', en: 'Backlog in months' },
    unit: 'months',
    factor: 12,
    numerator: sum('requests.carried_over'),
    denominator: sum('requests.received'),
  }),
  define({
    code: 'share.applicant',
    label: { zh: '申请人构成', en: 'Share of applicants' },
    numerator: sum('requests.received'),
    denominator: sum('requests.received'),
    perApplicant: true,
  }),
  define({
    code: 'rate.reconsideration_rectified',
    label: { zh: '复议纠错率', en: 'Rectified on reconsideration' },
    numerator: sum('reconsideration.rectified'),
    denominator: { plus: ['reconsideration.total'], minus: ['reconsideration.pending'] },
    trap: { zh: '不等于一减维持率。', en: 'Not one minus the rate upheld.' },
  }),
  define({
    code: 'rate.litigation_rectified',
    label: { zh: '诉讼纠错率', en: 'Rectified in litigation' },
    numerator: sum('litigation.direct.rectified', 'litigation.after_reconsideration.rectified'),
    denominator: {
      plus: ['litigation.direct.total', 'litigation.after_reconsideration.total'],
      minus: ['litigation.direct.pending', 'litigation.after_reconsideration.pending'],
    },
    trap: {
      zh: '同一案件的几个审级可能各计一次。',
      en: 'Several instances of one case may each be counted.',
    },
  }),
  define({
    code: 'rate.disputed',
    label: { zh: '争议率', en: 'Dispute rate' },
    numerator: sum('reconsideration.total', 'litigation.direct.total'),
    denominator: COMPLETED,
    trap: {
      zh: '复议后起诉不计入，否则同一争议计两次。',
      en: 'Litigation after reconsideration is left out: it would count a dispute twice.',
    },
  }),
  define({
    code: 'normative.net_change',
    label: { zh: '规范性文件净增', en: 'Normative documents, net change' },
    unit: 'document',
    numerator: { plus: ['normative.issued'], minus: ['normative.repealed'] },
    denominator: null,
  }),
  define({
    code: 'rate.normative_renewal',
    label: { zh: '规范性文件更新率', en: 'Normative documents, renewal rate' },
    numerator: sum('normative.issued', 'normative.repealed'),
    denominator: sum(previousYear('normative.effective')),
  }),
  define({
    code: 'share.website',
    label: { zh: '网站发布占比', en: 'Website share of headline' },
    numerator: sum('published.website'),
    denominator: sum('published.total'),
    trap: {
      zh: '总数往往不含全部渠道，占比可能超过100%。',
      en: 'The headline often leaves channels out, so the share may exceed 100 %.',
    },
  }),
  define({
    code: 'ratio.interpretations',
    label: { zh: '解读比', en: 'Interpretations per document issued' },
    isMultiple: true,
    numerator: sum('interpretations'),
    denominator: sum('normative.issued'),
    trap: { zh: '可能大于1。', en: 'May exceed 1.' },
  }),
];
