import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { missingReason } from '../../figures/figure-cell.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { yearsOf, drawnPeers, type Drawing, type Figure } from '../drawn.ts';
import type { Peer } from '../peers.ts';

/** What stands where a number is asked for, from a number to no report at all. */
export const STANDINGS = [
  'positive',
  'zero',
  'none_in_words',
  'blank',
  'mark',
  'other',
  'not_seen',
  'not_on_form',
  'no_report',
] as const;
export type CellStanding = (typeof STANDINGS)[number];

const FILLS: Record<CellStanding, string> = {
  positive: 'var(--step-1)',
  zero: 'var(--step-2)',
  none_in_words: 'var(--step-3)',
  blank: 'var(--part-3)',
  mark: 'var(--part-4)',
  other: 'var(--part-5)',
  not_seen: 'var(--step-5)',
  not_on_form: 'var(--step-6)',
  no_report: 'var(--line)',
};

/** What stands for the chosen indicator in a unit's report of a year. */
export function standingOf(peer: Peer, year: number): CellStanding {
  const figure = peer.series.get(year);
  if (!figure) return 'no_report';
  const reason = missingReason(figure);
  if (reason === null) return figure.value === 0 ? 'zero' : 'positive';
  const isNamed = (STANDINGS as readonly string[]).includes(reason);
  return isNamed ? (reason as CellStanding) : 'other';
}

/** Units by what stands for them in a year; the parts of the whole list. */
export function standingCounts(peers: readonly Peer[], year: number): Record<CellStanding, number> {
  const counts = Object.fromEntries(STANDINGS.map((name) => [name, 0])) as Record<
    CellStanding,
    number
  >;
  for (const peer of peers) counts[standingOf(peer, year)] += 1;
  return counts;
}

/** How many stated a number, zero, "none", left it blank or were not collected, a bar for each year. */
export function statusFigure({ all, state }: Drawing, listed: number): Figure {
  const text = workbenchText[state.lang];
  const peers = drawnPeers(all, state, () => true);
  // Units of the register that are no row have no report in any year: said, not drawn.
  const unlisted = state.ticked.length > 0 ? 0 : listed - all.length;
  const years = yearsOf(state);
  const counts = years.map((year) => standingCounts(peers, year));
  const shown = STANDINGS.filter((name) => counts.some((own) => own[name] > 0));
  const chosen = counts[years.indexOf(state.year)];
  return {
    title: chosen
      ? text.statusTitle(
          state.year,
          chosen.positive,
          chosen.zero,
          chosen.none_in_words,
          chosen.blank,
        )
      : indicatorName(state),
    chart: {
      kind: 'stacked',
      normalised: false,
      format: 'count',
      parts: shown.map((name) => ({ key: name, label: text.status[name], fill: FILLS[name] })),
      rows: years.map((year, at) => ({
        label: text.yearLabel(year),
        marked: year === state.year,
        values: shown.map((name) => {
          const n = counts[at]?.[name] ?? 0;
          return { value: n, text: String(n), hint: text.statusHint(year, text.status[name], n) };
        }),
      })),
    },
    notes: [indicatorName(state), ...(unlisted > 0 ? [text.statusUnlisted(unlisted)] : [])],
    empty: null,
  };
}
