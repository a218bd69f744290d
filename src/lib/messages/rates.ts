import { bilingual } from './language.ts';

/** `1 report`, `5 reports`. */
const reportCount = (n: number): string => (n === 1 ? '1 report' : `${n} reports`);

/** Rates of a unit table: their summary rows, formulas and cautions. */
export const ratesText = bilingual({
  zh: {
    title: (year: number, name: string, ratio: string, known: number) =>
      `${year}年${known}份报告合计的${name}为${ratio}`,
    onlyListed: (year: number, reports: number) => `${year}年${reports}份报告能算出比率`,
    noneInYear: (year: number) => `${year}年所选范围内没有能算出的比率`,
    noneAnywhere: '所选范围内各年都没有能算出的比率，可换机构类别或报告口径。',
    computable: (known: number, all: number) => `${all}份报告中${known}份能算出至少一项`,
    otherYears: (n: number) => `本年份数少，另列其他年度${n}份，不计入合计`,
    ratioNote: '合计为和之比，不是各单位比率的平均',
    greyNote: (least: number) => `灰色：分母不足${least}，只列数不排名`,
    sumRow: '合计（和之比）',
    knownRow: '能算出的报告',
    sumColumnHint: (known: number, all: number) => `${all}份报告中${known}份`,
    interval: (low: string, high: string) => `95%区间 ${low}–${high}`,
    ofYearBefore: (name: string) => `上年${name}`,
    ofOneApplicant: (name: string) => `某类申请人的${name}`,
    times: (factor: number, formula: string) => `${factor} × ${formula}`,
    notes: '各项算法与注意',
    rankBy: (name: string) => `按${name}排名`,
  },
  en: {
    title: (year: number, name: string, ratio: string, known: number) =>
      `${year}, ${name}: ${ratio} over ${reportCount(known)} together`,
    onlyListed: (year: number, reports: number) => `${year}: rates of ${reports} reports`,
    noneInYear: (year: number) => `${year}: no rate can be computed in this selection`,
    noneAnywhere:
      'No rate can be computed in any year of this selection; try another kind of agency or scope.',
    computable: (known: number, all: number) => `at least one rate for ${known} of ${all} reports`,
    otherYears: (n: number) =>
      `few that year, so ${n} of other years are listed too, outside the sums`,
    ratioNote: 'sums are ratios of sums, not means of rates',
    greyNote: (least: number) => `grey: denominator below ${least}, shown but not ranked`,
    sumRow: 'Together (ratio of sums)',
    knownRow: 'Reports with a rate',
    sumColumnHint: (known: number, all: number) => `${known} of ${all} reports`,
    interval: (low: string, high: string) => `95 % interval ${low}–${high}`,
    ofYearBefore: (name: string) => `${name} of the year before`,
    ofOneApplicant: (name: string) => `${name} by one kind of applicant`,
    times: (factor: number, formula: string) => `${factor} × ${formula}`,
    notes: 'How each is computed, and what to mind',
    rankBy: (name: string) => `Rank by ${name}`,
  },
});
