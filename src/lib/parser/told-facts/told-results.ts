import type { ToldOutcome } from '../../model/told-facts.ts';
import { onlyValues } from './only-values.ts';

/** Whose results follow: the narrower words first, as 未经复议直接起诉 holds 复议. */
const SUBJECTS: readonly [group: string, words: string][] = [
  ['litigation.direct', '未经(?:行政)?复议直接(?:起诉|提起(?:行政)?诉讼)|直接起诉'],
  ['litigation.after_reconsideration', '(?:经(?:行政)?)?复议后(?:起诉|提起(?:行政)?诉讼)'],
  ['litigation', '(?:行政)?诉讼|应诉|起诉'],
  ['reconsideration', '(?:行政)?复议(?:案件)?'],
];

const RESULTS: readonly [result: string, words: string][] = [
  ['pending', '尚未审结|未审结|尚在审理|正在审理|未办结'],
  ['upheld', '结果维持|予以维持|维持原[^,;。、\\d]{1,8}|维持'],
  ['rectified', '结果纠正|予以纠正|被纠正|纠正'],
  ['other', '其他结果'],
];

const named = (kind: string, list: readonly [string, string][]): string =>
  list.map(([, words], at) => `(?<${kind}${at}>${words})`).join('|');

const SUBJECT = new RegExp(named('subject', SUBJECTS), 'gu');
const RESULT = new RegExp(
  `(?:${named('result', RESULTS)})(?:的|中)?(?:案件)?(?:共|有|为|:)?(?<digits>\\d+)(?:件|宗|起|例|个|次)`,
  'gu',
);

/** Of other years, of all years, or of cases in which the body decided on others. */
const OTHER = /去年|上一?年(?!度?结转)|累计|历年|以来|同期/;
const OWN = /信息公开|被|(?<!复议)申请\d+[件宗份]/;

/**
 * Results of reconsideration and litigation counted in prose: `行政复议3件,其中维持1件,纠正2件`. Each
 * belongs to the last procedure named before it; where two are named together it belongs to neither.
 */
export function readResults(prose: string): ToldOutcome[] {
  const found = prose.split(/[。!?]/).flatMap((sentence): ToldOutcome[] => {
    if (OTHER.test(sentence) || !OWN.test(sentence)) return [];
    return [...sentence.matchAll(RESULT)].flatMap((match): ToldOutcome[] => {
      const group = groupBefore(sentence.slice(0, match.index));
      const result = chosen('result', RESULTS, match.groups);
      const value = Number(match.groups?.['digits']);
      return group === null || result === null ? [] : [{ code: `${group}.${result}`, value }];
    });
  });
  return onlyValues(found);
}

/** Whether lawsuits are told by the way they came to court. */
export const tellsGroups = (prose: string): boolean =>
  SUBJECTS.slice(0, 2).some(([, words]) => new RegExp(words, 'u').test(prose));

/** The procedure that a result told behind these words is of, null where that is not certain. */
function groupBefore(words: string): string | null {
  const subjects = [...words.matchAll(SUBJECT)].map((match) => ({
    group: chosen('subject', SUBJECTS, match.groups),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const last = subjects.at(-1);
  const before = subjects.at(-2);
  if (!last) return null;
  // 行政复议、行政诉讼共3件: of both. 行政诉讼未经复议直接起诉2件 says more exactly which.
  const isJoint =
    before !== undefined &&
    !/\d/.test(words.slice(before.to, last.from)) &&
    before.group?.split('.')[0] !== last.group?.split('.')[0];
  return isJoint ? null : last.group;
}

function chosen(
  kind: string,
  list: readonly [string, string][],
  groups: Record<string, string | undefined> | undefined,
): string | null {
  return list.find((_, at) => groups?.[`${kind}${at}`] !== undefined)?.[0] ?? null;
}
