import { bilingual } from '../language.ts';

/** The table turned: units side by side over the whole form. */
export const compareText = bilingual({
  zh: {
    noUnits: '还没有可以并列的单位',
    noUnitsHint: '名单中没有单位填报这个指标；请在名单中勾选要对比的单位，最多12个。',
    title: (units: number, year: number, common: number, some: number) =>
      common > 0
        ? `${units}个单位${year}年有${common}项指标都填报${some > 0 ? `，另有${some}项部分单位填报` : ''}`
        : some > 0
          ? `${units}个单位${year}年没有一项指标都填报，${some}项部分单位填报`
          : `所选单位${year}年没有收录任何数字`,
    titleOne: (unit: string, year: number, some: number) => `${unit}${year}年填报${some}项指标`,
    onlyFirst: (shown: number, all: number) => `并列前${shown}个，共选${all}个`,
    unticked: (n: number) => `未勾选单位，并列名单中数值最大的${n}个`,
    versusNote: (year: number, versus: number, least: number) =>
      `差与同比为${year}年比${versus}年，基数不足${least}不算同比`,
    indicator: '指标',
    columns: { difference: '差', change: '同比' },
    columnOf: (unit: string, what: string) => `${unit} ${what}`,
    brokenSeries: '两年口径不同，不作比较',
    unstated: '各报告未注明单位，不排名、不比较',
    folded: (n: number) => `另有${n}项上列单位均未收录`,
    fold: '收起未收录的项目',
    mark: (name: string) => `看“${name}”的图`,
    noReportOfScope: (scope: string) => `没有收录${scope}`,
    noReportYear: (year: number) => `${year}年未收录，可看：`,
    noReportVersus: (year: number) => `${year}年未收录`,
    yearLink: (year: number) => `${year}年`,
    source: (year: number) => `${year}年来源`,
    localSource: (year: number, file: string) => `${year}年：${file}`,
    tableLabel: '各单位各项指标对比',
  },
  en: {
    noUnits: 'No units to put side by side',
    noUnitsHint: 'No unit of the list states this indicator; tick up to twelve units in the list.',
    title: (units: number, year: number, common: number, some: number) =>
      common > 0
        ? `${year}: all ${units} units state ${common} indicators${some > 0 ? `, some state ${some} more` : ''}`
        : some > 0
          ? `${year}: no indicator is stated by all ${units} units, ${some} by some`
          : `${year}: no figure of the chosen units is collected`,
    titleOne: (unit: string, year: number, some: number) =>
      `${unit}: ${some} indicators stated for ${year}`,
    onlyFirst: (shown: number, all: number) => `the first ${shown} of ${all} chosen`,
    unticked: (n: number) => `no unit is ticked: the ${n} largest of the list`,
    versusNote: (year: number, versus: number, least: number) =>
      `differences are ${year} on ${versus}; no change on a base below ${least}`,
    indicator: 'Indicator',
    columns: { difference: 'difference', change: 'change' },
    columnOf: (unit: string, what: string) => `${unit} ${what}`,
    brokenSeries: 'defined differently in the two years: not compared',
    unstated: 'the reports do not state its unit: not ranked, not compared',
    folded: (n: number) => `${n} more that none of these has`,
    fold: 'Hide what no unit has',
    mark: (name: string) => `Show the figure of “${name}”`,
    noReportOfScope: (scope: string) => `No ${scope.toLowerCase()} collected`,
    noReportYear: (year: number) => `None for ${year}; there is:`,
    noReportVersus: (year: number) => `None for ${year}`,
    yearLink: (year: number) => String(year),
    source: (year: number) => `Report ${year}`,
    localSource: (year: number, file: string) => `${year}: ${file}`,
    tableLabel: 'Units compared by indicator',
  },
});
