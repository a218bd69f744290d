import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';

/** One screen for a list of units: its table, one figure, one sentence. */
export const workbenchText = bilingual({
  zh: {
    figureLabel: '图的种类',
    figure: {
      ranking: '排名',
      trend: '趋势',
      multiples: '各单位趋势',
      spread: '分布',
      slope: '两年对照',
      scatter: '两项对照',
      heat: '历年一览',
      composition: '构成',
      flow: '收办结转',
      funnel: '差异检验',
      status: '填报状态',
    },
    list: '名单',
    listed: (n: number) => `共${n}个`,
    makeCircular: '通报本表（Word）',
    filter: '名称、拼音、简称、代码',
    filterHint: '名称、拼音、代码，可贴一列名称',
    noMatch: '名单中没有这个单位',
    ticked: (n: number) => (n === 0 ? '图中单位：自动' : `图中单位：已选${n}个`),
    automatic: '自动选取',
    pickedUnits: (n: number) => (n === 0 ? '所列单位都没有收录' : `所列${n}个单位`),
    savedLists: '已存名单',
    bySelection: '按上方范围',
    unnamed: '未命名的自选名单',
    openingList: '默认名单',
    namedList: (name: string, n: number) => `${name}（${n}个）`,
    listName: '名单名称',
    keepList: '保存',
    removeList: (name: string) => `删除名单“${name}”`,
    wholeList: '回到按范围选取',
    onlyTicked: (n: number) => `只留勾选的${n}个为名单`,
    listNotKept: '浏览器不允许保存，名单只在本页有效',
    listExists: (name: string) => `已有名单“${name}”，再按一次保存即替换`,
    listsUnreadable: (n: number) => `已存的有${n}个本版读不出，原样留着`,
    bandNote:
      '右侧括线内的单位难分高下：名次区间两两相交（两两比较，95%，未作多重比较校正；率用Newcombe 1998，件数用精确条件检验；名次区间见Mogstad等2024）',
    alikeAbove: '与上一行难分高下',
    parts: '构成按',
    partsAs: { share: '占比', count: '数量' },
    measure: '数值或指数',
    indexHint: (value: string, base: number) => `指数：${value}（${base}年＝100）`,
    indexNote: '指数：各单位首个填报年＝100，口径有变之后以其后首个填报年＝100',
    smallBase: (n: number, least: number) => `${n}个单位首个填报年不足${least}，不作指数`,
    addUnit: (name: string) => `把${name}加入自选名单`,
    addSign: '＋',
    removeSign: '×',
    removeUnit: (name: string) => `把${name}移出自选名单`,
    unknownUnits: (n: number, ids: string) => `名单中有${n}个编号数据集中没有，已略去：${ids}`,
    elsewhere: '名单以外',
    floor: '排名所需填报率',
    floorShare: { 0: '不限', 10: '一成', 20: '两成', 33: '三分之一', 50: '一半' },
    floorIs: (share: string) => `排名所需填报率：${share}`,
    uncovered: (known: number, listed: number, share: string) =>
      `${listed}个中${known}个填报，不足${share}，不作排名；下列各数按名单次序排列。`,
    lowerFloor: (share: string) => `降到“${share}”，仍作排名`,
    floorLowered: (known: number, listed: number) =>
      `名次只在填报的${known}个之间，不代表全部${listed}个`,
    collectedOnly: '没有应报单位名册，总数为收录有报告的同类单位',
    marks: { number: '填报', report: '有报告、此项没有数字', none: '未收录报告' },
    ofListed: (listed: string, known: number, is: 'stated' | 'computed') =>
      `${listed}中${known}个${is === 'stated' ? '填报' : '可算出'}`,
    ofListedOver: (listed: string, known: number, from: number, to: number) =>
      from === to
        ? `${listed}中${known}个${from}年填报`
        : `${listed}中${known}个在${from}—${to}年至少有一年填报`,
    sentence: {
      /** A printed figure is stated; a rate is computed where its parts are. */
      verb: { stated: '填报了', computed: '可算出' },
      noneVerb: { stated: '都没有填报', computed: '都算不出' },
      amongKnown: (sentence: string, known: number) => `${sentence}，只在这${known}个之间`,
      median: (
        year: number,
        listed: string,
        known: number,
        name: string,
        median: string,
        verb: string,
      ) => `${year}年${listed}中${known}个${verb}${name}：中位数${median}`,
      first: (sentence: string, unit: string, value: string) =>
        `${sentence}，${unit}最多（${value}）`,
      firstRate: (sentence: string, unit: string, value: string) =>
        `${sentence}，${unit}最高（${value}）`,
      few: (year: number, listed: string, known: number, name: string, verb: string) =>
        `${year}年${listed}中${known}个${verb}${name}，不足以排名`,
      uncovered: (
        year: number,
        listed: string,
        known: number,
        name: string,
        share: string,
        verb: string,
      ) => `${year}年${listed}中${known}个${verb}${name}，不足${share}，不作排名`,
      noReports: (year: number, listed: string) => `${year}年${listed}都未收录报告`,
      none: (year: number, listed: string, reports: number, name: string, verb: string) =>
        `${year}年${listed}中收录报告的${reports}个${verb}${name}`,
      course: (
        from: number,
        to: number,
        listed: string,
        name: string,
        spans: number,
        rose: number,
        fell: number,
      ) =>
        `${from}—${to}年${listed}的${name}：其中${spans}个有可比的首末两年，${[
          rose > 0 ? `${rose}个上升` : '',
          fell > 0 ? `${fell}个下降` : '',
          spans > rose + fell ? `${spans - rose - fell}个持平` : '',
        ]
          .filter(Boolean)
          .join('、')}`,
      noCourse: (from: number, to: number, listed: string, name: string) =>
        `${from}—${to}年${listed}的${name}：没有单位有可比的两年，看不出变化`,
      mixed: (sentence: string) => `${sentence}；单位分属不同层级或类别，不排名`,
      unstated: (sentence: string) => `${sentence}；各报告未注明单位，不排名`,
      fewCases: (sentence: string, least: number) => `${sentence}；分母都不足${least}，不排名`,
    },
    columns: {
      tick: '图',
      unit: '单位',
      ratio: '分子／分母',
      numerator: '分子',
      denominator: '分母',
      interval: '95%区间',
      rank: '名次',
      change: (year: number) => `比${year}年`,
      series: (from: number, to: number) => `${from}—${to}`,
      findings: '不符',
      source: '来源',
    },
    rank: (rank: number, of: number) => `第${rank}名（共${of}）`,
    /** What the rank would be with one case more or less. */
    move: {
      hits: (by: number, rank: number) => `分子${by > 0 ? '多' : '少'}1件则为第${rank}名`,
      cases: (by: number, rank: number) => `分母${by > 0 ? '多' : '少'}1件则为第${rank}名`,
      count: (by: number, rank: number) => `${by > 0 ? '多' : '少'}1件则为第${rank}名`,
    },
    statusTitle: (year: number, number: number, zero: number, none: number, blank: number) =>
      `${year}年：${number}个填报且不为零，${zero}个填报为零，${none}个文字称无，${blank}个空白`,
    statusComputed: (year: number, computed: number, not: number) =>
      `${year}年：${computed}个可算出，${not}个无法计算`,
    statusHint: (year: number, word: string, n: number) => `${year}年 ${word} ${n}个`,
    statusUnlisted: (n: number) => `名单中另有${n}个各年都未收录报告，不在图中`,
    yearLabel: (year: number) => `${year}`,
    trendTitle: (name: string, n: number) => `${n}个单位的${name}`,
    slopeTitle: (before: number, year: number, up: number, down: number, same: number) =>
      `${before}年到${year}年：${up}个上升，${down}个下降，${same}个不变`,
    slopeNeeds: '两年对照需要对照年度：请先选一个。',
    slopeFew: (before: number, year: number, n: number) =>
      n === 0
        ? `没有单位${before}年与${year}年都填报且可比`
        : `只有${n}个单位${before}年与${year}年都填报且可比，不作结论`,
    scatterTitle: (x: string, y: string, n: number) => `${n}个单位的${y}与${x}`,
    scatterNeeds: '两项对照需要两个指标：请用“加列”再选一个指标。',
    funnelTitle: (outside: number, n: number) =>
      outside === 0
        ? `${n}个单位都在控制限内，彼此难分高下`
        : `${n}个单位中${outside}个超出95%控制限`,
    funnelFew: (n: number) => `只有${n}个单位有分子和分母，不足以判断`,
    funnelNote: '实线为合计之比，虚线为95%控制限，点线为99.8%控制限；限内的差异可能出于偶然',
    funnelNeeds: '差异检验只用于分子是分母一部分的比率，请改选一个比率指标。',
    funnelAxis: (name: string) => `${name}的分母`,
    compositionNeeds: '表中没有这个指标的细项，请改选办结总计、收到申请等有细项的指标。',
    compositionTitle: (name: string, n: number) => `${n}个单位${name}的构成`,
    unexplained: '各项未说明',
    noShares: (n: number) => `另有${n}个单位总计不明或各项之和大于总计，不画比例，可改看件数`,
    heatTitle: (name: string, n: number, isChosen: boolean) =>
      `${isChosen ? '' : '收录有报告的'}${n}个单位历年${name}`,
    nothing: '所选单位没有可画的数',
    sortBy: (name: string) => `按${name}排序`,
    definedBy: '?',
    defined: (name: string) => `${name}的定义与算法`,
    sparkline: (values: string) => `历年：${values}`,
    inYear: (year: number, value: string) => `${year}年${value}`,
    tick: (unit: string) => `在图中显示${unit}`,
    more: (n: number) => `再显示${n}行`,
    tooMany: (shown: number, all: number) => `图中只画前${shown}个，共${all}个；可在名单中勾选`,
    contradictions: (n: number) => `${n}处不符`,
    unitsShown: (shown: number, listed: number) =>
      shown < listed ? `${listed}个中${shown}个收录有报告，列于下表` : `${listed}个全部列于下表`,
  },
  en: {
    figureLabel: 'Kind of figure',
    figure: {
      ranking: 'Ranking',
      trend: 'Trend',
      multiples: 'Small multiples',
      spread: 'Spread',
      slope: 'Two years',
      scatter: 'Scatter',
      heat: 'Heat table',
      composition: 'Composition',
      flow: 'Flow',
      funnel: 'Funnel',
      status: 'Status',
    },
    list: 'List',
    listed: (n: number) => plural(n, 'unit'),
    makeCircular: 'A circular on this table (Word)',
    filter: 'Find: name, pinyin, code',
    filterHint: 'Name, pinyin, code, or a list of names',
    noMatch: 'No such unit in this list',
    ticked: (n: number) => (n === 0 ? 'In the figure: automatic' : `In the figure: ${n} chosen`),
    automatic: 'Automatic',
    pickedUnits: (n: number) =>
      n === 0 ? 'none of the units listed' : `${plural(n, 'unit')} listed`,
    savedLists: 'Kept lists',
    bySelection: 'By the selection above',
    unnamed: 'Own list without a name',
    openingList: 'The list shown first',
    namedList: (name: string, n: number) => `${name} (${n})`,
    listName: 'Name of the list',
    keepList: 'Keep',
    removeList: (name: string) => `Remove list ${name}`,
    wholeList: 'Back to the selection',
    onlyTicked: (n: number) => `Make a list of the ${n} ticked`,
    listNotKept: 'The browser keeps nothing; the list lasts until the page is left',
    listExists: (name: string) => `There is a list “${name}”: save again to replace it`,
    listsUnreadable: (n: number) =>
      `${n} of what is kept cannot be read by this version and ${n === 1 ? 'stays' : 'stay'} as kept`,
    bandNote:
      'units within a bracket cannot be told apart: their rank intervals overlap (pairs at 95 %, not corrected for many; rates by Newcombe 1998, counts by the exact conditional test; intervals after Mogstad et al. 2024)',
    alikeAbove: 'cannot be told from the row above',
    parts: 'Composition as',
    partsAs: { share: 'Shares', count: 'Counts' },
    measure: 'Values or index',
    indexHint: (value: string, base: number) => `Index: ${value} (${base} = 100)`,
    indexNote:
      "index: each unit's first known year = 100, and behind a break the first known year there",
    smallBase: (n: number, least: number) =>
      `${plural(n, 'unit')} below ${least} in their first known year: not indexed`,
    addUnit: (name: string) => `Add ${name} to an own list`,
    addSign: '+',
    removeSign: '×',
    removeUnit: (name: string) => `Take ${name} out of the list`,
    unknownUnits: (n: number, ids: string) =>
      `${n} ids of the list are not in the dataset and were left out: ${ids}`,
    elsewhere: 'Not in this list',
    floor: 'Coverage needed to rank',
    floorShare: { 0: 'any', 10: 'a tenth', 20: 'a fifth', 33: 'a third', 50: 'half' },
    floorIs: (share: string) => `coverage needed to rank: ${share}`,
    uncovered: (known: number, listed: number, share: string) =>
      `${known} of ${listed} state it, less than ${share}: no ranking; the numbers stand in the order of the list.`,
    lowerFloor: (share: string) => `Rank all the same: lower it to ${share}`,
    floorLowered: (known: number, listed: number) =>
      `The ranks are among the ${known} that state it and do not speak of all ${listed}`,
    collectedOnly: 'no register of these bodies: counted are those of which a report is collected',
    marks: { number: 'stated', report: 'report without a number', none: 'no report collected' },
    ofListed: (listed: string, known: number, is: 'stated' | 'computed') =>
      is === 'stated' ? `stated by ${known} of ${listed}` : `computed for ${known} of ${listed}`,
    ofListedOver: (listed: string, known: number, from: number, to: number) =>
      `${known} of ${listed} state it in some year of ${from}–${to}`,
    sentence: {
      verb: { stated: 'stated by', computed: 'can be computed for' },
      noneVerb: { stated: 'stated by', computed: 'can be computed for' },
      amongKnown: (sentence: string, known: number) => `${sentence}, among these ${known} alone`,
      median: (
        year: number,
        listed: string,
        known: number,
        name: string,
        median: string,
        verb: string,
      ) => `${year}, ${name}: ${verb} ${known} of ${listed}; median ${median}`,
      first: (sentence: string, unit: string, value: string) =>
        `${sentence}, most at ${unit} (${value})`,
      firstRate: (sentence: string, unit: string, value: string) =>
        `${sentence}, highest at ${unit} (${value})`,
      few: (year: number, listed: string, known: number, name: string, verb: string) =>
        `${year}, ${name}: ${verb} ${known} of ${listed}, too few to rank`,
      uncovered: (
        year: number,
        listed: string,
        known: number,
        name: string,
        share: string,
        verb: string,
      ) => `${year}, ${name}: ${verb} ${known} of ${listed}, less than ${share}, not ranked`,
      noReports: (year: number, listed: string) => `${year}: no report collected of ${listed}`,
      none: (year: number, listed: string, reports: number, name: string, verb: string) =>
        `${year}, ${name}: ${verb} none of the ${reports} with a report, of ${listed}`,
      course: (
        from: number,
        to: number,
        listed: string,
        name: string,
        spans: number,
        rose: number,
        fell: number,
      ) =>
        `${name} ${from}–${to}, ${listed}: ${spans} with two comparable years, ${[
          rose > 0 ? `${rose} up` : '',
          fell > 0 ? `${fell} down` : '',
          spans > rose + fell ? `${spans - rose - fell} unchanged` : '',
        ]
          .filter(Boolean)
          .join(', ')} from the first to the last`,
      noCourse: (from: number, to: number, listed: string, name: string) =>
        `${name} ${from}–${to}, ${listed}: no unit has two comparable years`,
      mixed: (sentence: string) => `${sentence}; several levels or kinds, not ranked`,
      unstated: (sentence: string) => `${sentence}; its unit is not stated, not ranked`,
      fewCases: (sentence: string, least: number) =>
        `${sentence}; all denominators below ${least}, not ranked`,
    },
    columns: {
      tick: 'Figure',
      unit: 'Unit',
      ratio: 'Of',
      numerator: 'Numerator',
      denominator: 'Denominator',
      interval: '95 % interval',
      rank: 'Rank',
      change: (year: number) => `On ${year}`,
      series: (from: number, to: number) => `${from}–${to}`,
      findings: 'Contradictions',
      source: 'Source',
    },
    rank: (rank: number, of: number) => `rank ${rank} of ${of}`,
    move: {
      hits: (by: number, rank: number) =>
        `with one ${by > 0 ? 'more' : 'less'} in the numerator: rank ${rank}`,
      cases: (by: number, rank: number) =>
        `with one case ${by > 0 ? 'more' : 'less'}: rank ${rank}`,
      count: (by: number, rank: number) => `with one ${by > 0 ? 'more' : 'less'}: rank ${rank}`,
    },
    statusTitle: (year: number, number: number, zero: number, none: number, blank: number) =>
      `${year}: ${number} with a number other than zero, ${zero} zero, ${none} none in words, ${blank} blank`,
    statusComputed: (year: number, computed: number, not: number) =>
      `${year}: computed for ${computed}, cannot be computed for ${not}`,
    statusHint: (year: number, word: string, n: number) => `${year}, ${word}: ${n}`,
    statusUnlisted: (n: number) =>
      `${n} more of the list have no report in any year and are not drawn`,
    yearLabel: (year: number) => `${year}`,
    trendTitle: (name: string, n: number) => `${name}: ${n} units`,
    slopeTitle: (before: number, year: number, up: number, down: number, same: number) =>
      `${before} to ${year}: ${up} up, ${down} down, ${same} unchanged`,
    slopeNeeds: 'Two years beside each other need a year to compare with: choose one first.',
    slopeFew: (before: number, year: number, n: number) =>
      n === 0
        ? `No unit states comparable figures for both ${before} and ${year}`
        : `Only ${n} units state comparable figures for both ${before} and ${year}: nothing is concluded`,
    scatterTitle: (x: string, y: string, n: number) => `${y} against ${x}, ${n} units`,
    scatterNeeds: 'A scatter needs two indicators: add one with “Add column”.',
    funnelTitle: (outside: number, n: number) =>
      outside === 0
        ? `All ${n} units lie within the limits: they cannot be told apart`
        : `${outside} of ${n} units lie outside the 95 % limits`,
    funnelFew: (n: number) => `Only ${n} units have both numbers, too few to judge`,
    funnelNote:
      'solid: ratio of the sums; dashed and dotted: limits at 95 % and 99.8 %; inside them chance may explain the difference',
    funnelNeeds: 'A funnel is for rates whose numerator is part of the denominator: choose one.',
    funnelAxis: (name: string) => `Denominator of ${name}`,
    compositionNeeds:
      'The form gives no parts of this indicator; choose one that has parts, such as completed requests.',
    compositionTitle: (name: string, n: number) => `${name} by parts, ${n} units`,
    unexplained: 'not itemised',
    noShares: (n: number) =>
      `${n} more ${n === 1 ? 'unit has' : 'units have'} no total, or parts that exceed it: no shares; choose counts`,
    heatTitle: (name: string, n: number, isChosen: boolean) =>
      `${name} over the years, ${n} units${isChosen ? '' : ' with a report'}`,
    nothing: 'None of the chosen units has a number to draw',
    sortBy: (name: string) => `Sort by ${name}`,
    definedBy: '?',
    defined: (name: string) => `How ${name} is defined`,
    sparkline: (values: string) => `By year: ${values}`,
    inYear: (year: number, value: string) => `${year} ${value}`,
    tick: (unit: string) => `Show ${unit} in the figure`,
    more: (n: number) => `Show ${plural(n, 'more row')}`,
    tooMany: (shown: number, all: number) =>
      `The figure shows the first ${shown} of ${all}; tick others in the list`,
    contradictions: (n: number) => `${n} contradictions`,
    unitsShown: (shown: number, listed: number) =>
      shown < listed
        ? `${shown} of ${listed} have a report and stand below`
        : `all ${listed} stand below`,
  },
});
