import { bilingual } from './language.ts';

/** Rankings of units by one indicator, and what a page says of the whole selection. */
export const rankingText = bilingual({
  zh: {
    sumAndTop: (year: number, units: string, name: string, sum: string, top: string) =>
      `${year}年${units}${name}合计${sum}，${top}最多`,
    ratioAndTop: (year: number, units: string, name: string, ratio: string, top: string) =>
      `${year}年${units}合计的${name}为${ratio}，${top}最高`,
    ratioAlone: (year: number, units: string, name: string, ratio: string) =>
      `${year}年${units}合计的${name}为${ratio}`,
    topAlone: (year: number, units: string, name: string, top: string, value: string) =>
      `${year}年${units}有${name}，${top}最高，为${value}`,
    onlyOne: (year: number, units: string, name: string, value: string) =>
      `${year}年只收录到${units}的${name}，为${value}`,
    noneRanked: (year: number, units: string, name: string, least: number) =>
      `${year}年${units}有${name}，分母都不足${least}，不排名次`,
    unstatedUnit: '各报告未注明单位，不排名、不合计',
    listedOnly: (n: number) => `${n}个有数，各报告未注明单位，不排名、不合计`,
    listedOnlyTitle: (year: number, n: number, name: string) =>
      `${year}年${n}份报告有${name}，各报告未注明单位，不排名、不合计`,
    units: (n: number, place: string, units: string) => `${place}${n}个${units}`,
    divisionUnits: (n: number, place: string) => `${place}${n}个地区`,
    governments: {
      all: '政府',
      province: '省级政府',
      prefecture: '地级政府',
      county: '县级政府',
      zone: '开发区',
    },
    kinds: {
      all: '机构',
      office: '政府办公室',
      department: '部门',
      township: '乡镇街道',
      other: '其他机构',
    },
    levels: { all: '', province: '省级', prefecture: '地级', county: '县级', zone: '开发区' },
    tied: (first: string, n: number) => `${first}等${n}个并列`,
    leads: (top: string, value: string) => `${top}以${value}居首`,
    leadsAndMedian: (top: string, value: string, n: number, median: string) =>
      `${top}以${value}居首，${n}个的中位数为${median}`,
    noneLeads: (n: number, least: number) => `${n}个有数，分母都不足${least}，不排名次`,
    divisionLeads: (name: string, known: number, reports: number, value: string) =>
      `${name}最多：${reports}份报告中${known}份之和为${value}`,
    divisionLeadsRate: (name: string, known: number, reports: number, value: string) =>
      `${name}最高：${reports}份报告中${known}份合计为${value}`,
    noData: (year: number, indicator: string) => `${year}年所选范围内没有收录到${indicator}`,
    noDataHint: '可换一个年度、机构类别或报告口径。',
    toOpening: '回到初始选择',
    applicantHint: '申请人构成须先选定一类申请人。',
    tryYear: (year: number, known: number) => `${year}年有${known}个`,
    severalLevels: '所选汇总报告分属不同层级，上级政府的汇总已包含下级，不能相加。请选定一个层级。',
    severalLevelsTitle: (year: number, name: string) =>
      `${year}年${name}：所选汇总报告分属不同层级，不能按地区相加`,
    severalLevelsRanked: '含不同层级，上级汇总已包含下级',
    noneBelow: (name: string) => `${name}之下没有分地区的报告。`,
    byAgency: '改为按机构',
    ownLayer: (name: string) => `${name}本级`,
    knownIn: (year: number) => `${year}有数`,
    stated: (known: number, all: number) => `已收录报告${all}份，其中${known}份有此数`,
    statedDivisions: (known: number, all: number) => `已收录${all}个地区的报告，${known}个有此数`,
    sumsNote: '各地区收录的报告多少不同，合计不代表该地区全部',
    rounded: (n: number) => `含约数${n}个`,
    tooFew: (least: number) => `分母不足${least}的只列数不排名`,
    years: {
      sameUnits: (before: number, year: number, n: number, name: string, a: string, b: string) =>
        `${before}、${year}两年都有数的${n}个，${name}由${a}变为${b}`,
      noSame: (before: number, year: number, name: string) =>
        `没有${before}、${year}两年都有${name}的单位，各年合计不能直接相比`,
      note: '各年收录的单位不同，合计的高低不是趋势',
      rateNote: '每年为合计之比，不是各单位比率的平均',
      both: '上年也有数的单位',
      only: '只本年有数的单位',
      ofReports: (known: number, reports: number) => `${known}/${reports}份`,
      hint: (known: number, reports: number) => `${reports}份报告中${known}份有数`,
      columns: {
        year: '年度',
        value: '合计',
        ratio: '合计之比',
        known: '有数',
        reports: '收录报告',
        same: '两年都有数',
        before: '其上年',
        now: '其本年',
      },
    },
    columns: {
      rank: '名次',
      supported: '名次区间',
      unit: '单位',
      division: '地区',
      difference: '增减',
      change: '同比',
      source: '来源',
      known: '有数',
      reports: '收录报告',
      units: '该层级地区数',
    },
    open: '原文',
    noSource: '无网址',
    tooltipRank: (rank: number, of: number) => `第${rank}名，共${of}个`,
    tooltipRankBelow: (rank: string, share: string) => `${rank}，高于其余的${share}`,
    rankSpan: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
    chanceInterval: (low: string, high: string) => `偶然波动的95%区间（泊松） ${low}–${high}`,
    ranksBetween: (best: number, worst: number) => `名次区间 ${best}–${worst}`,
    surelyRanked: '与其他各单位都分得出高下',
    apartFromMarked: '与所标单位分得出高下',
    notApartFromMarked: '与所标单位难分高下',
    supportedNote: '名次区间：两两比较（95%，未作多重比较校正）分不出高下的，先后不足为凭',
    tooltipChange: (year: number, change: string) => `比${year}年 ${change}`,
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    divisionSum: (known: number, all: number) => `${all}份报告中${known}份之和`,
    divisionNote: (value: string, known: number, all: number) => `${value}（${known}/${all}份）`,
  },
  en: {
    sumAndTop: (year: number, units: string, name: string, sum: string, top: string) =>
      `${year}, ${name}: ${sum} in all from ${units}, most at ${top}`,
    ratioAndTop: (year: number, units: string, name: string, ratio: string, top: string) =>
      `${year}, ${name}: ${ratio} over ${units} together, highest at ${top}`,
    ratioAlone: (year: number, units: string, name: string, ratio: string) =>
      `${year}, ${name}: ${ratio} over ${units} together`,
    topAlone: (year: number, units: string, name: string, top: string, value: string) =>
      `${year}, ${name}: stated by ${units}, highest at ${top}, ${value}`,
    onlyOne: (year: number, units: string, name: string, value: string) =>
      `${year}, ${name}: only ${units} collected, ${value}`,
    noneRanked: (year: number, units: string, name: string, least: number) =>
      `${year}, ${name}: ${units}, all with denominators below ${least}, so none is ranked`,
    unstatedUnit: 'the reports do not state its unit: not ranked, not added up',
    listedOnly: (n: number) =>
      `${n} state it; the reports do not state its unit: not ranked, not added up`,
    listedOnlyTitle: (year: number, n: number, name: string) =>
      `${year}, ${name}: in ${n} reports, which do not state its unit: not ranked, not added up`,
    units: (n: number, place: string, units: string) =>
      `${n} ${units}${place ? ` in ${place}` : ''}`,
    divisionUnits: (n: number, place: string) => `${n} divisions${place ? ` of ${place}` : ''}`,
    governments: {
      all: 'governments',
      province: 'provincial governments',
      prefecture: 'prefectural governments',
      county: 'county governments',
      zone: 'development zones',
    },
    kinds: {
      all: 'agencies',
      office: 'government offices',
      department: 'departments',
      township: 'townships and subdistricts',
      other: 'other bodies',
    },
    levels: {
      all: '',
      province: 'provincial ',
      prefecture: 'prefectural ',
      county: 'county ',
      zone: 'zone ',
    },
    tied: (first: string, n: number) => `${first} and ${n - 1} more`,
    leads: (top: string, value: string) => `${top} leads with ${value}`,
    leadsAndMedian: (top: string, value: string, n: number, median: string) =>
      `${top} leads with ${value}; the median of ${n} is ${median}`,
    noneLeads: (n: number, least: number) =>
      `${n} state it, all with denominators below ${least}: none is ranked`,
    divisionLeads: (name: string, known: number, reports: number, value: string) =>
      `${name} has most: ${value} from ${known} of ${reports} reports`,
    divisionLeadsRate: (name: string, known: number, reports: number, value: string) =>
      `${name} is highest: ${value} over ${known} of ${reports} reports`,
    noData: (year: number, indicator: string) =>
      `No ${indicator} collected for ${year} in this selection`,
    noDataHint: 'Try another year, kind of agency or scope.',
    toOpening: 'Back to the first view',
    applicantHint: 'For the share of applicants, choose one kind of applicant first.',
    tryYear: (year: number, known: number) => `${year} has ${known}`,
    severalLevels:
      'These aggregate reports belong to several levels; a higher one already contains the lower, so they cannot be added. Choose one level.',
    severalLevelsTitle: (year: number, name: string) =>
      `${year}, ${name}: aggregates of several levels cannot be added by division`,
    severalLevelsRanked: 'several levels; a higher aggregate contains the lower',
    noneBelow: (name: string) => `No reports by division below ${name}.`,
    byAgency: 'Show by agency',
    ownLayer: (name: string) => `${name} itself`,
    knownIn: (year: number) => `${year} stated`,
    stated: (known: number, all: number) => `${all} reports collected, ${known} state it`,
    statedDivisions: (known: number, all: number) =>
      `reports of ${all} divisions collected, ${known} state it`,
    sumsNote:
      'divisions differ in how many reports were collected; a sum is not the whole division',
    rounded: (n: number) => `${n} of them rounded`,
    tooFew: (least: number) => `denominators below ${least} are shown but not ranked`,
    years: {
      sameUnits: (before: number, year: number, n: number, name: string, a: string, b: string) =>
        `${name}: the ${n} that state both ${before} and ${year} went from ${a} to ${b}`,
      noSame: (before: number, year: number, name: string) =>
        `${name}: no unit states both ${before} and ${year}, so the sums cannot be compared`,
      note: 'each year has other units; the height of a sum is no trend',
      rateNote: 'each year is a ratio of sums, not a mean of rates',
      both: 'Also stated the year before',
      only: 'Stated this year only',
      ofReports: (known: number, reports: number) => `${known} of ${reports}`,
      hint: (known: number, reports: number) => `${known} of ${reports} reports state it`,
      columns: {
        year: 'Year',
        value: 'Sum',
        ratio: 'Ratio of sums',
        known: 'Stated',
        reports: 'Reports',
        same: 'In both years',
        before: 'their year before',
        now: 'their year',
      },
    },
    columns: {
      rank: 'Rank',
      supported: 'Rank interval',
      unit: 'Unit',
      division: 'Division',
      difference: 'Difference',
      change: 'Change',
      source: 'Source',
      known: 'Stated',
      reports: 'Reports',
      units: 'Divisions of this level',
    },
    open: 'Report',
    noSource: 'no address',
    tooltipRank: (rank: number, of: number) => `rank ${rank} of ${of}`,
    tooltipRankBelow: (rank: string, share: string) => `${rank}, above ${share} of the others`,
    rankSpan: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
    chanceInterval: (low: string, high: string) =>
      `95 % interval of chance (Poisson) ${low}–${high}`,
    ranksBetween: (best: number, worst: number) => `rank interval ${best}–${worst}`,
    surelyRanked: 'told apart from every other unit',
    apartFromMarked: 'told apart from the marked unit',
    notApartFromMarked: 'cannot be told apart from the marked unit',
    supportedNote:
      'rank interval: compared pair by pair (95 %, not corrected for many comparisons); the order of units that cannot be told apart means little',
    tooltipChange: (year: number, change: string) => `${change} on ${year}`,
    of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
    divisionSum: (known: number, all: number) => `sum of ${known} of ${all} reports`,
    divisionNote: (value: string, known: number, all: number) => `${value} (${known} of ${all})`,
  },
});
