// The build for browsers: an archive is taken back in the page, by the same reader as the data files.
import { CsvError as SyntaxFault, parse, type Options } from 'csv-parse/browser/esm/sync';

/** Text that is not CSV, and the line on which it stops being that. */
export class CsvError extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'CsvError';
    this.line = line;
  }
}

export type CsvLine = { cells: string[]; line: number };

/**
 * Splits RFC 4180 text into lines of cells, each with the number of the line it starts on.
 * A byte order mark is dropped, empty lines are left out, and LF or CRLF may end a line.
 * @throws CsvError with the line that holds a quoted cell that is never closed
 */
export function parseCsv(text: string): CsvLine[] {
  // Within quotes csv-parse takes CRLF for two lines.
  let twice = 0;
  try {
    const rows: unknown = parse(text, OPTIONS);
    return (rows as Row[]).map(({ record, info }) => {
      const inside = record.join(',');
      twice += inside.split('\r\n').length - 1;
      return { cells: record, line: info.lines - twice - newlines(inside) };
    });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    // What was not read goes on to the end of the text.
    const unread = typeof error.raw === 'string' ? error.raw.replace(/^[\r\n]+/, '') : '';
    const start = newlines(text) + 1 - newlines(unread);
    throw new CsvError(start, REASONS[error.code] ?? error.message);
  }
}

/** What csv-parse gives of a row when asked where it ends. */
type Row = { record: string[]; info: { lines: number } };

const OPTIONS: Options = {
  bom: true,
  info: true,
  raw: true,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
};

const REASONS: Partial<Record<SyntaxFault['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
};

const newlines = (text: string): number => text.split('\n').length - 1;
