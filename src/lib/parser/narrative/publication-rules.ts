import type { Doubt } from '../../model/parsed-report.ts';
import {
  channelsIn,
  isByManyMeans,
  isForeign,
  isNarrowed,
  isOnSite,
  PIECES,
  publishingOf,
} from './channel-rules.ts';
import type { Context, Placing } from './placing.ts';
import { clauseOf, isOfOthersToo, type ToldNumber } from './told-number.ts';

const TOTAL_END =
  /((主动)?(公开|发布|公布)(发布)?|新增)(的|了)?(各类|各种|各项|相关)?(的)?((政府|政务|公开|工作)(公开)?)?信息[^,、类]{0,2}$|信息主动公开$|信息公开$/;
const TOTAL_LIST =
  /(公开|发布)[^。;\d]{2,70}等(方面)?(的)?(各类|各种|各项)?((政府|政务|工作)(公开)?信息|各类信息)$/;
const AMOUNT_END = /公开(总数量?|总量|数量|条数|总条数)(共计?|为|是|达)?$/;
/** One field of work is told of: 围绕道路安全发布信息. */
const FIELD = /围绕|聚焦|针对|重大建设|领域|行业/;

/** Social media named together, or as a whole. */
const GENERAL_MEDIA = /新媒体|[“"]?(两|双|三)微|一端/;
const NAMED_MEDIA = /抖音|快手|头条|客户端|视频号|[“》]/;

/** Figures of one channel, or of several that have no share of their own. */
export function placeOnChannel(number: ToldNumber, { listed, holder }: Context): Placing | null {
  if (!PIECES.test(number.unit)) return null;
  const told = publishingOf(number, listed);
  if (!told || isForeign(told.scope) || isByManyMeans(told.scope)) return null;
  const { scope, channels, isEverything } = told;
  const isAll = isEverything || isShareOfSplit(holder, channels);
  const narrowed = !isAll && isNarrowed(scope);
  const [only] = channels;
  if (!only || !(isAll || narrowed)) return null;
  const doubts: Doubt[] = narrowed || isLooselyLed(scope) ? ['subject_unclear'] : [];
  if (channels.length === 1) {
    const isGeneral =
      only === 'published.other_media' && GENERAL_MEDIA.test(scope) && !NAMED_MEDIA.test(scope);
    return { indicators: [only], doubts: isGeneral ? [...doubts, 'channels_together'] : doubts };
  }
  // With the website among them it is the headline.
  return channels.includes('published.website')
    ? null
    : { indicators: ['published.other_media'], doubts: [...doubts, 'channels_together'] };
}

/** `发挥网站作用,主动公开各类信息`: published there, or all that was published. */
const isLooselyLed = (scope: string): boolean =>
  /作用,/.test(scope) && channelsIn(clauseOf(scope)).length === 0;

/** `260条,其中网站110条,微信公开动态信息72条,微博78条`: a whole split by channel leaves no kind aside. */
function isShareOfSplit(holder: ToldNumber | null, channels: readonly string[]): boolean {
  if (!holder || channels.length !== 1 || holder.parts.length < 2) return false;
  const each = holder.parts.map(({ label }) => channelsIn(label));
  const names = new Set(each.flat());
  const sum = holder.parts.reduce((total, { value }) => total + value, 0);
  return (
    each.every(({ length }) => length === 1) && names.size === each.length && sum === holder.value
  );
}

/** The headline: all that was published of the agency's own accord. */
export function placeAsTotal(number: ToldNumber, { listed, partLabels }: Context): Placing | null {
  if (!PIECES.test(number.unit)) return null;
  if (isShareOfMade(number)) return { indicators: ['published.total'], doubts: [] };
  const told = publishingOf(number, listed);
  if (!told) return null;
  const { scope, channels } = told;
  if (/申请|不予公开/.test(number.before.slice(-24))) return null;
  if (isByManyMeans(scope)) return { indicators: ['published.total'], doubts: [] };
  if (isForeign(scope)) return null;
  if (channels.length === 1 || (channels.length > 1 && !channels.includes('published.website'))) {
    return null;
  }
  const found: Placing = {
    indicators: ['published.total'],
    doubts: isOfOthersToo(number) ? ['subject_unclear'] : [],
  };
  if (isTotal(number, scope, channels)) return found;
  // 等信息100条(其中网站80条、微信20条): its split says that it is all.
  const split = new Set(partLabels.flatMap(channelsIn));
  if (split.has('published.website') && split.size > 1) return found;
  return isVague(number, scope) ? { ...found, doubts: ['subject_unclear'] } : null;
}

/** `发布信息100条`, `主动公开教育部门政府信息100条`; under its heading, `公开社会救助、养老服务等信息共计1530条`. */
function isVague({ topic, sentence }: ToldNumber, scope: string): boolean {
  if (FIELD.test(scope) || isOnSite(scope)) return false;
  const isSummed = /(共|共计|总计|合计|累计)$/.test(sentence) && topic === 'publication';
  return (
    /(发布|公布|更新)(的|了)?(各类|各种)?信息$/.test(scope) ||
    /主动公开[^,、;]{2,8}(部门|系统)的?(政府|政务)信息$/.test(scope) ||
    (isSummed && /公开[^,;]*、[^,;]*等(方面)?信息$/.test(scope))
  );
}

/** `制作政府信息863条,主动公开835条`: of all information that was made, what was published. */
const isShareOfMade = ({ before, sentence }: ToldNumber): boolean =>
  /^(其中)?主动公开$/.test(clauseOf(before)) &&
  /(制作|制发|产生|形成|保存)[^,;]{0,12}政府信息[^,;]{0,6}\d/.test(sentence);

/** `我镇信息主动公开292条`: the noun before what was done. */
const OF_ITSELF = /^(我|本|全)?[^,、]{0,3}[局委办厅镇乡街县市区道院](政府|政务)?信息主动公开$/;

function isTotal(
  { after, sentence }: ToldNumber,
  scope: string,
  channels: readonly string[],
): boolean {
  const ofGovernment = /(政府|政务|各类)(公开)?信息[^,]{0,2}$/.test(scope);
  if (isOnSite(scope) && !ofGovernment && channels.length < 2) return false;
  if (/信息(主动)?公开$/.test(scope) && AMOUNT_END.test(sentence)) return true;
  if (OF_ITSELF.test(scope)) return true;
  if (/(公开|发布)$/.test(scope)) return /^(各类|各种)?(政府|政务)信息/.test(after);
  if (FIELD.test(scope) && !/(政府|政务)信息[^,]{0,2}$/.test(scope)) return false;
  if (TOTAL_LIST.test(scope)) return true;
  if (!TOTAL_END.test(scope)) return false;
  return channels.length > 1 || /主动|公开|政府信息|政务信息/.test(clauseOf(scope));
}
