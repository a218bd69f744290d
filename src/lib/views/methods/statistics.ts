import { punctuation } from '../../messages/punctuation.ts';
import { formatExact, formatRate } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { statisticsText } from '../../messages/methods/statistics.ts';
import { binomialLimit, INNER_TAIL, OUTER_TAIL } from '../../statistics/binomial-limits.ts';
import { countsDiffer, toldApart, type Rate } from '../../statistics/compare.ts';
import { poissonInterval } from '../../statistics/poisson.ts';
import { rankIntervals } from '../../statistics/rank-intervals.ts';
import { STATISTIC_SOURCES, STATISTICS, type Statistic } from '../../statistics/sources.ts';
import { binomialAtMost } from '../../statistics/tails.ts';
import { weightRanges } from '../../statistics/weight-ranges.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';

/** One method with its sources and examples that the product's own functions computed. */
export type StatisticMethod = {
  id: Statistic;
  name: string;
  about: string;
  examples: readonly string[];
  sources: readonly string[];
};

/** Every statistic the product computes with. */
export function statisticMethods(language: Language): StatisticMethod[] {
  const text = statisticsText[language].method;
  return STATISTICS.map((id) => ({
    id,
    name: text[id].name,
    about: text[id].about,
    examples: EXAMPLES[id](language),
    sources: STATISTIC_SOURCES[id],
  }));
}

const RATES: readonly (readonly [Rate, Rate])[] = [
  [rate(8, 10), rate(5, 10)],
  [rate(80, 100), rate(50, 100)],
];
const COUNTS = [
  [5, 12],
  [5, 15],
] as const;
const RANKED = [30, 24, 12, 5];
const TARGET = 0.8;
const SCORED = [
  [80, 60],
  [60, 70],
  [70, 40],
];
const VARY = 50;

const EXAMPLES: Readonly<Record<Statistic, (language: Language) => string[]>> = {
  wilson: (language) =>
    [rate(8, 10), rate(80, 100)].flatMap(({ hits, cases }) => {
      const interval = wilsonInterval(hits, cases);
      if (!interval) return [];
      const [low, high] = [interval.low, interval.high].map((one) => formatRate(one, language));
      return [statisticsText[language].method.wilson.example(hits, cases, low ?? '', high ?? '')];
    }),
  difference: (language) => {
    const text = statisticsText[language];
    const named = ({ hits, cases }: Rate) => text.ofCases(hits, cases);
    return RATES.map(([one, other]) =>
      text.method.difference.example(named(one), named(other), toldApart(one, other) === true),
    );
  },
  counts: (language) => {
    const text = statisticsText[language];
    return COUNTS.map(([one, other]) =>
      text.method.counts.example(text.cases(one), text.cases(other), countsDiffer(one, other)),
    );
  },
  poisson: (language) =>
    [0, 5, 50].flatMap((count) => {
      const interval = poissonInterval(count);
      return interval
        ? [
            statisticsText[language].method.poisson.example(
              count,
              tenths(interval.low, language),
              tenths(interval.high, language),
            ),
          ]
        : [];
    }),
  rankInterval: (language) => {
    const text = statisticsText[language];
    const { listed } = punctuation[language];
    const ranks = rankIntervals(RANKED.map((n) => ({ value: n, numbers: { kind: 'count', n } })));
    const spans = ranks.flatMap((one) =>
      one?.supported ? [`${one.supported.best}–${one.supported.worst}`] : [],
    );
    return [text.method.rankInterval.example(listed(RANKED.map(String)), listed(spans))];
  },
  weightRange: (language) => {
    const { listed } = punctuation[language];
    const spans = weightRanges(SCORED, [6, 4], VARY / 100).map(({ best, worst }) =>
      best === worst ? String(best) : `${best}–${worst}`,
    );
    const points = SCORED.map((own) => own.join('/'));
    const text = statisticsText[language].method.weightRange;
    return [text.example(listed(points), VARY, listed(spans))];
  },
  funnel: (language) => {
    const text = statisticsText[language];
    const span = (cases: number, tail: number) =>
      text.span(
        formatRate(binomialLimit(TARGET, cases, tail), language),
        formatRate(binomialLimit(TARGET, cases, 1 - tail), language),
      );
    return [20, 200].map((cases) =>
      text.method.funnel.example(
        formatRate(TARGET, language),
        cases,
        span(cases, INNER_TAIL),
        span(cases, OUTER_TAIL),
      ),
    );
  },
  tails: (language) => [
    statisticsText[language].method.tails.example(
      5,
      20,
      formatRate(binomialAtMost(5, 20, 0.5), language),
    ),
  ],
};

function rate(hits: number, cases: number): Rate {
  return { kind: 'rate', hits, cases };
}

const tenths = (value: number, language: Language): string =>
  formatExact(Math.round(value * 10) / 10, language);
