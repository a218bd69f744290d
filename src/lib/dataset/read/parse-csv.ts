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
 * @throws CsvError with the line of a quoted cell that is never closed
 */
export function parseCsv(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let empty = true;
  let line = 1;
  let start = 1;

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (!empty) lines.push({ cells, line: start });
    cells = [];
    empty = true;
  };

  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index];
    if (char === '\n') line += 1;
    if (char !== '\n' && char !== '\r') empty = false;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') endCell();
    else if (char === '\n' || (char === '\r' && source[index + 1] === '\n')) {
      if (char === '\r') {
        index += 1;
        line += 1;
      }
      endLine();
      start = line;
    } else {
      cell += char;
      empty = false;
    }
  }
  if (quoted) throw new CsvError(start, 'a quoted cell is never closed');
  if (!empty) endLine();
  return lines;
}
