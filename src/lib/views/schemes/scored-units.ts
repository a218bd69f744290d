import { LEAST_DENOMINATOR, LEAST_TO_CONCLUDE, type Unranked } from '../../catalogue/thresholds.ts';
import type { Language } from '../../messages/language.ts';
import { schemesText } from '../../messages/schemes/schemes.ts';
import { schemeCells } from '../../queries/schemes/schemes.ts';
import type { PeerCell } from '../../queries/workbench/workbench.ts';
import { isSurelyAbove, scoreList, type ListScore, type UnitScore } from '../../schemes/score.ts';
import { schemeText } from '../../schemes/scheme-text.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { schemeVersion } from '../../schemes/scheme-version.ts';
import type { ViewState } from '../../url/view-state.ts';
import { isFewCases } from '../figures/change.ts';
import { valueCell } from '../workbench/peer-cells.ts';
import { cellOf, isMixed, peersOf, type Peer, type PeerFigure } from '../workbench/peers.ts';

/** A unit of the list with what each part was read from and what the scheme made of it. */
export type ScoredUnit = {
  peer: Peer;
  /** The cell of each part; undefined where there is no report. */
  figures: readonly (PeerFigure | undefined)[];
  score: UnitScore;
  /** Whether other weights of the scheme would not leave the unit that stands before it above it. */
  isAlike: boolean;
};

/** A list as a scheme scores it: by rank, then the totals without one, then the units without a total. */
export type ScoredUnits = {
  scheme: Scheme;
  version: string;
  units: readonly ScoredUnit[];
  /** Units of the whole list, those without a row included. */
  listed: number;
  list: Omit<ListScore, 'units'>;
};

/** What was scored last from an answer: another order, tick or language scores nothing anew. */
const scoredLast = new WeakMap<readonly PeerCell[], { key: string; scored: ScoredUnits }>();

/** The units of a list scored by a scheme, from the rows that the workbench would show. */
export function scoredUnits(
  rows: readonly PeerCell[],
  scheme: Scheme,
  state: ViewState,
): ScoredUnits {
  const key = `${state.year} ${state.floor} ${schemeText(scheme)}`;
  const last = scoredLast.get(rows);
  if (last?.key === key) return last.scored;
  const scored = newlyScored(rows, scheme, state);
  scoredLast.set(rows, { key, scored });
  return scored;
}

function newlyScored(rows: readonly PeerCell[], scheme: Scheme, state: ViewState): ScoredUnits {
  const peers = peersOf(rows, schemeCells({ ...state, scheme: schemeText(scheme) }));
  const listed = rows[0]?.listed ?? 0;
  const figures = peers.map((peer) =>
    scheme.parts.map(({ indicator }) => cellOf(peer, state.year, indicator, 'total')),
  );
  const { units: scores, ...list } = scoreList(
    scheme,
    figures.map((own) => own.map(scoredValue)),
    { listed, isMixed: isMixed(peers) },
  );
  const places = new Map(rows.map(({ unit }, at) => [unit, at]));
  const placeOf = ({ peer }: Pick<ScoredUnit, 'peer'>) => places.get(peer.id) ?? 0;
  const units = peers
    .flatMap((peer, at) => {
      const [own, score] = [figures[at], scores[at]];
      return own && score ? [{ peer, figures: own, score }] : [];
    })
    .sort((a, b) => orderOf(a.score) - orderOf(b.score) || placeOf(a) - placeOf(b));
  return {
    ...{ scheme, version: schemeVersion(scheme), listed, list },
    units: units.map((unit, at) => {
      const before = units[at - 1];
      const isAlike =
        before !== undefined &&
        unit.score.rank !== null &&
        !isSurelyAbove(before.score, unit.score, scheme);
      return { ...unit, isAlike };
    }),
  };
}

/** The number of a part; null where there is none, or a rate of too few cases. */
export const scoredValue = (
  figure: Pick<PeerCell, 'value' | 'denominator'> | undefined,
): number | null => (figure === undefined || isFewCases(figure) ? null : figure.value);

const orderOf = ({ rank, total }: UnitScore): number =>
  rank ?? (total === null ? Infinity : Number.MAX_SAFE_INTEGER);

/** Why a part of a unit has no points, in the word of the report or of the scheme; null where it has. */
export function lackingWord(
  { peer, figures, score }: ScoredUnit,
  part: number,
  { list }: Pick<ScoredUnits, 'list'>,
  state: ViewState,
): string | null {
  if (typeof score.points[part] === 'number') return null;
  const figure = figures[part];
  if (scoredValue(figure) !== null) return notPlacedWord(list.unplaced[part] ?? 'few', state.lang);
  return figure && figure.value !== null
    ? schemesText[state.lang].tooFewCases(LEAST_DENOMINATOR)
    : valueCell(figure, peer, state).text;
}

const notPlacedWord = (why: Unranked, language: Language): string =>
  schemesText[language].notPlaced[why](LEAST_TO_CONCLUDE);
