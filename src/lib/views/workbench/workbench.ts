import type { Answers } from '../../db/query-set.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import type { WorkbenchRows } from '../../queries/workbench/workbench.ts';
import { hasRegister } from '../../queries/workbench/list-units.ts';
import { carriedChoices, hrefOf, type Openings } from '../../url/href.ts';
import {
  FIGURE_KINDS,
  type FigureKind,
  type Preset,
  type ViewState,
} from '../../url/view-state.ts';
import type { Frame, TableModel } from '../figures/frame.ts';
import { inOrderOf } from '../figures/sort-rows.ts';
import type { SelectionField } from '../selection-bar.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import type { CircularList } from './list-circular.ts';
import { placeOf } from '../ranking/sentence.ts';
import { isSameList } from '../../url/standard-list.ts';
import { figureView } from './figures/figure.ts';
import { coverageView, type CoverageView } from './coverage.ts';
import { canIndex } from './figures/indexed.ts';
import { fittingIndicators } from './fitting-indicators.ts';
import { isMixed, knownCount, peersOf, type Peer } from './peers.ts';
import { otherYears } from './other-years.ts';
import { peerTable } from './peer-table.ts';
import { listName, workbenchFooting, workbenchSentence } from './sentence.ts';
import { listEntries, ticksText, type ListEntry } from './unit-list.ts';

export type WorkbenchView = {
  title: string;
  footing: readonly string[];
  divisionName: string;
  kinds: readonly { kind: FigureKind; label: string; hint?: string }[];
  coverage: CoverageView;
  /** Whether lines may be drawn as an index. */
  isIndexable: boolean;
  frame: Frame;
  table: TableModel;
  /** The table as files hold it, with all that travels with it: made when it is asked for. */
  takeaway: () => Frame;
  /** The same list, scored by a scheme of the reader's. */
  schemesHref: string;
  list: {
    entries: readonly ListEntry[];
    listed: string;
    ticks: string;
    /** The page chose it by itself: a reader's first unit is the first of a list of one's own. */
    isOpening: boolean;
  };
  /** What a circular on it is written from: made when it is asked for. */
  circular: () => CircularList;
};

/** Controls of the one screen; place, level and kind say nothing of a hand-picked list. */
export const workbenchFields = ({ picked }: Pick<ViewState, 'picked'>): SelectionField[] => [
  ...(picked.length > 0 ? [] : (['division', 'level', 'kind'] as const)),
  ...(['scope', 'year', 'versus', 'range', 'indicator', 'applicant'] as const),
];

/** One screen for a list of units: a sentence, one figure and one table, all from the same rows. */
export function workbenchView(
  { peers: rows, division }: Answers<WorkbenchRows>,
  state: ViewState,
  preset: Preset,
  openings: Openings,
): WorkbenchView {
  const text = workbenchText[state.lang];
  const means: Partial<Record<FigureKind, string>> = workbenchNotesText[state.lang].figureMeans;
  const peers = peersOf(rows, state);
  const listed = rows[0]?.listed ?? 0;
  const coverage = {
    listed,
    known: knownCount(peers, state),
    isMixed: isMixed(peers),
  };
  const place = placeOf(division, state);
  const title = workbenchSentence(peers, coverage, place, state);
  const footing = workbenchFooting(peers, coverage, place, state);
  // A paper names its units in full throughout, as its table does.
  const inFull = peers.map((peer) => ({ ...peer, label: peer.name }));
  const table = peerTable(peers, state, openings, title);
  const inFiles = () => inOrderOf(table, peerTable(peers, state, openings, title, 'file'));
  const registerNote = hasRegister(state) || state.picked.length > 0 ? [] : [text.collectedOnly];
  const figure = figureView({ all: peers, state, openings }, listed);
  const fitting = fittingIndicators(state, preset, openings);
  return {
    title,
    footing: [
      ...(listed === 0 ? [] : [text.unitsShown(peers.length, listed)]),
      ...registerNote,
      ...openedNote(state, preset, openings),
      ...unknownNote(peers, state),
    ],
    divisionName: division[0]?.name ?? '',
    kinds: FIGURE_KINDS.map((kind) => ({
      kind,
      label: text.figure[kind],
      hint: means[kind],
    })),
    coverage: coverageView(coverage, state, preset, openings),
    isIndexable: (state.figure === 'trend' || state.figure === 'multiples') && canIndex(state),
    frame: {
      id: 'figure',
      title: figure.title,
      // A figure's note may be what the list already says of its indicator.
      footing: [...new Set([...footing, ...figure.notes])],
      figureKind: text.figure[state.figure],
      chart: figure.chart,
      table: figure.table ?? inFiles(),
      leftOut: [],
      empty: figure.empty && {
        ...figure.empty,
        links: fitting.length > 0 ? fitting : otherYears(peers, state, preset, openings),
      },
    },
    table,
    takeaway: () => ({
      id: 'table',
      title,
      footing,
      chart: null,
      table: inFiles(),
      leftOut: [],
      empty: null,
    }),
    schemesHref: hrefOf('/schemes', carriedChoices(state, preset, '/schemes', openings), openings),
    list: {
      entries: listEntries(peers, state),
      listed: text.listed(listed),
      ticks: ticksText(state),
      isOpening: isOpeningList(state, openings[preset]),
    },
    circular: () => ({
      named: state.picked.length > 0 || listed === 0 ? null : listName(listed, place, state),
      peers: inFull,
      listed,
      sentence: workbenchSentence(inFull, coverage, place, state),
      footing: [...workbenchFooting(inFull, coverage, place, state), ...registerNote],
    }),
  };
}

const OPENED: Partial<Record<Preset, 'trends' | 'compare'>> = {
  '/trends': 'trends',
  '/compare': 'compare',
};

/** Why this list and this year, where the reader has chosen none: each preset opens on one that has something to show. */
const isOpeningList = (state: ViewState, opening: ViewState): boolean =>
  isSameList(state, opening) && state.picked.join() === opening.picked.join();

function openedNote(state: ViewState, preset: Preset, openings: Openings): string[] {
  const opening = openings[preset];
  const { opened, openedOn } = workbenchNotesText[state.lang];
  const year = state.year === opening.year ? state.year : null;
  return isOpeningList(state, opening) ? [opened(year, openedOn[OPENED[preset] ?? 'list'])] : [];
}

/** Ids of a hand-picked list that nothing in the dataset has. */
function unknownNote(peers: readonly Peer[], { picked, lang }: ViewState): string[] {
  const known = new Set(peers.map(({ id }) => id));
  const unknown = picked.filter((id) => !known.has(id));
  if (unknown.length === 0) return [];
  const shown = unknown.slice(0, 5);
  return [workbenchText[lang].unknownUnits(unknown.length, punctuation[lang].listed(shown))];
}
