import type { ToldGrowth } from '../../model/told-facts.ts';

const UNITS = '条次|件次|人次|场次|条|件|份|篇|则|个|项|次|宗|起|例|期|场|辑|本|轮';

/** What stands directly before a figure of Section I whose growth is told. */
const FIGURES: readonly [indicator: string, before: RegExp][] = [
  ['reconsideration.stated', /行政复议(案件|申请)?$/],
  ['litigation.stated', /行政诉讼(案件)?$/],
  ['requests.stated', /(收到|受理|新收|接收)[^,]{0,24}申请$/],
  ['published.website', /网站[^,]{0,10}(发布|公开|更新)[^,]{0,6}信息$/],
  ['published.wechat', /(微信|公众号)[^,]{0,10}(发布|推送)[^,]{0,6}信息$/],
  ['published.weibo', /微博[^,]{0,10}(发布|推送)[^,]{0,6}信息$/],
  ['interpretations', /解读(材料|文件|信息|稿件)?$/],
  ['press_conferences', /新闻发布会$/],
  ['published.total', /^[^,]{0,12}主动公开(各类)?(政府|政务)?信息$/],
];

/** Grown over years, or not the reporting year's. */
const CUMULATIVE = /累计|历年|以来|截至|截止|上年|去年/;

/**
 * A figure and its growth with nothing but a comma between: `123件，较上年增长12.3%`. A rounded figure
 * or percentage tells nothing exact and is passed over.
 */
const GROWN = new RegExp(
  String.raw`(?<!\d)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<unit>${UNITS})[,，(（]?` +
    String.raw`(?:同比|(?:较|比|与)(?:上一?年度?|去年同期|去年|\d{4}年度?)(?:同期)?(?:相比)?[,，]?)(?:约)?` +
    String.raw`(?<turn>增长|增加|上升|提高|提升|下降|减少|降低)了?(?<!\d)(?<percent>\d+(?:\.(?<places>\d+))?)%`,
  'gu',
);

const FALLS = /下降|减少|降低/;

/** Growth of the figures of Section I, each by the words before it; one for an indicator, or none. */
export function readGrowth(prose: string): ToldGrowth[] {
  const found = [...prose.matchAll(GROWN)].flatMap((match): ToldGrowth[] => {
    const { turn = '', percent = '', places = '' } = match.groups ?? {};
    const before = wordsBefore(prose.slice(0, match.index));
    if (before === null || CUMULATIVE.test(before)) return [];
    const [indicator] = FIGURES.find(([, pattern]) => pattern.test(before)) ?? [];
    if (indicator === undefined) return [];
    const sign = FALLS.test(turn) ? -1 : 1;
    return [{ indicator, percent: sign * Number(percent), decimals: places.length }];
  });
  // Two growths of one figure: which of them is meant is not certain.
  return found.filter(
    ({ indicator }) => found.filter((other) => other.indicator === indicator).length === 1,
  );
}

/** The words of the sentence since its last number; null where they round what follows. */
function wordsBefore(text: string): string | null {
  const sentence =
    text
      .slice(-60)
      .split(/[。;；!?！？]/)
      .at(-1) ?? '';
  const since = sentence.split(/\d/).at(-1) ?? '';
  if (/(约|近|超|超过|逾|突破)$/.test(since)) return null;
  return since
    .replace(new RegExp(`^(${UNITS})`, 'u'), '')
    .replace(/^[,，、)）]+/, '')
    .replace(/(共|共计|总计|达到|达|为|合计)$/, '');
}
