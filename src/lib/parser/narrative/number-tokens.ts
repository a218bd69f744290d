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
  '条次|件次|人次|场次|期次|批次|条|件|册|份|篇|则|个|项|次|宗|起|例|期|场|辑|本|轮|部|批';

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const FIGURE = new RegExp(
  String.raw`(?<hedge>约|近|超过|超|逾|突破)?(?:(?<digits>${ARABIC})(?<myriad>万)?(?<more>余|多)?` +
    String.raw`(?<unit>${UNITS})|(?<words>${SPOKEN})(?<late>余|多)?(?<few>件|起|宗|场))` +
    String.raw`(?:\(次\)|次)?(?<last>余|多)?(?<about>以上|左右|上下)?(?!\p{Script=Han}?率|部分|方面)`,
  'gu',
);

/**
 * Numbers with a counting unit. Years, dates, percentages, document numbers and articles of a law have
 * none and are passed over.
 */
export function numberTokens(text: string): NumberToken[] {
  return [...text.matchAll(FIGURE)].flatMap((match): NumberToken[] => {
    const { index } = match;
    const groups = match.groups ?? {};
    // 第20条 counts nothing; 3.5万 must not be read from its middle.
    if (/[\d.A-Za-z第〔[]$/.test(text.slice(Math.max(0, index - 1), index))) return [];
    const value = valueOf(groups);
    if (value === null) return [];
    const unit = groups.unit ?? groups.few ?? '';
    return [
      {
        index,
        end: index + match[0].length,
        text: match[0],
        value,
        unit,
        hedge: hedgeOf(groups),
      },
    ];
  });
}

type Groups = Record<string, string | undefined>;

/** Null for a number that is not read: part of a thing (1.5条), or words that are no number. */
function valueOf({ digits, myriad, words }: Groups): number | null {
  if (digits === undefined) return spokenNumber(words ?? '');
  const value = Number(digits.replace(/,/g, '')) * (myriad ? 1e4 : 1);
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : null;
}

function hedgeOf({ hedge, more, late, last, about, myriad, words }: Groups): Hedge | null {
  const behind = more ?? late ?? last;
  if (behind) return behind === '多' ? '多' : '余';
  if (about) return about === '以上' ? '超' : '约';
  if (hedge) return hedge === '约' ? '约' : hedge === '近' ? '近' : '超';
  if (words !== undefined && isApproximate(words)) return '约';
  return myriad ? '万' : null;
}
