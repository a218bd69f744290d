/** What stands around a number in a sentence. */
export type Around = {
  /** Words since the sentence began or the last number ended. */
  before: string;
  /** Words up to the next sign. */
  after: string;
  unit: string;
};

/** How a figure of Section I is recognised; the first rule that fits names it. */
export type NarrativeRule = {
  indicator: string;
  units: RegExp;
  fits: (around: Around) => boolean;
};

const PIECES = /^(条|条次|件|件次|份|篇|则|个|项|次)$/;
const CASES = /^(件|份|条|宗|起|个|例|次|人次)$/;

const CHANNELS: readonly [string, RegExp][] = [
  ['published.website', /网站|门户网|政府网|官网|网页/],
  ['published.wechat', /微信|公众号/],
  ['published.weibo', /微博/],
  ['published.other_media', /新媒体|抖音|今日头条|客户端|头条号|视频号|APP/i],
];

const PUBLISHING = /发布|公开|推送|更新|刊发|发文|转载|信息|推文/;

const channelsIn = (text: string): string[] =>
  CHANNELS.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);

const channelRule = (indicator: string): NarrativeRule => ({
  indicator,
  units: PIECES,
  fits: ({ before }) => {
    const channels = channelsIn(before);
    return channels.length === 1 && channels[0] === indicator && PUBLISHING.test(before);
  },
});

/** Not a year's own count: grown over years, or of something else on the same page. */
export const CUMULATIVE = /历年|截至|截止|以来|粉丝|关注(用户|人数)|浏览量?|访问量?|点击量?/;

export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  {
    indicator: 'reconsideration.stated',
    units: CASES,
    fits: ({ before, after }) =>
      (/行政复议(案件|申请|事项)?(共|为|数)?$/.test(before) || /^行政复议/.test(after)) &&
      !/诉讼/.test(before + after.slice(0, 8)),
  },
  {
    indicator: 'litigation.stated',
    units: CASES,
    fits: ({ before, after }) =>
      (/行政诉讼(案件|申请|事项)?(共|为|数)?$/.test(before) || /^行政诉讼/.test(after)) &&
      !/复议/.test(before.slice(-12) + after.slice(0, 8)),
  },
  {
    indicator: 'requests.stated',
    units: CASES,
    fits: ({ before, after }) => {
      if (/复议|诉讼|结转|其中/.test(before.slice(-14)) || /^(行政)?(复议|诉讼)/.test(after))
        return false;
      const verb = /(收到|受理|接收|接到|新收|收悉)/;
      return (
        (verb.test(before) && /(申请|依申请公开)[^,]{0,8}$/.test(before)) ||
        (verb.test(before.slice(-12)) &&
          /^(政府)?(信息)?(依申请|公开)?(信息)?(公开)?的?申请/.test(after)) ||
        (/(办理|答复|办结)[^,]{0,10}(申请)[^,]{0,4}$/.test(before) && !/率/.test(before))
      );
    },
  },
  {
    indicator: 'interpretations',
    units: /^(条|篇|件|个|份|次|期|项|则)$/,
    fits: ({ before, after }) =>
      /(政策|文件)?解读(材料|文件|信息|稿件|稿|类信息|文章|方案)?(共|达|计|总数)?$/.test(before) ||
      /^(政策|文件)?(解读|政策解读)/.test(after),
  },
  {
    indicator: 'press_conferences',
    units: /^(场|次|期|个)$/,
    fits: ({ before, after }) =>
      /新闻(发布|通气)会[^,]{0,3}$/.test(before) || /^新闻发布会/.test(after),
  },
  {
    indicator: 'gazette_issues',
    units: /^(期|辑|本)$/,
    fits: ({ before, after }) =>
      /公报》?[^,]{0,6}$/.test(before) || /^(《|政府)?.{0,10}公报/.test(after),
  },
  {
    indicator: 'trainings',
    units: /^(次|期|场|场次|个|轮)$/,
    fits: ({ before, after }) =>
      /(培训|培训会|培训班|培训会议|业务培训)[^,人]{0,4}$/.test(before) ||
      /^[^,]{0,10}培训/.test(after),
  },
  {
    indicator: 'circulars',
    units: /^(期|次|份|件|篇)$/,
    fits: ({ before, after }) =>
      /通报》?[^,]{0,3}$/.test(before) || /^(情况|工作)?通报/.test(after),
  },
  ...CHANNELS.map(([indicator]) => channelRule(indicator)),
  {
    indicator: 'published.total',
    units: PIECES,
    fits: ({ before, after }) =>
      (/(主动)?公开(发布)?(各类|各种)?(政府|政务)?信息[^,]{0,6}$/.test(before) ||
        /(发布|公布)(各类|各种)?(政府|政务)(公开)?信息[^,]{0,6}$/.test(before) ||
        (/主动公开[^,]{0,4}$/.test(before) && /^(政府|政务)信息/.test(after))) &&
      channelsIn(before).length !== 1 &&
      !/申请/.test(before),
  },
];

/** Statements that there were none, with the figure they stand for. */
export const NONE_RULES: readonly { indicator: string; pattern: RegExp }[] = [
  {
    indicator: 'requests.stated',
    pattern:
      /(未收到|没有收到|未接到|未接收到|未受理|无)(任何)?(公民|法人|群众|其他组织|,|、|和|或|者){0,6}(的|关于|提出的)?(有关)?(政府)?(信息)?(依申请|公开)?(政府)?(信息)?(公开)?(的)?申请/,
  },
  {
    indicator: 'reconsideration.stated',
    pattern:
      /(未发生|没有|未出现|未引起|未引发|未接到|未收到|未产生|未被|无|不存在)[^。;]{0,24}?行政复议(?!\D{0,6}\d)/,
  },
  {
    indicator: 'litigation.stated',
    pattern:
      /(未发生|没有|未出现|未引起|未引发|未接到|未收到|未产生|未被|无|不存在)[^。;]{0,30}?(行政)?诉讼(?!\D{0,6}\d)/,
  },
];
