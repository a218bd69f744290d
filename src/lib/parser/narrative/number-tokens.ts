import type { Hedge } from '../../model/parsed-report.ts';
import { isApproximate, spokenNumber, SPOKEN } from '../spoken-number.ts';

/** A number with a counting unit, where it stands and as it is printed. */
export type NumberToken = {
  index: number;
  end: number;
  text: string;
  value: number;
  unit: string;
  hedge: Hedge | null;
};

export const UNITS =
  '条次|件次|人次|场次|期次|批次|条|件|册|份|篇|则|个|项|次|宗|起|例|期|场|辑|本|轮|部|批|封';

/** From its first digit on: a long run of digits is looked at once. */
const ARABIC = String.raw`(?<!\d)(?:\d{1,3}(?:,\d{3}){1,8}|\d+(?:\.\d+)?)`;
const WORD_UNITS = '场次|人次|期次|批次|条|篇|次|期|份|册|件|起|宗|场|则|部|轮|批|封';
const FIGURE = new RegExp(
  String.raw`(?<hedge>约|近|超过|超|逾|突破|上(?=[百千万]))?` +
    String.raw`(?:(?<digits>${ARABIC})(?<scale>[百千万])?(?<more>余|多)?(?<unit>${UNITS})|` +
    String.raw`(?<![〇零一二三四五六七八九十百千万两])(?<words>${SPOKEN})(?<late>余|多)?(?<few>${WORD_UNITS}))` +
    String.raw`(?:\(次\)|次)?(?<last>余|多)?(?<about>以上|左右|上下)?(?!\p{Script=Han}?率|部分|方面|性|工作日)(?<!部(?=分))`,
  'gu',
);

/** `公开信息数(条):3,205`: the unit stands in the label; `收到数为3`: there it goes without saying. */
const LABELLED = new RegExp(
  String.raw`(?<=\((?<labelled>${UNITS})\)[:为是]|(?:申请|收到|受理|办结|答复|结转|复议|诉讼)数量?[:为是])` +
    String.raw`(?<digits>${ARABIC})(?=[,、;。)]|$)`,
  'g',
);

/** `《2025年10件惠企实事》`: what a document is called counts nothing. */
const TITLE = /《[^《》。;]{1,60}》/g;

/** `2024-01-24本报告`: the day of a date that runs into the next line. */
const DATE_BEFORE = /20\d\d[-/.]\d{1,2}[-/.]$/;

/** Words before which a number in characters is none: 第三次, 每一条, 一届三次会议. */
const NO_COUNT = /[第每同逐某任首这那该另再最跑届]$/;
/** 一条 and 一次 count only behind what was done. */
const DONE_BEFORE = /[训会展办行织发报共计为了有到达理收结]$/;
/** Counted by name even when one alone is told. */
const CASE_UNITS = /^(件|起|宗|场|封)$/;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/**
 * Numbers with a counting unit. Years, dates, percentages, document numbers and articles of a law have
 * none and are passed over.
 */
export const numberTokens = (text: string): NumberToken[] =>
  figuresIn(text).flatMap((figure) =>
    figure.value === null ? [] : [{ ...figure, value: figure.value }],
  );

type Figure = Omit<NumberToken, 'value'> & { value: number | null };

/** Numbers with a counting unit, those among them that no number stands for: 数百条, 1.5条. */
export function figuresIn(text: string): Figure[] {
  const labelled = [...text.matchAll(LABELLED)].map(
    ({ index, groups = {}, 0: printed }): Figure => {
      const unit = groups.labelled ?? '件';
      return {
        index,
        end: index + printed.length,
        text: printed,
        value: valueOf(groups),
        unit,
        hedge: null,
      };
    },
  );
  return [...withUnit(text), ...labelled].sort((one, other) => one.index - other.index);
}

function withUnit(text: string): Figure[] {
  const titles = [...text.matchAll(TITLE)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  return [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const { index } = match;
    if (titles.some(([from = 0, to = 0]) => index > from && index < to)) return [];
    const groups = match.groups ?? {};
    const before = text.slice(Math.max(0, index - 1), index);
    // 第20条 counts nothing; 3.5万 must not be read from its middle.
    if (/[\d.A-Za-z第〔[]$/.test(before) || isNoCount(groups, before)) return [];
    if (DATE_BEFORE.test(text.slice(Math.max(0, index - 8), index))) return [];
    const unit = groups.unit ?? groups.few ?? '';
    const end = index + match[0].length;
    return [{ index, end, text: match[0], value: valueOf(groups), unit, hedge: hedgeOf(groups) }];
  });
}

const isNoCount = ({ words, few = '' }: Groups, before: string): boolean =>
  words !== undefined &&
  (NO_COUNT.test(before) || (words === '一' && !CASE_UNITS.test(few) && !DONE_BEFORE.test(before)));

type Groups = Record<string, string | undefined>;

/** Null for a number that is not read: part of a thing (1.5条), one too long, or words that are no number. */
function valueOf({ digits, scale, words }: Groups): number | null {
  if (digits === undefined) return spokenNumber(words ?? '');
  const value = Number(digits.replace(/,/g, '')) * (SCALES[scale ?? ''] ?? 1);
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) && Math.abs(value - whole) < 1e-6 ? whole : null;
}

function hedgeOf({ hedge, more, late, last, about, scale, words }: Groups): Hedge | null {
  const behind = more ?? late ?? last;
  if (behind) return behind === '多' ? '多' : '余';
  if (about) return about === '以上' ? '超' : '约';
  if (hedge) return hedge === '约' ? '约' : hedge === '近' ? '近' : '超';
  if (words !== undefined && isApproximate(words)) return '约';
  if (scale === undefined) return null;
  return scale === '万' ? '万' : '约';
}
