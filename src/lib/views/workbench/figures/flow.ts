import { indicatorOf } from '../../../catalogue/catalogue.ts';
import { columnOf } from '../../../catalogue/cells-of-row.ts';
import { INCOMING, OUTCOMES, OUTGOING } from '../../../catalogue/outcome-groups.ts';
import { domainText } from '../../../messages/domain.ts';
import { flowText } from '../../../messages/workbench/flow.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { valueText } from '../../figures/figure-cell.ts';
import type { Point, StackedPart, StackedRow } from '../../figures/frame.ts';
import { MOST_BARS } from '../../figures/most-bars.ts';
import { remainder } from '../../figures/remainder.ts';
import {
  drawnPeers,
  emptyNote,
  peerLink,
  shownNumber,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { cellOf, type Peer } from '../peers.ts';

const [RECEIVED, CARRIED_IN] = INCOMING;
const [COMPLETED, CARRIED_OVER] = OUTGOING;
/** In the order of their bar: what was open first. */
const INCOME = [CARRIED_IN, RECEIVED];
const REST = 'rest';

/** What was carried in and received, less what was completed and carried over; null where one is not known. */
export type Balance = { by: number | null; missing: readonly string[]; isRounded: boolean };

/** What came in above what became of it, two bars a unit; what does not add up is said at their end. */
export function flowFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = flowText[state.lang];
  const peers = drawnPeers(all, state, () => true).filter((peer) =>
    [...INCOME, ...OUTGOING].some((code) => numberOf(peer, code, state) !== null),
  );
  const by = peers.map((peer) => balanceOf(peer, state).by);
  const even = by.filter((one) => one === 0).length;
  const unknown = by.filter((one) => one === null).length;
  const most = MOST_BARS / 2;
  return {
    title:
      peers.length === 0
        ? text.none(state.year)
        : text.title(state.year, peers.length, even, by.length - even - unknown, unknown),
    chart:
      peers.length === 0
        ? null
        : {
            kind: 'stacked',
            normalised: false,
            format: 'count',
            of: 2 * peers.length,
            parts: partsOf(state),
            rows: peers.slice(0, most).flatMap((peer) => rowsOf(peer, drawing)),
          },
    notes: [
      text.note(domainText[state.lang].applicant[state.applicant]),
      ...(peers.length > most ? [workbenchText[state.lang].tooMany(most, peers.length)] : []),
    ],
    empty: peers.length === 0 ? emptyNote(workbenchText[state.lang].nothing) : null,
  };
}

/** Whether the numbers of a unit balance: received + carried in = completed + carried over. */
export function balanceOf(peer: Peer, state: ViewState): Balance {
  const codes = [...INCOME, ...OUTGOING];
  const missing = codes.filter((code) => numberOf(peer, code, state) === null);
  const isRounded = codes.some((code) => figureFor(peer, code, state)?.status === 'rounded');
  const sum = (side: readonly string[]) =>
    side.reduce((total, code) => total + (numberOf(peer, code, state) ?? 0), 0);
  const by = missing.length > 0 || isRounded ? null : sum(INCOME) - sum(OUTGOING);
  return { by, missing, isRounded };
}

const figureFor = (peer: Peer, code: string, { year, applicant }: ViewState) =>
  cellOf(peer, year, code, columnOf(code, applicant));

const numberOf = (peer: Peer, code: string, state: ViewState): number | null =>
  figureFor(peer, code, state)?.value ?? null;

function partsOf({ lang }: ViewState): StackedPart[] {
  const fill = (code: string, at: number): StackedPart => ({
    key: code,
    label: indicatorOf(code).short[lang],
    fill: `var(--step-${at})`,
  });
  return [
    // First, so that the outcomes keep their colours and patterns.
    ...OUTCOMES.map((code) => ({ key: code, label: indicatorOf(code).short[lang] })),
    {
      key: REST,
      label: flowText[lang].rest,
      fill: 'var(--paper)',
      hatched: true,
    },
    fill(CARRIED_OVER, 5),
    fill(CARRIED_IN, 4),
    fill(RECEIVED, 2),
  ];
}

function rowsOf(peer: Peer, { state, openings }: Drawing): StackedRow[] {
  const text = flowText[state.lang];
  const total = numberOf(peer, COMPLETED, state);
  const rest = remainder(
    total,
    OUTCOMES.map((code) => numberOf(peer, code, state)),
  );
  const isRounded = [...OUTCOMES, COMPLETED].some(
    (code) => figureFor(peer, code, state)?.status === 'rounded',
  );
  const row = (label: string, shown: readonly string[]) => ({
    label,
    marked: peer.id === state.marked,
    ...peerLink(peer, state, openings),
    values: partsOf(state).map(({ key, label: name }): Point => {
      const value = key === REST ? rest : numberOf(peer, key, state);
      if (value === null || !shown.includes(key) || (key === REST && value <= 0))
        return { value: null, text: '', hint: '' };
      const figure = key === REST ? undefined : figureFor(peer, key, state);
      const printed = figure
        ? shownNumber(figure, value, state.lang)
        : valueText(COMPLETED, value, state.lang);
      return { value, text: printed, hint: `${peer.name} ${state.year}\n${name} ${printed}` };
    }),
  });
  const balance = balanceOf(peer, state);
  const notes = [
    ...lackingNote(balance, OUTGOING, state),
    ...balanceNote(balance, state),
    ...(rest !== null && rest < 0 && !isRounded ? [text.partsExceed(-rest)] : []),
  ];
  return [
    {
      ...row(text.income(peer.label), INCOME),
      note: lackingNote(balance, INCOME, state).join(''),
    },
    { ...row(text.outgoing(peer.label), [...OUTCOMES, REST, CARRIED_OVER]), note: notes.join(' ') },
  ];
}

/** What a side lacks, said at its own bar: without it there may be no bar at all. */
function lackingNote({ missing }: Balance, side: readonly string[], { lang }: ViewState): string[] {
  const names = missing
    .filter((code) => side.includes(code))
    .map((code) => indicatorOf(code).short[lang]);
  return names.length === 0 ? [] : [flowText[lang].missing(names)];
}

function balanceNote({ by, missing, isRounded }: Balance, { lang }: ViewState): string[] {
  const text = flowText[lang];
  if (missing.length > 0) return [];
  if (isRounded) return [text.rounded];
  return by === null || by === 0 ? [] : [text.off(by)];
}
