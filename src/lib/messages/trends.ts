import { bilingual } from './language.ts';

type Span = { from: number; to: number; before: string; after: string; change: string };

export const trendsText = bilingual({
  zh: {
    rangeOf: (from: number, to: number) => (from === to ? `${from}年` : `${from}–${to}年`),
    /** Lines with two comparable years at least, and where they went. */
    directions: (indicator: string, all: number, spans: number, rose: number, fell: number) => {
      const same = spans - rose - fell;
      const parts = [
        rose > 0 ? `${rose}个上升` : '',
        fell > 0 ? `${fell}个下降` : '',
        same > 0 ? `${same}个持平` : '',
      ].filter(Boolean);
      const whole = spans === all ? `${all}个单位` : `${all}个单位中${spans}个可比`;
      return `${indicator}首末年相比，${whole}：${parts.join('、')}`;
    },
    oneUnit: (unit: string, indicator: string, { from, to, before, after, change }: Span) =>
      `${unit}${indicator}，${from}年${before}，${to}年${after}（${change}）`,
    largest: (unit: string, { from, to, before, after, change }: Span) =>
      `变化最大的是${unit}：${from}年${before}，${to}年${after}（${change}）`,
    noSpan: (indicator: string, known: number) =>
      `${indicator}：所选单位中${known}个有数，但没有可比的两年，看不出变化`,
    noUnits: '还没有选择单位',
    noUnitsHint: '请在上方添加机构或地区，或从下列收录年数最多的单位开始：',
    noData: (indicator: string, range: string) => `所选单位${range}没有收录到${indicator}`,
    noDataHint: '可换一批单位、换一个指标或另一报告口径：',
    cells: (units: number, years: number, known: number) =>
      `${units}个单位×${years}年共${units * years}格，${known}格有数，缺的留空不连线`,
    applicant: (name: string) => `申请人：${name}`,
    noUnit: '各报告未注明单位，只列原数，不连线、不比较',
    noUnitTitle: (indicator: string, known: number) =>
      `${indicator}：所选单位中${known}个有数，各报告未注明单位，不作比较`,
    indexNote: '指数：各单位在所选年度内首个有数年＝100',
    indexBreak: '断点之后以断点后首个有数年＝100',
    ratesStay: '比率不作指数，按原值显示',
    smallBase: (least: number) => `首个有数年不足${least}，不作指数`,
    rounded: (n: number) => `含约数${n}个`,
    sums: '地区线为区内各本机关报告之和，报告单位不同的年份之间不连线',
    ratioOfSums: '地区比率为各报告分子之和除以分母之和',
    divisionChange: (year: number, from: string, to: string) =>
      from === to
        ? `${to}${year}年换用新代码，此前年份不并入`
        : `${to}${year}年由${from}改设，此前年份不并入`,
    fewCases: (least: number) => `分母不足${least}的比率波动大，不宜解读`,
    columns: { unit: '单位', change: '首末变化', span: '可比年度' },
    spanYears: (from: number, to: number) => `${from}→${to}`,
    sumOf: (known: number, all: number) => `${all}份报告中${known}份之和`,
    sumShort: (known: number, all: number) => `（${known}/${all}份）`,
    hint: {
      value: (year: number, indicator: string, value: string) => `${year}年${indicator}：${value}`,
      rounded: (value: string) => `${value}（约数）`,
      definition: (label: string) => `口径：${label}`,
      of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
      change: (year: number, change: string) => `比${year}年：${change}`,
      index: (value: string, base: number) => `指数：${value}（${base}年＝100）`,
      source: (host: string) => `来源：${host}`,
    },
    fillLabel: '收录年数最多的单位：',
    fill: (kind: string, count: number, years: number) => `${kind}${count}个（最长${years}年）`,
    tryIndicator: (indicator: string, units: number) => `${indicator}（${units}个单位有多年）`,
    otherScope: (scope: string) => `改看${scope}`,
  },
  en: {
    rangeOf: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    directions: (indicator: string, all: number, spans: number, rose: number, fell: number) => {
      const same = spans - rose - fell;
      const parts = [
        rose > 0 ? `${rose} up` : '',
        fell > 0 ? `${fell} down` : '',
        same > 0 ? `${same} unchanged` : '',
      ].filter(Boolean);
      const whole = spans === all ? `${all} units` : `${spans} of ${all} units comparable`;
      return `${indicator}, first against last year, ${whole}: ${parts.join(', ')}`;
    },
    oneUnit: (unit: string, indicator: string, { from, to, before, after, change }: Span) =>
      `${unit}, ${indicator}: ${before} in ${from}, ${after} in ${to} (${change})`,
    largest: (unit: string, { from, to, before, after, change }: Span) =>
      `${unit} changed most: ${before} in ${from}, ${after} in ${to} (${change})`,
    noSpan: (indicator: string, known: number) =>
      `${indicator}: ${known} of the chosen units state it, none in two comparable years`,
    noUnits: 'No units chosen yet',
    noUnitsHint: 'Add agencies or divisions above, or begin with those that have most years:',
    noData: (indicator: string, range: string) =>
      `No ${indicator} collected for the chosen units in ${range}`,
    noDataHint: 'Try other units, another indicator or the other scope:',
    cells: (units: number, years: number, known: number) =>
      `${units} units × ${years} years: ${known} of ${units * years} cells known; gaps stay gaps`,
    applicant: (name: string) => `applicants: ${name}`,
    noUnit: 'the reports do not state its unit: listed as printed, not drawn or compared',
    noUnitTitle: (indicator: string, known: number) =>
      `${indicator}: ${known} of the chosen units state it, without a unit: not compared`,
    indexNote: "index: each unit's first known year in the range = 100",
    indexBreak: 'after a break the first known year behind it = 100',
    ratesStay: 'rates are not indexed, they are shown as they are',
    smallBase: (least: number) => `first known year below ${least}: not indexed`,
    rounded: (n: number) => `${n} rounded`,
    sums: 'a division is the sum of the own reports within it; no line joins years with other reporters',
    ratioOfSums: "a division's rate is the ratio of the sums over its reports",
    divisionChange: (year: number, from: string, to: string) =>
      from === to
        ? `${to} has a new code since ${year}; earlier years are not joined`
        : `${to} was formed in ${year} from ${from}; earlier years are not joined`,
    fewCases: (least: number) => `rates of fewer than ${least} cases swing widely`,
    columns: { unit: 'Unit', change: 'First to last', span: 'Compared' },
    spanYears: (from: number, to: number) => `${from}→${to}`,
    sumOf: (known: number, all: number) => `sum of ${known} of ${all} reports`,
    sumShort: (known: number, all: number) => ` (${known}/${all})`,
    hint: {
      value: (year: number, indicator: string, value: string) => `${year}, ${indicator}: ${value}`,
      rounded: (value: string) => `${value} (rounded)`,
      definition: (label: string) => `Definition: ${label}`,
      of: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator}`,
      change: (year: number, change: string) => `on ${year}: ${change}`,
      index: (value: string, base: number) => `Index: ${value} (${base} = 100)`,
      source: (host: string) => `Source: ${host}`,
    },
    fillLabel: 'Units with most years:',
    fill: (kind: string, count: number, years: number) =>
      `${kind}, ${count} (up to ${years} years)`,
    tryIndicator: (indicator: string, units: number) =>
      `${indicator} (${units} units over several years)`,
    otherScope: (scope: string) => `${scope} instead`,
  },
});

/** The group of comparable units: its spread by year, and the same units in both of two years. */
export const groupText = bilingual({
  zh: {
    nation: '全国',
    group: (place: string, level: string, kind: string) => `${place}${level}${kind}`,
    spread: (year: number, group: string, indicator: string, median: string) =>
      `${year}年${group}${indicator}的中位数为${median}`,
    half: (lower: string, upper: string) => `，居中的一半在${lower}与${upper}之间`,
    noMedian: (group: string, indicator: string, least: number) =>
      `${group}：每年有${indicator}的都不足${least}个，不列中位数`,
    nothing: (group: string, indicator: string) => `${group}没有收录到${indicator}`,
    notATrend: '各年收录的单位不同，线的升降不等于同一批单位的变化，变化见下表',
    underYears: '年度下为“有数/收录报告”',
    fewQuartiles: (least: number) => `不足${least}个不列四分位`,
    fewMedian: (least: number) => `不足${least}个不列中位数`,
    ratesOf: (least: number) => `中位数只计分母不少于${least}的单位`,
    mixedLayers: '汇总报告跨层级不相加，列这些单位的中位数',
    unstated: '各报告未注明单位，不排名、不合计、不比较',
    noUnit: (group: string, indicator: string) =>
      `${group}的${indicator}：各报告未注明单位，不列中位数`,
    noUnitPairs: (indicator: string) => `${indicator}：各报告未注明单位，各年不作比较`,
    lower: '下四分位',
    median: '中位数',
    upper: '上四分位',
    kOfN: (known: number, all: number) => `${all}份报告中${known}份有数`,
    counted: (n: number) => `计入中位数${n}个`,
    matched: (from: number, to: number, units: number, known: number) =>
      `${from}、${to}两年都有数的${units}个单位（${to}年有数的共${known}个）`,
    matchedSum: (before: string, after: string, change: string) =>
      `，合计由${before}到${after}${change}`,
    matchedRate: (before: string, after: string, change: string) =>
      `，合并计算由${before}到${after}${change}`,
    matchedMedian: (before: string, after: string, change: string) =>
      `，中位数由${before}到${after}${change}`,
    bracket: (change: string) => `（${change}）`,
    tooFew: (units: number) => `；只有${units}个，不代表整体`,
    noPairs: (indicator: string) => `没有单位连续两年有${indicator}，各年高低不能当作变化`,
    fewPairs: (indicator: string, units: number, year: number, least: number) =>
      `连续两年有${indicator}的至多${units}个（${year}年），不足${least}个不列中位数`,
    widen: '可放宽机构类别和层级，或换另一报告口径：',
    allUnits: '全部机构、各层级',
    sameUnits: '同一批单位：上年和本年都有数的单位，前后范围一致',
    columns: {
      year: '年度',
      reports: '收录报告',
      known: '有数',
      counted: '计入中位数',
      units: '与上年同有数',
      rose: '升',
      fell: '降',
      sumBefore: '其上年合计',
      sumAfter: '其本年合计',
      rateBefore: '其上年合并比率',
      rateAfter: '其本年合并比率',
      medianBefore: '其上年中位数',
      medianAfter: '其本年中位数',
      change: '变化',
    },
    few: (n: number, least: number) => `仅${n}个，不足${least}`,
    none: '无',
  },
  en: {
    nation: 'whole country',
    group: (place: string, level: string, kind: string) =>
      `${level === '' ? '' : `${level} level, `}${kind.toLowerCase()}, ${place}`,
    spread: (year: number, group: string, indicator: string, median: string) =>
      `${indicator} ${year}, ${group}: median ${median}`,
    half: (lower: string, upper: string) => `, the middle half between ${lower} and ${upper}`,
    noMedian: (group: string, indicator: string, least: number) =>
      `${group}: fewer than ${least} state ${indicator} in any year, no median`,
    nothing: (group: string, indicator: string) => `${group}: no ${indicator} collected`,
    notATrend:
      'the units differ from year to year, so the line is not the change of the same units: see the table below',
    underYears: 'under each year: known / reports collected',
    fewQuartiles: (least: number) => `no quartiles of fewer than ${least}`,
    fewMedian: (least: number) => `no median of fewer than ${least}`,
    ratesOf: (least: number) => `medians count units with a denominator of ${least} or more`,
    mixedLayers: 'aggregate reports of several levels are not added up: medians are given',
    unstated: 'the reports do not state its unit: not ranked, added up or compared',
    noUnit: (group: string, indicator: string) =>
      `${group}, ${indicator}: the reports do not state its unit, so there is no median`,
    noUnitPairs: (indicator: string) =>
      `${indicator}: the reports do not state its unit, so years are not compared`,
    lower: 'lower quartile',
    median: 'median',
    upper: 'upper quartile',
    kOfN: (known: number, all: number) => `${known} of ${all} reports state it`,
    counted: (n: number) => `${n} counted in the median`,
    matched: (from: number, to: number, units: number, known: number) =>
      `The ${units} units with both ${from} and ${to} (of ${known} with ${to})`,
    matchedSum: (before: string, after: string, change: string) =>
      `: sum from ${before} to ${after}${change}`,
    matchedRate: (before: string, after: string, change: string) =>
      `: ratio of sums from ${before} to ${after}${change}`,
    matchedMedian: (before: string, after: string, change: string) =>
      `: median from ${before} to ${after}${change}`,
    bracket: (change: string) => ` (${change})`,
    tooFew: (units: number) => `; only ${units}: they do not stand for the whole`,
    noPairs: (indicator: string) =>
      `No unit states ${indicator} in two years running: levels of different years are no change`,
    fewPairs: (indicator: string, units: number, year: number, least: number) =>
      `At most ${units} state ${indicator} in two years running (${year}): no median of fewer than ${least}`,
    widen: 'Widen the kind and level, or try the other scope:',
    allUnits: 'All agencies, all levels',
    sameUnits: 'the same units: those that state the figure in the year and the year before',
    columns: {
      year: 'Year',
      reports: 'Reports',
      known: 'Known',
      counted: 'Counted',
      units: 'Also known the year before',
      rose: 'Up',
      fell: 'Down',
      sumBefore: 'Their sum before',
      sumAfter: 'Their sum',
      rateBefore: 'Their ratio of sums before',
      rateAfter: 'Their ratio of sums',
      medianBefore: 'Their median before',
      medianAfter: 'Their median',
      change: 'Change',
    },
    few: (n: number, least: number) => `${n}, fewer than ${least}`,
    none: 'none',
  },
});
