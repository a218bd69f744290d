import { bilingual } from '../language.ts';

/** What stands in place of a change that cannot be given. */
export const noChangeText = bilingual({
  zh: {
    notCompared: '不可比',
    lacking: (year: number, reason: string) => `${year}年${reason}`,
    notCollected: (year: number) => `${year}年未收录`,
    why: {
      unknown: '缺一年的数',
      unstated: '未注明单位',
      broken: '两年之间口径有变',
      few: '分母太小',
    },
  },
  en: {
    notCompared: 'not comparable',
    lacking: (year: number, reason: string) => `${year} ${reason}`,
    notCollected: (year: number) => `none of ${year}`,
    why: {
      unknown: 'one of the years has no number',
      unstated: 'unit not stated',
      broken: 'a break in the series lies between',
      few: 'denominator too small',
    },
  },
});
