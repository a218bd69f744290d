import { bilingual } from '../language.ts';

/** A field that is searched. */
export const pickerText = bilingual({
  zh: {
    reportsInAll: (n: number) => `全库${n}份`,
    moreHits: (k: number, n: number) => `显示${k}个，共${n}个，可继续输入缩小范围`,
    noHits: '没有符合的选项',
    listLost: '选项没有取到，请检查网络后重新载入页面',
  },
  en: {
    reportsInAll: (n: number) => `${n} in all`,
    moreHits: (k: number, n: number) => `Shown ${k} of ${n}; type on to narrow`,
    noHits: 'Nothing fits',
    listLost: 'The options did not arrive: check the network and load the page again',
  },
});
