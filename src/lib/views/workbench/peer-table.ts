import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio } from '../../catalogue/comparable.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { rankingText } from '../../messages/ranking.ts';
import { workbenchText } from '../../messages/workbench.ts';
import { hasApplicants } from '../../queries/workbench/workbench.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import { changeOf, changeText, isFewCases } from '../figures/change.ts';
import { figureCell } from '../figures/figure-cell.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { localMark, nameCell } from '../figures/local-mark.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { rankMoves } from '../../statistics/rank-moves.ts';
import {
  hasIntervals,
  intervalEnds,
  intervalText,
  measuredOf,
  supportedHint,
} from '../ranking/supported.ts';
import { sortRows, type SortOrder } from '../figures/sort-rows.ts';
import { peerLink, rankedCount, yearsOf } from './drawn.ts';
import { cellOf, figureOf, type Peer, type PeerFigure } from './peers.ts';

const NOTHING: TableCell = { text: '', value: null };

/** One column of the table: its head, and what a unit has in it. */
type Column = TableColumn & { cell: (peer: Peer) => TableCell };

/** The table of the workbench: every unit of the list, those without a number with their word. */
export function peerTable(
  peers: readonly Peer[],
  state: ViewState,
  openings: Openings,
  caption: string,
): TableModel {
  const columns = columnsOf(peers, state, openings);
  const rows = peers.map((peer): TableRow => ({
    id: peer.id,
    marked: peer.id === state.marked,
    cells: columns.map(({ cell }) => cell(peer)),
  }));
  return {
    caption,
    columns: columns.map(({ key, label, numeric }) => ({ key, label, numeric })),
    rows: sortRows(rows, sortOrder(columns, state)),
  };
}

/** The order the address asks for; none where the column is not in the table. */
export function sortOrder(
  columns: readonly TableColumn[],
  { sort }: Pick<ViewState, 'sort'>,
): SortOrder | null {
  const key = sort.replace(/^-/, '');
  const column = columns.findIndex((one) => one.key === key);
  return column === -1 ? null : { column, descending: sort.startsWith('-') };
}

function columnsOf(peers: readonly Peer[], state: ViewState, openings: Openings): Column[] {
  const text = workbenchText[state.lang];
  const of = rankedCount(peers);
  const years = yearsOf(state);
  const { versus } = state;
  return [
    {
      key: 'unit',
      label: text.columns.unit,
      numeric: false,
      cell: (peer) => ({
        ...nameCell(peer.name, figureOf(peer, state) ?? {}, state.lang),
        ...peerLink(peer, state, openings),
      }),
    },
    {
      key: 'value',
      label: indicatorName(state),
      numeric: true,
      cell: (peer) => valueCell(figureOf(peer, state), peer, state),
    },
    ...(isRatio(state.indicator)
      ? [
          {
            key: 'ratio',
            label: text.columns.ratio,
            numeric: true,
            cell: (peer: Peer) => ratioCell(figureOf(peer, state), state),
          },
        ]
      : []),
    ...(hasIntervals(state)
      ? [
          {
            key: 'interval',
            label: text.columns.interval,
            numeric: true,
            cell: (peer: Peer) => intervalCell(figureOf(peer, state), state),
          },
        ]
      : []),
    {
      key: 'rank',
      label: text.columns.rank,
      numeric: true,
      cell: ({ rank }) =>
        rank === null ? NOTHING : { text: String(rank), value: rank, hint: text.rank(rank, of) },
    },
    ...(hasIntervals(state)
      ? [
          {
            key: 'supported',
            label: rankingText[state.lang].columns.supported,
            numeric: true,
            cell: (peer: Peer) => supportedCell(peer, peers, state),
          },
        ]
      : []),
    ...(versus === null
      ? []
      : [
          {
            key: 'change',
            label: text.columns.change(versus),
            numeric: true,
            cell: (peer: Peer) => changeCell(peer, versus, state),
          },
        ]),
    {
      key: 'series',
      label: text.columns.series(state.from, state.to),
      numeric: false,
      cell: (peer) => seriesCell(peer, years, state),
    },
    ...state.columns.map((code) => ({
      key: code,
      label: indicatorOf(code).short[state.lang],
      numeric: true,
      cell: (peer: Peer) => {
        const applicant = hasApplicants(code) ? state.applicant : 'total';
        return valueCell(cellOf(peer, state.year, code, applicant), peer, state);
      },
    })),
    {
      key: 'findings',
      label: text.columns.findings,
      numeric: true,
      cell: (peer) => findingsCell(peer, state, openings),
    },
    {
      key: 'source',
      label: text.columns.source,
      numeric: false,
      cell: (peer) => {
        const figure = figureOf(peer, state);
        return figure ? sourceCell(figure.source, state.lang) : NOTHING;
      },
    },
  ];
}

/** The number as printed, or the word for what stands in its place; no report is said as well. */
function valueCell(figure: PeerFigure | undefined, peer: Peer, { lang }: ViewState): TableCell {
  if (!figure) {
    const word = domainText[lang].missing.no_report;
    return { text: word, value: null, missing: 'no_report', hint: word };
  }
  return {
    ...figureCell(figure, lang),
    muted: figure.value !== null && isFewCases(figure) && peer.rank === null,
    local: localMark(figure.source, lang),
  };
}

function ratioCell(figure: PeerFigure | undefined, { lang }: ViewState): TableCell {
  if (!figure || figure.numerator === null || figure.denominator === null) return NOTHING;
  const { numerator, denominator } = figure;
  const text = rankingText[lang].of(formatExact(numerator, lang), formatExact(denominator, lang));
  return { text, value: denominator };
}

/** Within what the number would lie by chance alone, at 95 %. */
function intervalCell(figure: PeerFigure | undefined, { lang }: ViewState): TableCell {
  const ends = figure && intervalEnds(figure, { lang });
  if (!figure || !ends) return NOTHING;
  return {
    text: ends.join('–'),
    value: figure.value,
    hint: intervalText(figure, { lang }).join(''),
  };
}

/** The ranks that the numbers support, and on hover what one case more or less would change. */
function supportedCell(peer: Peer, peers: readonly Peer[], state: ViewState): TableCell {
  const { supported } = peer;
  if (!supported) return NOTHING;
  const text = rankingText[state.lang].rankSpan(supported.best, supported.worst);
  const hint = [...supportedHint(supported, state), ...moveTexts(peer, peers, state)];
  return { text, value: supported.best, hint: hint.join('\n') };
}

/** What one case more or less would make of a unit's rank; nothing where the rank would stay. */
function moveTexts(peer: Peer, peers: readonly Peer[], state: ViewState): string[] {
  const text = workbenchText[state.lang];
  const ranked = peers.filter(({ rank }) => rank !== null);
  const numbers = ranked.map((one) => {
    const figure = figureOf(one, state);
    return figure ? measuredOf(figure) : null;
  });
  return rankMoves(numbers, ranked.indexOf(peer))
    .filter(({ rank }) => rank !== peer.rank)
    .map(({ part, by, rank }) => text.move[part](by, rank));
}

/** The change since the year compared with, or on hover why there is none to give. */
function changeCell(peer: Peer, versus: number, state: ViewState): TableCell {
  const text = workbenchText[state.lang];
  const figure = figureOf(peer, state);
  const before = peer.series.get(versus);
  if (!figure || !before || figure.value === null) return NOTHING;
  const change = changeOf(state.indicator, before, figure);
  if (change.kind !== 'none') {
    return { text: changeText(change, state.lang), value: change.amount };
  }
  return change.why === 'unknown'
    ? NOTHING
    : { text: text.notCompared, value: null, muted: true, hint: text.noChangeWhy[change.why] };
}

function seriesCell(peer: Peer, years: readonly number[], { lang }: ViewState): TableCell {
  const text = workbenchText[lang];
  const series = years.map((year) => peer.series.get(year)?.value ?? null);
  const said = years.flatMap((year) => {
    const figure = peer.series.get(year);
    return figure ? [text.inYear(year, figureCell(figure, lang).text)] : [];
  });
  return said.length === 0
    ? NOTHING
    : { text: '', value: null, series, hint: text.sparkline(said.join(' · ')) };
}

/** How many contradictions the report of the year has, leading to them. */
function findingsCell(peer: Peer, state: ViewState, openings: Openings): TableCell {
  const findings = figureOf(peer, state)?.findings ?? null;
  if (findings === null) return NOTHING;
  if (findings === 0) return { text: '0', value: 0 };
  const { lang, year, scope } = state;
  return {
    text: formatExact(findings, lang),
    value: findings,
    hint: workbenchText[lang].contradictions(findings),
    href: hrefOf('/checks', { lang, year, scope, marked: peer.agencyId }, openings),
  };
}
