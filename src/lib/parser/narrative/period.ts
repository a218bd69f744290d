import { clauseOf, type Period } from './told-number.ts';

/** Grown over years. */
const OVER_YEARS =
  /历年|以来|至今|开通后|多年|[两二三四五六七八九十\d]年来|20\d\d年?[-—至到–~]+20\d\d年/;
const THIS_YEAR_SO_FAR = /(今年|年初|本年度?|一年)以?来/g;
/** Readers are counted instead of what they read. */
const READERS = /粉丝|关注(用户|人|量)|订阅(?!号)|浏览|访问|点击|阅读|播放|赠阅|印发?数/;
/** A part of the year, or a mean of its parts. */
const PART_OF_YEAR =
  /[上下]半年|[一二三四1-4]季度|月份|(?<!、)每[月周天日季](?!头条|商报|新报|电讯|经济)|[月周日]均|平均每|前[\d两二三四五六七八九十]+个月|(?<!\d)(?!1月?[至到~—–-]12月)\d{1,2}月?[至到~—–-]\d{1,2}月(?!\d)/;

const INCREASE =
  /(增加|减少|增长|下降|上升|降低|提高|净增|增幅|减幅|多出|相差)了?$|[多少增减升降]了$/;
const COMPARED =
  /(较|比|与|同比|相比)(20\d\d年度?|去年|上一?年度?|前年|往年)(同期)?(相比)?的?[^,]{0,5}$/;
/** A plan that is itself listed (`年度计划、`) plans nothing. */
const PLANNED = /(计划(?![、和及等])|拟|预计|力争|下一步|将)[^,]{0,16}$/;

/** A plan holds for its whole sentence. */
const PLAN_AHEAD =
  /(^|[,;:])(我.|本.{1,3}|今后|全[省市县区])?(计划|拟|预计|力争|下一步|下一年|明年)(?!外|内|的?编制)/;
/** Several years and then their figures one after the other. */
const YEARS_IN_TURN = /20\d\d年?(度)?[、,和及至](20\d\d|去年|今年|本年).*分别/;

const YEAR_WORDS =
  /(?:^|[,、:;()])(?:其中|而|在|计划|拟|预计|力争)?[,:]?(?:(20\d\d)年|(去年|上一?年度?|前年)(?!结转|转)|(今年|本年度?|当年|全年|年内))/g;

/** 全年累计, 2024年累计: these sum up the year, not the years. */
const yearsSum = (reportingYear: number | null): RegExp =>
  new RegExp(`(全年|年内|本年度?|今年|${reportingYear}年度?)(共|内|度)?累计`, 'g');

type Words = {
  before: string;
  sentence: string;
  /** What stands before the sentence. */
  ahead: string;
};

/** @param reportingYear null when it is not known; no year is then another one */
export function periodOf({ before, sentence, ahead }: Words, reportingYear: number | null): Period {
  const clause = clauseOf(before);
  if (INCREASE.test(before) || COMPARED.test(before) || PLANNED.test(clause)) return 'none';
  if (READERS.test(clause) || PLAN_AHEAD.test(sentence)) return 'none';
  if (YEARS_IN_TURN.test(sentence)) return 'other_year';
  const words = [...sentence.replace(/《[^》]*》/g, '').matchAll(YEAR_WORDS)].at(-1);
  const [, year, past, own] = words ?? [];
  if (PART_OF_YEAR.test(words ? behindOf(sentence, words) : sentence)) return 'part_of_year';
  if (past !== undefined) return 'other_year';
  if (year !== undefined && reportingYear !== null && Number(year) !== reportingYear) {
    return 'other_year';
  }
  const isSince = new RegExp(`${reportingYear}年(1月)?以来`, 'g');
  const since = sentence.replace(THIS_YEAR_SO_FAR, '').replace(isSince, '');
  // 自2008年以来累计98765条,今年新增4321条: a year named later begins anew.
  const isAnew = words !== undefined && words.index > 0 && OVER_YEARS.test(since);
  if (OVER_YEARS.test(isAnew ? behindOf(since, words) : since)) return 'cumulative';
  const isDated = year !== undefined || own !== undefined || isDatedAhead(ahead, reportingYear);
  return standOf({ sentence, reportingYear }, words, !isDated);
}

const behindOf = (sentence: string, [words]: RegExpExecArray): string =>
  sentence.includes(words) ? sentence.slice(sentence.lastIndexOf(words) + words.length) : sentence;

/** `2022年,网站公开88条;微博累计推送792条`: the year is told before the semicolon. */
function isDatedAhead(preceding: string, reportingYear: number | null): boolean {
  // Clauses parted by semicolons share the year their sentence begins with.
  const ahead = preceding.split('。').at(-1) ?? '';
  const years = [...ahead.matchAll(YEAR_WORDS)];
  const [, year, past] = years.at(-1) ?? [];
  if (!ahead.endsWith(';') || years.length === 0 || past !== undefined || OVER_YEARS.test(ahead))
    return false;
  return year === undefined || Number(year) === reportingYear;
}

/** What a figure without another year counts: the year, or what stood there by then. */
function standOf(
  { sentence, reportingYear }: { sentence: string; reportingYear: number | null },
  words: RegExpExecArray | undefined,
  isUndated: boolean,
): Period {
  const behind = words ? behindOf(sentence, words) : sentence;
  const until = /截[至止]/.test(words && words.index > 0 ? behind : sentence);
  const sum = yearsSum(reportingYear);
  const unsummed = sentence.replace(sum, '');
  const summed = /累计/.test(words ? behindOf(unsummed, words) : unsummed);
  // 截至12月31日,全年累计公开46条 sums up the year.
  if (until && !summed && sentence.search(sum) >= 0) return 'own';
  if (until) {
    // 截至 the last day of the reporting year: what a report of that year counts, if nothing is said to be summed up.
    const isYearEnd = new RegExp(
      `截[至止]到?${reportingYear}年(?:12月31日|12月?底|12月(?=,)|年?[底末])`,
    ).test(sentence);
    if (isYearEnd) return summed ? 'perhaps_cumulative' : 'own';
    return summed ? 'cumulative' : 'perhaps_cumulative';
  }
  return summed && isUndated ? 'perhaps_cumulative' : 'own';
}
