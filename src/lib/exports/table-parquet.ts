import { parquetWriteBuffer } from 'hyparquet-writer';
import { exportsText } from '../messages/exports.ts';
import type { Frame, TableCell } from '../views/figures/frame.ts';
import type { Carried } from './carried.ts';
import { formulaLines } from './column-definitions.ts';
import { fileTable, type FileField } from './file-table.ts';

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

/** The largest whole number of 32 bits. */
const MOST_INT32 = 2 ** 31 - 1;

/**
 * A frame's table as a Parquet file. What is missing is NULL, words for it stand in a column of their own;
 * whole numbers are whole numbers, days are texts as in the CSV. What travels with the table stands in the
 * file's metadata. Text is kept as it is: nothing in such a file runs.
 */
export function tableToParquet(frame: Frame, carried: Carried): ArrayBuffer {
  const { columns, rows } = fileTable(frame.table, carried.language, carried.sources);
  const columnData = columns.flatMap(({ label, from, holds }, at): [string, Column][] => {
    const fields = rows.map((fields, row) =>
      isPlainNull(frame.table.rows[row]?.cells[from]) ? null : (fields[at] ?? null),
    );
    // Of a statement's own NULL there is nothing more to say.
    if (holds === 'status' && fields.every((field) => field === null)) return [];
    return [[label, holds === 'number' ? ofNumbers(fields) : ofWords(fields)]];
  });
  const names = distinct(columnData.map(([label]) => label));
  return parquetWriteBuffer({
    columnData: columnData.map(([, column], at) => ({ ...column, name: names[at] ?? '' })),
    kvMetadata: metadataOf(frame, carried),
    createdBy: 'nianbao',
  });
}

/** A value that a statement answered with NULL: it has no reason to tell. */
const isPlainNull = (cell: TableCell | undefined): boolean =>
  !cell || (cell.value === null && cell.muted === true && cell.missing === undefined);

function ofNumbers(fields: readonly FileField[]): Column {
  const numbers = fields.filter((field) => typeof field === 'number');
  const isWhole = numbers.every((number) => Number.isSafeInteger(number));
  if (!isWhole) return typed('DOUBLE', [...fields]);
  if (numbers.every((number) => Math.abs(number) <= MOST_INT32)) return typed('INT32', [...fields]);
  return typed(
    'INT64',
    fields.map((field) => (typeof field === 'number' ? BigInt(field) : null)),
  );
}

const ofWords = (fields: readonly FileField[]): Column =>
  typed(
    'STRING',
    fields.map((field) => (field === null ? null : String(field))),
  );

const typed = (type: 'DOUBLE' | 'INT32' | 'INT64' | 'STRING', data: unknown[]): Column => ({
  name: '',
  type,
  data,
  nullable: true,
});

/** A second column of a name is told apart: a reader would take one for the other. */
function distinct(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let turn = 2; taken.has(name); turn += 1) name = `${label} ${turn}`;
    taken.add(name);
    return name;
  });
}

function metadataOf(frame: Frame, { language, dataset, savedOn, address }: Carried) {
  const entries: Record<string, string> = {
    title: frame.title,
    footing: frame.footing.join('\n'),
    definitions: formulaLines(frame.table, language).join('\n'),
    dataset: dataset ? exportsText[language].datasetOf(dataset.hash, dataset.builtOn) : '',
    saved_on: savedOn,
    address,
  };
  return Object.entries(entries)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key: `nianbao.${key}`, value }));
}
