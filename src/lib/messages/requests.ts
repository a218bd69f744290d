import { bilingual } from './language.ts';

/** `1 report`, `5 reports`. */
const reportCount = (n: number): string => (n === 1 ? '1 report' : `${n} reports`);

/** `/requests`: what came in, who asked, what was decided and on what grounds, what was contested. */
export const requestsText = bilingual({
  zh: {
    given: (known: number, all: number) => `${all}份报告中${known}份列出`,
    otherYears: (n: number) => `本年份数少，另列其他年度${n}份，不计入合计`,
    applicantOnly: (applicant: string) => `申请人：${applicant}`,
    sumRow: (n: number) => `合计（${n}份）`,
    cases: (n: string) => `${n}件`,
    coverage: {
      few: (n: number) =>
        n === 0
          ? '所选范围内没有报告列出办理结果；以下选择有：'
          : `所选范围内只有${n}份报告列出办理结果；以下选择更多：`,
      choice: (year: number, kind: string, level: string, scope: string, n: number) =>
        `${year}年${level}${kind} ${scope} ${n}份`,
      levels: {
        all: '',
        nation: '',
        province: '省级',
        prefecture: '地级',
        county: '县级',
        zone: '开发区',
      },
    },
    flow: {
      title: (n: number, incoming: string, completed: string, over: string) =>
        `${n}份四项齐全的报告共应办${incoming}件，办结${completed}件，结转下年${over}件`,
      titleOne: (name: string, incoming: string, completed: string, over: string) =>
        `只有${name}四项齐全：应办${incoming}件，办结${completed}件，结转下年${over}件`,
      none: (year: number) => `${year}年没有报告同时列出新收、上年结转、办结和结转下年`,
      noneHint: '这些年度有四项齐全的报告：',
      tryYear: (year: number, n: number) => `${year}年${n}份`,
      refused: (n: number) => `${n}份报告四项齐全，分属不同层级，不能合计`,
      complete: (known: number, all: number) => `只计四项齐全的：${all}份报告中${known}份`,
      definition: '表内新收，与文字所述收到申请口径不同',
      unequal: (n: number) => `${n}份收办两边不等`,
      incoming: '应办',
      outgoing: '去向',
      columns: { difference: '两边之差' },
      parts: {
        received: '本年新收',
        carriedIn: '上年结转',
        completed: '办结',
        carriedOver: '结转下年',
      },
    },
    askers: {
      title: (n: number, share: string, applicant: string) =>
        `${n}份报告的新收申请中，${applicant}占${share}`,
      titleOne: (name: string, share: string, applicant: string) =>
        `${name}的新收申请中，${applicant}占${share}`,
      onlyListed: (year: number, n: number) => `${year}年${n}份报告分列申请人`,
      noneInYear: (year: number) => `${year}年没有报告分列申请人`,
      none: '所选范围内各年都没有分列申请人的报告，可换机构类别或报告口径。',
      rest: '未分列',
      restNote: '未分列：总计减去所列各类',
    },
    outcomes: {
      sharesTitle: (n: number, granted: string, unavailable: string) =>
        `${n}份各项齐全的报告合计：予以公开占${granted}，无法提供占${unavailable}`,
      sharesTitleOne: (name: string, granted: string, unavailable: string) =>
        `${name}：予以公开占${granted}，无法提供占${unavailable}`,
      sharesNoneComplete: (year: number, n: number) =>
        `${year}年${n}份报告列出部分结果，没有各项齐全的`,
      noneInYear: (year: number) => `${year}年没有报告列出可占比的办理结果`,
      none: '所选范围内各年都没有列出办理结果的报告，可换机构类别或报告口径。',
      countsTitle: (name: string, total: string, granted: string) =>
        `${name}办结最多，${total}件，其中予以公开${granted}件`,
      countsTitleNoGrant: (name: string, total: string) => `${name}办结最多，${total}件`,
      countsNone: (year: number) => `${year}年没有报告列出办理结果件数`,
      complete: (complete: number, drawn: number) => `${drawn}份中${complete}份各项齐全`,
      rest: '未分列',
      restNote: '未分列：总计减去所列各项，可能属于任何一项',
      total: '办结总计',
      onlyTotal: '只列总计',
      noTotal: '无总计，不能占比',
      exceeds: '各项之和大于总计',
      zeroTotal: '办结为零',
      partsUnknown: '细项不全，不能合计',
      hint: (part: string, value: string, share: string) => `${part}：${value}件，占${share}`,
      hintCount: (part: string, value: string) => `${part}：${value}件`,
    },
    grounds: {
      title: (ground: string, group: string, n: number, sum: string) =>
        `各项理由中“${ground}”（${group}）最多，${n}份报告共${sum}件`,
      titleOne: (name: string, ground: string, sum: string) => `${name}以“${ground}”最多，${sum}件`,
      allZero: (year: number, n: number) => `${year}年列出理由的${n}份报告，各项均为0`,
      noneInYear: (year: number) => `${year}年没有报告列出不予公开、无法提供、不予处理的理由`,
      none: '所选范围内各年都没有列出理由的报告，可换机构类别或报告口径。',
      legend: '颜色越深件数越多，同类三组内各自比较；斜线：未收录此项，空白、标记照录；0为原文所填',
      sum: '合计',
      sumHint: (known: number, all: number) => `${all}份中${known}份之和`,
    },
    contested: {
      reconsideration: '行政复议',
      direct: '直接起诉',
      after: '复议后起诉',
      results: {
        upheld: '结果维持',
        rectified: '结果纠正',
        other: '其他结果',
        pending: '尚未审结',
      },
      total: '总计',
      rest: '未分列',
      reconsiderationTitle: (n: number, closed: string, rectified: string) =>
        `${n}份报告行政复议已审结${closed}件，纠正${rectified}件`,
      reconsiderationNone: (year: number) => `${year}年没有报告在表内列齐行政复议结果`,
      reconsiderationSome: (year: number, n: number) => `${year}年${n}份报告列出行政复议结果`,
      litigationTitle: (n: number, direct: string, after: string) =>
        `${n}份报告中，直接起诉${direct}件，复议后起诉${after}件`,
      litigationSome: (year: number, n: number) => `${year}年${n}份报告列出行政诉讼结果`,
      litigationNone: (year: number) => `${year}年没有报告在表内列出行政诉讼结果`,
      none: '所选范围内各年都没有收录，可换机构类别或报告口径。',
      twoNote: '两类诉讼不相加，同一案件的几个审级可能各计一次',
      proseNote: '只计表内数，不含文字所述',
    },
  },
  en: {
    given: (known: number, all: number) => `${known} of ${all} reports`,
    otherYears: (n: number) =>
      `few that year, so ${n} of other years are listed too, outside the sums`,
    applicantOnly: (applicant: string) => `applicants: ${applicant}`,
    sumRow: (n: number) => `Together (${reportCount(n)})`,
    cases: (n: string) => (n === '1' ? '1 case' : `${n} cases`),
    coverage: {
      few: (n: number) =>
        n === 0
          ? 'No report of this selection gives outcomes; these do:'
          : `Outcomes in ${reportCount(n)} only; there are more in:`,
      choice: (year: number, kind: string, level: string, scope: string, n: number) =>
        `${year}, ${kind}${level ? `, ${level}` : ''}, ${scope}: ${n}`,
      levels: {
        all: '',
        nation: '',
        province: 'province level',
        prefecture: 'prefecture level',
        county: 'county level',
        zone: 'zones',
      },
    },
    flow: {
      title: (n: number, incoming: string, completed: string, over: string) =>
        `${reportCount(n)} with all four figures: ${incoming} to handle, ${completed} completed, ${over} carried over`,
      titleOne: (name: string, incoming: string, completed: string, over: string) =>
        `Only ${name} gives all four: ${incoming} to handle, ${completed} completed, ${over} carried over`,
      none: (year: number) =>
        `${year}: no report gives received, carried in, completed and carried over together`,
      noneHint: 'Years with such reports:',
      tryYear: (year: number, n: number) => `${year}: ${n}`,
      refused: (n: number) =>
        `${reportCount(n)} with all four figures, of several levels and so not added`,
      complete: (known: number, all: number) =>
        `only reports with all four figures: ${known} of ${all}`,
      definition: 'received as in the table, which differs from requests told in prose',
      unequal: (n: number) => `in ${n} the two sides differ`,
      incoming: 'To handle',
      outgoing: 'Became of them',
      columns: { difference: 'Difference' },
      parts: {
        received: 'Received',
        carriedIn: 'Carried in',
        completed: 'Completed',
        carriedOver: 'Carried over',
      },
    },
    askers: {
      title: (n: number, share: string, applicant: string) =>
        `${applicant}: ${share} of the requests received, over ${reportCount(n)}`,
      titleOne: (name: string, share: string, applicant: string) =>
        `${applicant}: ${share} of the requests received by ${name}`,
      onlyListed: (year: number, n: number) => `${year}: ${reportCount(n)} by kind of applicant`,
      noneInYear: (year: number) => `${year}: no report splits by applicant`,
      none: 'No year of this selection has figures by kind of applicant; try another kind of agency or scope.',
      rest: 'Not split',
      restNote: 'not split: the total less the kinds given',
    },
    outcomes: {
      sharesTitle: (n: number, granted: string, unavailable: string) =>
        `Over ${n} complete reports, ${granted} granted, ${unavailable} unavailable`,
      sharesTitleOne: (name: string, granted: string, unavailable: string) =>
        `${name}: ${granted} granted, ${unavailable} unavailable`,
      sharesNoneComplete: (year: number, n: number) =>
        `${year}: ${reportCount(n)} with some outcomes, none with all`,
      noneInYear: (year: number) => `${year}: no report gives outcomes that can be shown as shares`,
      none: 'No outcomes in any year of this selection; try another kind of agency or scope.',
      countsTitle: (name: string, total: string, granted: string) =>
        `${name} completed most: ${total}, of them ${granted} granted`,
      countsTitleNoGrant: (name: string, total: string) => `${name} completed most: ${total}`,
      countsNone: (year: number) => `${year}: no report gives outcomes in cases`,
      complete: (complete: number, drawn: number) => `${complete} of ${drawn} complete`,
      rest: 'Not broken down',
      restNote: 'not broken down: the total less the outcomes given; may be any of them',
      total: 'Completed',
      onlyTotal: 'total only',
      noTotal: 'no total, so no shares',
      exceeds: 'parts exceed the total',
      zeroTotal: 'none completed',
      partsUnknown: 'rows missing, no sum',
      hint: (part: string, value: string, share: string) => `${part}: ${value}, ${share}`,
      hintCount: (part: string, value: string) => `${part}: ${value}`,
    },
    grounds: {
      title: (ground: string, group: string, n: number, sum: string) =>
        `Most frequent ground: ${ground} (${group}), ${sum} in ${reportCount(n)}`,
      titleOne: (name: string, ground: string, sum: string) =>
        `${name}: most frequent ground is ${ground}, ${sum}`,
      allZero: (year: number, n: number) =>
        `${year}: ${reportCount(n)} with grounds, all of them 0`,
      noneInYear: (year: number) => `${year}: no report gives grounds`,
      none: 'No grounds in any year of this selection; try another kind of agency or scope.',
      legend:
        'the darker the more, within each of the three groups; hatched: not collected; blanks and marks as printed; 0 is a printed zero',
      sum: 'Together',
      sumHint: (known: number, all: number) => `sum of ${known} of ${all} reports`,
    },
    contested: {
      reconsideration: 'Reconsideration',
      direct: 'direct',
      after: 'after reconsideration',
      results: {
        upheld: 'Upheld',
        rectified: 'Rectified',
        other: 'Other result',
        pending: 'Pending',
      },
      total: 'Total',
      rest: 'Not broken down',
      reconsiderationTitle: (n: number, closed: string, rectified: string) =>
        `Reconsideration in ${reportCount(n)}: ${closed} closed, ${rectified} rectified`,
      reconsiderationNone: (year: number) =>
        `${year}: no report gives reconsideration results in full`,
      reconsiderationSome: (year: number, n: number) =>
        `${year}: ${reportCount(n)} with reconsideration results`,
      litigationTitle: (n: number, direct: string, after: string) =>
        `Litigation in ${reportCount(n)}: ${direct} direct, ${after} after reconsideration`,
      litigationSome: (year: number, n: number) =>
        `${year}: ${reportCount(n)} with litigation results`,
      litigationNone: (year: number) => `${year}: no report gives litigation results`,
      none: 'None collected in any year of this selection; try another kind of agency or scope.',
      twoNote: 'the two kinds are not added; several instances of one case may each be counted',
      proseNote: 'table figures only, not those told in prose',
    },
  },
});
