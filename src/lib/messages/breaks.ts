import { bilingual } from './language.ts';

/** Words at the breaks in series, and why figures before and after do not compare. */
export const breakText = bilingual({
  zh: {
    label: { form: '换格式', review: '复议前置' },
    reason: {
      form: (since: number) => `${since}年起换用新格式，此项只见于一种格式，前后不连线、不比较`,
      review: (since: number) =>
        `${since}年起不予公开等决定须先行复议（复议前置），前后不连线、不比较`,
    },
  },
  en: {
    label: { form: 'new form', review: 'review first' },
    reason: {
      form: (since: number) =>
        `the form changed in ${since} and only one of the two has this row: nothing is compared across it`,
      review: (since: number) =>
        `since ${since} refusals go to reconsideration first: nothing is compared across the change`,
    },
  },
});
