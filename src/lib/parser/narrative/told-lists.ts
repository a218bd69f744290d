import type { NamedPart } from '../../model/parsed-report.ts';
import type { NumberToken } from './number-tokens.ts';

/** A number with the brackets that are open around it. */
export type Nested = NumberToken & { depth: number };

/** What is told under a number: all that follows its lead, and those of them that split it. */
export type ToldList = {
  whole: number;
  members: readonly number[];
  parts: readonly NamedPart[];
  partsAt: readonly number[];
};

/** Longer gaps hold another thought. */
const LONGEST_GAP = 80;
const LEAD = /(?:其中|包括|包含|分别为)(?:有|了)?[:,]?/g;
/** Words that lead to a list as well, if what they lead to adds up. */
const PERHAPS_LEAD =
  /^(?:(?:政府|政务)?信息)?[,。]?(?:[^,。;\d]{0,12}(?:内容|范围)?涵盖|具体[为是有]|含)[:,]?/;
/** A clause that does something else with other things, or with the same ones later. */
const OWN_VERB =
  /^(?:已|均|全部|共|并|全年|按期|依法)*(?:办结|答复|结转|提起|收到|受理|组织|召开|举办|开展|发布|公开(?!指南|年报|目录|制度)|推送|编发|印发|制作|报送|撤销|撤回|参加)/;
/** Closing words that say a sum, not of what. */
const SUM_END = /(?:共计|共|为|有|达|约|近)+$/;

/** 县(市) is a name, no note. */
const NOTES = /\((?![县市区旗州盟局]\))[^()]*\)/g;

/** The words between two numbers, without notes in brackets that are closed again. */
const gapOf = (text: string, from: number, to: number): string =>
  to - from > LONGEST_GAP * 2 ? '。' : text.slice(from, to).replace(NOTES, '');

/**
 * `515条,超额完成任务;其中`, `515条,同比增长4.2%。其中`: a clause that counts nothing itself may end before
 * the list.
 */
const CLAUSE_AHEAD = /^(?:,[^。;\d]{1,16}(?:\d{1,5}(?:\.\d{1,4})?(?:%|个百分点))?)?[。;]/;
const CLAUSE_BETWEEN = new RegExp(`${CLAUSE_AHEAD.source}(?=其中|包括)`);

/** `较上年增加143条,其中网站…`, `较上年的1420条增长10%。其中…`: what it is held against is split by nothing. */
const HELD_AGAINST =
  /(?:较|相较于|同比|环比|相比|(?<!占)比(?!例|重))[^,。;:()\d]{0,10}(?:20\d\d年度?)?[^,。;:()\d]{0,10}$/;
const COMPARISON_AHEAD =
  /^(?:,[^,。;\d]{0,8}[较比][^。;]{0,40}?)?(?:增长|增加|上升|提高|提升|下降|减少)了?\d{1,5}(?:\.\d{1,4})?(?:%|个百分点)(?=[。;,])/;

const isHeldAgainst = (text: string, { index }: Nested): boolean =>
  HELD_AGAINST.test(text.slice(Math.max(0, index - 30), index));

/** Where the words of a list begin within a gap; null where no list does. */
function leadIn(gap: string): string | null {
  if (gap.length > LONGEST_GAP) return null;
  const last = [...gap.matchAll(LEAD)].at(-1);
  if (!last) return /^[:(]/.test(gap) ? gap.slice(1) : null;
  const ahead = gap.slice(0, last.index).replace(COMPARISON_AHEAD, '');
  return /[。;]/.test(ahead.replace(CLAUSE_AHEAD, ''))
    ? null
    : gap.slice(last.index + last[0].length);
}

/** Lists told under a number: `100条,其中甲60条、乙40条`; each number is under one at most. */
export function toldLists(text: string, numbers: readonly Nested[]): ToldList[] {
  const lists: ToldList[] = [];
  const taken = new Set<number>();
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [one, next] = [numbers[at], numbers[at + 1]];
    if (!one || !next) break;
    const gap = text.slice(one.end, Math.min(next.index, one.end + LONGEST_GAP + 1));
    const sure = leadIn(gap);
    const perhaps = PERHAPS_LEAD.exec(gap)?.[0];
    const first = sure ?? (perhaps === undefined ? null : gap.slice(perhaps.length));
    if (first === null) continue;
    const whole = wholeOf(text, numbers, at, next.depth);
    if (whole === null) continue;
    const start: Start = { whole, first, start: at + 1 };
    const adding = addingUp(text, numbers, start);
    if (sure === null && adding === null) continue;
    lists.push(listFrom(text, numbers, start, taken, adding));
  }
  return lists;
}

/** The nearest number before a list that is not in a bracket closed before it. */
function wholeOf(
  text: string,
  numbers: readonly Nested[],
  at: number,
  depth: number,
): number | null {
  const next = numbers[at + 1]?.index ?? 0;
  for (let back = at; back >= Math.max(0, at - 6); back -= 1) {
    const number = numbers[back];
    if (!number || next - number.end > LONGEST_GAP * 4) return null;
    if (isHeldAgainst(text, number)) continue;
    const between = text.slice(number.end, next).replace(COMPARISON_AHEAD, '');
    if (/[。;]/.test(between.replace(CLAUSE_BETWEEN, '').replace(PERHAPS_LEAD, ''))) return null;
    const isInner = number.depth > 0 && between.split(')').length > between.split('(').length;
    if (number.depth <= depth && !isInner) return back;
  }
  return null;
}

type Start = { whole: number; first: string; start: number };

/** What stands beside a list (另有微博40条) is no part of it. */
const LIST_END = /[。;]|其中|包括|另[有外]|此外/;

function listFrom(
  text: string,
  numbers: readonly Nested[],
  start: Start,
  taken: Set<number>,
  adding: readonly Member[] | null,
): ToldList {
  const { whole } = start;
  const told = membersFrom(text, numbers, start, taken);
  const total = numbers[whole];
  const split = total ? splitOf(apart(told, text, total), numbers, total) : [];
  const isAdding = adding !== null && sumOf(split, numbers) !== total?.value;
  const kept = isAdding ? adding : split;
  const members = isAdding && adding.length > told.length ? adding : told;
  for (const { at } of members) taken.add(at);
  const parts = isSplit(kept, text, numbers, total) ? kept : [];
  return {
    whole,
    members: members.map(({ at }) => at),
    parts: parts.map(({ at, label }) => ({ label, value: numbers[at]?.value ?? 0 })),
    partsAt: parts.map(({ at }) => at),
  };
}

function membersFrom(
  text: string,
  numbers: readonly Nested[],
  { first, start }: Start,
  taken: ReadonlySet<number>,
): Member[] {
  const depth = numbers[start]?.depth ?? 0;
  const members: Member[] = [];
  let end = 0;
  for (let at = start; at < numbers.length; at += 1) {
    const number = numbers[at];
    if (!number || number.depth < depth) break;
    if (number.depth > depth) continue;
    const gap = at === start ? first : gapOf(text, end, number.index);
    if (taken.has(at) || LIST_END.test(gap)) break;
    if (at !== start && !/^[,、和及与以]/.test(gap)) break;
    members.push({ at, label: labelOf(gap), joint: gap.slice(0, 1) });
    end = number.end;
  }
  return members;
}

/** Whether members split their whole: one alone does not, and 等 says that there are more. */
function isSplit(
  members: readonly Member[],
  text: string,
  numbers: readonly Nested[],
  total: Nested | undefined,
): boolean {
  const last = numbers[members.at(-1)?.at ?? -1];
  const isOpen = last !== undefined && /^[,、]?等/.test(text.slice(last.end, last.end + 2));
  if (isOpen || members.length < 2) return false;
  return !isRough(members, numbers, total) && !isOfOtherProcedure(members, text, total);
}

/** No list of parts is longer. */
const MOST_PARTS = 40;

/**
 * The members up to where they make up their whole, over semicolons and behind verbs of their own
 * (`188条,其中甲38条;乙1条;…`, `3374条,其中发布甲5条、乙16条,发布丙74条`): no chance makes three add up.
 */
function addingUp(
  text: string,
  numbers: readonly Nested[],
  { whole, first, start }: Start,
): readonly Member[] | null {
  const total = numbers[whole];
  const depth = numbers[start]?.depth ?? 0;
  const members: Member[] = [];
  let sum = 0;
  let end = 0;
  for (let at = start; total && at < Math.min(numbers.length, start + MOST_PARTS); at += 1) {
    const number = numbers[at];
    if (!number || number.depth < depth) return null;
    if (number.depth > depth) continue;
    const gap = at === start ? first : gapOf(text, end, number.index);
    const isNext = at === start || /^[,、;和及与以]/.test(gap);
    if (!isNext || /。|其中|另[有外]|此外/.test(gap) || number.hedge !== null) return null;
    const label = labelOf(gap);
    if (!isLabel(label)) return null;
    members.push({ at, label, joint: gap.slice(0, 1) });
    sum += number.value;
    end = number.end;
    if (sum === total.value) {
      const isOver = members.length > 2 && !goesOn(text, numbers[at + 1], number);
      return isOver ? members : null;
    }
    if (sum > total.value) return null;
  }
  return null;
}

/** Whether a list has one more of its kind: then it does not add up. */
const goesOn = (text: string, next: Nested | undefined, { end, unit }: Nested): boolean => {
  if (!next || next.index - end > LONGEST_GAP) return false;
  const gap = gapOf(text, end, next.index);
  const isAlike = unitClass(next.unit) === unitClass(unit) && !OWN_VERB.test(labelOf(gap));
  return /^[、和及与]/.test(gap) || (isAlike && /^[,;]/.test(gap));
};

const sumOf = (members: readonly Member[], numbers: readonly Nested[]): number =>
  members.reduce((sum, { at }) => sum + (numbers[at]?.value ?? 0), 0);

/** `诉讼3件,其中复议结果维持3件、诉讼结果维持3件`: a split of more than the number before it. */
function isOfOtherProcedure(
  members: readonly Member[],
  text: string,
  total: Nested | undefined,
): boolean {
  const before = text.slice(Math.max(0, (total?.index ?? 0) - 24), total?.index ?? 0);
  const words = before.split(/[\d。;,]/).at(-1) ?? '';
  const procedures = (label: string): string[] =>
    label.replace(/(?:未经|经)?(?:行政)?复议(?:后|直接)/g, '').match(/复议|诉讼/g) ?? [];
  const named = procedures(words);
  const told = members.flatMap(({ label }) => procedures(label));
  return named.length > 0 && told.some((procedure) => !named.includes(procedure));
}

/** Rounded parts make up their whole only roughly: they are no split that could be held against it. */
function isRough(
  members: readonly Member[],
  numbers: readonly Nested[],
  total: Nested | undefined,
): boolean {
  const parts = members.flatMap(({ at }) => numbers[at] ?? []);
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return sum !== total?.value && parts.some(({ hedge }) => hedge !== null);
}

/** `申请23件,其中引发行政复议3件、行政诉讼1件`: what came of some is no share of them all. */
function apart(members: readonly Member[], text: string, { index }: Nested): readonly Member[] {
  const ofDisputes = /复议|诉讼/;
  if (ofDisputes.test(text.slice(Math.max(0, index - 24), index))) return members;
  const stop = members.findIndex(({ label }) => ofDisputes.test(label));
  return stop < 0 ? members : members.slice(0, stop);
}

type Member = { at: number; label: string; joint: string };

const labelOf = (gap: string): string =>
  gap
    .replace(/^[,、:;]*(?:以及|和|及|与)?(?:涉及|含|有)?/, '')
    .replace(SUM_END, '')
    .trim();

/**
 * The members that split their whole: those up to where the unit changes, a label is none, or a clause begins
 * that has a verb of its own. Labels may all have verbs; then the list ends where it has become the whole.
 */
function splitOf(
  members: readonly Member[],
  numbers: readonly Nested[],
  total: Nested,
): readonly Member[] {
  const hasVerbs = OWN_VERB.test(members[0]?.label ?? '');
  let sum = 0;
  const stop = members.findIndex(({ at, label, joint }, place) => {
    const isOther = unitClass(numbers[at]?.unit ?? '') !== unitClass(total.unit);
    const ownVerb = place > 0 && OWN_VERB.test(label);
    const isFull = place > 1 && sum === total.value;
    const isNew = isFull && (ownVerb || joint !== members[1]?.joint || isOfChannel(label));
    sum += numbers[at]?.value ?? 0;
    return isOther || isNew || (ownVerb && !hasVerbs) || !isLabel(label);
  });
  return stop < 0 ? members : members.slice(0, stop);
}

/** `网站100条,其中动态60条,公告40条,微信公众号90条`: a channel behind a whole that is full begins anew. */
const isOfChannel = (label: string): boolean =>
  /^[^,]{0,10}(微信|公众号|微博|抖音|头条)/.test(label);

const isLabel = (label: string): boolean =>
  label.length > 0 &&
  label.length <= 40 &&
  /^(?:20\d\d年度?)?[\p{Script=Han}“《A-Za-z]/u.test(label) &&
  !/[,:]/.test(label);

/** 件, 份, 宗 and the like count the same cases; 条 and 条次 the same pieces. */
const unitClass = (unit: string): string =>
  /^(件|件次|份|宗|起|例)$/.test(unit) ? '件' : unit.replace(/次$/, '') || unit;
