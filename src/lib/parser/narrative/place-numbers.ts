import { channelsIn, isSent, namedInOrder } from './channel-rules.ts';
import { isColumn } from './elsewhere.ts';
import { NARRATIVE_RULES } from './narrative-rules.ts';
import { notOfRequest } from './outcome-of-request.ts';
import type { Context, PlacedNumber, Placing } from './placing.ts';
import { clauseOf, type Period, type ToldNumber } from './told-number.ts';
import { sumOf } from './told-sums.ts';

/** Gives every number the indicator it tells of, from left to right. */
export function placeNumbers(text: string, numbers: readonly ToldNumber[]): PlacedNumber[] {
  const placed: PlacedNumber[] = [];
  for (const [at, number] of numbers.entries()) {
    const source = sourceOf(text, placed, number);
    const placing = number.period === 'none' ? null : placingOf(numbers, at, placed, source, text);
    if (placing && source && isRecount(number, source)) source.period = 'none';
    const isOwnShare = placing !== null && source !== null && isShareOfOwn(number, source, placing);
    if (isOwnShare) source.period = demoted(number, source.period);
    const isNamedMedium =
      placing !== null && source !== null && namesMedium(number, source, placing);
    if (isNamedMedium) source.period = 'none';
    placed.push({
      number,
      placing,
      period: number.period,
      isPart: !isOwnShare && !isNamedMedium && isPartOf(number, placing, placed, numbers),
    });
  }
  return placed;
}

/** The number it is told under, else the one placed before it in its sentence. */
function sourceOf(
  text: string,
  placed: readonly PlacedNumber[],
  { under, index }: ToldNumber,
): PlacedNumber | null {
  if (under !== null) return placed[under] ?? null;
  const before = placed.at(-1);
  if (!before || index - before.number.end > 120) return null;
  return /[。;]/.test(text.slice(before.number.end, index)) ? null : before;
}

function placingOf(
  numbers: readonly ToldNumber[],
  at: number,
  placed: readonly PlacedNumber[],
  source: PlacedNumber | null,
  text: string,
): Placing | null {
  const number = numbers[at];
  if (!number) return null;
  const context: Context = {
    listed: isOfPublished(source) || isNextChannel(text, placed, number) || isFirstChannel(number),
    holder: number.under === null ? null : (numbers[number.under] ?? null),
    partLabels: number.parts.map(({ label }) => label),
  };
  if (source?.placing && isRecount(number, source)) return source.placing;
  const own = respectively(at, numbers, text) ?? inherited(number, source, numbers);
  if (own) return own;
  if (isNextColumn(number, source, text)) return { indicators: [WEBSITE], doubts: [] };
  for (const rule of NARRATIVE_RULES) {
    const found = rule(number, context);
    if (found === null) continue;
    if (isShareOfChannel(number, found, placed)) return null;
    const told = notOfRequest(number, found, placed);
    return told && asPart(number, told, context.holder, placed);
  }
  return sumOf(number, placed);
}

const [WEBSITE, TOTAL] = ['published.website', 'published.total'] as const;

/** `网站940条,其中按目录主动公开信息474条`: a part of one channel is no headline. */
function isShareOfChannel(
  { under }: ToldNumber,
  { indicators }: Placing,
  placed: readonly PlacedNumber[],
): boolean {
  const [whole] = (under === null ? null : placed[under]?.placing?.indicators) ?? [];
  return indicators[0] === TOTAL && whole !== TOTAL && (whole?.startsWith('published.') ?? false);
}

/**
 * `上报门户网站信息234条,其中主动公开信息21条`: a part of what was sent upward is no headline, and of some
 * other thing perhaps none.
 */
function asPart(
  { under, sentence }: ToldNumber,
  found: Placing,
  holder: ToldNumber | null,
  placed: readonly PlacedNumber[],
): Placing | null {
  if (under === null || holder === null || found.indicators[0] !== TOTAL) return found;
  if (isSent(holder.before)) return null;
  const isOfKnown = Boolean(placed[under]?.placing) || MADE.test(sentence);
  return isOfKnown || found.doubts.includes('subject_unclear')
    ? found
    : { ...found, doubts: [...found.doubts, 'subject_unclear'] };
}

/** Of all that was made or kept the share that was published is the headline. */
const MADE = /(制作|制发|产生|形成|保存|获取)[^,;]{0,12}信息/;

/** `网站应急管理专栏公开信息33条,通知公告专栏公开信息10条`: another column of the same site. */
const isNextColumn = (
  { before, index }: ToldNumber,
  source: PlacedNumber | null,
  text: string,
): boolean =>
  source?.placing?.indicators[0] === WEBSITE &&
  isColumn(before) &&
  /^[,、]/.test(text.slice(source.number.end, index));

const isOfPublished = (source: PlacedNumber | null | undefined): boolean =>
  source?.placing?.indicators[0]?.startsWith('published.') ?? false;

/** `微信推送2604条;微博3911条`: the channel alone goes on with the list. */
const CHANNEL_ALONE = /^[^,]{0,12}(网站|微信|微博|公众号|抖音号?|视频号|头条号)$/;

const isNextChannel = (
  text: string,
  placed: readonly PlacedNumber[],
  { before, index }: ToldNumber,
): boolean => {
  const last = placed.at(-1);
  if (!last || !CHANNEL_ALONE.test(before) || !isOfPublished(last)) return false;
  return text.slice(last.number.end, index).startsWith(';') && index - last.number.end < 20;
};

/** `公开信息:网站58条、微信120条`: the words before the list say what was done. */
const isFirstChannel = ({ before, sentence }: ToldNumber): boolean =>
  CHANNEL_ALONE.test(clauseOf(before)) &&
  (/(公开|发布|推送)了?(各类|各种)?(政府|政务)?信息(情况)?:[^,:]*$/.test(sentence) ||
    /(公开|发布)(形式|渠道|方式|载体|平台|途径):[^,:]*$/.test(sentence));

/** Words of a share that name no thing of their own: `其中2024年新增`. */
const ELLIPTIC =
  /^(?:其中)?[,:]?(?:在?20\d\d年度?|今年|本年度?|当年|年内|全年|本|年)*(?:新增|新收|新|主动|公开|发布|推送|更新|受理|收到|接收|共)*$/;
const YEAR_OWN = /20\d\d年|今年|本年|当年|年内|新增|新收/;

/** `累计9120条(2025年新增355条)`: the year's share has no noun of its own. */
function inherited(
  number: ToldNumber,
  source: PlacedNumber | null,
  numbers: readonly ToldNumber[],
): Placing | null {
  if (!source?.placing || source.number.unit !== number.unit) return null;
  if (isOnRequestSplit(number, source, numbers)) return source.placing;
  if (isSpecified(number, source)) return { ...source.placing, doubts: [] };
  if (number.period !== 'own' || !ELLIPTIC.test(number.before)) return null;
  const isOfYear =
    YEAR_OWN.test(number.before) || (source.period !== 'own' && /全年/.test(number.before));
  return isOfYear && !/结转/.test(number.after)
    ? { indicators: source.placing.indicators, doubts: [] }
    : null;
}

/** `365期、共计1095条`: the same once more, in the unit that counts pieces. */
function isRecount(
  { before, sentence, unit, index }: ToldNumber,
  { number }: PlacedNumber,
): boolean {
  if (isInPieces({ before, unit }, number)) return true;
  const between = sentence.slice(sentence.length - (index - number.end));
  // People who came are no second count of what they came to.
  return (
    unit !== '人次' &&
    unit !== number.unit &&
    before === '' &&
    /^([,、]?(共计|合计|共|计|总计))?$/.test(between)
  );
}

/** `推送312期、信息624条`, `编发86期,共发布图文312篇`: issues, and the pieces they hold. */
const isInPieces = (
  { before, unit }: Pick<ToldNumber, 'before' | 'unit'>,
  { unit: issues }: ToldNumber,
): boolean =>
  /^[期批]/.test(issues) &&
  /^[条篇则件个]$/.test(unit) &&
  /^(共计|共|累计)*(发布|推送|刊发|编发|推出)?(各类|各种)?(图文)?(信息|推文|图文|文章|稿件|作品)$/.test(
    before,
  );

/** `540条,其中主动公开521条,依申请公开19条`: the headline is what was published unasked. */
function isOnRequestSplit(
  { before, under }: ToldNumber,
  source: PlacedNumber,
  numbers: readonly ToldNumber[],
): boolean {
  if (under === null || source.placing?.indicators[0] !== 'published.total') return false;
  if (!/主动公开(的)?(政府|政务)?(信息)?$/.test(before) || channelsIn(before).length > 0)
    return false;
  return (
    source.number.parts.some(({ label }) => /依申请(公开)?(信息)?$/.test(label)) ||
    numbers
      .slice(under, under + 20)
      .some((one) => one.under === under && /依申请公开$/.test(one.before))
  );
}

/** `行政复议65件,其中涉及政府信息公开5件`: of cases and trainings in general those on disclosure are meant. */
const ON_DISCLOSURE = /(政务|信息)公开/;
const isSpecified = (number: ToldNumber, whole: PlacedNumber): boolean =>
  number.under !== null &&
  // 政府信息61条,其中征地信息公开2条 is a kind of what was published.
  !isOfPublished(whole) &&
  /(政务|信息)公开(工作)?(类|方面|业务)?的?(行政)?(复议|诉讼|培训)?(案件|案|申请)?$/.test(
    number.before,
  ) &&
  !ON_DISCLOSURE.test(whole.number.sentence);

/** Whether a number is the reporting year's part of a count of the same thing. */
function isShareOfOwn(number: ToldNumber, source: PlacedNumber, placing: Placing): boolean {
  const isSame = placing.indicators[0] === source.placing?.indicators[0];
  if (!isSame || number.period !== 'own') return false;
  if (source.period !== 'own') return source.period !== 'none';
  // 主动公开940条,其中按目录主动公开474条: a kind of it, as the whole is unasked too.
  const isUnasked = /主动公开/.test(number.before) && !/主动公开/.test(source.number.before);
  const isNamed = YEAR_OWN.test(number.before) || isUnasked || isSpecified(number, source);
  return number.under !== null && isNamed && number.value <= source.number.value;
}

/** `新媒体发布1.5万条,其中微信8900条、抖音2500条`: the one that is named, not all of them together. */
const namesMedium = ({ under }: ToldNumber, source: PlacedNumber, placing: Placing): boolean =>
  under !== null &&
  placing.indicators[0] === 'published.other_media' &&
  !placing.doubts.includes('channels_together') &&
  (source.placing?.doubts.includes('channels_together') ?? false) &&
  new Set(source.number.parts.flatMap(({ label }) => channelsIn(label))).size > 1;

/** What the whole counts once its share of the year is known. */
const demoted = ({ before }: ToldNumber, period: Period): Period =>
  period !== 'own'
    ? period
    : ON_DISCLOSURE.test(before) || /主动公开/.test(before)
      ? 'none'
      : 'cumulative';

function isPartOf(
  { under }: ToldNumber,
  placing: Placing | null,
  placed: readonly PlacedNumber[],
  numbers: readonly ToldNumber[],
): boolean {
  for (let at = under, depth = 0; at !== null && depth < 4; depth += 1) {
    const whole = placed[at]?.placing;
    if (whole && placing?.indicators.some((code) => whole.indicators.includes(code))) return true;
    at = numbers[at]?.under ?? null;
  }
  return false;
}

/** No sentence names more things than that. */
const MOST_NAMED = 40;

/** `网站、微信分别发布信息100条、50条`: as many numbers as things named, in their order. */
function respectively(at: number, numbers: readonly ToldNumber[], text: string): Placing | null {
  let [first, last] = [at, at];
  const isEnough = (): boolean => last - first > MOST_NAMED;
  while (first > 0 && isNext(numbers[first - 1], numbers[first], text) && !isEnough()) first -= 1;
  const head = numbers[first];
  if (!head || !/分别/.test(head.before)) return null;
  while (isNext(numbers[last], numbers[last + 1], text) && !isEnough()) last += 1;
  const named = namedInOrder(head.before);
  const indicator = named[at - first];
  if (named.length < 2 || named.length !== last - first + 1 || !indicator) return null;
  return { indicators: [indicator], doubts: [] };
}

const isNext = (one: ToldNumber | undefined, next: ToldNumber | undefined, text: string): boolean =>
  one !== undefined && next !== undefined && /^[、,和及]$/.test(text.slice(one.end, next.index));
