import { indicatorOf, isDerived } from '../../../catalogue/catalogue.ts';
import { sharesUnit } from '../../../catalogue/comparable.ts';
import { LEAST_BASE } from '../../../catalogue/thresholds.ts';
import { formatExact } from '../../../messages/format.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import type { ViewState } from '../../../url/view-state.ts';
import type { Point } from '../../figures/frame.ts';
import { isComparable } from '../../../catalogue/breaks.ts';
import type { Peer } from '../peers.ts';

/** Whether a rate is out of the question: 20 % is no 20 % of anything. Printed figures can be indexed. */
export const canIndex = ({ indicator }: Pick<ViewState, 'indicator'>): boolean =>
  !isDerived(indicatorOf(indicator)) && sharesUnit(indicator);

/** Whether lines are drawn against each unit's first known year as 100. */
export const isIndexed = (state: Pick<ViewState, 'measure' | 'indicator'>): boolean =>
  state.measure === 'index' && canIndex(state);

/**
 * Points of a unit as an index: its first known year is 100, and behind a break of the series the first one
 * there. No point where that year's number is below ten: a share of it would be noise.
 * @param points one for each year
 */
export function indexedPoints(
  peer: Peer,
  points: readonly Point[],
  years: readonly number[],
  { indicator, lang }: ViewState,
): Point[] {
  let base: { year: number; value: number } | null = null;
  return years.map((year, at) => {
    const value = peer.series.get(year)?.value ?? null;
    const point = points[at];
    if (value === null || !point) return { value: null, text: '', hint: '' };
    if (base === null || !isComparable(indicator, base.year, year)) base = { year, value };
    if (base.value < LEAST_BASE) return { value: null, text: '', hint: '' };
    const index = (100 * value) / base.value;
    const text = formatExact(Math.round(index * 10) / 10, lang);
    return {
      ...point,
      value: index,
      text,
      hint: [point.hint, workbenchText[lang].indexHint(text, base.year)].join('\n'),
    };
  });
}

/** Units of which numbers are there but none can be 100. */
export const withoutBase = (
  peers: readonly Peer[],
  points: readonly (readonly Point[])[],
): number =>
  peers.filter(
    ({ series }, at) =>
      [...series.values()].some(({ value }) => value !== null) &&
      (points[at] ?? []).every(({ value }) => value === null),
  ).length;
