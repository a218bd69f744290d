import { workbenchText } from '../../messages/workbench/workbench.ts';
import type { UnitIndex } from '../../search/unit-index.ts';
import { rankUnits, searchUnits } from '../../search/search-units.ts';
import { MAX_PICKED } from '../../url/view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Peer } from './peers.ts';
import { standingOf } from './figures/status.ts';
import { yearsOf } from './drawn.ts';

/** A number, a report without it, or no report. */
export const YEAR_MARKS = ['number', 'report', 'none'] as const;
export type YearMark = (typeof YEAR_MARKS)[number];

/** One unit of the list panel: its name, a mark a year, and whether the figure draws it. */
export type ListEntry = {
  id: string;
  label: string;
  /** What is here of each year of the range. */
  marks: readonly YearMark[];
  isTicked: boolean;
};

/** The list panel beside the figure. */
export function listEntries(peers: readonly Peer[], state: ViewState): ListEntry[] {
  const ticked = new Set(state.ticked);
  const years = yearsOf(state);
  return peers.map((peer) => ({
    id: peer.id,
    label: peer.label,
    marks: years.map((year) => markOf(peer, year)),
    isTicked: ticked.has(peer.id),
  }));
}

function markOf(peer: Peer, year: number): YearMark {
  const standing = standingOf(peer, year);
  if (standing === 'no_report') return 'none';
  return standing === 'number' || standing === 'zero' ? 'number' : 'report';
}

/** The ticks after one unit's is changed; ids in the order of the address. */
export function toggled(ticked: readonly string[], id: string): readonly string[] {
  return ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id].sort();
}

/** What the panel says of the ticks. */
export const ticksText = ({ ticked, lang }: ViewState): string =>
  workbenchText[lang].ticked(ticked.length);

/**
 * The entries that are what was typed, in the order of the list: by part of their name at once, and by
 * pinyin, alias, code or with one slip as soon as the index of units is here.
 */
export function foundEntries(
  entries: readonly ListEntry[],
  typed: string,
  index: UnitIndex | null,
  scope: ViewState['scope'],
): readonly ListEntry[] {
  const text = typed.trim();
  if (text === '') return entries;
  const hits = index ? rankUnits(index, text, scope).map(({ unit }) => unit.id) : [];
  const ids = new Set(hits);
  const named = entries.filter(({ label }) => label.includes(text));
  return named.length > 0 ? named : entries.filter(({ id }) => ids.has(id));
}

/** An agency that is no part of the list, with where it is. */
export type ElsewhereHit = { id: string; name: string; place: string };

const MOST_ELSEWHERE = 6;

/** Agencies with reports that are what was typed but stand in no row of the list: to be added to it. */
export function elsewhereHits(
  entries: readonly ListEntry[],
  typed: string,
  index: UnitIndex | null,
  scope: ViewState['scope'],
): readonly ElsewhereHit[] {
  if (!index || typed.trim() === '') return [];
  const listed = new Set(entries.map(({ id }) => id));
  return searchUnits(index, typed.trim(), scope, MOST_ELSEWHERE + listed.size)
    .filter(
      ({ id, unit_type, reports }) => unit_type === 'agency' && reports > 0 && !listed.has(id),
    )
    .slice(0, MOST_ELSEWHERE)
    .map(({ id, name, place }) => ({ id, name, place }));
}

/**
 * The hand-picked list with one unit more: of a list by place, level and kind, and of one that the page chose by
 * itself, the ticked units go along. Ids in the order of the address; as it is when it is full.
 */
export function pickedWith(
  { picked, ticked }: Pick<ViewState, 'picked' | 'ticked'>,
  id: string,
  isOpening = false,
): readonly string[] {
  const isOwn = picked.length > 0 && !isOpening;
  const base = isOwn ? picked : ticked.filter((one) => one.includes('-'));
  return base.length >= MAX_PICKED ? base : [...new Set([...base, id])].sort();
}
