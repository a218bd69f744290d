import { countsCases, isProportion } from '../../catalogue/comparable.ts';
import { formatExact, formatRate } from '../../messages/format.ts';
import { rankingText } from '../../messages/ranking.ts';
import { ratesText } from '../../messages/rates.ts';
import { toldApart, type Measured } from '../../statistics/compare.ts';
import { poissonInterval } from '../../statistics/poisson.ts';
import { rankIntervals } from '../../statistics/rank-intervals.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import type { Asked } from '../asked.ts';

/** What the numbers of a unit support: its best and worst rank, and how it stands to the marked unit. */
export type Supported = {
  best: number;
  worst: number;
  /** Whether chance alone does not explain the difference from the marked unit; null without one. */
  isApart: boolean | null;
};

/** What a figure rests on. */
export type Numbers = {
  indicator: string;
  value: number | null;
  status: string | null;
  numerator: number | null;
  denominator: number | null;
};

/** A ranked figure of a unit. */
type Entry = {
  row: Numbers & { agency_id: string | null; report_id: string };
  rank: number | null;
};

/** What the numbers support of each ranked unit, by its report. */
export type SupportedRanks = ReadonlyMap<string, Supported>;

/** Whether chance moves a figure, so that its ranks have intervals: a count of cases or a share of them. */
export function hasIntervals({ indicator }: Asked): boolean {
  return countsCases(indicator) || isProportion(indicator);
}

/** Empty for a figure that chance does not move and of one unit alone; without those that are rounded. */
export function supportedRanks(entries: readonly Entry[], asked: Asked): SupportedRanks {
  const ranked = entries.filter(({ rank }) => rank !== null).length;
  if (!hasIntervals(asked) || ranked < 2) return new Map();
  const intervals = rankIntervals(
    entries.map(({ row, rank }) =>
      rank === null || row.value === null ? null : { value: row.value, numbers: measuredOf(row) },
    ),
  );
  const marked = entries.find(({ row }) => row.agency_id === asked.marked)?.row;
  const numbers = marked ? measuredOf(marked) : null;
  return new Map(
    entries.flatMap(({ row }, index) => {
      const supported = intervals[index]?.supported;
      if (!supported) return [];
      const isApart = row === marked ? null : toldApart(numbers, measuredOf(row));
      return [[row.report_id, { ...supported, isApart }]];
    }),
  );
}

/** The numbers behind a figure, null where they are rounded or not known. */
export function measuredOf({
  indicator,
  value,
  status,
  numerator,
  denominator,
}: Numbers): Measured | null {
  if (status === 'rounded' || value === null) return null;
  if (countsCases(indicator)) return { kind: 'count', n: value };
  return isProportion(indicator) && numerator !== null && denominator !== null
    ? { kind: 'rate', hits: numerator, cases: denominator }
    : null;
}

/** `95%区间 3.0–12.0%`: what chance alone makes of a figure; nothing for one that chance does not move. */
export function intervalText(row: Numbers, { lang }: Pick<Asked, 'lang'>): string[] {
  const said = intervalEnds(row, { lang });
  if (!said) return [];
  return countsCases(row.indicator)
    ? [rankingText[lang].chanceInterval(...said)]
    : [ratesText[lang].interval(...said)];
}

/** The lower and the upper end of that interval as text; null where there is none. */
export function intervalEnds(
  row: Numbers,
  { lang }: Pick<Asked, 'lang'>,
): [low: string, high: string] | null {
  const numbers = measuredOf(row);
  if (!numbers) return null;
  if (numbers.kind === 'rate') {
    const interval = wilsonInterval(numbers.hits, numbers.cases);
    return interval && [formatRate(interval.low, lang), formatRate(interval.high, lang)];
  }
  const interval = poissonInterval(numbers.n);
  const say = (mean: number) =>
    formatExact(mean < 100 ? Math.round(mean * 10) / 10 : Math.round(mean), lang);
  return interval && [say(interval.low), say(interval.high)];
}

/** What hovering over a rank says of its interval and of the marked unit. */
export function supportedHint(supported: Supported | undefined, { lang }: Asked): string[] {
  if (!supported) return [];
  const text = rankingText[lang];
  const { best, worst, isApart } = supported;
  return [
    best === worst ? text.surelyRanked : text.ranksBetween(best, worst),
    ...(isApart === null ? [] : [isApart ? text.apartFromMarked : text.notApartFromMarked]),
  ];
}
