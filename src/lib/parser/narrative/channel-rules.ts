import type { Around } from './around.ts';

export const PIECES = /^(条|条次|件|件次|份|篇|则|个|项|次|期|部)$/;

const CHANNELS: readonly [code: string, words: RegExp][] = [
  ['published.website', /网站|门户网|政府网|官网|网页|信息公开网|公开平台/],
  ['published.wechat', /微信|公众号/],
  ['published.weibo', /微博/],
  ['published.other_media', /新媒体|抖音|快手|头条|客户端|视频号|APP/i],
];

/** Media that are none of the agency's own channels. */
const FOREIGN_MEDIA =
  /媒体网站|新闻网站|报刊|报纸|杂志|电视|广播|新华|人民网|[宣公][传示告开]栏|网上|线上|显示屏|电子屏/;

const PUBLISHING = /发布|公开|推送|更新|刊发|发文|转载|转发|信息|推文|发表|上传/;

/** Nouns that mean everything on a channel; any other names a kind of it (疫情信息, 政策文件). */
const EVERYTHING =
  /(等|方面|各类|各种|各项|类|的|政府|政务|公开|主动|相关|有关|工作|图文|宣传|原创|新闻|最新|和|、)*(信息|推文|图文|文章|文稿|稿件|内容|消息|微博|博文|资讯|短?视频|作品|动态|报道|新闻|信息(更新|发布)(总)?量)$/;
const VERB_END =
  /(发布|公开|推送|更新|刊发|发文|转载|转发|上传|发表|网站|官网|网|平台|微信|公众号|订阅号|微博|抖音|快手|头条|号|客户端|媒体|APP|”|》|\))$/i;
/** A list of kinds closed by 等 is everything again. */
const LISTED = /(发布|公开|推送|更新|转发|刊发)[^,]*、[^,]*$/;

export const channelsIn = (text: string): string[] =>
  CHANNELS.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);

/** Channels in the order they are named. */
export function channelsInOrder(text: string): string[] {
  return CHANNELS.map(([code, pattern]) => ({ code, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
}

export const isForeign = (text: string): boolean => FOREIGN_MEDIA.test(text);

/** Whether all that was published is counted, not a kind of it: no 政务类信息, no 规范性文件. */
export function countsEverything({ before, after }: Around): boolean {
  if (/[^各]类(政府|政务)?信息$/.test(before)) return false;
  const noun = EVERYTHING.exec(before)?.[0];
  if (noun !== undefined) {
    const rest = before
      .slice(0, before.length - noun.length)
      .replace(/(共计|共|累计|总共|合计|新增|上|中|,|了|全年|都)+$/, '');
    return rest === '' || VERB_END.test(rest) || (/^等/.test(noun) && LISTED.test(rest));
  }
  if (!VERB_END.test(before)) return false;
  return !/^\p{Script=Han}/u.test(after) || EVERYTHING.test(after);
}

/** The one channel a number belongs to; those after the first of a list need no verb of their own. */
export function channelOf(around: Around): string | null {
  const { before, previous } = around;
  const channels = channelsIn(before);
  const told = PUBLISHING.test(before) || previous?.startsWith('published.') === true;
  if (!told || isForeign(before) || !countsEverything(around)) return null;
  const [only] = channels;
  return channels.length === 1 && only ? only : null;
}

/** Several channels of social media in one figure, without the website. */
export function isTogether(around: Around): boolean {
  const channels = channelsIn(around.before);
  return (
    channels.length > 1 &&
    !channels.includes('published.website') &&
    PUBLISHING.test(around.before) &&
    countsEverything(around)
  );
}
