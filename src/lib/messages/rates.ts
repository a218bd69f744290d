import { bilingual } from './language.ts';

/** How rates are computed, and within what chance alone would leave them. */
export const ratesText = bilingual({
  zh: {
    interval: (low: string, high: string) => `95%区间 ${low}–${high}`,
    ofYearBefore: (name: string) => `上年${name}`,
    ofOneApplicant: (name: string) => `某类申请人的${name}`,
    times: (factor: number, formula: string) => `${factor} × ${formula}`,
  },
  en: {
    interval: (low: string, high: string) => `95 % interval ${low}–${high}`,
    ofYearBefore: (name: string) => `${name} of the year before`,
    ofOneApplicant: (name: string) => `${name} by one kind of applicant`,
    times: (factor: number, formula: string) => `${factor} × ${formula}`,
  },
});
