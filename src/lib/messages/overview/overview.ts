import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';

/** Sentences of the overview: key figures, coverage, what rose and fell, what is worth a look. */
export const overviewText = bilingual({
  zh: {
    units: (n: number, level: string) => `${n}个${level}单位`,
    titleChange: (year: number, units: string, indicator: string, value: string, change: string) =>
      `${year}年，同一批${units}的${indicator}为${value}，${change}`,
    titleThin: (year: number, known: number, all: number, indicator: string, value: string) =>
      `${year}年${indicator}合计${value}，${all}份报告中${known}份填报`,
    titleThinRate: (year: number, known: number, all: number, indicator: string, value: string) =>
      `${year}年${indicator}合计为${value}，${all}份报告中${known}份可算`,
    titleFew: (year: number, known: number, all: number, indicator: string) =>
      `${year}年${all}份报告中只有${known}份填报${indicator}，太少，不作结论`,
    titleFewRate: (year: number, known: number, all: number, indicator: string) =>
      `${year}年${all}份报告中只有${known}份可算${indicator}，太少，不作结论`,
    titleListed: (year: number, known: number, all: number, indicator: string) =>
      `${year}年${indicator}：${all}份报告中${known}份填报，各报告未注明单位，不合计`,
    noUnit: '各报告未注明单位，不合计、不比较',
    moversNoUnit: (indicator: string) => `${indicator}：各报告未注明单位，不比较`,
    titleUnstated: (year: number, all: number, indicator: string) =>
      `${year}年收录报告${all}份，都没有收录到${indicator}`,
    titleNone: (year: number, scope: string) => `${year}年所选范围没有收录${scope}`,
    more: (year: number, change: string) => `比${year}年多${change}`,
    less: (year: number, change: string) => `比${year}年少${change}`,
    higher: (year: number, change: string) => `比${year}年高${change}`,
    lower: (year: number, change: string) => `比${year}年低${change}`,
    unchanged: (year: number) => `与${year}年相同`,
    about: (year: number, change: string) => `与${year}年相比${change}`,
    onlyLevel: (level: string) => `合计只取${level}汇总报告：上级的汇总报告已含下级，不能相加`,
    ratioOfSums: '比率为分子之和除以分母之和',
    register: (reports: number, divisions: number, level: string) =>
      `${level}汇总报告${reports}份，${level}区划现有${divisions}个`,
    otherScope: (scope: string, inYear: number, all: number) =>
      `同一范围另有${scope}${all}份，本年${inYear}份`,
    otherScopeLink: '改看这一口径',
    tryYear: (year: number, n: number) => `看${year}年（${n}份）`,
    tryDivision: (name: string) => `看${name}`,
    tryScope: (scope: string, n: number) => `看${scope}（各年${n}份）`,

    keyHeading: (year: number, versus: number | null) =>
      versus === null ? `${year}年主要数字` : `${year}年主要数字，与${versus}年对照`,
    known: (known: number, all: number) => `${all}份报告中${known}份填报`,
    knownRate: (known: number, all: number) => `${all}份报告中${known}份可算`,
    rounded: (n: number) => `含约数${n}个`,
    notStated: (all: number) => `${all}份报告都没有收录此项`,
    noReports: '未收录报告',
    same: (units: string) => `同一批${units}`,
    rose: (n: number) => `${n}个升`,
    fell: (n: number) => `${n}个降`,
    equal: (n: number) => `${n}个持平`,
    tooFewSame: (n: number, versus: number) =>
      n === 0
        ? `没有单位${versus}年也填报，不作增减`
        : `只有${n}个单位${versus}年也填报，太少，不作增减`,
    smallBase: (versus: number, least: number) => `${versus}年基数不足${least}，不算同比`,
    beforeAll: (versus: number) => `${versus}年全部`,
    keyNote: (least: number) =>
      `大字为本年全部填报单位之和；增减只看两年都填报的同一批单位，不足${least}个不作增减；上年全部的单位与本年不同，不宜直接相比`,
    statusLink: '填报状态',
    statusOf: (indicator: string) => `${indicator}的填报状态：填报、为零、称无、空白各多少份`,
    pick: (indicator: string) => `以“${indicator}”看增减和收录情况`,

    coverageTitle: (division: string, covered: number, all: number, noun: string, year: number) =>
      `${division}${all}个${noun}中，${year}年有报告的${covered}个`,
    coverageTitleLeaf: (division: string, years: number, from: number, to: number) =>
      `${division}在${from}—${to}年间有${years}个年度收录了报告`,
    coverageNoun: { nation: '省级地区', below: '下级地区' },
    coverageFooting: (reports: number) => `各年共${reports}份，数字为份数，含下级各级`,
    coverageComplete: (n: number) =>
      n === 0 ? '都只收录一部分单元格' : `全表收录的${n}份，其余只收录一部分单元格`,
    coverageNothing: '无',
    coverageEmpty: '各年都没有收录，不等于没有发布',
    coverageUnknown: (code: string) => `数据集中没有代码为“${code}”的区划`,
    coverageDivision: '地区',
    coverageAll: '合计',
    self: (name: string) => `${name}本级`,
    cell: {
      none: '未收录',
      partial: '部分收录',
      complete: '全表收录',
    },
    cellNone: (name: string, year: number) => `${name}${year}年：未收录报告，不等于未发布`,
    cellHint: (name: string, year: number, word: string, reports: number, complete: number) =>
      `${name}${year}年：${word}，报告${reports}份，其中全表${complete}份`,
    cellStating: (stating: number, indicator: string) => `有“${indicator}”的${stating}份`,
    cellConflicting: (n: number) => `${n}份核验有“不符”`,
    legend: {
      conflicting: (n: number, scope: string) =>
        `红角标：${scope}中核验有“不符”的份数，共${n}份，逐条核对`,
      none: '未收录',
      few: (from: number, to: number | null) =>
        to === null ? `${from}份以上` : from === to ? `${from}份` : `${from}—${to}份`,
      complete: '角标：其中全表收录的份数',
    },

    moversTitle: (indicator: string, up: string, upBy: string, down: string, downBy: string) =>
      `${indicator}升得最多的是${up}（${upBy}），降得最多的是${down}（${downBy}）`,
    moversCounted: (indicator: string, units: number, rose: number, fell: number) =>
      `${indicator}：两年可对照的${units}个单位中，${rose}个上升、${fell}个下降`,
    moversUp: (indicator: string, up: string, upBy: string) =>
      `${indicator}升得最多的是${up}（${upBy}），没有下降的`,
    moversDown: (indicator: string, down: string, downBy: string) =>
      `${indicator}降得最多的是${down}（${downBy}），没有上升的`,
    moversEqual: (indicator: string, n: number) => `${n}个单位的${indicator}两年相同`,
    moversNone: (indicator: string, year: number, versus: number) =>
      `所选范围内没有单位的${indicator}可在${year}年与${versus}年间对照`,
    moversNoVersus: '没有选对照年度，不看增减',
    moversFooting: (pairs: number, both: number, scope: string) =>
      `两年都有${scope}的${both}个单位中，${pairs}个可算增减`,
    ofLevel: (level: string, scope: string) => `${level}${scope}`,
    otherLevel: (level: string) => `${level}，不与之同列`,
    moversBase: (least: number) => `对照年不足${least}的不算同比`,
    moversBaseRate: (least: number) => `分母不足${least}的比率不列`,
    moversEnds: (each: number, all: number) => `图列升、降最多的各${each}个，共${all}个，其余见表`,
    moversCompare: (versus: number) => `对照${versus}年`,
    moversOther: (scope: string, n: number) => `看${scope}（本年${n}份）`,
    moversWider: '看全部机构和层级',
    moversBaseReason: (versus: number, least: number) => `${versus}年基数不足${least}`,
    smallDenominator: (least: number) => `分母不足${least}，不作比较`,
    inYear: (year: number, reason: string) => `${year}年${reason}`,
    columns: {
      unit: '单位',
      division: '地区',
      difference: '增减',
      change: '同比',
      year: '年度',
      finding: '待核之处',
      rule: '规则',
      source: '来源',
    },
    moverHint: (versus: number, before: string, year: number, value: string) =>
      `${versus}年 ${before} → ${year}年 ${value}`,

    findingsTitle: (n: number, reports: number, scope: string) =>
      `${reports}份${scope}中，有${n}处数字待核对`,
    findingsNone: (reports: number, scope: string) =>
      `${reports}份${scope}中没有发现需要核对的数字`,
    findingsNoReports: '所选范围没有收录报告',
    findingsNote: '只是提示核对，不是认定差错：也可能原件如此、所见为存本，或录入有误',
    findingsYears: (scope: string) => `只计所选范围各年度的${scope}，“核验”页两种报告都计入`,
    copy: '存本',
    copyHint: '数字录自他处所存文件，不是发布机关网页',
    publisherHint: '发布机关网页',
  },
  en: {
    units: (n: number, level: string) => plural(n, level === '' ? 'unit' : `${level} unit`),
    titleChange: (year: number, units: string, indicator: string, value: string, change: string) =>
      `${year}, ${indicator}: ${value} at the same ${units}, ${change}`,
    titleThin: (year: number, known: number, all: number, indicator: string, value: string) =>
      `${year}, ${indicator}: ${value} over ${known} of ${all} reports`,
    titleThinRate: (year: number, known: number, all: number, indicator: string, value: string) =>
      `${year}, ${indicator}: ${value} over the ${known} of ${all} reports that allow it`,
    titleFew: (year: number, known: number, all: number, indicator: string) =>
      `${year}, ${indicator}: stated by ${known} of ${all} reports, too few to conclude from`,
    titleFewRate: (year: number, known: number, all: number, indicator: string) =>
      `${year}, ${indicator}: can be computed for ${known} of ${all} reports, too few to conclude from`,
    titleListed: (year: number, known: number, all: number, indicator: string) =>
      `${year}, ${indicator}: ${known} of ${all} reports state it, without a unit: not added up`,
    noUnit: 'the reports do not state its unit: not added up, not compared',
    moversNoUnit: (indicator: string) =>
      `${indicator}: the reports do not state its unit, so none is compared`,
    titleUnstated: (year: number, all: number, indicator: string) =>
      `${year}, ${indicator}: collected from none of ${all} reports`,
    titleNone: (year: number, scope: string) =>
      `No ${scope.toLowerCase()} collected for ${year} in this selection`,
    more: (year: number, change: string) => `${change} more than in ${year}`,
    less: (year: number, change: string) => `${change} fewer than in ${year}`,
    higher: (year: number, change: string) => `${change} above ${year}`,
    lower: (year: number, change: string) => `${change} below ${year}`,
    unchanged: (year: number) => `as in ${year}`,
    about: (year: number, change: string) => `${change} against ${year}`,
    onlyLevel: (level: string) =>
      `sums take ${level}-level aggregate reports only: those above already contain them`,
    ratioOfSums: 'rates are ratios of sums',
    register: (reports: number, divisions: number, level: string) =>
      `${reports} ${level}-level aggregate reports; ${divisions} divisions at that level`,
    otherScope: (scope: string, inYear: number, all: number) =>
      `The same selection has ${all} ${scope.toLowerCase()}, ${inYear} of them this year`,
    otherScopeLink: 'Show those instead',
    tryYear: (year: number, n: number) => `Show ${year} (${n})`,
    tryDivision: (name: string) => `Show ${name}`,
    tryScope: (scope: string, n: number) => `Show ${scope.toLowerCase()} (${n} over all years)`,

    keyHeading: (year: number, versus: number | null) =>
      versus === null ? `Key figures of ${year}` : `Key figures of ${year} beside ${versus}`,
    known: (known: number, all: number) => `stated by ${known} of ${all}`,
    knownRate: (known: number, all: number) => `computed for ${known} of ${all}`,
    rounded: (n: number) => `${n} rounded`,
    notStated: (all: number) => `collected from none of ${all} reports`,
    noReports: 'no report collected',
    same: (units: string) => `The same ${units}`,
    rose: (n: number) => `${n} up`,
    fell: (n: number) => `${n} down`,
    equal: (n: number) => `${n} unchanged`,
    tooFewSame: (n: number, versus: number) =>
      n === 0
        ? `No unit states it in ${versus} too: no change is given`
        : `Only ${n} ${n === 1 ? 'states' : 'state'} it in ${versus} too: too few for a change`,
    smallBase: (versus: number, least: number) =>
      `base of ${versus} below ${least}: no rate of change`,
    beforeAll: (versus: number) => `All of ${versus}`,
    keyNote: (least: number) =>
      `Large: all that state it this year. Changes look at the same units in both years only, and at no fewer than ${least}; the units of the two years differ, so their sums do not compare`,
    statusLink: 'Status',
    statusOf: (indicator: string) => `${indicator} by status: stated, zero, “none”, blank`,
    pick: (indicator: string) => `Show changes and coverage of ${indicator}`,

    coverageTitle: (division: string, covered: number, all: number, noun: string, year: number) =>
      `${division}: ${covered} of ${all} ${noun} have reports for ${year}`,
    coverageTitleLeaf: (division: string, years: number, from: number, to: number) =>
      `${division}: reports collected for ${years} of the years ${from}–${to}`,
    coverageNoun: { nation: 'provinces', below: 'divisions below' },
    coverageFooting: (reports: number) =>
      `${reports} reports over all years; figures are reports, all levels below included`,
    coverageComplete: (n: number) =>
      n === 0 ? 'all collected in part' : `${n} collected with every cell, the others in part`,
    coverageNothing: 'none',
    coverageEmpty: 'none collected in any year, which does not mean none published',
    coverageUnknown: (code: string) => `The dataset has no division “${code}”`,
    coverageDivision: 'Division',
    coverageAll: 'All years',
    self: (name: string) => `${name} itself`,
    cell: { none: 'none collected', partial: 'in part', complete: 'whole' },
    cellNone: (name: string, year: number) =>
      `${name} ${year}: none collected, which does not mean none published`,
    cellHint: (name: string, year: number, word: string, reports: number, complete: number) =>
      `${name} ${year}: collected ${word}, ${reports} reports, ${complete} of them with every cell`,
    cellStating: (stating: number, indicator: string) => `${stating} state ${indicator}`,
    cellConflicting: (n: number) => `${n} with contradictions found by the checks`,
    legend: {
      conflicting: (n: number, scope: string) =>
        `small red figure: ${scope.toLowerCase()} with contradictions found by the checks, ${n} in all; go through them`,
      none: 'none collected',
      few: (from: number, to: number | null) =>
        to === null ? `${from} or more` : from === to ? `${from}` : `${from}–${to}`,
      complete: 'small figure: collected with every cell',
    },

    moversTitle: (indicator: string, up: string, upBy: string, down: string, downBy: string) =>
      `${indicator}: most up at ${up} (${upBy}), most down at ${down} (${downBy})`,
    moversCounted: (indicator: string, units: number, rose: number, fell: number) =>
      `${indicator}: of ${units} units that can be compared, ${rose} up and ${fell} down`,
    moversUp: (indicator: string, up: string, upBy: string) =>
      `${indicator}: most up at ${up} (${upBy}), nowhere down`,
    moversDown: (indicator: string, down: string, downBy: string) =>
      `${indicator}: most down at ${down} (${downBy}), nowhere up`,
    moversEqual: (indicator: string, n: number) =>
      `${indicator}: the same in both years at ${n} units`,
    moversNone: (indicator: string, year: number, versus: number) =>
      `${indicator}: no unit of the selection can be compared between ${versus} and ${year}`,
    moversNoVersus: 'No year to compare with is chosen',
    moversFooting: (pairs: number, both: number, scope: string) =>
      `${pairs} of ${both} units with ${scope} for both years can be compared`,
    ofLevel: (level: string, scope: string) =>
      [level, scope].filter(Boolean).join(' ').toLowerCase(),
    otherLevel: (level: string) => `${level}: not listed with these`,
    moversBase: (least: number) => `no rate of change on a base below ${least}`,
    moversBaseRate: (least: number) => `rates on a denominator below ${least} are left out`,
    moversEnds: (each: number, all: number) =>
      `the chart shows the ${each} at either end of ${all}; the table has all`,
    moversCompare: (versus: number) => `Compare with ${versus}`,
    moversOther: (scope: string, n: number) => `Show ${scope.toLowerCase()} (${n} this year)`,
    moversWider: 'Show all agencies and levels',
    moversBaseReason: (versus: number, least: number) => `base of ${versus} below ${least}`,
    smallDenominator: (least: number) => `denominator below ${least}: not compared`,
    inYear: (year: number, reason: string) => `${year} ${reason}`,
    columns: {
      unit: 'Unit',
      division: 'Division',
      difference: 'Difference',
      change: 'Change',
      year: 'Year',
      finding: 'Worth a look',
      rule: 'Check',
      source: 'Source',
    },
    moverHint: (versus: number, before: string, year: number, value: string) =>
      `${versus} ${before} → ${year} ${value}`,

    findingsTitle: (n: number, reports: number, scope: string) =>
      `${n} figures in ${reports} ${scope.toLowerCase()} are worth a look`,
    findingsNone: (reports: number, scope: string) =>
      `Nothing to look at in ${reports} ${scope.toLowerCase()}`,
    findingsNoReports: 'No report collected in this selection',
    findingsNote:
      'a reason to look, never a verdict: the original may read so, a copy may differ, or our reading may slip',
    findingsYears: (scope: string) =>
      `${scope.toLowerCase()} of the selection only, all years; the checks page counts both scopes`,
    copy: 'Copy',
    copyHint: 'read in a copy of the document, not where it was published',
    publisherHint: 'page of the publisher',
  },
});
