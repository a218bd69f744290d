import { channelsIn } from './channel-rules.ts';
import { clauseOf } from './told-number.ts';

/** `其他方式公开205条`: no channel of its own in the figures, and published all the same. */
const OTHER_WAY =
  /^(?:通过)?[①-⑳]?其[他它](?:方式|渠道|形式|途径|平台|载体)(?:主动)?(?:公开|发布)?(?:(?:政府|政务)?信息数?)?$/;

/** `其他应主动公开的政府信息29件`: what the parts before it left over. */
const LEFT_OVER = /^其[他它](?:应|主动|需|依法)/;

/** `通过执法公示平台公开信息`: a platform under its own name, which is neither a channel nor all of them. */
const PLATFORM =
  /(?:在|通过|利用|依托|经)(?!多|各|不同|线|以上|上述|主要|这|等)[^,;、和及与\d]{3,24}平台|\d{5}[^,;、和及与\d]{2,12}平台/;

/** `通过云岭民政网公开信息`: a site by its own name, which may be the agency's or another body's. */
const SITE = /(?:在|通过|利用|依托|经)(?!上|互联)[^,;、和及与\d]{2,20}网(?![络站上点格])/;
/** Sites that many bodies share, for one kind of thing. */
const SHARED_SITE = /(?:采购|交易|招标|投标|信用|服务|招聘|人才|执法|监管|资源)网/;

/** `“云岭发布”推送信息`: an account that does not say on which medium it stands. */
const ACCOUNT = /^[“"][^“”"]{2,16}[”"](?:共计|共|全年|累计)*(?:发布|推送|更新)/;

/** Whether published pieces are told as those of some other way, by its name or by none. */
export const isOfOtherWay = (before: string): boolean => OTHER_WAY.test(clauseOf(before));

/** Whether a place of its own is named, one that the figures have no channel for. */
export function isElsewhere(scope: string, before: string): boolean {
  const clause = clauseOf(before);
  if (isOfOtherWay(before) || isColumn(before)) return true;
  if (LEFT_OVER.test(clause) || ACCOUNT.test(clause)) return true;
  return (PLATFORM.test(scope) || SHARED_SITE.test(scope)) && channelsIn(scope).length === 0;
}

/** `在主动公开目录共发布信息`: the list on the site that holds them; by a list is another thing. */
const LIST_OF_SITE =
  /(?<!(?:按照?|依照|对照|根据|围绕)[^,;]{0,16})目录[中下内里]?(?:共|累计|新增)*(?:公开|发布|更新)/;

/** Whether a site that bears a name of its own is told of, and nothing else. */
export const isOnNamedSite = (scope: string): boolean =>
  (SITE.test(scope) || LIST_OF_SITE.test(scope)) && channelsIn(scope).length === 0;

const MEANS =
  /(?:通过|利用|依托|运用|借助|在|以)([^。;,]*[、和及][^。;,]*?)(?:等[^、,]{0,6}|多种|多个)?(?:渠道|平台|方式|途径|载体|形式|媒介)/;

/** `通知公告专栏公开信息10条`: a column of some site. */
const COLUMN =
  /^(?!通过|在|利用)[^,、]{2,12}(?:专栏|栏目|板块)(?:主动)?(?:公开|发布|更新)(?:各类|各种)?(?:政府|政务)?信息$/;

/** Whether a column is told of without the site that has it. */
export const isColumn = (before: string): boolean =>
  COLUMN.test(clauseOf(before)) && channelsIn(before).length === 0;

/** `通过政府网站和融合号等渠道`: a channel together with something that is no channel of the figures. */
export function namesOtherWays(scope: string): boolean {
  const ways = MEANS.exec(scope)?.[1]?.split(/[、和及]/) ?? [];
  return (
    ways.some((way) => channelsIn(way).length > 0) &&
    ways.some(
      (way) =>
        way !== '' && channelsIn(way).length === 0 && !/[网站]|平台|专栏|栏目|频道/.test(way),
    )
  );
}
