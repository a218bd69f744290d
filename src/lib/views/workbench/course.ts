import { sharesUnit } from '../../catalogue/comparable.ts';
import type { Asked } from '../asked.ts';
import { isFewCases } from '../figures/change.ts';
import { isComparable } from '../../catalogue/breaks.ts';
import type { Peer, PeerFigure } from './peers.ts';

/** First and last known year of a unit that compare. */
export type Span = { first: KnownFigure; last: KnownFigure };

type KnownFigure = PeerFigure & { value: number };

const isKnown = (figure: PeerFigure): figure is KnownFigure => figure.value !== null;

/**
 * The latest stretch of years of a unit within which no break of the series lies, by its first and last
 * known year; null for fewer than two, a rate of few cases or a figure without a unit.
 */
export function spanOf(peer: Peer, years: readonly number[], { indicator }: Asked): Span | null {
  if (!sharesUnit(indicator)) return null;
  const known = years
    .flatMap((year) => peer.series.get(year) ?? [])
    .filter(isKnown)
    .filter((figure) => !isFewCases(figure));
  const last = known.at(-1);
  const first = known.find(({ year }) => last && isComparable(indicator, year, last.year));
  return first && last && first !== last ? { first, last } : null;
}

/** How many units went up and down between the first and the last year that compare. */
export function courseOf(
  peers: readonly Peer[],
  years: readonly number[],
  asked: Asked,
): { spans: number; rose: number; fell: number } {
  const moves = peers
    .map((peer) => spanOf(peer, years, asked))
    .filter((span) => span !== null)
    .map(({ first, last }) => last.value - first.value);
  return {
    spans: moves.length,
    rose: moves.filter((by) => by > 0).length,
    fell: moves.filter((by) => by < 0).length,
  };
}
