import type { ToldOutcome } from '../../model/told-facts.ts';
import { onlyValues } from './only-values.ts';

const IN = 'requests.carried_in';
const OVER = 'requests.carried_over';

const UNIT = '(?:件|份|条|宗|起)(?!次)';
const COUNT = String.raw`(?:共计|共|为|有|了)?(?<!\d)(?<digits>\d{1,3}(?:,\d{3})+|\d+)${UNIT}`;
const REQUESTS = '(?:的|办理|继续|答复|处理|政府|信息|公开|依申请|申请|数量|件数)*';
const BEFORE = String.raw`(?:上一?年度?|去年|上年底|(?<from>20\d\d)年度?)`;
const AFTER = String.raw`(?:下一?年度?|次年|明年|来年|(?<to>20\d\d)年度?)`;

/** The ways agencies tell what came over from the year before, and what goes over to the next. */
const PATTERNS: readonly [code: string, pattern: RegExp][] = [
  [IN, new RegExp(`${BEFORE}(?:度)?结转(?:至|到)?(?:本年度?|今年)?${REQUESTS}${COUNT}`, 'gu')],
  [IN, new RegExp(`结转自?${BEFORE}${REQUESTS}${COUNT}`, 'gu')],
  [IN, new RegExp(`(?<!\\d)(?<digits>\\d+)${UNIT}(?:申请)?(?:为|是|系|属于?)?${BEFORE}结转`, 'gu')],
  // 其中1件为上年12月收到、结转本年办理
  [
    IN,
    new RegExp(
      `(?<!\\d)(?<digits>\\d+)${UNIT}(?:申请)?(?:为|是|系)?${BEFORE}[^,。;\\d]{0,4}(?:\\d{1,2}月[^,。;\\d]{0,3})?收到`,
      'gu',
    ),
  ],
  [OVER, new RegExp(`(?:结转|转入|顺延)(?:至|到|入)?${AFTER}(?:度)?${REQUESTS}${COUNT}`, 'gu')],
  [
    OVER,
    new RegExp(
      `(?<!\\d)(?<digits>\\d+)${UNIT}(?:申请)?(?:已|将|依法|需|按规定)*(?:结转|转入|顺延)(?:至|到|入)?${AFTER}`,
      'gu',
    ),
  ],
];

/** Cases, proposals and letters are carried over too; the table counts requests. */
const OTHER_MATTER = /复议|诉讼|案件|议案|提案|建议|信访|来信|工单/;
const COMPARED = /(较|比|与)[^,]{0,6}$/;

/**
 * `上年结转2件`, `结转下年度继续办理4件`, `另有7件顺延到下年度答复`. A number told twice differently is of
 * something narrower in one of them: neither is taken.
 *
 * @param reportingYear needed where a year is named by its number
 */
export function readCarried(prose: string, reportingYear: number | null): ToldOutcome[] {
  const found = PATTERNS.flatMap(([code, pattern]) =>
    [...prose.matchAll(pattern)].flatMap(({ index, groups }): ToldOutcome[] => {
      const clause =
        prose
          .slice(Math.max(0, index - 40), index)
          .split(/[。;]/)
          .at(-1) ?? '';
      const { digits = '', from, to } = groups ?? {};
      const named = from ?? to;
      const wanted = reportingYear === null ? null : reportingYear + (code === IN ? -1 : 1);
      if (named !== undefined && Number(named) !== wanted) return [];
      if (OTHER_MATTER.test(clause.slice(-20)) || COMPARED.test(clause)) return [];
      return [{ code, value: Number(digits.replace(/,/g, '')) }];
    }),
  );
  return onlyValues(found);
}
