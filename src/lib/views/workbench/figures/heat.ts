import { workbenchNotesText } from '../../../messages/workbench/notes.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { domainText } from '../../../messages/domain.ts';
import type { Language } from '../../../messages/language.ts';
import { figureCell } from '../../figures/figure-cell.ts';
import type { TableCell, TableModel } from '../../figures/frame.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { localMark, nameCell } from '../../figures/local-mark.ts';
import { drawnPeers, peerLink, yearsOf, type Drawing, type Figure } from '../drawn.ts';
import { findingMark } from '../peer-cells.ts';
import type { Peer } from '../peers.ts';

/** Characters of a mark, its quotation marks among them, that a year's cell has room for. */
const LONGEST_MARK = 8;

/** Units by years, each cell shaded by its number; one without is hatched, and says why if it is collected. */
export function heatFigure(drawing: Drawing): Figure & { table: TableModel } {
  const { all, state, openings } = drawing;
  const text = workbenchText[state.lang];
  const years = yearsOf(state);
  const peers = drawnPeers(all, state, ({ series }) => series.size > 0);
  const title =
    peers.length === 0
      ? indicatorName(state)
      : text.heatTitle(indicatorName(state), peers.length, state.ticked.length > 0);
  return {
    title,
    chart: null,
    notes: peers.length === 0 ? [] : [workbenchNotesText[state.lang].heatHatched],
    empty: null,
    table: {
      caption: title,
      columns: [
        { key: 'unit', label: text.columns.unit, numeric: false },
        ...years.map((year) => ({
          key: String(year),
          label: String(year),
          numeric: true,
          indicator: state.indicator,
          group: indicatorName(state),
          drawn: 'shade' as const,
        })),
      ],
      rows: peers.map((peer) => ({
        id: peer.id,
        marked: peer.id === state.marked,
        cells: [
          { ...nameCell(peer.name, {}, state.lang), ...peerLink(peer, state, openings) },
          ...years.map((year) => yearCell(peer, year, drawing)),
        ],
      })),
    },
  };
}

function yearCell(peer: Peer, year: number, { state }: Drawing): TableCell {
  const figure = peer.series.get(year);
  if (!figure) {
    const word = domainText[state.lang].missing.no_report;
    return { text: '', value: null, missing: 'no_report', hint: word };
  }
  const cell = figureCell(figure, state.lang);
  const local = localMark(figure.source, state.lang);
  const marked = findingMark(figure, state.lang);
  return {
    ...cell,
    text: cell.missing ? missingWord(cell, state.lang) : cell.text,
    local,
    ...marked,
  };
}

/** A long mark is told by its kind, and whole on focus; what is not collected is hatched and no more. */
function missingWord({ text, missing }: TableCell, language: Language): string {
  if (missing === undefined || missing === 'not_seen') return '';
  return text.length <= LONGEST_MARK ? text : domainText[language].missing[missing];
}
