import { domainText } from '../../messages/domain.ts';
import { exportsText } from '../../messages/exports.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { sourceNote } from '../../views/figures/source-cell.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../../views/figures/frame.ts';
import type { Carried } from '../carried.ts';
import { headOf } from '../file-table.ts';
import { addressOf } from '../table-sources.ts';
import { numberCell, textCell, type Sheet } from './sheet.ts';

/** What a row of a table says of one of its sources: the address or, where there is none, the words. */
type NamedSource = {
  unit: string;
  columns: string[];
  address: string | null;
  words: string;
  isLocal: boolean;
};

/** Where each number stands: the report, its year and address, and whether it is the 原文 or a 存本. */
export function sourcesSheet(table: TableModel, { language, sources }: Carried): Sheet {
  const text = exportsText[language];
  const heads = text.sourceHeads;
  return {
    name: text.sheets.sources,
    head: Object.values(heads),
    rows: sourcesIn(table).map(({ unit, columns, address, words, isLocal }) => {
      const report = address === null ? undefined : sources?.get(address);
      const whence = report?.seen_at ?? (isLocal ? 'local' : 'unknown');
      return [
        textCell(unit || report?.unit),
        textCell(punctuation[language].listed(columns)),
        textCell(report?.unit),
        report ? numberCell(report.year, '0') : null,
        textCell(report && domainText[language].scope[report.scope]),
        textCell(text.whence[whence]),
        textCell(report?.published_on),
        textCell((report && sourceNote(report, language)) ?? words),
        textCell(address),
      ];
    }),
    heldColumns: 1,
  };
}

/** The sources of a table by its rows; where a row is an indicator, those of all of them together. */
function sourcesIn({ columns, rows }: TableModel): NamedSource[] {
  const ofIndicators: Sources = new Map();
  return [
    ...rows.flatMap((row) => {
      if (row.total || row.indicator) return [];
      const own: Sources = new Map();
      addSources(own, row, columns);
      return [...own.values()];
    }),
    ...rows
      .filter(({ total, indicator }) => indicator && !total)
      .reduce((found, row) => addSources(found, row, columns), ofIndicators)
      .values(),
  ];
}

type Sources = Map<string, NamedSource>;

/** Adds the sources of one row, each once, in the order of the columns. */
function addSources(
  found: Sources,
  { cells, indicator }: TableRow,
  columns: readonly TableColumn[],
): Sources {
  cells.forEach((cell, at) => {
    const column = columns[at];
    const address = addressOf(cell);
    const words = address === null ? wordsFor(cell, at, column) : '';
    const key = address ?? words;
    if (!column || key === '') return;
    const own = found.get(key);
    const head = headOf(column);
    if (own && cell.value !== key && !own.columns.includes(head)) own.columns.push(head);
    if (own) return;
    const unit = indicator ? '' : (cells[0]?.text ?? '');
    const isLocal = cell.local !== undefined;
    found.set(key, { unit, columns: [head], address, words, isLocal });
  });
  return found;
}

/** What stands in place of an address: the reader's own file, or that none is recorded. */
function wordsFor(cell: TableCell, at: number, column: TableColumn | undefined): string {
  if (cell.local && at > 0) return cell.local.hint;
  return column?.key === 'source' ? cell.text : '';
}
