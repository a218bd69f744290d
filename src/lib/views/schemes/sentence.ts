import { indicatorOf } from '../../catalogue/catalogue.ts';
import { LEAST_TO_CONCLUDE } from '../../catalogue/thresholds.ts';
import { formatFixed } from '../../messages/format.ts';
import { schemesText } from '../../messages/schemes/schemes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { hasWeights } from '../../schemes/scheme.ts';
import { MOST_RANGED } from '../../schemes/score.ts';
import type { ViewState } from '../../url/view-state.ts';
import { scoredValue, type ScoredUnit, type ScoredUnits } from './scored-units.ts';

/**
 * The sentence over a scored list, made from the rows of its table: how many have a total, who has the highest,
 * and whether other weights would change that. Where nothing is ranked it says why.
 * @param listed the list as a sentence names it
 */
export function schemeSentence(scored: ScoredUnits, listed: string, state: ViewState): string {
  const { scheme, version, units, list } = scored;
  const { sentence: text, named } = schemesText[state.lang];
  if (units.length === 0) return listed;
  if (units.every(({ figures }) => figures.every((figure) => figure === undefined))) {
    return workbenchText[state.lang].sentence.noReports(state.year, listed);
  }
  const said = text.ranked(state.year, listed, named(scheme.title, version), list.totals);
  if (list.totals === 0) {
    return list.withheld > 0
      ? withoutPlaces(said, scored, state)
      : withMostMissing(said, scored, state);
  }
  if (list.unranked === 'few') return text.few(said, LEAST_TO_CONCLUDE);
  if (list.unranked === 'mixed') return text.mixed(said);
  if (list.unranked === 'uncovered') {
    return text.uncovered(said, workbenchText[state.lang].floorShare[scheme.floor]);
  }
  const first = units.filter(({ score }) => score.rank === 1);
  const points = formatFixed(first[0]?.score.total ?? NaN, 2, state.lang);
  const leading =
    first.length === 1
      ? text.first(said, first[0]?.peer.label ?? '', points)
      : text.shared(said, first.length, points);
  if (!hasWeights(scheme) || list.totals > MOST_RANGED) return leading;
  const possible = units.filter(({ score }) => score.range?.best === 1).length;
  if (possible > 1) return text.unsure(leading, scheme.vary, possible);
  return text.sure(leading, scheme.vary);
}

/** Where nobody has a total for want of places: why none were given, and of which parts. */
function withoutPlaces(said: string, { scheme, units, list }: ScoredUnits, state: ViewState) {
  const unplaced = scheme.parts.flatMap(({ indicator }, part) => {
    const why = list.unplaced[part] ?? null;
    return why === null || knownOf(units, part) === 0 ? [] : [{ indicator, why }];
  });
  const why = unplaced[0]?.why ?? 'few';
  const alike = unplaced.filter((one) => one.why === why);
  const text = schemesText[state.lang].sentence;
  const name = indicatorOf(alike[0]?.indicator ?? '').short[state.lang];
  const parts = text.placed(name, alike.length);
  if (why === 'few') return text.fewPlaced(said, parts, LEAST_TO_CONCLUDE);
  if (why === 'mixed') return text.mixedPlaced(said, parts);
  return text.uncoveredPlaced(said, parts, workbenchText[state.lang].floorShare[scheme.floor]);
}

/** Where nobody has a total for want of numbers: which part is missing most often. */
function withMostMissing(said: string, { scheme, units, listed }: ScoredUnits, state: ViewState) {
  const lacking = scheme.parts.map((_, part) => listed - knownOf(units, part));
  const most = Math.max(...lacking);
  const code = scheme.parts[lacking.indexOf(most)]?.indicator ?? '';
  return schemesText[state.lang].sentence.none(said, indicatorOf(code).short[state.lang], most);
}

/** How many units have a number of a part, with points for it or not. */
const knownOf = (units: readonly ScoredUnit[], part: number): number =>
  units.filter(({ figures }) => scoredValue(figures[part]) !== null).length;
