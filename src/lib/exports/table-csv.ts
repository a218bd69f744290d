import { exportsText } from '../messages/exports.ts';
import type { Frame } from '../views/figures/frame.ts';
import type { Carried } from './carried.ts';
import { formulaLines } from './column-definitions.ts';
import { toCsv } from './csv.ts';
import { fileTable } from './file-table.ts';

/**
 * A frame's table as CSV with BOM. Title, footing, definitions, dataset and address follow below the rows,
 * so that no number travels without what it means and programs still find the head in the first line.
 */
export function tableToCsv(frame: Frame, carried: Carried): string {
  const { language, dataset, address, sources } = carried;
  const { columns, rows } = fileTable(frame.table, language, sources);
  const notes = [
    frame.title,
    ...frame.footing,
    ...formulaLines(frame.table, language),
    ...(dataset ? [exportsText[language].datasetOf(dataset.hash, dataset.builtOn)] : []),
    address,
  ].map((note) => [note]);
  return toCsv(
    { columns: columns.map(({ label }) => label), rows: [...rows, [], ...notes] },
    { bom: true },
  );
}
