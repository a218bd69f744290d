import { indicatorOf } from '../../catalogue/catalogue.ts';
import { columnOf } from '../../catalogue/cells-of-row.ts';
import { isRatio } from '../../catalogue/comparable.ts';
import type { Language } from '../../messages/language.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { rankingText } from '../../messages/ranking.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import type { Statistic } from '../../statistics/sources.ts';
import { methodsHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { nameCell } from '../figures/local-mark.ts';
import { rateNote } from '../figures/rate-notes.ts';
import { sortRows, type SortOrder } from '../figures/sort-rows.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { hasIntervals } from '../ranking/supported.ts';
import { peerLink, rankedCount, yearsOf } from './drawn.ts';
import {
  changeCell,
  findingsCell,
  intervalCell,
  NOTHING,
  numberCell,
  ratioCell,
  seriesCell,
  supportedCell,
  valueCell,
} from './peer-cells.ts';
import { cellOf, figureOf, type Peer } from './peers.ts';

/** One column of the table: its head, and what a unit has in it. */
type Column = TableColumn & { cell: (peer: Peer) => TableCell };

/** The table of the workbench: every unit of the list, those without a number with their word. */
export function peerTable(
  peers: readonly Peer[],
  state: ViewState,
  openings: Openings,
  caption: string,
  medium: Medium = 'screen',
): TableModel {
  const columns = columnsOf(peers, state, openings, medium);
  const rows = peers.map((peer): TableRow => ({
    id: peer.id,
    marked: peer.id === state.marked,
    cells: columns.map(({ cell }) => cell(peer)),
  }));
  return {
    caption,
    columns: columns.map(({ cell: _cell, ...column }) => column),
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

/** Where a table is read: on the screen a series is drawn and a ratio is one cell; a file has numbers. */
type Medium = 'screen' | 'file';

function columnsOf(
  peers: readonly Peer[],
  state: ViewState,
  openings: Openings,
  medium: Medium,
): Column[] {
  const text = workbenchText[state.lang];
  const of = rankedCount(peers);
  const { lang, versus } = state;
  const column = (key: string, label: string, cell: Column['cell'], numeric = true): Column => ({
    key,
    label,
    numeric,
    cell,
  });
  const defined = (anchor: string) =>
    medium === 'screen' ? { definition: methodsHref(anchor, state, openings) } : {};
  const ofIndicator = (code: string, one: Column): Column => ({
    ...one,
    indicator: code,
    hint: indicatorDefinition(code, lang),
    ...defined(code),
  });
  const byMethod = (statistic: Statistic, one: Column): Column => ({
    ...one,
    ...defined(`statistic-${statistic}`),
  });
  return [
    column('unit', text.columns.unit, (peer) => nameOf(peer, state, openings, medium), false),
    ofIndicator(
      state.indicator,
      column('value', indicatorName(state), (peer) =>
        valueCell(figureOf(peer, state), peer, state),
      ),
    ),
    ...(isRatio(state.indicator) ? ratioColumns(state, medium) : []),
    ...(hasIntervals(state)
      ? [
          byMethod(
            isRatio(state.indicator) ? 'wilson' : 'poisson',
            column(
              'interval',
              text.columns.interval,
              (peer) => intervalCell(figureOf(peer, state), state),
              false,
            ),
          ),
        ]
      : []),
    column('rank', text.columns.rank, ({ rank }) =>
      rank === null ? NOTHING : { text: String(rank), value: rank, hint: text.rank(rank, of) },
    ),
    ...(hasIntervals(state)
      ? [
          byMethod(
            'rankInterval',
            column(
              'supported',
              rankingText[lang].columns.supported,
              (peer) => supportedCell(peer, peers, state),
              false,
            ),
          ),
        ]
      : []),
    ...(versus === null
      ? []
      : [column('change', text.columns.change(versus), (peer) => changeCell(peer, versus, state))]),
    ...seriesColumns(state, medium),
    ...otherColumns(state).map((code) =>
      ofIndicator(
        code,
        column(code, indicatorOf(code).short[lang], (peer) => {
          const applicant = columnOf(code, state.applicant);
          return valueCell(cellOf(peer, state.year, code, applicant), peer, state);
        }),
      ),
    ),
    column('findings', text.columns.findings, (peer) => findingsCell(peer, state, openings)),
    column(
      'source',
      text.columns.source,
      (peer) => {
        const figure = figureOf(peer, state);
        return figure ? sourceCell(figure.source, lang, figure.seen_at) : NOTHING;
      },
      false,
    ),
  ];
}

/** Columns beside the chosen indicator, which stands first anyway. */
const otherColumns = ({ columns, indicator }: ViewState): readonly string[] =>
  columns.filter((code) => code !== indicator);

/** What stands behind a column: its official label, and of a rate how it is computed and what it is not. */
export function indicatorDefinition(code: string, language: Language): string {
  const note = rateNote(code, language);
  if (note === null) return indicatorOf(code).label[language];
  const { label, formula, trap } = note;
  return [punctuation[language].named(label, formula), ...(trap === null ? [] : [trap])].join('\n');
}

/** On the screen a unit goes by what tells it from the others, with the full name on hover. */
const nameOf = (peer: Peer, state: ViewState, openings: Openings, medium: Medium): TableCell => ({
  ...nameCell(
    medium === 'screen' ? peer.label : peer.name,
    figureOf(peer, state) ?? {},
    state.lang,
  ),
  ...(medium === 'screen' && peer.label !== peer.name ? { hint: peer.name } : {}),
  ...peerLink(peer, state, openings),
});

/** Numerator over denominator in one cell, or each as a number of its own. */
function ratioColumns(state: ViewState, medium: Medium): Column[] {
  const { columns } = workbenchText[state.lang];
  if (medium === 'screen') {
    const cell = (peer: Peer) => ratioCell(figureOf(peer, state), state);
    return [{ key: 'ratio', label: columns.ratio, numeric: true, cell }];
  }
  return (['numerator', 'denominator'] as const).map((side) => ({
    key: side,
    label: columns[side],
    numeric: true,
    cell: (peer) => numberCell(figureOf(peer, state)?.[side] ?? null, state),
  }));
}

/** The years of the range drawn small, or each as a number of its own. */
function seriesColumns(state: ViewState, medium: Medium): Column[] {
  const { columns } = workbenchText[state.lang];
  const years = yearsOf(state);
  if (medium === 'screen') {
    const label = columns.series(state.from, state.to);
    const cell = (peer: Peer) => seriesCell(peer, years, state);
    return [{ key: 'series', label, numeric: false, cell }];
  }
  return years.map((year) => ({
    key: String(year),
    label: String(year),
    numeric: true,
    indicator: state.indicator,
    cell: (peer) => valueCell(peer.series.get(year), peer, state),
  }));
}
