import type { Hedge } from '../../model/parsed-report.ts';
import { isApproximate, spokenNumber, SPOKEN } from '../spoken-number.ts';

/** A number with a counting unit in running text, and the words around it. */
export type ProseFigure = {
  index: number;
  end: number;
  /** As printed, with hedge and unit. */
  text: string;
  value: number;
  unit: string;
  hedge: Hedge | null;
  /** Words of its sentence since the number before it. */
  before: string;
  /** Words up to the next sign. */
  after: string;
  /** Its sentence up to the number. */
  sentence: string;
};

export const UNITS =
  '条次|件次|人次|场次|期次|条|件|份|篇|则|个|项|次|宗|起|例|期|场|辑|本|轮|部|批';

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const FIGURE = new RegExp(
  String.raw`(?<hedge>约|近|超过|超|逾|突破)?(?:(?<digits>${ARABIC})(?<myriad>万)?(?<more>余|多)?` +
    String.raw`(?<unit>${UNITS})|(?<words>${SPOKEN})(?<late>余|多)?(?<few>件|起|宗|场))` +
    String.raw`(?:\(次\)|次)?(?<last>余|多)?(?!\p{Script=Han}?率)`,
  'gu',
);

const SENTENCE_END = /[。;!?]/;
const PART_END = new RegExp(String.raw`\d(?:万|余|多)*(?:${UNITS})`);

/** Closing words of what stands before a number: they say that it is a sum, not of what. */
const SUM_WORDS =
  /(共计|总计|合计|累计|总共|共有|达到|总数|数量|总量|共|计|达|为|有|约|近|了|:|的)$/;

/**
 * Numbers with a counting unit. Years, dates, percentages, document numbers and articles of a law have
 * none and are passed over.
 */
export function figuresOf(text: string): ProseFigure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): ProseFigure[] => {
    const { index } = match;
    const groups = match.groups ?? {};
    // 第20条 counts nothing; 3.5万 must not be read from its middle.
    if (/[\d.A-Za-z第〔[]$/.test(text.slice(Math.max(0, index - 1), index))) return [];
    const value = valueOf(groups);
    if (value === null) return [];
    const end = index + match[0].length;
    const sentence =
      text
        .slice(Math.max(0, index - 160), index)
        .split(SENTENCE_END)
        .at(-1) ?? '';
    return [
      {
        index,
        end,
        text: match[0],
        value,
        unit: groups.unit ?? groups.few ?? '',
        hedge: hedgeOf(groups),
        before: withoutSumWords((sentence.split(PART_END).at(-1) ?? '').replace(/^[,、)]+/, '')),
        after: /^[^,。;、:()]*/.exec(text.slice(end, end + 60))?.[0] ?? '',
        sentence,
      },
    ];
  });
}

function withoutSumWords(text: string): string {
  const shorter = text.replace(SUM_WORDS, '');
  return shorter === text ? text : withoutSumWords(shorter);
}

type Groups = Record<string, string | undefined>;

/** Null for a number that is not read: part of a thing (1.5条), or words that are no number. */
function valueOf({ digits, myriad, words }: Groups): number | null {
  if (digits === undefined) return spokenNumber(words ?? '');
  const value = Number(digits.replace(/,/g, '')) * (myriad ? 1e4 : 1);
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : null;
}

function hedgeOf({ hedge, more, late, last, myriad, words }: Groups): Hedge | null {
  const behind = more ?? late ?? last;
  if (behind) return behind === '多' ? '多' : '余';
  if (hedge) return hedge === '约' ? '约' : hedge === '近' ? '近' : '超';
  if (words !== undefined && isApproximate(words)) return '约';
  return myriad ? '万' : null;
}
