import { CsvError, parseCsv, type CsvLine } from './parse-csv.ts';
import type { Tell } from './problem.ts';

/** A line of a CSV file as text by column name. */
export type TextRow = { line: number; cells: Record<string, string> };

/**
 * Reads a CSV file whose header must be exactly the given columns.
 * A wrong header or a line with too many or too few cells is reported and left out.
 */
export function readTable(text: string, columns: readonly string[], tell: Tell): TextRow[] {
  let lines: CsvLine[];
  try {
    lines = parseCsv(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell(error.line, '', error.message);
    return [];
  }
  const [header, ...body] = lines;
  if (header?.cells.join(',') !== columns.join(',')) {
    tell(1, '', `expected the columns ${columns.join(',')}`);
    return [];
  }
  return body.flatMap(({ cells, line }) => {
    if (cells.length !== columns.length) {
      tell(line, '', `expected ${columns.length} cells, found ${cells.length}`);
      return [];
    }
    const byName = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    return [{ line, cells: byName }];
  });
}
