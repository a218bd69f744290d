import { bilingual } from './language.ts';

/** Units side by side. */
export const compareText = bilingual({
  zh: {
    noUnits: '还没有选择要对比的单位',
    noUnitsHint: '请在上方按名称添加机构或地区，最多12个；或者：',
    fullest: '打开收录最全的几个单位',
    title: (units: number, year: number, common: number, some: number) =>
      common > 0
        ? `${units}个单位${year}年有${common}项指标都有数${some > 0 ? `，另有${some}项部分单位有数` : ''}`
        : some > 0
          ? `${units}个单位${year}年没有一项指标都有数，${some}项部分单位有数`
          : `所选单位${year}年没有收录任何数字`,
    titleOne: (unit: string, year: number, some: number) => `${unit}${year}年收录${some}项指标`,
    reported: (known: number, all: number, year: number) =>
      `${all}个单位中${known}个有${year}年报告`,
    ranked: (place: string | null) => `名次为${place ?? '全国'}已收录的同类同级单位中从大到小`,
    rankedFew: (least: number) => `分母不足${least}的比率不排名`,
    versusNote: (year: number, versus: number, least: number) =>
      `差与同比为${year}年比${versus}年，基数不足${least}不算同比`,
    applicant: (name: string) => `申请人：${name}`,
    indicator: '指标',
    rank: (rank: number, of: number) => `第${rank}/${of}`,
    rankHint: (rank: number, of: number) => `${of}个可比单位中第${rank}`,
    columns: { difference: '差', change: '同比', rank: '名次' },
    columnOf: (unit: string, what: string) => `${unit} ${what}`,
    sumOf: (known: number, all: number) => `${all}份报告中${known}份之和`,
    notSame: '两年报告单位不同，不作比较',
    brokenSeries: '两年口径不同，不作比较',
    unstated: '各报告未注明单位，不排名、不比较',
    folded: (n: number) => `另有${n}项各单位均未收录`,
    unfold: '收起未收录的项目',
    mark: (name: string) => `看“${name}”的各年变化`,
    noReportScope: (scope: string, other: string, years: string) =>
      `没有收录${scope}；有${other}：${years}年`,
    noReportAtAll: '没有收录任何报告',
    toScope: (other: string) => `改看${other}`,
    noReportYear: (year: number) => `${year}年未收录，可看：`,
    noReportVersus: (year: number) => `${year}年未收录`,
    yearLink: (year: number) => `${year}年`,
    source: (year: number) => `${year}年原文`,
    localSource: (year: number, file: string) => `${year}年：${file}`,
    division: '地区',
    divisionSum: (reports: number) => `区内${reports}份本机关报告之和`,
    barsTitle: (
      year: number,
      name: string,
      top: string,
      most: string,
      low: string,
      least: string,
    ) => `${year}年${name}，${top}最多（${most}），${low}最少（${least}）`,
    barsTitleRate: (
      year: number,
      name: string,
      top: string,
      most: string,
      low: string,
      least: string,
    ) => `${year}年${name}，${top}最高（${most}），${low}最低（${least}）`,
    barsOne: (year: number, name: string, unit: string, value: string) =>
      `${year}年${name}，只有${unit}有数（${value}）`,
    barsSame: (year: number, name: string, value: string) => `${year}年${name}，各单位均为${value}`,
    pair: (unit: string, value: string) => `${unit}${value}`,
    barsList: (year: number, name: string, parts: readonly string[], all: number) =>
      `${year}年${name}：${parts.join('、')}${parts.length < all ? `等${all}个单位` : ''}`,
    notPeers: '单位的类别、层级或范围不同，不比高低',
    barsNone: (year: number, name: string) => `${year}年${name}，所选单位均无数`,
    barsNoneHint: '可点上表中另一行，或换一个年度。',
    barsStated: (known: number, all: number) => `${all}个单位中${known}个有此数`,
    rounded: (n: number) => `含约数${n}个`,
    share: '复制链接',
    tableLabel: '各单位各项指标对比',
  },
  en: {
    noUnits: 'No units chosen yet',
    noUnitsHint: 'Add agencies or divisions by name above, twelve at most; or:',
    fullest: 'Open the units with most figures',
    title: (units: number, year: number, common: number, some: number) =>
      common > 0
        ? `${year}: ${common} indicators are known for all ${units} units${some > 0 ? `, ${some} more for some` : ''}`
        : some > 0
          ? `${year}: no indicator is known for all ${units} units, ${some} for some`
          : `${year}: no figure of the chosen units is collected`,
    titleOne: (unit: string, year: number, some: number) =>
      `${unit}: ${some} indicators collected for ${year}`,
    reported: (known: number, all: number, year: number) =>
      `${known} of ${all} units have a report for ${year}`,
    ranked: (place: string | null) =>
      `ranks among collected units of the same kind and level ${place ? `in ${place}` : 'of the whole country'}, largest first`,
    rankedFew: (least: number) => `rates of fewer than ${least} cases are not ranked`,
    versusNote: (year: number, versus: number, least: number) =>
      `differences are ${year} on ${versus}; no change on a base below ${least}`,
    applicant: (name: string) => `applicants: ${name}`,
    indicator: 'Indicator',
    rank: (rank: number, of: number) => `${rank}/${of}`,
    rankHint: (rank: number, of: number) => `rank ${rank} of ${of} comparable units`,
    columns: { difference: 'difference', change: 'change', rank: 'rank' },
    columnOf: (unit: string, what: string) => `${unit} ${what}`,
    sumOf: (known: number, all: number) => `sum of ${known} of ${all} reports`,
    notSame: 'other agencies report in the two years: not compared',
    brokenSeries: 'defined differently in the two years: not compared',
    unstated: 'the reports do not state its unit: not ranked, not compared',
    folded: (n: number) => `${n} more that no unit has`,
    unfold: 'Hide what no unit has',
    mark: (name: string) => `Show “${name}” over the years`,
    noReportScope: (scope: string, other: string, years: string) =>
      `No ${scope.toLowerCase()} collected; ${other.toLowerCase()}: ${years}`,
    noReportAtAll: 'No report collected',
    toScope: (other: string) => `Show ${other.toLowerCase()}`,
    noReportYear: (year: number) => `None for ${year}; there is:`,
    noReportVersus: (year: number) => `None for ${year}`,
    yearLink: (year: number) => String(year),
    source: (year: number) => `Report ${year}`,
    localSource: (year: number, file: string) => `${year}: ${file}`,
    division: 'division',
    divisionSum: (reports: number) => `sum of ${reports} own reports within it`,
    barsTitle: (
      year: number,
      name: string,
      top: string,
      most: string,
      low: string,
      least: string,
    ) => `${year}, ${name}: ${top} has most (${most}), ${low} least (${least})`,
    barsTitleRate: (
      year: number,
      name: string,
      top: string,
      most: string,
      low: string,
      least: string,
    ) => `${year}, ${name}: ${top} is highest (${most}), ${low} lowest (${least})`,
    barsOne: (year: number, name: string, unit: string, value: string) =>
      `${year}, ${name}: only ${unit} has a figure (${value})`,
    barsSame: (year: number, name: string, value: string) =>
      `${year}, ${name}: ${value} for every unit`,
    pair: (unit: string, value: string) => `${unit} ${value}`,
    barsList: (year: number, name: string, parts: readonly string[], all: number) =>
      `${year}, ${name}: ${parts.join(', ')}${parts.length < all ? ` and ${all - parts.length} more` : ''}`,
    notPeers: 'units of different kind, level or extent: none is called more than another',
    barsNone: (year: number, name: string) => `${year}, ${name}: no chosen unit has a figure`,
    barsNoneHint: 'Choose another row of the table above, or another year.',
    barsStated: (known: number, all: number) => `${known} of ${all} units state it`,
    rounded: (n: number) => `${n} of them rounded`,
    share: 'Copy link',
    tableLabel: 'Units compared by indicator',
  },
});
