import { channelsIn, isForeign, isSent, PIECES } from './channel-rules.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Placing } from './placing.ts';
import { clauseOf, type ToldNumber } from './told-number.ts';

/** Kinds that an agency may mean by all of its information, or documents. */
const PERHAPS_ALL: readonly RegExp[] = [
  /主动公开了?(各类|各种)[^,、类]{2,12}信息$/,
  /公开了?(各类)?(政府|政务)?文件$/,
  /(公开|发布)了?各类[^,;\d]*、[^,;\d]*等信息$/,
  /公开了?重点领域(的)?(政府|政务)?信息$/,
  // 我局主动公开286件: of what is not said.
  /^(20\d\d年度?)?[我本][局委办厅院镇乡街]?(累计|共)*主动公开$/,
];
/** Asked for, judged, or proposed: not what was published. */
const OTHER =
  /申请|不予|复议|诉讼|答复|征集|解读|建议|提案|印发|制发|制定|清理|废止|上级|转载|转发/;

/**
 * `主动公开各类财政信息1112条`, `主动公开文件17件`: perhaps the headline, in a report that tells no other
 * figure of what was published.
 */
export function placeAsWeakTotal({
  before,
  after,
  unit,
  under,
  sentence,
}: ToldNumber): Placing | null {
  const clause = clauseOf(before);
  if (under !== null || !PIECES.test(unit) || /^\p{Script=Han}/u.test(after)) return null;
  if (channelsIn(sentence).length > 0 || isForeign(clause) || isSent(clause)) return null;
  if (OTHER.test(clause) || isElsewhere(clause, before)) return null;
  return PERHAPS_ALL.some((pattern) => pattern.test(clause))
    ? { indicators: ['published.total'], doubts: ['subject_unclear'], isLastResort: true }
    : null;
}
