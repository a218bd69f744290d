import { isRatio } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { noticesText } from '../../messages/notices.ts';
import { rankingText } from '../../messages/ranking.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import type { ViewState } from '../../url/view-state.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { namedText } from '../figures/local-mark.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { hasIntervals } from '../ranking/supported.ts';
import { lateReports } from './late-reports.ts';
import { ratioCell, supportedCell, valueCell } from './peer-cells.ts';
import { indicatorDefinition } from './peer-table.ts';
import { figureOf, type Peer } from './peers.ts';
import { headBlocks, signatureBlocks, type NoticeDataset } from '../notices/parts.ts';
import type { NoticeFields, Paper, PaperBlock, PaperColumn } from '../notices/paper.ts';

/** What a circular on one indicator is written from: the rows of the workbench and their sentence. */
export type CircularList = {
  /** What the list is called; null for one that has no name of its own. */
  named: string | null;
  /** In the order of their ranks. */
  peers: readonly Peer[];
  /** Units of the list, those that are no row included. */
  listed: number;
  sentence: string;
  /** k of n, the scope, the indicator. */
  footing: readonly string[];
};

/** One column: its head and what a unit has in it. */
type Column = PaperColumn & { cell: (peer: Peer) => string };

/** The title proposed for it. */
export const listCircularTitle = ({ named }: CircularList, { lang, year }: ViewState): string =>
  noticesText[lang].listCircularTitle(named, year);

/**
 * The circular on one indicator of a list of units (通报): the ranks the workbench gives, which are none
 * below five units or across levels; what stands in place of a number in its word; by name the reports that
 * came out late, each with its day; and the units of which no report of the year is here, which have no rank and are no zero.
 */
export function listCircular(
  list: CircularList,
  fields: NoticeFields,
  dataset: NoticeDataset,
  state: ViewState,
): Paper {
  const text = noticesText[state.lang];
  const read = list.peers.filter((peer) => figureOf(peer, state) !== undefined);
  const late = lateReports(read, 2, state);
  // Its first line may be the name that the footing ends with.
  const definition = indicatorDefinition(state.indicator, state.lang).split('\n');
  return {
    fileName: [text.circular, fields.title].join(text.fileJoin),
    title: fields.title,
    blocks: [
      ...headBlocks(fields, state.lang),
      { kind: 'paragraph', text: text.standingOpening(list.sentence) },
      ...(read.length === 0 ? [] : standingTable(read, list.peers, state)),
      ...late.named,
      ...missingBlocks(list, (read.length === 0 ? 1 : 2) + (late.named.length > 0 ? 1 : 0), state),
      ...signatureBlocks(fields, text.standingDefinitions, state.lang),
      { kind: 'annex', text: text.standingDefinitions },
      ...[...new Set([...list.footing, ...definition])].map((line): PaperBlock => ({
        kind: 'note',
        text: line,
      })),
      ...late.note,
      { kind: 'note', text: text.dataset(dataset.hash, dataset.builtOn) },
      ...(read.length === 0 ? [] : [{ kind: 'heading', text: text.sources } as const]),
      ...read.map((peer): PaperBlock => ({ kind: 'note', text: sourceOf(peer, state) })),
    ],
  };
}

/** Where a unit's number stands. */
function sourceOf(peer: Peer, state: ViewState): string {
  const text = noticesText[state.lang];
  const figure = figureOf(peer, state);
  const source = sourceCell(figure?.source ?? null, state.lang, figure?.seen_at);
  return text.source(peer.name, source.href ?? source.text);
}

function standingTable(
  read: readonly Peer[],
  peers: readonly Peer[],
  state: ViewState,
): PaperBlock[] {
  const text = noticesText[state.lang];
  const columns = columnsOf(peers, state);
  const isShownOnly = read.some((peer) => valueCell(figureOf(peer, state), peer, state).muted);
  return [
    { kind: 'heading', text: text.rankingAt(text.ordinal(1), indicatorName(state)) },
    {
      kind: 'table',
      columns: columns.map(({ cell: _cell, ...column }) => column),
      rows: read.map((peer) => columns.map(({ cell }) => cell(peer))),
    },
    ...(isShownOnly ? [{ kind: 'note', text: text.shownOnly(LEAST_DENOMINATOR) } as const] : []),
  ];
}

function columnsOf(peers: readonly Peer[], state: ViewState): Column[] {
  const text = noticesText[state.lang];
  const { columns } = text;
  return [
    {
      label: columns.rank,
      share: 9,
      numeric: true,
      cell: ({ rank }) => (rank === null ? text.none : String(rank)),
    },
    {
      label: columns.unit,
      share: 34,
      cell: (peer) => namedText(peer.name, figureOf(peer, state) ?? {}, state.lang),
    },
    { label: columns.division, share: 18, cell: ({ divisionName }) => divisionName },
    {
      label: indicatorName(state),
      share: 17,
      numeric: true,
      cell: (peer) => valueInPaper(peer, state),
    },
    ...(isRatio(state.indicator)
      ? [
          {
            label: workbenchText[state.lang].columns.ratio,
            share: 16,
            numeric: true,
            cell: (peer: Peer) => ratioCell(figureOf(peer, state), state).text,
          } as const,
        ]
      : []),
    ...(hasIntervals(state)
      ? [
          {
            label: rankingText[state.lang].columns.supported,
            share: 13,
            numeric: true,
            cell: (peer: Peer) => supportedCell(peer, peers, state).text || text.none,
          } as const,
        ]
      : []),
  ];
}

/** The units without a report of the year by name, and how many the list has beside its rows. */
function missingBlocks(
  { peers, listed }: CircularList,
  at: number,
  state: ViewState,
): PaperBlock[] {
  const text = noticesText[state.lang];
  const scope = domainText[state.lang].scope[state.scope];
  const number = (value: number) => formatExact(value, state.lang);
  const names = peers.filter((peer) => figureOf(peer, state) === undefined).map(({ name }) => name);
  const unlisted = listed - peers.length;
  if (names.length + unlisted === 0) return [];
  return [
    {
      kind: 'heading',
      text: text.missing(text.ordinal(at), state.year, scope, number(names.length + unlisted)),
    },
    ...(names.length === 0
      ? []
      : [{ kind: 'paragraph', text: text.names(names.join(text.gradeJoin)) } as const]),
    ...(unlisted === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: text.unnamed(number(unlisted), scope, names.length > 0),
          } as const,
        ]),
    { kind: 'paragraph', text: text.missingCaution },
  ];
}

/** A unit's number as the paper prints it, with the word behind one in contradiction. */
function valueInPaper(peer: Peer, state: ViewState): string {
  const { text, finding } = valueCell(figureOf(peer, state), peer, state);
  return finding ? workbenchNotesText[state.lang].behind(text) : text;
}
