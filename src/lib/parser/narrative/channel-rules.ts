import { clauseOf, type ToldNumber } from './told-number.ts';

export const PIECES = /^(条|条次|件|件次|份|篇|则|个|项|次|期|部)$/;

const CHANNELS: readonly [code: string, words: RegExp][] = [
  [
    'published.website',
    /网站|门户(?!类)|政府网|官网|网页|部门频道|子站|政务网|政务外网|政府信息网|(信息|政务)公开网|(政府|政务)在线|公开平台|(公开)?目录系统|公开系统|信息公开(专栏|专区|栏目)/,
  ],
  ['published.wechat', /微信(?!视频号|[^,、;]{0,3}群)|(?<!微博|头条|抖音|快手)(公众号|订阅号)/],
  ['published.weibo', /微博/],
  [
    'published.other_media',
    /新媒体|[两双三]微|抖音|快手|头条(?!新闻|要闻|消息)|客户端|视频号|[南百企搜强小人][方家鹅狐国红民](号|书)|哔哩|APP/i,
  ],
];

/** Media of others, and what is said of several of them together. */
const FOREIGN_MEDIA =
  /媒体网站|新闻网站|新闻网|报刊|报纸|杂志|电视|电台|广播|新华|人民网|央视|学习强国|日报|晚报|早报|时报|[各省市县区国央]级媒体|主流媒体|融媒体中心|(?<!政府|政务|公开|门户)网上|线上/;
/** Places of the agency's own that are no channel of their own in the figures. */
const ON_SITE =
  /[宣公][传示告开]栏|显示屏|电子屏|LED|短信|大喇叭|(微信|QQ|工作|业主)[^,、;]{0,3}群|会议|明白纸|档案馆|图书馆|查阅[室点场]|服务中心/;
/** `通过网站、融媒体中心、档案馆等平台主动公开`: ways named together, and all that went by them. */
const BY_MEANS =
  /(?:通过|利用|依托|运用|借助|在|以|^)([^。;]*[、和及][^。;]*?)(?:等[^、,]{0,6}|多种|多个)?(?:渠道|平台|方式|途径|载体|形式|媒介|媒体|查阅[室点]),?[^,、]{0,8}(?:公开|发布)(?:各类|各种|政府|政务)+信息$/;

/** Sent upward or written, not published. */
const SENT =
  /报送|上报|报至|投稿|撰写|供稿|采用|采纳|采编|录用|送审|向[^,]{1,20}(推送|提供|移交|反馈)|上级[^,]{0,4}报/;

const PUBLISHING =
  /发布|公布|发稿|公开|推送|推出|更新|刊发|刊登|发文|转载|转发|信息|推文|发表|上传|博文|新增|编发/;

/** Nouns that mean everything on a channel; any other names a kind of it (疫情信息, 政策文件). */
const EVERYTHING =
  /(政务信息[及和、](?:工作)?动态|等|方面|全[省市县区州旗镇乡]|[本我](单位|部门|机关|级|地|[局委办厅院省市县区镇乡街站])|各类|各种|各项|类|的|政府|政务|公开|法定|主动|相关|有关|工作|图文|宣传|原创|新闻|最新|和|、)*(信息|信息条目|公开条目|推文|图文|文章|文稿|稿件|内容|消息|微博|微信|博文|资讯|短?视频|作品|动态|报道|新闻|推送|信息(更新|发布)(总?量)?|(更新|发布|推送)量|更新|发布)$/;
const EVERYTHING_ALONE = new RegExp(`^${EVERYTHING.source}`);
const DOES = /(发布|公布|公开|推送|推出|更新|刊发|编发|转载|转发|上传|发表|新增)$/;
const VERB_END =
  /(发布|公布|公开|推送|更新|刊发|刊登|编发|发稿|发文|发|转载|转发|上传|发表|新增|网站|官网|门户|网|子站|分站|站点|平台|专栏|栏目|目录|系统|在线|微信|公众号|订阅号|微博|抖音|快手|头条|号|客户端|媒体|APP|”|》|\))$/i;
/** A list of kinds closed by 等 is everything again. */
const LISTED = /(发布|公布|公开|推送|更新|转发|刊发|上传)[^,]*、[^,]*$/;
/** What is said before a noun without narrowing it. */
const FILLING =
  /(共计|共|累计|总共|合计|(?:面?向|对)(?:广大)?(?:社会公众|社会|公众|群众|外)|主动|同步|及时|本年|今年|上|中|下|,|了|全年|年度|都|已|20\d\d年)+$/;

/** `“某某政府网”微信公众号`, `某某政府网微博`: what an account is called says nothing of where it stands. */
const ACCOUNT_NAME =
  /(?:[“《"][^“”《》"]{1,16}[”》"]|(?<![在及、和与])网)(?=(官方)?(微信|微博|公众号|订阅号|抖音|头条|视频号|快手|专栏|专区))/g;

/**
 * Codes of the channels of publication a text names, in the order of the catalogue; names of accounts are
 * not read.
 */
export const channelsIn = (text: string): string[] => {
  const unnamed = text.replace(ACCOUNT_NAME, '');
  return CHANNELS.filter(([, pattern]) => pattern.test(unnamed)).map(([code]) => code);
};

/** Things that are told with one number each behind 分别, in the order they are named. */
export function namedInOrder(text: string): string[] {
  const contested: typeof CHANNELS = [
    ['reconsideration.stated', /行政复议/],
    ['litigation.stated', /行政诉讼/],
  ];
  return [...CHANNELS, ...contested]
    .map(([code, pattern]) => ({ code, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
}

/** Whether a text names media that are not the agency's own. */
export const isForeign = (text: string): boolean => FOREIGN_MEDIA.test(text);
/** Whether a text names places that are visited: boards, halls, reading rooms. */
export const isOnSite = (text: string): boolean => ON_SITE.test(text);

/** Whether a number tells of several ways together, the website and places that are no channel among them. */
export function isByManyMeans(scope: string): boolean {
  const means = BY_MEANS.exec(scope)?.[0] ?? '';
  return channelsIn(means)[0] === 'published.website' && (isForeign(means) || isOnSite(means));
}

/** Whether things were handed on to somebody, which is no publication. */
export const isSent = (text: string): boolean => SENT.test(text);

/** Only a time, which leaves the words before it in force. */
const TIME_ALONE =
  /^(截[至止])?(20\d\d年)?(\d+月\d+日|年?底|度)?(一年来|全年|今年以?来?|本年度?)?$/;
const INTRODUCES =
  /方面$|通过|依托|利用|以(?![上下内外前后来])|借助|运用|在|充分发挥|发挥|依靠|借力/;
const DONE = /(公开|发布|推送|更新|刊发|转发)(了|[^,]{2,}$)/;
const MEANS =
  /(方式|途径|形式|渠道|载体|阵地|作用|平台建设|窗口|网站|公众号|账号|媒体|专栏|专区|栏目|系统|网页|门户|查阅[室点])$/;

/**
 * The words that say where and what: the number's own clause, and those before it that only lead to it
 * (`以网站为载体,及时公开…`). A clause with a thing of its own leads to nothing.
 */
export function scopeOf(before: string): string {
  const clauses = before.split(/[,:]/);
  let scope = clauses.pop() ?? '';
  for (let clause = clauses.pop(); clause !== undefined; clause = clauses.pop()) {
    if (TIME_ALONE.test(clause)) continue;
    // 微信公众号新增粉丝2300人,发布推文198篇: the account is still what the next clause is about.
    if (SUBJECT.test(clause) && (BARE_VERB.test(scope) || before.endsWith(`${clause}:${scope}`)))
      return `${clause.replace(READERS, '')},${scope}`;
    if (PUSHED.test(scope) && INTRODUCES.test(clause) && channelsIn(clause).length === 1)
      return `${clause},${scope}`;
    const leads = INTRODUCES.test(clause) && (MEANS.test(clause) || !DONE.test(clause));
    if (!leads || channelsIn(scope).length > 0) break;
    scope = `${clause},${scope}`;
  }
  return scope;
}

const SUBJECT =
  /^[^,]{0,14}(公众号|订阅号|微信|微博|抖音号?|视频号|头条号|网站|门户)(新增|现有|共有|拥有|关注|粉丝|$)/;
const READERS = /(新增|现有|共有|拥有|关注|粉丝)[^,]*$/;
/** The same, where what is told of it has a counting unit and so ends the words before. */
const SUBJECT_BEFORE =
  /(?:^|[,:])([^,:]{0,14}(?:公众号|订阅号|微博|抖音号?|视频号|头条号|网站|门户))”?(?:总?访问|设置|设立|开设|新增|现有|共有|拥有|关注|粉丝|浏览|点击|保持|持续|坚持|常态|稳定|稳步|正常|规范)/;
const OF_SUBJECT =
  /^(20\d\d年|全年|共|累计)*((发布|推送|更新|编发)(各类|各种)?信息|信息发布(总?量|总?数|数量)?)$/;
const BARE_VERB =
  /^(20\d\d年|全年|共|累计)*((发布|推送|更新|编发)([^,]{0,8}(推文|图文|文章|作品|短?视频|博文|内容|稿件|消息))?|信息发布(总?量|总?数|数量)?)$/;
/** `通过公众号公开政策、动态等,推送信息`: what is pushed is pushed there. */
const PUSHED = /^(20\d\d年|全年|共|累计)*(推送|推发)(各类|各种)?(信息|推文|图文|文章|消息)$/;

/** `开通了微信公众号。全年推送信息`: of the one account that the sentence before is about. */
function accountBefore(words: string, preceding: string): string {
  const last =
    preceding
      .replace(/[。;]$/, '')
      .split(/[。;]/)
      .at(-1) ?? '';
  const [only = '', ...others] = channelsIn(last);
  const isAccount = others.length === 0 && only !== 'published.website' && !isForeign(last);
  return isAccount && PUSHED.test(words) && ACCOUNT_END.test(last) ? last : '';
}

const ACCOUNT_END = /(公众号|订阅号|微博|抖音号?|视频号|头条号|快手号?)”?(账号)?$/;

/** `发挥网站平台作用,主动公开各类信息`: the means, and what was done by them. */
const isLedTo = (noun: string, rest: string): boolean => /公开/.test(noun) && MEANS.test(rest);

/** `更新规范性文件目录8条`: a list that was itself renewed, no place. */
const LIST_RENEWED =
  /(发布|更新|编制|新增|推出|开设|设置|设立|修订|调整)[^,在]{0,14}(目录|专栏|栏目|清单)$/;
/** 教育新闻和各类信息 is everything, whatever stands before 和. */
const AND_ALL = /(发布|公布|公开|推送|更新|刊发|编发)[^,]*[和及、]各类(政府|政务|工作)?信息$/;
/** 个 counts fields, offices and accounts; of what is published only what is shown. */
const SHOWN = /(视频|作品|动漫|短片|音频|图文|图解|信息|文章|海报)$/;
const SHOWN_BEHIND = /^(短?视频|作品|动漫|短片|音频|图文|图解|文章|海报)/;

/** `公开工作动态33条、通知公告12条`: the first of several kinds, each with its number. */
const isOneKind = (scope: string, behind: string): boolean =>
  KIND_OF_NEWS.test(scope) && ANOTHER_KIND.test(behind);
const KIND_OF_NEWS = /(动态|新闻|报道|资讯|消息)$/;
const ANOTHER_KIND =
  /^[、,](?!其中)(?![^\d]*(?:网站|微信|公众号|微博|抖音|头条|平台|发布|推送|公开|更新|召开|举办|收到|点击|阅读))[^,。;、\d]{2,12}\d+[条篇件个]/;

/** `公众号发布动态信息1046条`: news is what an account is there for; on a site it is a kind. */
const isNewsOfAccount = (scope: string, behind: string): boolean =>
  /(公众号|订阅号|微信|微博)[^,、]{0,4}(发布|推送|更新)(了|各类|各种|工作|政务|\p{Script=Han}{0,2}){0,2}动态信息$/u.test(
    scope,
  ) &&
  !channelsIn(scope).includes('published.website') &&
  !ANOTHER_KIND.test(behind);

/** `抖音发布短视频64个,视频号发布58个`: the noun was said before. */
const isShownBefore = (scope: string, after: string, isListed: boolean): boolean =>
  isListed && after === '' && DOES.test(scope);

/** Whether all that was published is counted, not a kind of it: no 政务类信息, no 规范性文件. */
export function countsEverything(
  scope: string,
  { after, unit }: { after: string; unit: string },
  behind: string,
  isListed = false,
): boolean {
  if (/[^各]类(政府|政务)?信息$/.test(scope) || LIST_RENEWED.test(scope)) return false;
  if (unit === '个' && !isShown(scope, after) && !isShownBefore(scope, after, isListed))
    return false;
  if (isOneKind(scope, behind)) return false;
  if (AND_ALL.test(scope) || isNewsOfAccount(scope, behind)) return true;
  // 网站发布了72条招聘公告: the thing stands behind its number.
  if (DOES.test(scope) && isHan(after)) return EVERYTHING_ALONE.test(after);
  if (endsInEverything(scope)) return true;
  if (/等$/.test(scope) && LISTED.test(scope)) return !isHan(after) || EVERYTHING_ALONE.test(after);
  // 网站栏目36个 counts columns.
  if (!VERB_END.test(scope) || /^[个项次部]$/.test(unit)) return false;
  return !isHan(after) || EVERYTHING.test(after);
}

function endsInEverything(scope: string): boolean {
  const noun = EVERYTHING.exec(scope)?.[0];
  if (noun === undefined) return false;
  const rest = scope.slice(0, scope.length - noun.length).replace(FILLING, '');
  if (rest === '' || VERB_END.test(rest) || isLedTo(noun, rest)) return true;
  return /^等/.test(noun) && LISTED.test(rest);
}

const isShown = (scope: string, after: string): boolean =>
  SHOWN_BEHIND.test(after) || (SHOWN.test(scope) && !isHan(after));

const isHan = (after: string): boolean => /^\p{Script=Han}/u.test(after);

/** `在目录系统公开涉及教育的政府信息`: perhaps all, perhaps a kind. */
export const isNarrowed = (scope: string): boolean =>
  /(公开|发布)(涉及|有关|关于)[^,]{1,10}的?(政府|政务)信息$/.test(scope);

/** What a number of published pieces is told of. */
export type Publishing = { scope: string; channels: string[]; isEverything: boolean };

/** @param isListed it stands in a list of published pieces and needs no verb of its own */
export function publishingOf(
  { before, after, whole, text, unit, sentence, preceding }: ToldNumber,
  isListed: boolean,
): Publishing | null {
  const words = scopeOf(before);
  const subject = OF_SUBJECT.test(words)
    ? (SUBJECT_BEFORE.exec(sentence)?.[1] ?? accountBefore(words, preceding))
    : '';
  const scope = subject + words;
  const rest = whole.slice(sentence.length + text.length);
  const behind = rest.split(/[,(]/)[0] ?? '';
  if (isSent(clauseOf(before)) || /^(被|获)?[^,]{0,6}(采用|采纳)/.test(behind)) return null;
  if (!PUBLISHING.test(scope + after) && !isListed) return null;
  return {
    scope,
    channels: channelsIn(scope),
    isEverything: countsEverything(scope, { after, unit }, rest, isListed),
  };
}
