import { bilingual } from './language.ts';

export const rankingText = bilingual({
  zh: {
    title: (year: number, indicator: string, top: string, value: string) =>
      `${year}年${indicator}，${top}最多，为${value}`,
    titleRate: (year: number, indicator: string, top: string, value: string) =>
      `${year}年${indicator}，${top}最高，为${value}`,
    noData: (year: number, indicator: string) => `${year}年所选范围内没有收录到${indicator}`,
    noDataHint: '可换一个年度、机构类别或报告口径。',
    tryYear: (year: number, known: number) => `${year}年有${known}个`,
    stated: (known: number, all: number) => `已收录报告${all}份，其中${known}份有此数`,
    rounded: (n: number) => `含约数${n}个`,
    tooFew: (least: number) => `申请不足${least}件的不参加比率排名`,
    columns: {
      rank: '名次',
      unit: '单位',
      division: '地区',
      difference: '增减',
      change: '同比',
      source: '来源',
    },
    open: '原文',
    noSource: '无网址',
    tooltipRank: (rank: number, of: number) => `第${rank}名，共${of}个`,
    tooltipChange: (year: number, change: string) => `比${year}年 ${change}`,
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    divisionSum: (known: number, all: number) => `${all}份报告中${known}份之和`,
  },
  en: {
    title: (year: number, indicator: string, top: string, value: string) =>
      `${year}, ${indicator}: ${top} has most, ${value}`,
    titleRate: (year: number, indicator: string, top: string, value: string) =>
      `${year}, ${indicator}: ${top} is highest at ${value}`,
    noData: (year: number, indicator: string) =>
      `No ${indicator} collected for ${year} in this selection`,
    noDataHint: 'Try another year, kind of agency or scope.',
    tryYear: (year: number, known: number) => `${year} has ${known}`,
    stated: (known: number, all: number) => `${all} reports collected, ${known} state it`,
    rounded: (n: number) => `${n} of them rounded`,
    tooFew: (least: number) => `rates of fewer than ${least} requests are not ranked`,
    columns: {
      rank: 'Rank',
      unit: 'Unit',
      division: 'Division',
      difference: 'Difference',
      change: 'Change',
      source: 'Source',
    },
    open: 'Report',
    noSource: 'no address',
    tooltipRank: (rank: number, of: number) => `rank ${rank} of ${of}`,
    tooltipChange: (year: number, change: string) => `${change} on ${year}`,
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    divisionSum: (known: number, all: number) => `sum of ${known} of ${all} reports`,
  },
});
