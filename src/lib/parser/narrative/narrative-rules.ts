import { placeAsContested } from './contested-rules.ts';
import { placeAsTotal, placeOnChannel } from './publication-rules.ts';
import { placeAsRequests } from './request-rules.ts';
import type { NarrativeRule } from './placing.ts';
import { placeAsWeakTotal } from './weak-total.ts';

/** Meetings and materials: counted by their own name before the number or behind it. */
type Named = {
  indicator: string;
  units: RegExp;
  before: RegExp;
  after: RegExp;
  not?: RegExp;
  /** Words that make it somebody else's, perhaps. */
  others?: RegExp;
};

/** Gone to, helped with, or held by another body. */
const OF_OTHERS =
  /参加|参与|参训(?!人)|选派|派员|派出|派人|出席|受邀|应邀|配合|协助|协办|(?<!(?:通过|依托|联合|会同)[^,]{0,8})(宣传部|新闻办(公室)?)[^,]{0,6}(召开|举办|举行|组织)|(上级|省|市)[^,]{0,8}(组织|举办|召开|开展)的/;

const NAMED: readonly Named[] = [
  {
    indicator: 'interpretations',
    units: /^(条|条次|篇|件|个|份|次|期|项|则|部)$/,
    before:
      /解读(性|类|的|重大|重要|民生|惠企|惠民|文字|图片|图文|和|政策|材料|文件|信息|稿件|稿|文章|文稿|方案|产品|内容|作品|视频|活动|件)*$/,
    after: /^(各类|政策|文件|政策性)*解读|^[^,]{2,8}的政策解读/,
    // 文件及解读信息66条 counts documents too.
    not: /均|进行了?解读|参加|参与|邀请|(文件|公文|信息|动态|公告)(以及|及其?|和|与|、)(其|相关|配套|政策|文件)*解读(材料|信息|稿件|稿|文章|类|性)*$/,
  },
  {
    indicator: 'press_conferences',
    units: /^(场|场次|次|期|个)$/,
    before:
      /新闻发布会[^;]{0,24}[召举]?[^,;]{0,10}发布会$|新闻(发布|通气)(会|活动)(、[^,、]{0,6}(通气|见面|吹风)会)?[^,、等]{0,3}$/,
    after: /^[^,]{0,8}新闻(发布|通气)(会|活动)/,
    others: OF_OTHERS,
  },
  {
    indicator: 'gazette_issues',
    units: /^(期|辑|本)$/,
    before: /公报》?[^,等]{0,6}$/,
    after: /^(《|政府)?.{0,14}公报/,
  },
  {
    indicator: 'trainings',
    units: /^(次|期|期次|场|场次|个|轮|批|批次)$/,
    before: /培训[^,、人等]{0,6}$|培训[^,、等]{0,8}人员$/,
    after:
      /^(政务公开|政府信息公开|信息公开|依申请公开|业务|专题|集中|工作|相关|专项|线上|线下|全[省市县区])*培训/,
    others: OF_OTHERS,
    not: /(就业|技能|职业|农民|安全生产|消防|党员|岗前|创业)[^,]{0,6}培训/,
  },
  {
    indicator: 'circulars',
    units: /^(期|次|份|件|篇)$/,
    before: /通报》?[^,、]{0,3}$|通报(政务|政府信息|信息)公开(工作)?(开展|进展)?情况$/,
    after: /^(情况|工作|专项)*通报/,
  },
];

const placeByName =
  ({ indicator, units, before, after, not, others }: Named): NarrativeRule =>
  (number) => {
    if (!units.test(number.unit)) return null;
    const words = number.before.split(',').at(-1) ?? '';
    const fits = before.test(number.before) || after.test(number.after);
    if (!fits || not?.test(words + number.after)) return null;
    const isOthers = others?.test(words + number.after) ?? false;
    return { indicators: [indicator], doubts: isOthers ? ['subject_unclear'] : [] };
  };

/** The first rule that fits places a number. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  placeAsContested,
  placeAsRequests,
  ...NAMED.map(placeByName),
  placeOnChannel,
  placeAsTotal,
  placeAsWeakTotal,
];

/** Indicators of Section I in the order they are told. */
export const TOLD_INDICATORS: readonly string[] = [
  'reconsideration.stated',
  'litigation.stated',
  'requests.stated',
  ...NAMED.map(({ indicator }) => indicator),
  'published.website',
  'published.wechat',
  'published.weibo',
  'published.other_media',
  'published.total',
];
