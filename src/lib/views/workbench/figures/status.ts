import { indicatorOf, isDerived } from '../../../catalogue/catalogue.ts';
import { standingText } from '../../../messages/standings.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { UNIT_STANDINGS, type UnitStanding } from '../../../model/observation.ts';
import { missingReason } from '../../figures/figure-cell.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { STANDING_FILLS } from '../../figures/standing-fills.ts';
import { yearsOf, drawnPeers, type Drawing, type Figure } from '../drawn.ts';
import type { Peer } from '../peers.ts';

/** What stands for the chosen indicator in a unit's report of a year. */
export function standingOf(peer: Peer, year: number): UnitStanding {
  const figure = peer.series.get(year);
  if (!figure) return 'no_report';
  const reason = missingReason(figure);
  if (reason === null) return figure.value === 0 ? 'zero' : 'number';
  return UNIT_STANDINGS.find((one) => one === reason) ?? 'other';
}

/** Units by what stands for them in a year; the parts of the whole list. */
export function standingCounts(peers: readonly Peer[], year: number): Record<UnitStanding, number> {
  const counts = Object.fromEntries(UNIT_STANDINGS.map((name) => [name, 0])) as Record<
    UnitStanding,
    number
  >;
  for (const peer of peers) counts[standingOf(peer, year)] += 1;
  return counts;
}

/** How many stated a number, zero, "none", left it blank or were not collected, a bar for each year. */
export function statusFigure({ all, state }: Drawing, listed: number): Figure {
  const text = workbenchText[state.lang];
  const words = standingText[state.lang];
  const peers = drawnPeers(all, state, () => true);
  // Units of the register that are no row have no report in any year: said, not drawn.
  const unlisted = state.ticked.length > 0 ? 0 : listed - all.length;
  const years = yearsOf(state);
  const counts = years.map((year) => standingCounts(peers, year));
  const shown = UNIT_STANDINGS.filter((name) => counts.some((own) => own[name] > 0));
  const chosen = counts[years.indexOf(state.year)];
  return {
    title: chosen ? titleOf(chosen, state) : indicatorName(state),
    chart: {
      kind: 'stacked',
      normalised: false,
      format: 'count',
      parts: shown.map((name) => ({ key: name, label: words[name], fill: STANDING_FILLS[name] })),
      rows: years.map((year, at) => ({
        label: text.yearLabel(year),
        marked: year === state.year,
        values: shown.map((name) => {
          const n = counts[at]?.[name] ?? 0;
          return { value: n, text: String(n), hint: text.statusHint(year, words[name], n) };
        }),
      })),
    },
    notes: [indicatorName(state), ...(unlisted > 0 ? [text.statusUnlisted(unlisted)] : [])],
    empty: null,
  };
}

/** Of a printed figure what was stated, of a computed one whether it can be computed. */
function titleOf(
  { number, zero, none_in_words, blank, not_computable }: Record<UnitStanding, number>,
  { year, indicator, lang }: Drawing['state'],
): string {
  const text = workbenchText[lang];
  return isDerived(indicatorOf(indicator))
    ? text.statusComputed(year, number + zero, not_computable)
    : text.statusTitle(year, number, zero, none_in_words, blank);
}
