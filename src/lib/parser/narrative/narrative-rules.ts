import type { Doubt } from '../../model/parsed-report.ts';
import type { Around } from './around.ts';
import { channelOf, channelsIn, isForeign, isTogether, PIECES } from './channel-rules.ts';

/** How a figure of Section I is recognised; the first rule that fits names it. */
export type NarrativeRule = {
  indicator: string;
  units: RegExp;
  fits: (around: Around) => boolean;
  doubts?: (around: Around) => Doubt[];
};

const CASES = /^(件|件次|份|条|宗|起|个|例|项|次|人次|批)$/;

const REQUEST_END =
  /(依申请公开|公开申请|申请公开|信息申请|依申请|申请)(公开)?(的)?(政府|政务)?(信息)?(公开)?(的)?(申请|事项|件|信息|案件|表|数)*$/;
const REQUEST_AFTER =
  /^(公民|群众|自然人|企业|法人)?(提出|提交)?(的)?(政府|政务)?(信息)?(依申请公开|公开申请|公开的?申请|申请公开)/;
const INTAKE = /新收|收到|受理|接收|接到|收悉|接受|收取/;
const HANDLED = /办理|答复|办结|处理/;

function isRequests({ before, after }: Around): boolean {
  if (/复议|诉讼|行政许可|结转/.test(before.slice(-16))) return false;
  if (/复议|诉讼/.test(after.slice(0, 12)) || /^(已|均|全部)?结转/.test(after)) return false;
  const clause = before.split(',').at(-1) ?? '';
  const verb = INTAKE.test(before) || (HANDLED.test(clause) && !/率$/.test(before));
  if (!verb) return false;
  return (
    REQUEST_END.test(before) || (/[到理收接悉结复]$/.test(before) && REQUEST_AFTER.test(after))
  );
}

const REVIEW_END = /行政复议(的|案件|案|申请|事项|数)*$/;
const LAWSUIT_END = /(行政诉讼|提起诉讼|起诉)(的|案件|案|申请|事项|数)*$/;
/** `各1件`, `均为0件`: the same number for each thing named before. */
const EACH = /(各|均|都|分别)$/;

const isContested =
  (own: RegExp, other: RegExp, end: RegExp, start: RegExp) =>
  (around: Around): boolean => {
    const { before, after } = around;
    if (EACH.test(before)) return own.test(before.slice(-26));
    if (end.test(before)) return !other.test(before.slice(-18));
    const clause = before.split(',').at(-1) ?? '';
    return start.test(after) && !other.test(clause + after.slice(0, 16));
  };

/** An office of justice tells of its own cases too; those against its disclosure name it. */
const perhapsOther = ({ before, sentence }: Around): Doubt[] =>
  /(办理|审理|审结|办结|受理|收到|接收|化解)[^,]*$/.test(before) &&
  !/信息公开|依申请|政务公开/.test(sentence)
    ? ['other_matter']
    : [];

const TOTAL_END =
  /((主动)?公开(发布)?|发布|公布|新增)(的|了)?(各类|各种|各项)?(的)?((政府|政务|公开)(公开)?)?信息[^,、类]{0,3}$|信息主动公开$/;
const TOTAL_LIST =
  /(公开|发布)[^。;\d]{2,70}等(方面)?(的)?(各类|各种|各项)?(政府|政务)?(公开)?信息$/;

function isTotal(around: Around): boolean {
  const { before, after } = around;
  if (/申请/.test(before.slice(-24)) || isForeign(before) || channelsIn(before).length === 1) {
    return false;
  }
  if (/(公开|发布)$/.test(before)) return /^(各类|各种)?(政府|政务)信息/.test(after);
  // 各部门、网站、公众号: several channels are the headline only when the website is one of them.
  const channels = channelsIn(before);
  if (channels.length > 1 && !channels.includes('published.website')) return false;
  const listed = TOTAL_LIST.test(before);
  return listed || (TOTAL_END.test(before) && /主动公开|公开|政府信息|政务信息/.test(before));
}

const TRAINING_AFTER =
  /^(政务公开|政府信息公开|信息公开|依申请公开|业务|专题|集中|工作|相关|专项|线上|线下|全[省市县区])*培训/;
const OTHER_TRAINING = /(就业|技能|职业|农民|安全生产|消防|党员|岗前|创业)[^,]{0,6}培训/;

export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  {
    indicator: 'reconsideration.stated',
    units: CASES,
    fits: isContested(/复议/, /诉讼|起诉/, REVIEW_END, /^(因[^,]{0,14})?(被(申请|提起))?行政复议/),
    doubts: perhapsOther,
  },
  {
    indicator: 'litigation.stated',
    units: CASES,
    fits: isContested(/诉讼/, /复议/, LAWSUIT_END, /^(因[^,]{0,14})?(被(申请|提起))?行政诉讼/),
    doubts: perhapsOther,
  },
  { indicator: 'requests.stated', units: CASES, fits: isRequests },
  {
    indicator: 'interpretations',
    units: /^(条|条次|篇|件|个|份|次|期|项|则|部)$/,
    fits: ({ before, after }) =>
      /解读(性|类|的|政策|材料|文件|信息|稿件|稿|文章|文稿|方案|产品|内容|作品|视频|活动|件)*$/.test(
        before,
      ) || /^(各类|政策|文件|政策性)*解读/.test(after),
  },
  {
    indicator: 'press_conferences',
    units: /^(场|场次|次|期|个)$/,
    fits: ({ before, after }) =>
      /新闻(发布|通气)(会|活动)[^,、]{0,3}$/.test(before) ||
      /^[^,]{0,8}新闻(发布|通气)(会|活动)/.test(after),
  },
  {
    indicator: 'gazette_issues',
    units: /^(期|辑|本)$/,
    fits: ({ before, after }) =>
      /公报》?[^,]{0,6}$/.test(before) || /^(《|政府)?.{0,14}公报/.test(after),
  },
  {
    indicator: 'trainings',
    units: /^(次|期|期次|场|场次|个|轮|批)$/,
    fits: ({ before, after }) =>
      !OTHER_TRAINING.test(before + after) &&
      (/培训[^,、人]{0,6}$/.test(before) || TRAINING_AFTER.test(after)),
  },
  {
    indicator: 'circulars',
    units: /^(期|次|份|件|篇)$/,
    fits: ({ before, after }) =>
      /通报》?[^,、]{0,3}$/.test(before) || /^(情况|工作|专项)*通报/.test(after),
  },
  ...['published.website', 'published.wechat', 'published.weibo', 'published.other_media'].map(
    (indicator): NarrativeRule => ({
      indicator,
      units: PIECES,
      fits: (around) => channelOf(around) === indicator,
    }),
  ),
  {
    indicator: 'published.other_media',
    units: PIECES,
    fits: isTogether,
    doubts: () => ['channels_together'],
  },
  { indicator: 'published.total', units: PIECES, fits: (around) => isTotal(around) },
];
