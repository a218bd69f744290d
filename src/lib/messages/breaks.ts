import { bilingual } from './language.ts';

/** Words at the breaks in series, and why figures before and after do not compare. */
export const breakText = bilingual({
  zh: {
    label: { form: '换格式', review: '复议前置' },
    reason: {
      form: '2021年起换用新格式，此项只见于一种格式，前后不连线、不比较',
      review: '2024年起不予公开等决定须先行复议（复议前置），前后不连线、不比较',
    },
  },
  en: {
    label: { form: 'new form', review: 'review first' },
    reason: {
      form: 'the form changed in 2021 and only one of the two has this row: nothing is compared across it',
      review:
        'since 2024 refusals go to reconsideration first: nothing is compared across the change',
    },
  },
});
