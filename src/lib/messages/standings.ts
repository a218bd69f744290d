import { bilingual } from './language.ts';

/** What stands where a unit's report is asked for a figure, from a number to no report at all. */
export const standingText = bilingual({
  zh: {
    number: '填报（非零）',
    zero: '填报为零',
    none_in_words: '文字称无',
    blank: '空白',
    mark: '标记',
    other: '约数无数字、无法辨认',
    not_computable: '无法计算',
    not_on_form: '表中无此项',
    not_seen: '未收录此项',
    no_report: '未收录报告',
  },
  en: {
    number: 'a number, not zero',
    zero: 'zero',
    none_in_words: 'none in words',
    blank: 'blank',
    mark: 'mark',
    other: 'rounded without a number, unread',
    not_computable: 'cannot be computed',
    not_on_form: 'not on the form',
    not_seen: 'not collected',
    no_report: 'no report collected',
  },
});
