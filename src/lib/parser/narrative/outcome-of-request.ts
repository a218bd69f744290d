import type { PlacedNumber, Placing } from './placing.ts';
import { clauseOf, type ToldNumber } from './told-number.ts';

/** Requests are answered near where they are told. */
const REACH = 240;
/** What the agency published of its own accord, or on its own channels, answers nobody. */
const UNASKED = /主动|网站|门户|平台|公众号|微信|微博/;

/**
 * `受理申请7件,其中依法公开信息5件`: what was made public on request is an outcome, and no headline. Where
 * more is told than was asked for, it may be either.
 */
export function notOfRequest(
  { index, value, topic, sentence, before }: ToldNumber,
  found: Placing,
  placed: readonly PlacedNumber[],
): Placing | null {
  if (found.indicators[0] !== 'published.total' || UNASKED.test(clauseOf(before))) return found;
  const asked = placed.findLast(({ placing }) => placing?.indicators[0] === 'requests.stated');
  if (!asked || index - asked.number.end > REACH) return found;
  const isSameSentence = index - sentence.length <= asked.number.index;
  if (!isSameSentence && topic !== 'requests') return found;
  if (value <= asked.number.value) return null;
  return found.doubts.includes('subject_unclear')
    ? found
    : { ...found, doubts: [...found.doubts, 'subject_unclear'] };
}
