import type { Prose } from '../../../../src/lib/parser/narrative/prose.ts';
import { readProse, type Fate } from '../../../../src/lib/parser/narrative/read-narrative.ts';

/** What became of the numbers a person sees; `silent` for those nothing is said of. */
export type Coverage = Record<Fate | 'silent', number>;

export const NO_NUMBERS: Coverage = { value: 0, doubt: 0, unread: 0, silent: 0 };

/** A number with a counting unit, found without the recogniser; an ordinal counts nothing. */
const SEEN =
  /(?<![第\d.,A-Za-z])\d[\d,]*(?:\.\d+)?万?[余多]?(?:条|件|篇|次|份|期|场|宗|项|则|个(?!部分|方面|工作日)|起|例|批|辑|本|轮|册)/g;

/** Numbers in characters, round words, fees and readers; one alone may be none (一次性, 一条龙). */
const SEEN_IN_WORDS =
  /(?<![第每同届零一二三四五六七八九十百千万两\d])(?:(?:近|约|上)?(?:[几数]?[十百千万]|[二三四五六七八九两])[一二三四五六七八九十百千万零两]{0,8}[余多]?(?:条|件|篇|次|份|期|场|宗|册)(?!性)|\d[\d,.]*万?元)/g;

/** Counts what became of every number with a counting unit in Section I. */
export function coverageOf(prose: Prose, reportingYear: number | null): Coverage {
  const { fates } = readProse(prose, { agency: null, year: reportingYear });
  const coverage = { ...NO_NUMBERS };
  const seen = [SEEN, SEEN_IN_WORDS].flatMap((pattern) => [...prose.text.matchAll(pattern)]);
  for (const { index } of seen) {
    // A hedge belongs to the number: 近300条 begins at 近.
    const fate = [0, 1, 2, -1].flatMap((back) => fates.get(index - back) ?? []).at(0);
    coverage[fate ?? 'silent'] += 1;
  }
  return coverage;
}

export function added(one: Coverage, other: Coverage): Coverage {
  return {
    value: one.value + other.value,
    doubt: one.doubt + other.doubt,
    unread: one.unread + other.unread,
    silent: one.silent + other.silent,
  };
}
