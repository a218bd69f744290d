import { contradictionText } from './contradiction.ts';
import { bilingual } from '../language.ts';

/** What must be known of the numbers of a list before they are read: said below its sentence. */
export const workbenchNotesText = bilingual({
  zh: {
    ...contradictionText.zh,
    firstContradicted: (sentence: string) => `${sentence}；该单位此数核验不符，名次存疑`,
    contradictedUnits: (n: number, units: string) =>
      `标“不符”的${n}个单位，此数或算出此数的单元格与同一报告的其他数不符：${units}`,
    andMore: (units: string) => `${units}等`,
    noneInWords: (n: number) => `另有${n}个文字称无：没有印数，不算填报，不当作0，不进中位数`,
    unrankedZeros: (n: number) => `印为0的${n}个不排名次，列在有名次的之后`,
    openedOn: {
      list: '收录的报告中填报较全、可以排名的一份，换范围即换名单',
      trends: '填报年份最多的几个单位，换范围即换名单',
      compare: '两年都填报的项目最多的几个单位，换范围即换名单',
    },
    opened: (year: number | null, why: string) =>
      year === null ? `默认名单：${why}` : `默认名单，默认看${year}年：${why}`,
    listOrder: '图中各行按名单次序，不是名次',
    otherYear: (year: number, n: number) => `看${year}年（${n}个）`,
    heatHatched: '只有斜线的格未收录；收录而没有数的，格中写明原因',
    figureMeans: {
      multiples: '每个单位一小格折线（小多图），同一刻度',
      spread: '全名单的中位数和四分位',
      scatter: '两个指标各作一轴（散点图），看是否同高同低',
      heat: '单位为行、年度为列的深浅表（热力图）',
      composition: '总数由哪几项组成',
      flow: '上年结转加收到，对办结加结转下年',
      funnel: '比率与合计之比的差异是否超出偶然（漏斗图）',
    },
  },
  en: {
    ...contradictionText.en,
    firstContradicted: (sentence: string) =>
      `${sentence}; that figure contradicts others of its report, so the place is in doubt`,
    contradictedUnits: (n: number, units: string) =>
      `${n} marked “contradiction”: the figure, or a cell it is computed from, contradicts others of its report: ${units}`,
    andMore: (units: string) => `${units} and more`,
    noneInWords: (n: number) =>
      `${n} more say “none” in words: no number is printed, so they state none, count as no 0 and are in no median`,
    unrankedZeros: (n: number) =>
      n === 1
        ? 'one printed 0 has no rank and stands behind those that have'
        : `${n} printed 0 and have no rank: they stand behind those that have`,
    openedOn: {
      list: 'a list of which enough is collected to rank it; another selection shows another list',
      trends: 'the units with most years; another selection shows another list',
      compare: 'the units that state most in both years; another selection shows another list',
    },
    opened: (year: number | null, why: string) =>
      year === null ? `shown first: ${why}` : `shown first, for ${year}: ${why}`,
    otherYear: (year: number, n: number) => `Show ${year} (${n})`,
    heatHatched:
      'a cell hatched and empty is not collected; one that is, but has no number, says why',
    listOrder: 'the bars stand in the order of the list, which is no ranking',
    figureMeans: {
      multiples: 'a small chart for each unit, all on one scale',
      spread: 'median and quartiles of the whole list',
      scatter: 'one indicator against another (scatter plot)',
      heat: 'units by years, shaded by number (heat table)',
      composition: 'what a total consists of',
      flow: 'carried in and received against completed and carried over',
      funnel: 'whether a rate differs from the overall ratio by more than chance (funnel plot)',
    },
  },
});
