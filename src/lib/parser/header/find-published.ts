import type { HeaderField } from '../../model/parsed-report.ts';

const DATE = String.raw`(?<year>20\d\d)\s*[-年./]\s*(?<month>\d{1,2})\s*[-月./]\s*(?<day>\d{1,2})(?!\d)`;
/** Heads of the page's own table or line: the day it was put there. */
const PUBLISHED = new RegExp(
  String.raw`(?:发布|公开|公布|发表|更新|上网|发稿)(?:日期|时间)\s*[:]?\s*[\[(【]?\s*${DATE}`,
);
/** A line of a page that tells when and from where: `2025-01-20 10:20 来源:某某局 浏览次数`. */
const PAGE_LINE = new RegExp(DATE);
const OF_PAGE = /来源|浏览|点击|阅读|字号|打印|作者|责任编辑|访问/;
/** The day a document was made or signed. */
const WRITTEN = new RegExp(
  String.raw`(?:成文|生成|发文|印发|制发|落款)(?:日期|时间)\s*[:]?\s*${DATE}`,
);
const DATE_ALONE = new RegExp(String.raw`^\s*${DATE}\s*日?\s*$`);
const LONGEST_LINE = 120;
/** A signature stands at the end, with contacts or attachments behind it. */
const LAST_LINES = 8;

const DIGITS = '〇一二三四五六七八九';

/** 二〇二五年一月二十日 is 2025年1月20日. */
function arabicDate(text: string): string {
  return text.replace(
    /二[〇○零0]([一二三])([〇○零一二三四五六七八九])年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/,
    (_, ten: string, one: string, month: string, day: string) =>
      `20${digit(ten)}${digit(one)}年${small(month)}月${small(day)}日`,
  );
}

const digit = (sign: string): number => Math.max(0, DIGITS.indexOf(sign));

function small(words: string): number {
  const [tens, ones] = words.split('十');
  if (ones === undefined) return digit(words);
  return (tens ? digit(tens) : 1) * 10 + digit(ones || '〇');
}

/** The date as `YYYY-MM-DD`; null for none, or for one no calendar has. */
function isoOf(match: RegExpExecArray | null): string | null {
  const { year = '', month = '', day = '' } = match?.groups ?? {};
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? null : iso;
}

const only = (dates: readonly (string | null)[]): string[] => [
  ...new Set(dates.flatMap((date) => date ?? [])),
];

/**
 * The day the report was published: as the page tells it, else the day it was made or signed, in doubt. Of
 * several days that a page tells the first, in doubt.
 * @param texts the lines of the document that are no rows of tables, blanks kept
 */
export function findPublished(texts: readonly string[]): HeaderField<string> {
  const lines = texts.filter((text) => text.length <= LONGEST_LINE).map(arabicDate);
  const told = only(lines.map((line) => isoOf(PUBLISHED.exec(line))));
  const ofPage = only(
    lines.map((line) => (OF_PAGE.test(line) ? isoOf(PAGE_LINE.exec(line)) : null)),
  );
  const [first] = told.length > 0 ? told : ofPage;
  if (first !== undefined) {
    const all = told.length > 0 ? told : ofPage;
    return { value: first, doubts: all.length > 1 ? ['dates_differ'] : [] };
  }
  const written = only(lines.map((line) => isoOf(WRITTEN.exec(line))));
  const signed = only(lines.slice(-LAST_LINES).map((line) => isoOf(DATE_ALONE.exec(line))));
  const head = only(lines.slice(0, LAST_LINES).map((line) => isoOf(DATE_ALONE.exec(line))));
  const [value] = [...written, ...signed, ...head];
  return value === undefined ? { value: null, doubts: [] } : { value, doubts: ['date_signed'] };
}
