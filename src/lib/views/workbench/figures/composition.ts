import { indicatorOf } from '../../../catalogue/catalogue.ts';
import { domainText } from '../../../messages/domain.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { compositionOf, type AskedCell } from '../../../queries/workbench/composition.ts';
import { chosenCell } from '../../../queries/workbench/workbench.ts';
import type { ViewState } from '../../../url/view-state.ts';
import type { Asked } from '../../asked.ts';
import { formatOf, valueText } from '../../figures/figure-cell.ts';
import type { Point, StackedPart } from '../../figures/frame.ts';
import { MOST_BARS } from '../../figures/most-bars.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { namedText } from '../../figures/local-mark.ts';
import { remainder } from '../../figures/remainder.ts';
import {
  drawnPeers,
  emptyNote,
  peerLink,
  shownNumber,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { cellOf, figureOf, type Peer } from '../peers.ts';

/** Applicants are no outcomes: they have fills of their own, from dark to light. */
const STEP_FILLS = 6;

/** A unit with its parts and what its total leaves unexplained by them. */
type Composed = { peer: Peer; parts: readonly (number | null)[]; rest: number | null };

/**
 * What the chosen indicator is made of, a bar of parts for each unit; what no part explains is hatched.
 * Shares need the whole: a unit without it, or whose parts exceed it, has counts alone.
 */
export function compositionFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  const cells = compositionOf(state.indicator, state.applicant);
  const title = (n: number) =>
    n === 0 ? indicatorName(state) : text.compositionTitle(indicatorName(state), n);
  if (cells.length === 0) {
    return { title: title(0), chart: null, notes: [], empty: emptyNote(text.compositionNeeds) };
  }
  const told = drawnPeers(all, state, () => true)
    .map((peer) => composed(peer, cells, state))
    .filter(({ parts }) => parts.some((part) => part !== null));
  const drawn = state.parts === 'share' ? told.filter(hasShares) : told;
  return {
    title: title(drawn.length),
    chart:
      drawn.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: state.parts === 'share',
            format: formatOf(state.indicator),
            of: drawn.length,
            parts: partsOf(cells, state),
            rows: drawn.slice(0, MOST_BARS).map(({ peer, parts, rest }) => ({
              label: namedText(peer.label, figureOf(peer, state) ?? {}, state.lang),
              marked: peer.id === state.marked,
              ...peerLink(peer, state, drawing.openings),
              values: [
                ...cells.map((cell, at) => partPoint(peer, cell, parts[at] ?? null, state)),
                restPoint(peer, rest, state),
              ],
            })),
          },
    notes: [
      ...(drawn.length > MOST_BARS ? [text.tooMany(MOST_BARS, drawn.length)] : []),
      ...(told.length > drawn.length ? [text.noShares(told.length - drawn.length)] : []),
    ],
    empty: drawn.length === 0 ? emptyNote(text.nothing) : null,
  };
}

function composed(peer: Peer, cells: readonly AskedCell[], state: ViewState): Composed {
  const parts = cells.map(
    ({ indicator, applicant }) => cellOf(peer, state.year, indicator, applicant)?.value ?? null,
  );
  return { peer, parts, rest: remainder(wholeOf(peer, cells, state), parts) };
}

/** The number that the parts are parts of; of the kinds of applicant that is the total of them. */
function wholeOf(peer: Peer, cells: readonly AskedCell[], state: ViewState): number | null {
  const byApplicant = cells.every(({ indicator }) => indicator === state.indicator);
  const isWhole = !byApplicant || chosenCell(state).applicant === 'total';
  return isWhole ? (figureOf(peer, state)?.value ?? null) : null;
}

/** All parts are known, or the whole is and they do not exceed it; of nothing there is no share. */
function hasShares({ parts, rest }: Composed): boolean {
  const known = parts.filter((part) => part !== null);
  const isWhole = rest === null ? known.length === parts.length : rest >= 0;
  return isWhole && (known.some((part) => part > 0) || (rest ?? 0) > 0);
}

function partsOf(cells: readonly AskedCell[], state: ViewState): StackedPart[] {
  const isOutcome = indicatorOf(state.indicator).code === 'outcome.total';
  return [
    ...cells.map((cell, at) => ({
      key: `${cell.indicator} ${cell.applicant}`,
      label: partName(cell, state),
      ...(isOutcome ? {} : { fill: `var(--step-${(at % STEP_FILLS) + 1})` }),
    })),
    {
      key: 'rest',
      label: workbenchText[state.lang].unexplained,
      fill: 'var(--paper)',
      hatched: true,
    },
  ];
}

/** A part by its applicant where the whole is one indicator, otherwise by its row. */
export function partName({ indicator, applicant }: AskedCell, asked: Asked): string {
  return indicator === asked.indicator
    ? domainText[asked.lang].applicant[applicant]
    : indicatorOf(indicator).short[asked.lang];
}

const NO_POINT: Point = { value: null, text: '', hint: '' };

function partPoint(peer: Peer, part: AskedCell, value: number | null, asked: Asked): Point {
  const figure = cellOf(peer, asked.year, part.indicator, part.applicant);
  if (value === null || !figure) return NO_POINT;
  return point(peer, value, partName(part, asked), shownNumber(figure, value, asked.lang), asked);
}

/** What no part explains; where the parts exceed the whole there is no such part. */
function restPoint(peer: Peer, rest: number | null, asked: Asked): Point {
  if (rest === null || rest <= 0) return NO_POINT;
  const name = workbenchText[asked.lang].unexplained;
  return point(peer, rest, name, valueText(asked.indicator, rest, asked.lang), asked);
}

const point = (peer: Peer, value: number, name: string, text: string, asked: Asked): Point => ({
  value,
  text,
  hint: `${peer.name} ${asked.year}\n${name} ${text}`,
});
