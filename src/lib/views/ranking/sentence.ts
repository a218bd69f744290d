import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { NATION } from '../../model/division.ts';
import { rankingText } from '../../messages/ranking.ts';
import type { ChosenDivision } from '../../queries/selected-reports.ts';
import type { YearSum } from '../../queries/year-sums.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { addable } from '../figures/layers.ts';
import { valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';

/** A unit as the sentence sees it; `rank` null where a rate rests on too few cases. */
export type RankedName = { name: string; value: number | null; rank: number | null };

/** Name of the chosen division, empty for the whole country. */
export function placeOf(divisions: readonly ChosenDivision[]): string {
  const chosen = divisions[0];
  return !chosen || chosen.code === NATION ? '' : chosen.name;
}

/** `29个县级政府`, `重庆市21个部门`. */
export function unitsText(n: number, place: string, state: ViewState): string {
  const text = rankingText[state.lang];
  const level = state.level === 'nation' ? 'all' : state.level;
  if (state.by === 'division') return text.divisionUnits(n, place);
  if (state.kind === 'government') return text.units(n, place, text.governments[level]);
  const words = state.kind === 'township' ? '' : text.levels[level];
  return text.units(n, place, `${words}${text.kinds[state.kind]}`);
}

/** The first of the ranked, `X等3个并列` when several share the place; null when none is ranked. */
export function leaderOf(ranked: readonly RankedName[], asked: Asked): string | null {
  const first = ranked.filter(({ rank }) => rank === 1);
  const name = first[0]?.name;
  if (name === undefined) return null;
  return first.length === 1 ? name : rankingText[asked.lang].tied(name, first.length);
}

/**
 * What the chosen indicator says of the whole selection in one sentence: how many units state it,
 * their sum (for a rate the ratio of the sums) where they lie on one layer, and who is first.
 */
export function pageSentence(
  ranked: readonly RankedName[],
  years: readonly YearSum[],
  place: string,
  state: ViewState,
): string {
  const text = rankingText[state.lang];
  const name = indicatorName(state);
  const year = years.find((row) => row.year === state.year);
  if (!sharesUnit(state.indicator) && year && year.known > 0) {
    return text.listedOnlyTitle(state.year, year.known, name);
  }
  const isAddable = year !== undefined && addable(year.levels, state);
  if (state.by === 'division' && year && !isAddable) {
    return text.severalLevelsTitle(state.year, name);
  }
  const known = ranked.filter(({ value }) => value !== null);
  const first = known[0];
  if (!first || first.value === null) return text.noData(state.year, name);
  const value = valueText(state.indicator, first.value, state.lang, 'short');
  if (known.length === 1) return text.onlyOne(state.year, first.name, name, value);

  const units = unitsText(known.length, place, state);
  const leader = leaderOf(ranked, state);
  const sum = isAddable ? year.value : null;
  if (sum === null) {
    return leader === null
      ? text.noneRanked(state.year, units, name, LEAST_DENOMINATOR)
      : text.topAlone(state.year, units, name, leader, value);
  }
  const total = valueText(state.indicator, sum, state.lang, 'short');
  if (!isRatio(state.indicator))
    return text.sumAndTop(state.year, units, name, total, leader ?? first.name);
  return leader === null
    ? text.ratioAlone(state.year, units, name, total)
    : text.ratioAndTop(state.year, units, name, total, leader);
}
