import { cellKey } from '../../catalogue/cell-key.ts';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { isCovered, unrankedWhy } from '../../catalogue/thresholds.ts';
import type { Applicant } from '../../model/applicant.ts';
import type { PeerCell } from '../../queries/workbench/workbench.ts';
import { chosenCell } from '../../queries/workbench/workbench.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { isFewCases } from '../figures/change.ts';
import { sharedRanks } from '../../statistics/competition-ranks.ts';
import { supportedRanks, type Supported } from '../ranking/supported.ts';
import { shortLabels } from '../figures/short-labels.ts';

/** A cell that was asked for of a report that is here; its status is null when it was not collected. */
export type PeerFigure = PeerCell & {
  report_id: string;
  year: number;
  form: NonNullable<PeerCell['form']>;
  indicator: string;
};

/** One unit of the list with the reports that are here, and its place among the others. */
export type Peer = {
  id: string;
  agencyId: string | null;
  name: string;
  /** Name without what all units of the list share. */
  label: string;
  divisionName: string;
  level: PeerCell['level'];
  kind: PeerCell['kind'];
  /** The chosen indicator by year of the reports that are here. */
  series: ReadonlyMap<number, PeerFigure>;
  /** All cells of the year asked for and the one compared with, by year and cell. */
  cells: ReadonlyMap<string, PeerFigure>;
  /**
   * Competition rank by the chosen indicator; null for no number, a count of none, a rate of few cases, no stated
   * unit, a list of several levels or kinds, or too few units to rank or too small a share of the list.
   */
  rank: number | null;
  /** The ranks that the numbers support; null where chance does not move the figure, or it is rounded. */
  supported: Supported | null;
};

/** What the units of a list are ranked by, and the share of the list that must state it. */
type AskedPeers = Asked & Pick<ViewState, 'floor'>;

/**
 * The units of a list in the order of their rank, then those shown only, then those without a number. Where
 * too small a share of the list states the figure nothing is ranked, and each stays in its place.
 */
export function peersOf(rows: readonly PeerCell[], asked: AskedPeers): Peer[] {
  const units = new Map<string, PeerCell[]>();
  for (const row of rows) {
    const own = units.get(row.unit);
    if (own) own.push(row);
    else units.set(row.unit, [row]);
  }
  // A division without a report goes by its place already.
  const labels = shortLabels(
    [...units.values()].flatMap(([first]) => (first?.agency_id ? [first.name] : [])),
  );
  const chosen = chosenCell(asked);
  const peers = [...units.values()].flatMap((own) => {
    const first = own[0];
    return first ? [peerOf(first, own, labels, cellKey(chosen.indicator, chosen.applicant))] : [];
  });
  const values = peers.map((peer) => rankedValue(peer, asked));
  const listed = rows[0]?.listed ?? 0;
  const isOrdered = isCoveredList(peers, listed, asked);
  const comparable = values.filter((value) => value !== null).length;
  // The floor is for the figure to be stated, be it of few cases: that was asked above.
  const why = unrankedWhy(comparable, { listed, isMixed: isMixed(peers) }, 0);
  const isRanked = isOrdered && why === null;
  const ranks = isRanked ? sharedRanks(values) : [];
  return withSupported(
    peers.map((peer, at) => ({
      ...peer,
      rank: isUnrankedZero(peer, asked) ? null : (ranks[at] ?? null),
    })),
    asked,
  )
    .map((peer, at) => ({ peer, at }))
    .sort(
      (a, b) =>
        orderOf(a.peer, asked) - orderOf(b.peer, asked) ||
        (isOrdered ? (valueOf(b.peer, asked) ?? 0) - (valueOf(a.peer, asked) ?? 0) : 0) ||
        a.at - b.at,
    )
    .map(({ peer }) => peer);
}

/** How many units of a list state the figure. */
export const knownCount = (peers: readonly Peer[], asked: Pick<Asked, 'year'>): number =>
  peers.filter((peer) => valueOf(peer, asked) !== null).length;

/** Whether enough of a list state the figure for it to stand from the most to the least. */
export const isCoveredList = (peers: readonly Peer[], listed: number, asked: AskedPeers): boolean =>
  isCovered(knownCount(peers, asked), listed, asked.floor);

function withSupported(peers: readonly Peer[], asked: Asked): Peer[] {
  const entries = peers.flatMap((peer) => {
    const row = figureOf(peer, asked);
    return row ? [{ row, rank: peer.rank }] : [];
  });
  const supported = supportedRanks(entries, asked);
  return peers.map((peer) => ({
    ...peer,
    supported: supported.get(figureOf(peer, asked)?.report_id ?? '') ?? null,
  }));
}

/** Whether units of several levels or kinds stand in one list: none of them is above another. */
export function isMixed(peers: readonly Pick<Peer, 'level' | 'kind' | 'agencyId'>[]): boolean {
  const known = peers.filter(({ agencyId }) => agencyId !== null);
  return new Set(known.map(({ level, kind }) => `${level} ${kind}`)).size > 1;
}

function peerOf(
  { unit, agency_id, name, division_name, level, kind }: PeerCell,
  rows: readonly PeerCell[],
  labels: ReadonlyMap<string, string>,
  chosen: string,
): Peer {
  const figures = rows.filter(isFigure);
  const keyOf = ({ indicator, applicant }: PeerFigure) => cellKey(indicator, applicant ?? 'total');
  return {
    id: unit,
    agencyId: agency_id,
    name,
    label: labels.get(name) ?? name,
    divisionName: division_name,
    level,
    kind,
    series: new Map(figures.filter((row) => keyOf(row) === chosen).map((row) => [row.year, row])),
    cells: new Map(figures.map((row) => [`${row.year} ${keyOf(row)}`, row])),
    rank: null,
    supported: null,
  };
}

const isFigure = (row: PeerCell): row is PeerFigure =>
  row.report_id !== null && row.indicator !== null;

/** The chosen indicator of a unit in the year asked for; undefined where there is no report. */
export const figureOf = (peer: Peer, { year }: Pick<Asked, 'year'>): PeerFigure | undefined =>
  peer.series.get(year);

/** A cell of a unit in a year; undefined where there is no report, or it was not asked for. */
export const cellOf = (
  peer: Peer,
  year: number,
  indicator: string,
  applicant: Applicant,
): PeerFigure | undefined => peer.cells.get(`${year} ${cellKey(indicator, applicant)}`);

/** The number of a unit in the year asked for; null for none. */
export const valueOf = (peer: Peer, asked: Pick<Asked, 'year'>): number | null =>
  figureOf(peer, asked)?.value ?? null;

/** Whether a number is, or is computed from, one that contradicts others of its report. */
export const isContradicted = ({ value, contradicted }: PeerFigure): boolean =>
  value !== null && contradicted === 1;

/** What a unit is ranked by: its number, unless that rests on too few cases or states no unit. */
function rankedValue(peer: Peer, asked: Asked): number | null {
  const figure = figureOf(peer, asked);
  return !figure || !sharesUnit(asked.indicator) || isFewCases(figure) ? null : figure.value;
}

/**
 * A count of none has no rank: it is the last whatever the others have, and who reports none is not judged by it. It
 * counts among those that state the figure.
 */
export const isUnrankedZero = (peer: Peer, asked: Asked): boolean =>
  !isDerived(indicatorOf(asked.indicator)) && valueOf(peer, asked) === 0;

/** Ranked units first, then numbers that are shown only, reports without the number, and no report. */
function orderOf(peer: Peer, asked: Asked): number {
  if (peer.rank !== null) return peer.rank;
  const figure = figureOf(peer, asked);
  return 1e6 + (figure === undefined ? 2 : figure.value === null ? 1 : 0);
}
