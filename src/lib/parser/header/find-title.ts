import { squeeze } from '../plain-text.ts';
import { isMenu, withoutPageFields } from './page-fields.ts';

/** What a title tells. */
export type Title = { agency: string | null; year: number | null };

const REPORT_WORDS = String.raw`(?:政府|政务)?(?:信息|政务)(?:主动)?公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)`;
const NAME = String.raw`(?<name>\p{Script=Han}.{1,40}?)`;
const YEAR = String.raw`[(【[]?(?<year>20\d\d)年?度?[)】\]]?`;

const TITLES: readonly RegExp[] = [
  new RegExp(String.raw`^(?:关于)?${NAME}${YEAR}(?:的)?${REPORT_WORDS}`, 'u'),
  new RegExp(String.raw`^(?:关于)?${YEAR}${NAME}${REPORT_WORDS}`, 'u'),
  new RegExp(String.raw`^${NAME}${REPORT_WORDS}${YEAR}`, 'u'),
  new RegExp(String.raw`^${NAME}政府信息公开(?:工作)?${YEAR}(?:工作)?(?:报告|年报)`, 'u'),
];

const BODY = '政府|局|委员会|管委会|委|办公[室厅]|办|办事处|厅|院|中心|机关|部|署|所|队|站|处|公司';
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?<name>\p{Script=Han}.{1,40}?(?:${BODY}|[省市县区州旗镇乡]|街道))${REPORT_WORDS}$`,
  'u',
);
/** `…年度报告(县农业农村局)`: the place before, the body behind. */
const NAMED_BEHIND = new RegExp(
  String.raw`^\((?<name>\p{Script=Han}{1,30}(?:${BODY}|街道|[镇乡]))\)`,
  'u',
);
const BODY_END = new RegExp(`(${BODY}|街道|[镇乡])$`);

const BARE = [
  new RegExp(`^(?:${YEAR})?${REPORT_WORDS}$`),
  new RegExp(`^${REPORT_WORDS}${YEAR}$`),
  new RegExp(`^政府信息公开(?:工作)?${YEAR}(?:工作)?(?:报告|年报)$`),
];
const BARE_YEAR = new RegExp(`^${YEAR}$`);

/**
 * A title may be broken over up to three lines, or run into the text below it; its year may stand
 * below it. One that names nobody counts where no other is found.
 */
export function findTitle(texts: readonly string[]): Title {
  let bare: Title | null = null;
  for (let at = 0; at < Math.min(texts.length, 80); at += 1) {
    for (let size = 1; size <= 3; size += 1) {
      const title = titleIn(texts.slice(at, at + size));
      // The lines before it are of the page, not of the title.
      const later = size > 1 && title ? shorterTitle(texts, at, size) : null;
      if (title) return withYear(later ?? title, around(texts, at, size));
    }
    const line = texts[at] ?? '';
    const groups = BARE.map((pattern) => pattern.exec(line)).find((match) => match !== null);
    if (!groups || bare !== null) continue;
    const year = groups.groups?.year;
    bare = withYear({ agency: null, year: year ? Number(year) : null }, around(texts, at, 1));
  }
  return bare ?? { agency: null, year: null };
}

/** Lines below a title, and those of it and above it, where its year may stand alone. */
const around = (texts: readonly string[], at: number, size: number): readonly string[] => [
  ...texts.slice(at + size, at + size + 3),
  ...texts.slice(Math.max(0, at - 1), at + size),
];

function withYear(title: Title, lines: readonly string[]): Title {
  const alone = lines.map((line) => BARE_YEAR.exec(line)?.groups?.year).find(Boolean);
  const year = title.year ?? alone;
  return { ...title, year: year === undefined ? null : Number(year) };
}

/** The body alone in a line below a title that names none, the year perhaps between. */
export function bodyBelow(texts: readonly string[]): string | null {
  const at = texts.slice(0, 80).findIndex((line) => BARE.some((pattern) => pattern.test(line)));
  const line = at < 0 ? '' : texts.slice(at + 1, at + 4).find((text) => !BARE_YEAR.test(text));
  return line && BODY_ALONE.test(line) && !PART_OF_PAGE.test(line) ? line : null;
}

const BODY_ALONE = new RegExp(String.raw`^\p{Script=Han}{2,28}(?:${BODY}|街道|[镇乡])$`, 'u');
/** Heads of a site's own parts. */
const PART_OF_PAGE = /^(新闻|互动|服务|数据|政务|信息|媒体)[^县市区]{0,4}(中心|机关|站)$|^政府信息/;

/** The title in the fewest of the last lines that is not the end of a name begun before it. */
function shorterTitle(texts: readonly string[], at: number, size: number): Title | null {
  for (let from = at + size - 1; from > at; from -= 1) {
    const title = titleIn(texts.slice(from, at + size));
    if (title?.agency && !isEndOf(texts[from - 1] ?? '', title.agency)) return title;
  }
  return null;
}

/** `云岭县`, `教育局…`; `云岭县人力资源和`, `社会保障局…`: the place in one line, the rest of the name in the next. */
const isEndOf = (line: string, name: string): boolean =>
  BEGINS_NAME.test(line) && !PLACE.test(name.replace(/市场|城[镇乡]|乡村/g, ''));

const PLACE = /[省市县区州旗盟镇乡]/;
const BEGINS_NAME =
  /^(?!.*(?:公开|政务|信息|新闻|网|服务|专[区栏]|(?:政府|局|委员会|办公[室厅]|厅|院|中心)$))\p{Script=Han}{1,8}[省市县区州旗盟镇乡]\p{Script=Han}{0,12}$/u;

function titleIn(lines: readonly string[]): Title | null {
  const text = withoutPageFields(squeeze(lines.join(''))).replace(
    /^([#*《]|附件\d*:?|Page\d+[-—–]*|第\d+页[-—–]*|(名称|主题):|[【[][^】\]\d]{1,6}[】\]])+/i,
    '',
  );
  if (lines.length > 1 && (text.length > 80 || /[>»›|]/.test(lines[0] ?? ''))) return null;
  return titleOf(text.slice(0, 100), text.length > 80);
}

/** @param running the line holds more than a title and must begin with a name of a body */
function titleOf(text: string, running: boolean): Title | null {
  for (const pattern of [...TITLES, WITHOUT_YEAR]) {
    const groups = pattern.exec(text)?.groups;
    const printed = groups?.name?.replace(/^.*(首页|当前位置)[:>]*/, '') ?? '';
    const name = cleanName(printed.replace(YEAR_BEHIND, ''));
    if (!groups || /[。;,:>|]/.test(name) || NO_NAME.test(name) || isMenu(name)) continue;
    if (running && !BODY_END.test(name)) continue;
    const year = yearOf(printed, groups.year);
    const behind = text.slice(pattern.exec(text)?.[0].length ?? 0);
    const named = NAMED_BEHIND.exec(behind)?.groups?.name;
    if (named !== undefined) return { agency: named, year };
    // The words of the report alone name nobody.
    if (name.length < 2) return year === null || running ? null : { agency: null, year };
    return { agency: name, year };
  }
  return null;
}

/** `2024年某局2023年度…报告`: the year before the report's words is its own, the first one when it was written. */
const YEAR_BEHIND = /(20\d\d)年?度?$/;

function yearOf(printed: string, year: string | undefined): number | null {
  const behind = YEAR_BEHIND.exec(printed)?.[1] ?? year;
  return behind === undefined ? null : Number(behind);
}

/** Beginnings of sentences and of notices about reports. */
export const NO_NAME =
  /^(现|本|根据|按照|为|由|依据|依照|做好|编制|报送|印发|发布|公布|开展|认真|进一步|切实|贯彻|加强|落实|推进|年度|我|该|上一?年|各|报告)|^(政府|政务|信息公开)$|政府信息公开|年度报告|现(将|公布|发布|公开)|设为首页|加入收藏|适老化?模式|无障碍/;

/** Words of a page's own buttons, run into the title below them. */
const PAGE_TOOLS =
  /^(无障碍|长者模式|长者助手|适老化|关怀版|老年版|简体版?|繁体版?|打印|字号|收藏)+/;

/** The name of an agency out of a title: page tools, dates and the words around the name are cut off. */
export function cleanName(name: string): string {
  // 人民政府信息公开: the 政府 belongs to the name.
  const whole = name.endsWith('人民') ? `${name}政府` : name;
  return whole
    .replace(/^[?·\s《"“]+/, '')
    .replace(PAGE_TOOLS, '')
    .replace(/^(20\d\d)?年?\d{1,2}月(\d{1,2}日)?(公布|发布)?/, '')
    .replace(/(关于|发布|公布|印发|报送|上报|呈报|报备|的|年度?|[(（])+$/, '');
}
