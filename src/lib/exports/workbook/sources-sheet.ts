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
    rows: table.rows
      .flatMap((row) => sourcesOf(row, table))
      .map(({ unit, columns, address, words, isLocal }) => {
        const report = address === null ? undefined : sources?.get(address);
        const whence = report?.seen_at ?? (isLocal ? 'local' : 'unknown');
        return [
          textCell(unit),
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

/** The sources of one row, each once, in the order of the columns. */
function sourcesOf({ cells, total }: TableRow, { columns }: TableModel): NamedSource[] {
  const found = new Map<string, NamedSource>();
  if (total) return [];
  cells.forEach((cell, at) => {
    const column = columns[at];
    const address = addressOf(cell);
    const words = address === null ? wordsFor(cell, at, column) : '';
    const key = address ?? words;
    if (!column || key === '') return;
    const own = found.get(key);
    if (own && cell.value !== key) own.columns.push(headOf(column));
    if (own) return;
    const unit = cells[0]?.text ?? '';
    const isLocal = cell.local !== undefined;
    found.set(key, { unit, columns: [headOf(column)], address, words, isLocal });
  });
  return [...found.values()];
}

/** What stands in place of an address: the reader's own file, or that none is recorded. */
function wordsFor(cell: TableCell, at: number, column: TableColumn | undefined): string {
  if (cell.local && at > 0) return cell.local.hint;
  return column?.key === 'source' ? cell.text : '';
}
