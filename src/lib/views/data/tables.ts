import { columnsOf, TABLE_NAMES, type TableName } from '../../dataset/tables/tables.ts';
import type { Manifest } from '../../dataset/tables/manifest.ts';
import { dataTablesText } from '../../messages/data/tables.ts';
import { dataText } from '../../messages/data/data.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';

/** What the page needs of the manifest: sizes of tables and files. */
export type DatasetFacts = Pick<
  Manifest,
  'schema_version' | 'built_on' | 'content_hash' | 'tables' | 'files'
>;

export type Download = { file: string; text: string; hint: string };

export type TableEntry = {
  name: string;
  meaning: string;
  rows: string;
  /** Empty for the view, which is not a file. */
  downloads: readonly Download[];
  columns: readonly { name: string; type: string; meaning: string }[];
};

/** The view `figure` and its columns; types as DuckDB gives them. */
const FIGURE_COLUMNS = [
  ['report_id', 'VARCHAR'],
  ['indicator', 'VARCHAR'],
  ['applicant', 'VARCHAR'],
  ['value', 'DOUBLE'],
  ['status', 'VARCHAR'],
  ['mark', 'VARCHAR'],
  ['numerator', 'DOUBLE'],
  ['denominator', 'DOUBLE'],
] as const;

/** Every table with its meaning, size, files and columns; the view `figure` last. */
export function tableEntries(facts: DatasetFacts, language: Language): TableEntry[] {
  const text = dataText[language];
  const { tables, columns } = dataTablesText[language];
  return [
    ...TABLE_NAMES.map((name) => ({
      name,
      meaning: tables[name],
      rows: rowsText(facts.tables[name], language),
      downloads: downloadsOf(name, facts, language),
      columns: columnsOf(name).map(([column, type]) => ({
        name: column,
        type: text.type[type],
        meaning: (columns[name] as Record<string, string>)[column] ?? '',
      })),
    })),
    {
      name: 'figure',
      meaning: tables.figure,
      rows: '',
      downloads: [],
      columns: FIGURE_COLUMNS.map(([column, type]) => ({
        name: column,
        type: text.type[type],
        meaning: columns.figure[column],
      })),
    },
  ];
}

function downloadsOf(name: TableName, facts: DatasetFacts, language: Language): Download[] {
  return [`${name}.csv`, `${name}.parquet`].flatMap((file) => downloadOf(file, facts, language));
}

/** A file of the dataset with its size; none when the manifest does not list it. */
export function downloadOf(file: string, facts: DatasetFacts, language: Language): Download[] {
  const entry = facts.files[file];
  if (!entry) return [];
  const size = formatBytes(entry.bytes, language);
  return [{ file, text: size, hint: dataText[language].download(file, size) }];
}

/** `335 KB`, `1.1 MB`; in steps of 1024. */
export function formatBytes(bytes: number, language: Language): string {
  const KILOBYTE = 1024;
  if (bytes < KILOBYTE) return `${bytes} B`;
  const kilobytes = bytes / KILOBYTE;
  if (kilobytes < KILOBYTE) return `${formatExact(Math.round(kilobytes), language)} KB`;
  return `${formatExact(Math.round((kilobytes / KILOBYTE) * 10) / 10, language)} MB`;
}

/** Empty where the manifest does not list the table: that is not a table without rows. */
function rowsText(table: DatasetFacts['tables'][string] | undefined, language: Language): string {
  return table === undefined ? '' : formatExact(table.rows, language);
}
