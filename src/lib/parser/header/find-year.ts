import type { HeaderField } from '../../model/parsed-report.ts';
import type { Title } from './find-title.ts';

const DASH = String.raw`(?:至|到|—|–|-|~|——|―|－|―|─)+`;
/** The period the figures are counted in, the only sure sign of the reporting year. */
const PERIOD = new RegExp(
  String.raw`(20\d\d)年(?:度)?1月(?:0?1日)?(?:零时)?(?:起|开始)?${DASH}(?:(20\d\d|同|本|当)年?)?(1[0-2]|[1-9])月(?:\d{1,2}日)?`,
);
const DOTTED = new RegExp(
  String.raw`(20\d\d)[./-]0?1[./-]0?1(?:日)?${DASH}(20\d\d)?[./-]?(1[0-2]|0?[1-9])[./-]\d{1,2}`,
);
/** `统计期限为2024年度`, `统计数据截止2024年12月31日`. */
const NAMED = /统计(?:期限|时间|周期|范围|时段|数据)[^。;\d]{0,14}(20\d\d)年(?:度|全年)?(?!度?1月)/;
const UNTIL = /截[至止](?:到|于)?(20\d\d)年(?:12月(?:31日|底)?|年?底|末)/;
const TOLD = /(20\d\d)年(?:度)?(?:[,，]|(?:全年)?(?:我.|本)|政府信息公开)/;

/** 二〇二二年 and 二0二二年 are 2022年. */
export function arabicYears(text: string): string {
  return text.replace(/二[〇○零0Oo◯][一二三][〇○零一二三四五六七八九0](?=年)/g, (year) =>
    [...year]
      .map((char) => (/[○0零Oo◯]/.test(char) ? 0 : '〇一二三四五六七八九'.indexOf(char)))
      .join(''),
  );
}

/**
 * The reporting year: that of the statistics period, never that of publication; else that of the title, of a
 * day the figures go up to, or of a sentence, each in doubt.
 * @param text what stands before the tables
 * @param behind the whole text: the period may stand at the end
 */
export function findYear(title: Title, text: string, behind: string): HeaderField<number> {
  const period = [text, behind]
    .flatMap((where) => [PERIOD.exec(where), DOTTED.exec(where)])
    .find((match) => match !== null);
  const [, from, to, month] = period ?? [];
  if (from !== undefined) {
    const year = Number(from);
    const ends = /^\d/.test(to ?? '') ? Number(to) : year;
    const differs = (title.year !== null && title.year !== year) || ends !== year;
    return {
      value: title.year !== null && isToldOf(title.year, year, text) ? title.year : year,
      doubts: [
        ...(differs ? (['years_differ'] as const) : []),
        ...(Number(month) === 12 ? [] : (['period_partial'] as const)),
      ],
    };
  }
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) {
    const differs = title.year !== null && title.year !== Number(named);
    return { value: Number(named), doubts: differs ? ['years_differ'] : [] };
  }
  if (title.year !== null) return { value: title.year, doubts: ['year_from_title'] };
  const told = UNTIL.exec(text)?.[1] ?? TOLD.exec(text)?.[1];
  return told ? { value: Number(told), doubts: ['year_from_text'] } : { value: null, doubts: [] };
}

/** Whether sentences are about the year of the title, and none about that of the period: one was left from another year. */
const isToldOf = (titled: number, counted: number, text: string): boolean => {
  const told = (year: number): number =>
    text.match(new RegExp(`(?<!\\d)${year}年(?:度|全年)?[,共新我收]`, 'g'))?.length ?? 0;
  return told(titled) > 0 && told(counted) === 0;
};
