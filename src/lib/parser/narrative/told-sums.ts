import { isOfOtherWay } from './elsewhere.ts';
import type { PlacedNumber, Placing } from './placing.ts';
import { clauseOf, type ToldNumber } from './told-number.ts';

const SUM_END = /(合计|总计|共计|总共|共)(公开|发布)?$/;
/** What may stand before a sum without naming another thing: `以上两项合计`. */
const OF_THE_LISTED = /^(以上|上述)?([两二三四五]项|[两三]者)?(总共|共计?|合计|总计)?(公开|发布)?$/;

/**
 * `网站80条、微信20条,合计100条`: the sum of the channels is the headline, of requests one more count.
 * Kinds of information that add up to it make the headline as well.
 */
export function sumOf(number: ToldNumber, placed: readonly PlacedNumber[]): Placing | null {
  return sumOfPlaced(number, placed) ?? sumOfWays(number, placed) ?? sumOfKinds(number, placed);
}

function sumOfPlaced(number: ToldNumber, placed: readonly PlacedNumber[]): Placing | null {
  if (!SUM_END.test(number.sentence) || !OF_THE_LISTED.test(number.before)) return null;
  if (/结转/.test(number.sentence)) return null;
  let sum = 0;
  const seen = new Set<string>();
  for (const { number: one, placing, isPart } of placed.slice(-6).reverse()) {
    const [code = isOfOtherWay(one.before) ? 'published.elsewhere' : ''] =
      placing?.indicators ?? [];
    if (isPart || one.unit !== number.unit || number.index - one.end > 160) break;
    sum += one.value;
    seen.add(code);
    if (sum !== number.value || seen.size < 2) continue;
    if (code === 'requests.stated') return { indicators: [code], doubts: [] };
    const isOfChannels = [...seen].every((name) => name.startsWith('published.'));
    if (isOfChannels && seen.has('published.website')) {
      return { indicators: ['published.total'], doubts: [] };
    }
  }
  return null;
}

const WAY = /网上|网络|线上|线下|现场|当面|信函|来信|邮寄|快递|挂号|邮件|传真|窗口|口头|来访/;

/** `依申请公开收到网上申请105件、快递17件,合计122件`: none of the ways is the figure, together they are. */
function sumOfWays(number: ToldNumber, placed: readonly PlacedNumber[]): Placing | null {
  const { sentence, before, index, unit, value } = number;
  if (!SUM_END.test(sentence) || !OF_THE_LISTED.test(before)) return null;
  if (!/依申请公开|信息公开申请/.test(sentence) || /结转|复议|诉讼/.test(sentence)) return null;
  const start = index - sentence.length;
  const ways = placed.slice(-MOST_KINDS).filter((one) => one.number.index >= start);
  const isOfWays = ways.every(
    (one) => !one.placing && one.number.unit === unit && WAY.test(clauseOf(one.number.before)),
  );
  const sum = ways.reduce((total, one) => total + one.number.value, 0);
  return ways.length >= 2 && isOfWays && sum === value
    ? { indicators: ['requests.stated'], doubts: [] }
    : null;
}

/** Fewer kinds may be those of one field. */
const FEWEST_KINDS = 3;
const MOST_KINDS = 30;
const SUMMED = /^(全年|本年度?)?(共计?|总计|合计|总共)?((主动)?(公开|发布))?$/;
/** What is listed is all that was published, not a field of it. */
const LEAD = /主动公开(各类|各项)?(政府|政务)?信息:/;

/** `公开A信息86条、B信息41条、C信息52条,总计179条`: none of them is a figure, together they are. */
function sumOfKinds(number: ToldNumber, placed: readonly PlacedNumber[]): Placing | null {
  const { sentence, before, index, unit, value } = number;
  const words = clauseOf(before);
  if (!SUMMED.test(words) || !/(合计|总计|共计|总共|共)(主动)?(公开|发布)?$/.test(sentence)) {
    return null;
  }
  if (!/公开/.test(sentence) || /申请|诉讼|复议/.test(sentence)) return null;
  const start = index - sentence.length;
  const kinds = placed.slice(-MOST_KINDS).filter((one) => one.number.index >= start);
  const isOfKinds = kinds.every((one) => !one.placing && one.number.unit === unit);
  const sum = kinds.reduce((total, one) => total + one.number.value, 0);
  if (kinds.length < FEWEST_KINDS || !isOfKinds || sum !== value) return null;
  return {
    indicators: ['published.total'],
    doubts: LEAD.test(sentence) ? [] : ['subject_unclear'],
  };
}
