import { indicatorOf } from '../../catalogue/catalogue.ts';
import { domainText } from '../../messages/domain.ts';
import { workbenchText } from '../../messages/workbench.ts';
import { compositionOf, type AskedCell } from '../../queries/workbench/composition.ts';
import type { Asked } from '../asked.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { namedText } from '../figures/local-mark.ts';
import { drawnPeers, emptyNote, peerLink, type Drawing, type Figure } from './drawn.ts';
import { cellOf, figureOf, type Peer } from './peers.ts';

/** Applicants are no outcomes: they have fills of their own, from dark to light. */
const STEP_FILLS = 6;

/** What the chosen indicator is made of, a bar of parts for each unit; what no part explains is hatched. */
export function compositionFigure(drawing: Drawing): Figure {
  const { all, state, openings } = drawing;
  const text = workbenchText[state.lang];
  const parts = compositionOf(state.indicator, state.applicant);
  const title = (n: number) => text.compositionTitle(indicatorName(state), n);
  if (parts.length === 0) {
    return { title: title(0), chart: null, notes: [], empty: emptyNote(text.compositionNeeds) };
  }
  const peers = drawnPeers(all, state, () => true).filter((peer) =>
    parts.some((part) => partOf(peer, part, state) !== null),
  );
  const isOutcome = indicatorOf(state.indicator).code === 'outcome.total';
  return {
    title: title(peers.length),
    chart:
      peers.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: state.parts === 'share',
            format: formatOf(state.indicator),
            of: peers.length,
            parts: parts.map((part, at) => ({
              key: `${part.indicator} ${part.applicant}`,
              label: partName(part, state),
              ...(isOutcome ? {} : { fill: `var(--step-${(at % STEP_FILLS) + 1})` }),
            })),
            rows: peers.slice(0, MOST_BARS).map((peer) => ({
              label: namedText(peer.label, figureOf(peer, state) ?? {}, state.lang),
              marked: peer.id === state.marked,
              ...peerLink(peer, state, openings),
              values: parts.map((part) => partPoint(peer, part, state)),
            })),
          },
    notes: peers.length > MOST_BARS ? [text.tooMany(MOST_BARS, peers.length)] : [],
    empty: peers.length === 0 ? emptyNote(text.nothing) : null,
  };
}

/** A part by its applicant where the whole is one indicator, otherwise by its row. */
export function partName({ indicator, applicant }: AskedCell, asked: Asked): string {
  return indicator === asked.indicator
    ? domainText[asked.lang].applicant[applicant]
    : indicatorOf(indicator).short[asked.lang];
}

const partOf = (peer: Peer, { indicator, applicant }: AskedCell, asked: Asked): number | null =>
  cellOf(peer, asked.year, indicator, applicant)?.value ?? null;

function partPoint(peer: Peer, part: AskedCell, asked: Asked) {
  const value = partOf(peer, part, asked);
  if (value === null) return { value, text: '', hint: '' };
  const text = valueText(part.indicator, value, asked.lang);
  return { value, text, hint: `${peer.name} ${asked.year}\n${partName(part, asked)} ${text}` };
}
