import { bilingual } from '../language.ts';

/** What came in and what became of it, a pair of bars for each unit. */
export const flowText = bilingual({
  zh: {
    title: (year: number, n: number, even: number, off: number, unknown: number) =>
      `${year}年${n}个单位：${even}个收结相等，${off}个不等，${unknown}个缺数或为约数、不能核对`,
    none: (year: number) => `${year}年没有单位填报收到、办结或结转`,
    note: (applicant: string) => `上年结转＋收到 与 办结＋结转下年，${applicant}`,
    income: (unit: string) => `${unit} 收`,
    outgoing: (unit: string) => `${unit} 结`,
    rest: '已办结、未分列',
    off: (by: number) => (by > 0 ? `收比结多${by}件` : `结比收多${-by}件`),
    partsExceed: (by: number) => `各项结果比办结总计多${by}件`,
    missing: (names: readonly string[]) => `缺${names.join('、')}`,
    rounded: '含约数',
  },
  en: {
    title: (year: number, n: number, even: number, off: number, unknown: number) =>
      `${year}, ${n} units: in and out equal at ${even}, unequal at ${off}, not to be checked at ${unknown}`,
    none: (year: number) => `${year}: no unit states anything received, completed or carried`,
    note: (applicant: string) =>
      `carried in + received against completed + carried over, ${applicant}`,
    income: (unit: string) => `${unit} in`,
    outgoing: (unit: string) => `${unit} out`,
    rest: 'completed, not itemised',
    off: (by: number) => (by > 0 ? `${by} more in than out` : `${-by} more out than in`),
    partsExceed: (by: number) => `results exceed the total by ${by}`,
    missing: (names: readonly string[]) => `without ${names.join(', ')}`,
    rounded: 'rounded numbers',
  },
});
