import { bilingual } from './language.ts';
import { contestedRules } from './rules/contested.ts';
import { proseRules } from './rules/prose.ts';
import { publicationRules } from './rules/publication.ts';
import { requestRules } from './rules/requests.ts';
import type { RuleWords } from './rules/rule-words.ts';
import { wholeRules } from './rules/wholes.ts';
import { yearRules } from './rules/years.ts';

/** The rules of one language in the order of checks: II, III, IV, years, prose, wholes. */
const rulesIn = (language: 'zh' | 'en'): Record<string, RuleWords> => ({
  ...publicationRules[language],
  ...requestRules[language],
  ...contestedRules[language],
  ...yearRules[language],
  ...proseRules[language],
  ...wholeRules[language],
});

/** Words for rules, verdicts and grades. */
export const checksText = bilingual({
  zh: {
    verdict: {
      PASS: '通过',
      FAIL: '未通过',
      HOLDS_IF_BLANKS_ARE_0: '空白视为0时成立',
      CANNOT_JUDGE: '无法判断',
    },
    grade: { E: '不符', W: '存疑', I: '提示' },
    resolution: {
      in_the_report: '报告所印如此',
      in_our_reading: '识读有误',
      rule_does_not_apply: '规则不适用',
      explanation_accepted: '说明可接受',
    },
    detail: {
      other_definition: '与另一口径相符',
      digits_split: '可能一个数字分在两格',
      swapped_digits: '可能两位数字颠倒',
      digit_lost: '可能少一位数字',
      digit_doubled: '可能多一位数字',
      row_shifted: '可能整行错开一列',
      thousands: '可能千分位有误',
    },
    sentence: {
      passes: (name: string, quoted: string) => `${name}：成立${quoted}`,
      holdsIfZero: (name: string, quoted: string) => `${name}：空白视为0时成立${quoted}`,
      cannotJudge: (name: string, quoted: string) => `${name}：无法判断${quoted}`,
      implied: (sentence: string, value: string) => `${sentence}；缺少的一格应为${value}`,
      impliedTotal: (sentence: string, value: string) => `${sentence}；所知各项之和为${value}`,
      suspected: (sentence: string, detail: string) => `${sentence}，${detail}`,
      quoted: (cells: string) => `（${cells}）`,
      cell: (label: string, applicant: string) => `${label}（${applicant}）`,
      ofYear: (cell: string, year: number) => `${year}年${cell}`,
      value: (cell: string, value: string) => `${cell} ${value}`,
      unknown: (cell: string) => `${cell} 无确数`,
      sections: {
        II: '第二部分',
        III: '第三部分',
        IV: '第四部分',
        V: '第五部分',
        VI: '第六部分',
      },
      list: '、',
      zeros: (count: number) => `其余${count}格为0`,
      unknowns: (count: number) => `${count}格无确数`,
    },
    family: {
      S2: '第二部分：主动公开',
      S3: '第三部分：依申请公开',
      S4: '第四部分：复议与诉讼',
      X: '前后年度与不同机关',
      N: '文字与表格',
      G: '汇总与各机关',
      D: '日期、格式与来源',
      P: '其他来源',
    },
    judged: {
      report: '单份报告',
      years: '前后两年',
      dataset: '多份报告',
      convention: '约定，不作判断',
    },
    rules: rulesIn('zh'),
  },
  en: {
    verdict: {
      PASS: 'holds',
      FAIL: 'fails',
      HOLDS_IF_BLANKS_ARE_0: 'holds if blanks are 0',
      CANNOT_JUDGE: 'cannot be judged',
    },
    grade: { E: 'contradiction', W: 'doubtful', I: 'hint' },
    resolution: {
      in_the_report: 'in the report',
      in_our_reading: 'in our reading',
      rule_does_not_apply: 'rule does not apply',
      explanation_accepted: 'explanation accepted',
    },
    detail: {
      other_definition: 'fits another definition',
      digits_split: 'perhaps one number split over two cells',
      swapped_digits: 'perhaps two digits swapped',
      digit_lost: 'perhaps a digit lost',
      digit_doubled: 'perhaps a digit doubled',
      row_shifted: 'perhaps the whole row moved by one column',
      thousands: 'perhaps a thousands mark',
    },
    sentence: {
      passes: (name: string, quoted: string) => `${name}: holds${quoted}`,
      holdsIfZero: (name: string, quoted: string) => `${name}: holds if blanks are 0${quoted}`,
      cannotJudge: (name: string, quoted: string) => `${name}: cannot be judged${quoted}`,
      implied: (sentence: string, value: string) =>
        `${sentence}; the missing cell would be ${value}`,
      impliedTotal: (sentence: string, value: string) =>
        `${sentence}; the known parts add up to ${value}`,
      suspected: (sentence: string, detail: string) => `${sentence}, ${detail}`,
      quoted: (cells: string) => ` (${cells})`,
      cell: (label: string, applicant: string) => `${label}, ${applicant}`,
      ofYear: (cell: string, year: number) => `${cell} in ${year}`,
      value: (cell: string, value: string) => `${cell} ${value}`,
      unknown: (cell: string) => `${cell} without an exact figure`,
      sections: {
        II: 'Section II',
        III: 'Section III',
        IV: 'Section IV',
        V: 'Section V',
        VI: 'Section VI',
      },
      list: '; ',
      zeros: (count: number) => `${count} more are 0`,
      unknowns: (count: number) => `${count} without an exact figure`,
    },
    family: {
      S2: 'Section II: information published',
      S3: 'Section III: requests',
      S4: 'Section IV: reconsideration and litigation',
      X: 'Across years and bodies',
      N: 'Prose against tables',
      G: 'Whole and parts',
      D: 'Dates, form and source',
      P: 'Other sources',
    },
    judged: {
      report: 'one report',
      years: 'two years',
      dataset: 'several reports',
      convention: 'a convention, nothing is judged',
    },
    rules: rulesIn('en'),
  },
});
