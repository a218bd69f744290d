import type { Doubt } from '../../model/parsed-report.ts';
import {
  channelsIn,
  isByManyMeans,
  isForeign,
  isNarrowed,
  isOnSite,
  PIECES,
  publishingOf,
  type Publishing,
} from './channel-rules.ts';
import { isElsewhere, isOnNamedSite, namesOtherWays } from './elsewhere.ts';
import type { Context, Placing } from './placing.ts';
import { clauseOf, isOfOthersToo, type ToldNumber } from './told-number.ts';

const TOTAL_END =
  /((主动)?(公开|发布|公布)(发布|[和及并]更新)?|新增)(的|了)?(各类|各种|各项|相关)?(的)?((政府|政务|公开|工作)(公开)?)?信息[^,、类]{0,2}$|信息主动公开$|信息公开$/;
const TOTAL_LIST =
  /(公开|发布)[^。;\d]{2,140}等(方面)?(的)?(各类|各种|各项)?((政府|政务|工作)(公开)?信息|(各类|系列)信息)$/;
const AMOUNT_END = /公开(总数量?|总量|数量|条数|总条数)(共计?|为|是|达)?$/;
/** `主动公开政府信息6个领域`: what is counted is no information. */
const FIELDS = /^(大类|领域|方面|类别|部门|单位|栏目|专栏|目录|乡镇|街道|事项)/;
const countsPieces = ({ unit, after }: ToldNumber): boolean =>
  PIECES.test(unit) && !(unit === '个' && FIELDS.test(after));

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
  const { scope, isEverything } = told;
  const channels = channelsOf(told, number);
  const isAll = isEverything || isShareOfSplit(holder, channels);
  const narrowed = !isAll && isNarrowed(scope);
  const [only] = channels;
  if (!only || channels.includes(ELSEWHERE) || !(isAll || narrowed)) return null;
  const doubts: Doubt[] = narrowed || isLooselyLed(scope) ? ['subject_unclear'] : [];
  if (channels.length === 1) {
    const isGeneral =
      only === 'published.other_media' &&
      (/[两双三]微/.test(scope) || (GENERAL_MEDIA.test(scope) && !NAMED_MEDIA.test(scope)));
    return { indicators: [only], doubts: isGeneral ? [...doubts, 'channels_together'] : doubts };
  }
  // With the website among them it is the headline.
  return channels.includes('published.website')
    ? null
    : { indicators: ['published.other_media'], doubts: [...doubts, 'channels_together'] };
}

/** A way that is none of the channels. */
const ELSEWHERE = 'elsewhere';

/** Above the website stands what is told with the website as its share, however it is called. */
const OVER_WEBSITE = /^[^;。]{0,4}其中[^;。\d]{0,16}(网站|官网|门户)/;
const WITHOUT_NAME = /(信息|政务)?公开平台|公开系统|目录系统/;

/** The channels of a number: none for all platforms together, one more where other ways are named beside one. */
function channelsOf(
  { scope, channels }: Publishing,
  { sentence, text, whole }: ToldNumber,
): string[] {
  if (channels.length !== 1) return channels;
  const behind = whole.slice(sentence.length + text.length);
  const isWebsite = channels[0] === 'published.website';
  if (
    isWebsite &&
    OVER_WEBSITE.test(behind) &&
    channelsIn(scope.replace(WITHOUT_NAME, '')).length === 0
  )
    return [];
  return namesOtherWays(scope) ? [...channels, ELSEWHERE] : channels;
}

/** `发挥网站作用,主动公开各类信息`: published there, or all that was published. */
const isLooselyLed = (scope: string): boolean =>
  /作用,/.test(scope) && !ACCOUNT_ITSELF.test(scope) && channelsIn(clauseOf(scope)).length === 0;

/** `公众号也充分发挥作用,`: the account is what the next clause is about. */
const ACCOUNT_ITSELF =
  /^[^,]{0,16}(公众号|订阅号|微博|抖音号?|视频号|头条号)(?:也|均|充分|积极|有效|持续|切实)*发挥了?(?:重要|积极|应有)?作用,/;

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
  if (!countsPieces(number)) return null;
  if (isShareOfMade(number) || INCLUDING.test(number.sentence))
    return { indicators: ['published.total'], doubts: [] };
  const told = publishingOf(number, listed);
  if (!told) return null;
  const { scope } = told;
  const channels = channelsOf(told, number);
  if (isElsewhere(scope, number.before)) return null;
  if (/申请|不予公开|免于公开/.test(number.before.slice(-24))) return null;
  if (isByManyMeans(scope) || isByManyMeans(scope + number.after))
    return { indicators: ['published.total'], doubts: [] };
  if (isForeign(scope)) return null;
  if (channels.length === 1 || (channels.length > 1 && !channels.includes('published.website'))) {
    return isOwnStatement(number, told)
      ? { indicators: ['published.total'], doubts: ['subject_unclear'] }
      : null;
  }
  return placeByWords(number, { ...told, channels }, partLabels);
}

/** The same, where no words say of it that it is something else. */
function placeByWords(
  number: ToldNumber,
  told: Publishing,
  partLabels: readonly string[],
): Placing | null {
  const { scope, channels } = told;
  const found: Placing = {
    indicators: ['published.total'],
    doubts: isOfOthersToo(number) ? ['subject_unclear'] : [],
  };
  if (isOnNamedSite(scope)) {
    return isEverythingTold(number, told)
      ? { indicators: ['published.website'], doubts: ['subject_unclear'] }
      : null;
  }
  if (isTotal(number, scope, channels)) return found;
  // 等信息100条(其中网站80条、微信20条): its split says that it is all.
  const split = new Set(partLabels.flatMap(channelsIn));
  if (split.has('published.website') && split.size > 1) return found;
  if (isOfBody(scope) || BY_MANY_WAYS.test(scope)) return found;
  return isVague(number, scope) ? { ...found, doubts: ['subject_unclear'] } : null;
}

const isEverythingTold = (number: ToldNumber, { scope, channels, isEverything }: Publishing) =>
  isEverything || isTotal(number, scope, channels);

/** `云岭县示例局全年累计发布信息100条`: who published them, and nothing that narrows them. */
const isOfBody = (scope: string): boolean =>
  /^(?!全|各|[^,]*(?:各|下属|所属|直属|系统))\p{Script=Han}{2,20}(局|办公[室厅]|委员会|政府|街道|办事处|[镇乡])(20\d\d年|全年|共计|共|累计)*(公开|发布)(各类|各种)?信息$/u.test(
    scope,
  );

/** `通过多种形式对外公布信息`: by every way there was. */
const BY_MANY_WAYS =
  /(?:通过|采取|采用|利用|以)(?:多种|各种|各类|多个|不同)(?:形式|渠道|方式|途径|载体|平台)[^,;、]{0,6}(?:公开|公布|发布)(?:各类|各种)?信息$/;

/** `发布信息100条`, `主动公开教育部门政府信息100条`; under its heading, `公开社会救助、养老服务等信息共计1530条`. */
function isVague({ topic, sentence }: ToldNumber, scope: string): boolean {
  if (FIELD.test(scope) || isOnSite(scope)) return false;
  const isSummed = /(共|共计|总计|合计|累计)$/.test(sentence) && topic === 'publication';
  return (
    /(发布|公布|更新)(的|了)?(各类|各种)?信息$/.test(scope) ||
    /主动公开[^,、;]{2,8}(部门|系统|[乡镇县区旗]|苏木|街道)的?(政府|政务)信息$/.test(scope) ||
    (isSummed && /公开[^,;]*、[^,;]*等(方面)?信息$/.test(scope))
  );
}

/** `制作政府信息863条,主动公开835条`: of all information that was made, what was published. */
const isShareOfMade = ({ before, sentence }: ToldNumber): boolean =>
  /^(其中)?主动公开$/.test(clauseOf(before)) &&
  /(制作|制发|产生|形成|保存)[^,;]{0,12}政府信息[^,;]{0,6}\d/.test(sentence);

/** `依托网站、公众号等平台,公开食品、药品等信息`: by several ways, so no kind of its own. */
const isListedByMany = (scope: string, channels: readonly string[]): boolean =>
  channels.length > 1 && /公开[^。;\d]{2,100}等(方面|系列)?信息$/.test(scope);

/** `公开了各类政府信息,具体包括甲、乙等方面的内容共计`: all of it, and then what that is. */
const INCLUDING =
  /公开了?(?:各类|各项)?(?:政府|政务)信息,(?:具体|主要)?(?:包括|涵盖|涉及)[^;。\d]{2,80}(?:内容|信息)(?:共计|总计|合计|共)$/;

/** `在网站公开栏展示政务信息,2025年,我委主动公开政府信息6条`: perhaps on the site alone, perhaps all. */
const isOwnStatement = ({ before }: ToldNumber, { channels, isEverything }: Publishing): boolean =>
  !isEverything &&
  channels[0] === 'published.website' &&
  /^(我|本)[局委办厅院镇乡街单机][关位]?(共|累计)*主动公开(政府|政务)信息$/.test(clauseOf(before));

/** `我镇信息主动公开292条`: the noun before what was done. */
const OF_ITSELF = /^(我|本|全)?[^,、]{0,3}[局委办厅镇乡街县市区道院](政府|政务)?信息主动公开$/;

/** `信息公开数量方面,主动公开138条`: what, was said before. */
const UNNAMED = /^(20\d\d年度?|全年|本年度?)?(我|本)?[局委办厅镇乡街]?(累计|共)*主动公开$/;
const OF_DOCUMENTS = /文件|公文|制发|依申请/;

function isTotal(
  { after, sentence, unit }: ToldNumber,
  scope: string,
  channels: readonly string[],
): boolean {
  const ofGovernment = /(政府|政务|各类)(公开)?信息[^,]{0,2}$/.test(scope);
  if (isOnSite(scope) && !ofGovernment && channels.length < 2) return false;
  if (/信息(主动)?公开$/.test(scope) && AMOUNT_END.test(sentence)) return true;
  if (OF_ITSELF.test(scope)) return true;
  if (unit === '条' && after === '' && UNNAMED.test(clauseOf(scope)))
    return /信息/.test(sentence) && !OF_DOCUMENTS.test(sentence);
  if (/(公开|发布)$/.test(scope)) {
    if (/^(各类|各种)?(政府|政务)信息/.test(after)) return true;
    return /主动公开$/.test(scope) && /^(各类|各种)?信息(稿件)?$/.test(after);
  }
  if (FIELD.test(scope) && !/(政府|政务)信息[^,]{0,2}$/.test(scope)) return false;
  if (TOTAL_LIST.test(scope) || isListedByMany(scope, channels)) return true;
  if (!TOTAL_END.test(scope)) return false;
  return channels.length > 1 || /主动|公开|政府信息|政务信息/.test(clauseOf(scope));
}
