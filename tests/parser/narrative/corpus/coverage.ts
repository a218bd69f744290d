import type { Prose } from '../../../../src/lib/parser/narrative/prose.ts';
import { readProse, type Fate } from '../../../../src/lib/parser/narrative/read-narrative.ts';

/** What became of the numbers a person sees; `silent` for those nothing is said of. */
export type Coverage = Record<Fate | 'silent', number>;

export const NO_NUMBERS: Coverage = { value: 0, doubt: 0, unread: 0, silent: 0 };

/** A number with a counting unit, found without the recogniser; an ordinal counts nothing. */
const SEEN =
  /(?<![第\d.,A-Za-z])\d[\d,]*(?:\.\d+)?万?[余多]?(?:条|件|篇|次|份|期|场|宗|项|则|个(?!部分|方面)|起|例|批|辑|本|轮|册)/g;

/** Counts what became of every number with a counting unit in Section I. */
export function coverageOf(prose: Prose, reportingYear: number | null): Coverage {
  const { fates } = readProse(prose, reportingYear);
  const coverage = { ...NO_NUMBERS };
  for (const { index } of prose.text.matchAll(SEEN)) {
    // A hedge belongs to the number: 近300条 begins at 近.
    const fate = [0, 1, 2].flatMap((back) => fates.get(index - back) ?? []).at(0);
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
