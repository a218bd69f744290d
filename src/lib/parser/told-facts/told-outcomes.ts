import type { ToldOutcome } from '../../model/told-facts.ts';

/** Outcomes as prose names them; 部分公开 and 不予公开 before 予以公开, which they contain in other words. */
const OUTCOMES: readonly [code: string, words: string][] = [
  ['outcome.partly_granted', '予以部分公开|部分予以公开|部分公开'],
  ['outcome.refused', '不予公开|不予以公开'],
  ['outcome.granted', '予以公开|全部公开|同意公开'],
  ['outcome.unavailable', '无法提供'],
  ['outcome.declined', '不予处理'],
  ['outcome.other', '其他处理'],
];

const COUNTED = new RegExp(
  String.raw`(?:其中|[,，、；;：:。和及]|答复|^)(?:作出|依法|决定)?` +
    String.raw`(?<words>${OUTCOMES.map(([, words]) => words).join('|')})` +
    String.raw`(?:的|决定|答复|类|共|有|为|申请)?(?<!\d)(?<digits>\d+)(?:件|条|份|宗|起)(?!次)`,
  'gu',
);

/** `其中予以公开4件` behind a full stop goes on with the sentence before. */
const SENTENCES = /[。！!？?](?!其中)/;

/** One outcome among requests that were counted before it: `收到申请8件,其中予以公开4件`. */
const AMONG_REQUESTS =
  /(?:申请(?:公开)?|办结|答复)\D{0,6}\d+[件宗起份].*其中,?[^\d,;]*\d+[件条份宗起](?!次)/;

/**
 * Outcomes counted in a list of at least two within one sentence about requests. One outcome alone
 * may be of anything, unless it is one among the requests just counted; an outcome counted twice
 * says which of the two nowhere.
 */
export function readOutcomes(prose: string): ToldOutcome[] {
  const found = prose.split(SENTENCES).flatMap((sentence): ToldOutcome[] => {
    if (
      !/申请|办结|答复/.test(sentence) ||
      /上一?年(?!度?结转)|去年|累计|历年|\d{4}年至/.test(sentence)
    )
      return [];
    const counted = [...sentence.matchAll(COUNTED)].map(({ groups }) => ({
      code: codeOf(groups?.['words'] ?? ''),
      value: Number(groups?.['digits']),
    }));
    return counted.length >= 2 || AMONG_REQUESTS.test(sentence) ? counted : [];
  });
  return found.filter(({ code }) => found.filter((other) => other.code === code).length === 1);
}

const codeOf = (words: string): string =>
  OUTCOMES.find(([, names]) => names.split('|').includes(words))?.[0] ?? '';
