import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { columnOf } from '../../catalogue/cells-of-row.ts';
import { SECTIONS, type Section } from '../../catalogue/indicator.ts';
import { compareText } from '../../messages/compare/compare.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { turnedCodes } from '../../queries/workbench/turned.ts';
import type { ViewState } from '../../url/view-state.ts';
import { changeOf, differenceText, type Change } from '../figures/change.ts';
import type { TableCell } from '../figures/frame.ts';
import { sourceLink } from '../figures/local-mark.ts';
import { notComparedCell } from '../figures/no-change.ts';
import { changeIn, NOTHING, valueCell } from '../workbench/peer-cells.ts';
import { indicatorDefinition } from '../workbench/peer-table.ts';
import { cellOf, type Peer, type PeerFigure } from '../workbench/peers.ts';

type NoChange = Extract<Change, { kind: 'none' }>;

/** What stands where a row and a unit's column meet. */
export type TurnedCell = {
  current: TableCell;
  /** The year compared with; null when only one year is shown. */
  before: TableCell | null;
  /** The earlier year says nothing more: no report, said at the head, or the same word as the later. */
  hidesBefore: boolean;
  difference: TableCell;
  change: TableCell;
  /** Whether the unit has the cell in a year shown. */
  collected: boolean;
};

/** One indicator across the units. */
export type TurnedRow = {
  code: string;
  label: string;
  /** Official label and, for a rate, what it must not be read as. */
  hint: string;
  depth: 0 | 1 | 2;
  /** The indicator that the figure shows. */
  marked: boolean;
  cells: readonly TurnedCell[];
  /** Whether any unit has a cell in a year shown; the others are folded away. */
  collected: boolean;
  /** Units with a number in the state's year. */
  known: number;
};

/** Not collected: hatched in the table, its word once above. */
export const isHatched = ({ missing }: TableCell): boolean =>
  missing === 'not_seen' || missing === 'no_report';

/** One section of the form with its rows in order. */
export type TurnedGroup = { section: Section; title: string; rows: readonly TurnedRow[] };

/** The whole form, each row across the units. */
export function turnedGroups(peers: readonly Peer[], state: ViewState): TurnedGroup[] {
  const codes = turnedCodes(state);
  const { section: titles, applicant } = domainText[state.lang];
  return SECTIONS.map((section) => ({
    section,
    title:
      section === 'requests' && state.applicant !== 'total'
        ? `${titles[section]} · ${applicant[state.applicant]}`
        : titles[section],
    rows: codes
      .filter((code) => indicatorOf(code).section === section)
      .map((code) => rowOf(code, peers, state)),
  }));
}

function rowOf(code: string, peers: readonly Peer[], state: ViewState): TurnedRow {
  const applicant = columnOf(code, state.applicant);
  const figures = peers.map((peer) => ({
    peer,
    current: cellOf(peer, state.year, code, applicant),
    before: state.versus === null ? undefined : cellOf(peer, state.versus, code, applicant),
  }));
  const cells = figures.map(({ peer, current, before }) =>
    turnedCell(code, peer, current, before, state),
  );
  return {
    code,
    ...labelsOf(code, state),
    marked: code === state.indicator,
    cells,
    collected: cells.some(({ collected }) => collected),
    known: figures.filter(({ current }) => (current?.value ?? null) !== null).length,
  };
}

const isCollected = (figure: PeerFigure | undefined): boolean =>
  figure !== undefined && figure.status !== null && figure.mark !== 'unknown_cell';

function turnedCell(
  code: string,
  peer: Peer,
  current: PeerFigure | undefined,
  before: PeerFigure | undefined,
  state: ViewState,
): TurnedCell {
  const now = yearCell(peer, current, state);
  const then = state.versus === null ? null : yearCell(peer, before, state);
  const change = current && before ? changeOf(code, before, current) : NO_CHANGE;
  return {
    current: now,
    before: then,
    hidesBefore: !before || (then?.missing !== undefined && then.text === now.text),
    difference:
      change.kind === 'none'
        ? notCompared(change, state)
        : {
            text: differenceText(change, state.lang),
            value: change.difference,
            ...(change.isRounded ? { printed: true } : {}),
          },
    change: change.kind === 'ratio' ? changeIn(change, state.lang) : NOTHING,
    collected: isCollected(current) || isCollected(before),
  };
}

const NO_CHANGE: Change = { kind: 'none', why: 'unknown' };

/** Why two numbers are not compared; where one is missing, that is to be seen. */
function notCompared(change: NoChange, { lang }: ViewState): TableCell {
  if (change.why === 'unknown') return NOTHING;
  const { brokenSeries, unstated } = compareText[lang];
  const hints: Partial<Record<NoChange['why'], string>> = { broken: brokenSeries, unstated };
  const cell = notComparedCell(change, lang);
  return { ...cell, hint: hints[change.why] ?? cell.hint };
}

/** A year's figure leading to its report, or the word for what stood there instead. */
function yearCell(peer: Peer, figure: PeerFigure | undefined, state: ViewState): TableCell {
  const cell = valueCell(figure, peer, state);
  if (!figure || figure.status === null) return cell;
  return { ...cell, ...ratioHint(figure, state), ...sourceLink(figure.source, state.lang) };
}

/** Numerator ÷ denominator, said on hover. */
function ratioHint(
  { numerator, denominator }: PeerFigure,
  { lang }: ViewState,
): Pick<TableCell, 'hint'> {
  return numerator === null || denominator === null
    ? {}
    : { hint: `${formatExact(numerator, lang)} ÷ ${formatExact(denominator, lang)}` };
}

function labelsOf(code: string, { lang }: ViewState): Pick<TurnedRow, 'label' | 'hint' | 'depth'> {
  const indicator = indicatorOf(code);
  const hint = indicatorDefinition(code, lang);
  if (isDerived(indicator)) return { label: indicator.label[lang], hint, depth: 0 };
  const { parent } = indicator;
  const isDeep = parent !== null && parent !== 'outcome.total' && parent.startsWith('outcome.');
  return { label: indicator.short[lang], hint, depth: isDeep ? 2 : parent === null ? 0 : 1 };
}
