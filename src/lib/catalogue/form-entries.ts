import type { Form } from '../model/form.ts';

/** What Section II asks figures of (政府信息公开条例 art. 20). */
export type Subject =
  | 'rules'
  | 'normative'
  | 'permits'
  | 'services'
  | 'penalties'
  | 'coercion'
  | 'fees'
  | 'procurement';

/** A column of Section II: the field its figures have, and which wording heads it. */
export type Measure = readonly [field: string, wording: Wording];

/** Wordings of column heads; their text stands in the messages. */
export type Wording =
  | 'issued'
  | 'repealed'
  | 'effective'
  | 'made'
  | 'disclosed'
  | 'disclosed_total'
  | 'decisions'
  | 'decisions2021'
  | 'items_prev'
  | 'items_change'
  | 'amount'
  | 'procurement_items'
  | 'procurement_amount';

/** One article of Section II: the same measures asked of each subject. */
export type Block = {
  article: number;
  subjects: readonly Subject[];
  measures: readonly Measure[];
};

/** Everything in which the versions of the form differ. A new one is one more entry. */
export type FormEntry = {
  /** The document that prescribed it, by its number. */
  decree: string;
  /** The first reporting year it holds for; it holds until the next begins. */
  since: number;
  /** Whether 其他处理 stands in rows of its own kinds, or as one row. */
  splitsOther: boolean;
  publication: readonly Block[];
  /** How the column heads of Section II are known in print. */
  heads: readonly (readonly [field: string, words: RegExp])[];
  /** Words in a head by which it differs from the same head on other forms. */
  wordings: readonly RegExp[];
};

const DOCUMENTS = ['rules', 'normative'] as const;
const ITEMS: readonly Measure[] = [
  ['items_prev', 'items_prev'],
  ['items_change', 'items_change'],
];

export const FORM_ENTRIES: Readonly<Record<Form, FormEntry>> = {
  '2019': {
    decree: '国办公开办函〔2019〕60号',
    since: 2019,
    splitsOther: false,
    publication: [
      {
        article: 1,
        subjects: DOCUMENTS,
        measures: [
          ['made', 'made'],
          ['disclosed', 'disclosed'],
          ['disclosed_total', 'disclosed_total'],
        ],
      },
      {
        article: 5,
        subjects: ['permits', 'services'],
        measures: [...ITEMS, ['decisions', 'decisions']],
      },
      {
        article: 6,
        subjects: ['penalties', 'coercion'],
        measures: [...ITEMS, ['decisions', 'decisions']],
      },
      { article: 8, subjects: ['fees'], measures: ITEMS },
      {
        article: 9,
        subjects: ['procurement'],
        measures: [
          ['items', 'procurement_items'],
          ['amount', 'procurement_amount'],
        ],
      },
    ],
    heads: [
      ['made', /新制作/],
      ['disclosed_total', /对外公开/],
      ['disclosed', /新公开/],
      ['items_prev', /上一?年(度)?项目/],
      ['items_change', /本年增|增\/减/],
      ['items', /采购项目/],
      ['amount', /采购总?金额/],
    ],
    wordings: [],
  },
  '2021': {
    decree: '国办公开办函〔2021〕30号',
    since: 2021,
    splitsOther: true,
    publication: [
      {
        article: 1,
        subjects: DOCUMENTS,
        measures: [
          ['issued', 'issued'],
          ['repealed', 'repealed'],
          ['effective', 'effective'],
        ],
      },
      { article: 5, subjects: ['permits'], measures: [['decisions', 'decisions2021']] },
      {
        article: 6,
        subjects: ['penalties', 'coercion'],
        measures: [['decisions', 'decisions2021']],
      },
      { article: 8, subjects: ['fees'], measures: [['amount', 'amount']] },
    ],
    heads: [
      ['issued', /制发/],
      ['repealed', /废止/],
      ['effective', /现行有效/],
      ['amount', /收费金额/],
    ],
    wordings: [/本年处理决定/],
  },
};

/** Heads that every form has in some wording. */
export const SHARED_HEADS: FormEntry['heads'] = [['decisions', /处理决定/]];
