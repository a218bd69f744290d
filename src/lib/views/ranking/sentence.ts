import { NATION } from '../../model/division.ts';
import { rankingText } from '../../messages/ranking.ts';
import type { ChosenDivision } from '../../queries/chosen-division.ts';
import type { ViewState } from '../../url/view-state.ts';
import { placeName } from '../place-name.ts';

/** Name of the chosen division, empty for the whole country. */
export function placeOf(
  divisions: readonly ChosenDivision[],
  state: Pick<ViewState, 'lang'>,
): string {
  const chosen = divisions[0];
  return !chosen || chosen.code === NATION ? '' : placeName(chosen.code, chosen.name, state);
}

/** `29个县级政府`, `重庆市21个部门`. */
export function unitsText(n: number, place: string, state: ViewState): string {
  const text = rankingText[state.lang];
  const level = state.level === 'nation' ? 'all' : state.level;
  if (state.kind === 'government') return text.units(n, place, text.governments[level]);
  const words = state.kind === 'township' ? '' : text.levels[level];
  return text.units(n, place, `${words}${text.kinds[state.kind]}`);
}
