import type { ToldBy } from '../told-by.ts';
import { numberTokens, UNITS } from './number-tokens.ts';
import { withoutOwnField } from './own-field.ts';
import { periodOf } from './period.ts';
import { toldLists, type Nested } from './told-lists.ts';
import type { Period, ToldNumber } from './told-number.ts';
import { topicsOf } from './topics.ts';

const SENTENCE_END = /[。;!?]/;
/** Of a longer sentence its end tells what a number counts. */
const REACH = 160;
/** Clauses parted by semicolons, each of them perhaps long. */
const LONGEST_SENTENCE = 320;

/** Closing words of what stands before a number: they say that it is a sum, not of what. */
const SUM_WORDS =
  /(共计|总计|合计|累计|总共|共有|达到|总数|数量|总量|条数|件数|数|共|计|达|为|是|有|约|近|了|:|的)$/;

/** A clause that compares and is over: `较上年有所上升,`. */
const COMPARISON =
  /(?:同比|环比|较|比|与)[^,\d]{0,14}(?:20\d\d年度?[^,\d]{0,8})?(?:上升|下降|增长|增加|减少|提升|提高|持平)[^,]{0,8},/g;

/** `由上年的880条增至1,024条`: the first of the two is that of before. */
const FROM = /[由从](?:上一?年度?|去年|20\d\d年度?)?(?:同期)?的?$/;
const TO =
  /^(?:增|增加|增长|升|上升|提高|提升|扩大|降|降低|下降|减|减少|回落)(?:至|到|为)(?:了)?(?:20\d\d年度?|今年|本年度?)?的?$/;

/** `微信公众号:发布信息212条`: an item of a list, of the time that its first one is told of. */
const ITEM = /(?:^|:)[^,:]{2,12}:[^,:]{0,8}$/;

/** @param ofList the time of the items before it, null where none stands there */
function ofItem(sentence: string, told: Period, ofList: Period | null) {
  if (!ITEM.test(sentence)) return { own: told, ofList: null };
  const own = told === 'own' ? (ofList ?? told) : told;
  return { own, ofList: own === 'none' ? null : own };
}

/**
 * Every number with a counting unit in running text, with what tells its subject: the words around it, the
 * period, the list it stands in. One walk from left to right; where it belongs is for the placing rules.
 */
export function recogniseNumbers(text: string, { agency, year }: ToldBy): ToldNumber[] {
  const numbers = withDepth(text);
  const lists = toldLists(text, numbers);
  const splits = new Map(lists.map((list) => [list.whole, list]));
  const under = new Map(lists.flatMap(({ whole, members }) => members.map((at) => [at, whole])));
  const topics = topicsOf(text);
  let topicAt = 0;
  let risen: string | null = null;
  let item: Period | null = null;
  return numbers.map((number, at): ToldNumber => {
    const { index, end } = number;
    while ((topics[topicAt + 1]?.index ?? Infinity) < index) topicAt += 1;
    const topic = topics[topicAt];
    const sentence =
      text
        .slice(Math.max(0, index - REACH), index)
        .split(SENTENCE_END)
        .at(-1) ?? '';
    const raw = wordsSince(sentence, sinceWritten(text, numbers[at - 1], number));
    const words = wordsBefore(raw, risen);
    const { before } = words;
    risen = words.isFrom ? before : null;
    const behind = text.slice(end, end + REACH).split(SENTENCE_END)[0] ?? '';
    const split = splits.get(at);
    const start = index - sentence.length;
    const ahead = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
    const told = words.isFrom
      ? 'other_year'
      : periodOf({ before: words.dated, sentence, ahead }, year);
    const period = ofItem(sentence, told, item);
    item = period.ofList;
    return {
      ...number,
      before: withoutOwnField(before, agency),
      after: /^[^,。;、:()]*/.exec(text.slice(end, end + 60))?.[0] ?? '',
      sentence,
      preceding: text.slice(Math.max(0, start - 80), start),
      whole: sentence + number.text + behind,
      topic: topic && topic.index < index ? topic.topic : null,
      period: period.own,
      under: under.get(at) ?? null,
      parts: split?.parts ?? [],
      partsAt: split?.partsAt ?? [],
    };
  });
}

/**
 * The words that tell what a number counts, and those that tell when.
 * @param risen those of the number before it, where that is one from which something rose or fell
 */
function wordsBefore(raw: string, risen: string | null) {
  if (risen !== null && TO.test(raw)) return { before: risen, dated: risen, isFrom: false };
  const from = FROM.exec(raw);
  const words = from ? raw.slice(0, from.index) : raw;
  const before = withoutSumWords(words.replace(COMPARISON, ''));
  return { before, dated: withoutSumWords(raw), isFrom: from !== null };
}

function withDepth(text: string): Nested[] {
  let at = 0;
  let depth = 0;
  return numberTokens(text).map((token): Nested => {
    for (; at < token.index; at += 1) {
      if (text[at] === '(') depth += 1;
      // A sentence's end closes what was never closed.
      else if (text[at] === '。') depth = 0;
      else if (text[at] === ')') depth = Math.max(0, depth - 1);
    }
    return { ...token, depth };
  });
}

/** What stands since a number written in characters, which no pattern of digits finds again. */
function sinceWritten(text: string, last: Nested | undefined, { index }: Nested): string | null {
  if (!last || /\d/.test(last.text) || index - last.end > REACH) return null;
  const gap = text.slice(last.end, index);
  return /[。;!?()]/.test(gap) ? null : gap;
}

/** `政府网站及389个政务新媒体`: how many accounts there are ends no words before a figure. */
const NUMBER_END = new RegExp(
  String.raw`\d(?:万|余|多)*(?:${UNITS})(?<!个(?=(?:政府|政务|官方){0,2}(?:新媒体|网站|账号|公众号|部门网站)))`,
);

/** `政务新媒体(微信公众号)`, `“某某播报”(官方微博)`: the bracket says which channel is meant. */
const CHANNEL_NOTE =
  /(?:(?:政务|官方)?新媒体|(?<=[”"》]))\(((?:官方|政务)?(?:微信公众号|微信订阅号|微信|公众号|微博|抖音号?|头条号))\)/g;

/** The words since the last number of the sentence; within an open bracket those inside it. */
function wordsSince(whole: string, sinceLast: string | null): string {
  const sentence = sinceLast ?? whole;
  const open = sentence.replace(CHANNEL_NOTE, '$1').replace(/\([^()]*\)/g, '');
  const inside = open.slice(open.lastIndexOf('(') + 1);
  return (inside.split(NUMBER_END).at(-1) ?? '').replace(/^(?:[,、)余多:]|其中|次(?=[,、]))+/, '');
}

function withoutSumWords(text: string): string {
  const shorter = text.replace(SUM_WORDS, '');
  return shorter === text ? text : withoutSumWords(shorter);
}
