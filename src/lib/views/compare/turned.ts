import { LEAST_BASE } from '../../catalogue/thresholds.ts';
import { compareText } from '../../messages/compare/compare.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { pairLinkText } from '../../messages/compare/report-pair-link.ts';
import type { PeerCell } from '../../queries/workbench/workbench.ts';
import type { Openings } from '../../url/href.ts';
import { pairHref } from '../../url/pair-href.ts';
import { MAX_UNITS, type ViewState } from '../../url/view-state.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { peersOf } from '../workbench/peers.ts';
import { turnedColumn, type TurnedColumn } from './turned-columns.ts';
import { isHatched, turnedGroups, type TurnedGroup } from './turned-rows.ts';
import { turnedFrame } from './turned-table.ts';

export type TurnedView = {
  title: string;
  footing: readonly string[];
  columns: readonly TurnedColumn[];
  groups: readonly TurnedGroup[];
  /** What hatching stands for; empty when no cell has it. */
  hatched: string;
  /** The same for copying and export. */
  frame: Frame;
  /** The reports themselves side by side: of the first two units, or two years of the only one. */
  pair: { label: string; href: string } | null;
  empty: EmptyNote | null;
};

/** The table turned: units as columns, the whole form as rows, two years beside each other. */
export function turnedView(
  rows: readonly PeerCell[],
  state: ViewState,
  openings: Openings,
): TurnedView {
  const text = compareText[state.lang];
  const peers = peersOf(rows, state);
  const columns = peers.map((peer) => turnedColumn(peer, state, openings));
  const groups = turnedGroups(peers, state);
  const title = titleOf(columns, groups, state);
  const named = state.ticked.length > 0 ? state.ticked : state.picked;
  const footing = [
    ...(named.length > MAX_UNITS ? [text.onlyFirst(MAX_UNITS, named.length)] : []),
    ...(named.length === 0 && columns.length > 0 ? [text.unticked(columns.length)] : []),
    ...(state.versus === null ? [] : [text.versusNote(state.year, state.versus, LEAST_BASE)]),
  ];
  return {
    title,
    footing,
    columns,
    groups,
    hatched: hatchedWords(groups),
    frame: turnedFrame(title, footing, columns, groups, state),
    pair: pairLink(columns, state, openings),
    empty: columns.length > 0 ? null : { text: text.noUnitsHint, links: [] },
  };
}

function hatchedWords(groups: readonly TurnedGroup[]): string {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const words = cells.flatMap(({ current }) => (isHatched(current) ? [current.text] : []));
  return [...new Set(words)].join(' · ');
}

function pairLink(
  [one, other]: readonly TurnedColumn[],
  { lang, scope, year, versus }: ViewState,
  openings: Openings,
): TurnedView['pair'] {
  const text = pairLinkText[lang];
  if (!one || (!other && versus === null)) return null;
  const asked = { lang, scope, year };
  if (!other) {
    const label = text.ofYears(versus ?? year, year);
    return { label, href: pairHref({ ...asked, units: [one.unit], versus }, openings) };
  }
  return {
    label: text.ofUnits(punctuation[lang].listed([one.name, other.name])),
    href: pairHref({ ...asked, units: [one.unit, other.unit] }, openings),
  };
}

/** How much of the comparison there is to see at all. */
function titleOf(
  columns: readonly TurnedColumn[],
  groups: readonly TurnedGroup[],
  { lang, year }: ViewState,
): string {
  const text = compareText[lang];
  const first = columns[0];
  if (!first) return text.noUnits;
  const printed = groups.filter(({ section }) => section !== 'derived').flatMap(({ rows }) => rows);
  const some = printed.filter(({ known }) => known > 0).length;
  if (columns.length === 1)
    return text.titleOne(first.name + (first.mark?.behind ?? ''), year, some);
  const common = printed.filter(({ known }) => known === columns.length).length;
  return text.title(columns.length, year, common, some - common);
}
