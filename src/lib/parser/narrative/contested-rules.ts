import type { Doubt } from '../../model/parsed-report.ts';
import type { Placing } from './placing.ts';
import { CASES } from './request-rules.ts';
import { clauseOf, type ToldNumber } from './told-number.ts';

const NAMES = String.raw`(的|案件|案|申请|事项|数|结果|情况)*`;
const REVIEW_END = new RegExp(`复议${NAMES}$`);
const LAWSUIT_END = new RegExp(`(诉讼|起诉)${NAMES}$`);
const AFTER = '^(因[^,]{0,14})?(被)?(申请|提起|提出|引发|引起)?';
const REVIEW_AFTER = new RegExp(`${AFTER}行政复议`);
const LAWSUIT_AFTER = new RegExp(`${AFTER}行政诉讼`);
/** `各1件`, `均为0件`: the same number for each thing named before. */
const EACH = /(各|均|都|分别)$/;
/** Lawsuits of both kinds are named by the reconsideration before them. */
const KINDS = /(未经|经)?(行政)?复议(后|直接)/g;

type Side = { own: RegExp; other: RegExp; end: RegExp; start: RegExp };

const SIDES: readonly [indicator: string, side: Side][] = [
  [
    'reconsideration.stated',
    { own: /复议/, other: /诉讼|起诉/, end: REVIEW_END, start: REVIEW_AFTER },
  ],
  ['litigation.stated', { own: /诉讼/, other: /复议/, end: LAWSUIT_END, start: LAWSUIT_AFTER }],
];

function isOf({ before, after }: ToldNumber, { own, other, end, start }: Side): boolean {
  const words = before.replace(KINDS, '');
  if (EACH.test(words)) return own.test(words.slice(-26));
  if (end.test(words)) return !other.test(words.slice(-18).split(',').at(-1) ?? '');
  return start.test(after) && !other.test(clauseOf(words) + after.slice(0, 16));
}

const BOTH_END = new RegExp(`复议${NAMES}[、和及与或](行政)?诉讼${NAMES}$`);

/** `行政复议、行政诉讼0件`: none of the two together is none of each. */
const isNoneOfBoth = ({ value, before }: ToldNumber): boolean =>
  value === 0 && BOTH_END.test(before);

/** Of cases told with those carried in, neither these nor the new ones are what the table counts. */
const isOfNewAlone = (before: string, whole: string): boolean =>
  /新收|新增|结转/.test(clauseOf(before)) && /结转/.test(whole);

/** An office of justice tells of its own cases too; those against its disclosure name it. */
const perhapsOther = ({ before, sentence, preceding, whole, topic }: ToldNumber): Doubt[] =>
  isOfNewAlone(before, whole) ||
  (!(topic === 'requests' && /收到(?:的)?(?:行政)?复议(?:案件)?$/.test(before)) &&
    /(办理|审理|审结|办结|受理|收到|接收|化解|作为被告)[^,]*$/.test(before) &&
    !/信息公开|依申请|政务公开/.test(sentence) &&
    !/信息公开[^。]{0,12}复议/.test(preceding))
    ? ['other_matter']
    : [];

/** `作为复议机关受理复议9件`: what it judges as the body above others is no case against itself. */
const AS_JUDGE = /作为(?:行政)?复议机关[^,;]*$/;

/** `诉讼2件,均与政府信息公开无关`, `复议3件(非信息公开类)`: cases on other matters, by what stands behind. */
const ON_OTHER_MATTERS =
  /^[^。;\d]{0,40}(?:[与和同跟](?:政府|政务)?信息公开[^,。;]{0,8}(?:无关|没有关系|无直接关系)|[非不](?:涉及|属于|是|属)?(?:政府|政务)?信息公开)/;
const isOnOtherMatters = ({ whole, sentence, text }: ToldNumber): boolean =>
  ON_OTHER_MATTERS.test(
    whole.slice(sentence.length + text.length).replace(/^[、和及与]行政诉讼\d{1,5}[件起宗]/, ''),
  );

/** 行政复议 and 行政诉讼 against the agency's disclosure; 各1件 tells of both. */
export function placeAsContested(number: ToldNumber): Placing | null {
  if (!CASES.test(number.unit) || AS_JUDGE.test(number.before)) return null;
  if (isOnOtherMatters(number)) return null;
  const indicators = SIDES.filter(([, side]) => isOf(number, side) || isNoneOfBoth(number)).map(
    ([indicator]) => indicator,
  );
  return indicators.length === 0 ? null : { indicators, doubts: perhapsOther(number) };
}
