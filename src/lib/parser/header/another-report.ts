import type { ParsedReport } from '../../model/parsed-report.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import { lineText } from '../split-sections.ts';

const DISCLOSURE =
  /政府信息|政务公开|信息公开|依申请公开|申请人情况|本年(处理决定|制发|新制作)|未经复议/;

/**
 * A half-year, a quarter or a month stands in the title: no annual report. A month before another year is
 * when that year's report was published: `2024年1月公布2023年度…`.
 */
const PART_OF_YEAR =
  /([上下]半年|第?[一二三四1-4]季度|(?<![\d月至—-])([1-9]|1[0-2])月(份)?(?!\d|[—至-])|1月?[—至-]([2-9]|1[01])月(?!\d))((?!20\d\d年)[^。,;]){0,24}(信息|政务)公开[^。,;]{0,14}(报告|总结|统计表?|报表|情况|台账)/;
/** Schools and universities report on a school year under rules of their own (高等学校信息公开办法). */
const OF_SCHOOL = /高等学校信息公开办法|\d{4}[—–至~-]+\d{4}学年|学年(度)?信息公开/;
const FORM_TABLES = /申请人情况|本年新收政府信息公开申请|本年(处理决定|制发件数|新制作)/;

const TITLE_LINES = 20;

/**
 * Reports of courts and on other work have figures of the same kind, statistics of a half-year or a month and
 * reports of universities have the same words: they are none of ours.
 */
export function isAnotherReport(lines: readonly ReadingLine[]): boolean {
  const texts = lines.map((line) => squeeze(lineText(line)));
  const titles = texts.slice(0, TITLE_LINES).filter((text) => text.length <= 50);
  if (titles.some((text) => PART_OF_YEAR.test(text))) return true;
  const whole = texts.join('');
  if (OF_SCHOOL.test(whole) && !FORM_TABLES.test(whole)) return true;
  const titled = titles.some((text) => text.length <= 40 && /(报告|总结|报表)$/.test(text));
  return titled && !DISCLOSURE.test(whole);
}

const NOT_TOLD = { value: null, doubts: [] };
/** What is read of a document that is something else. */
export const NOTHING_READ: ParsedReport = {
  header: {
    agency: NOT_TOLD,
    year: NOT_TOLD,
    form: NOT_TOLD,
    scope: NOT_TOLD,
    division: NOT_TOLD,
    published: NOT_TOLD,
  },
  cells: [],
  narrative: [],
  sections: [],
  unread: [],
  beside: [],
};
