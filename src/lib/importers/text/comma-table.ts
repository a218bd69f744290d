import type { PlacedCell } from '../document-builder.ts';
import type { Line } from './lines.ts';

/** A field of a line, where it stands in it, without its quotes. */
type Field = { text: string; at: number };

const FIELD = /"((?:[^"]|"")*)"(?=,|\r?$)|[^,\n]*/y;
/** A field that begins with a quote and has no other: the row goes on below. */
const OPEN = /"(?:[^"]|"")*$/y;
/** Rows of fewer fields are prose with commas in it. */
const FEWEST_FIELDS = 4;
/** Longer texts that stand alone in their line are paragraphs, whatever commas fill the line up. */
const LONGEST_LABEL = 20;
/** A heading, or a sentence. */
const NO_LABEL = /^[一二三四五六][、.]|[。；;]$/;
/** Rows of the form whose label looks like a heading, and long labels with their number. */
const NUMBERED_LABEL =
  /^[一二四][、.][^。；;]*(?:新收|结转)[^。；;]{2,20}$|^(?:[（(][一二三四五六七][）)]|\d[.．、])[^。；;]{4,60}$/;
/** Labels stand in the first columns; a name or a date signed at the right does not. */
const LABEL_COLUMNS = 3;

/** The fields of a line parted by commas, as a spreadsheet saves it (CSV). */
function fieldsOf(line: string): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at <= line.length;) {
    FIELD.lastIndex = at;
    const [whole = '', quoted] = FIELD.exec(line) ?? [];
    const text = (quoted?.replace(/""/g, '"') ?? whole).trim();
    const inset = quoted === undefined ? whole.length - whole.trimStart().length : 1;
    fields.push({ text, at: at + inset });
    at += whole.length + 1;
  }
  return fields;
}

/** What a line of a CSV file is: a row of a table, or one text that the commas behind it do not belong to. */
export type CommaLine = { line: Line; fields: readonly Field[]; text: Field | null };

/**
 * The lines of a text that a spreadsheet saved, null for any other: of its lines at least half have four
 * fields and more. Chinese prose has commas of its own script.
 */
export function commaLines(lines: readonly Line[]): Map<Line, CommaLine> | null {
  const filled = unbroken(lines).filter(({ text }) => text !== '');
  const counted = filled.filter(({ text }) => text.split(',').length >= FEWEST_FIELDS);
  if (counted.length < 8 || counted.length * 2 < filled.length) return null;
  return new Map(
    filled.map((line) => {
      const fields = fieldsOf(line.raw.replace(/\r$/, ''));
      return [line, { line, fields, text: onlyText(fields) }];
    }),
  );
}

/** Lines that a cell may be broken into. */
const MOST_BROKEN = 12;

/** A line whose last field begins with a quote left open goes on in the next: a cell with line breaks of its own. */
function unbroken(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (!first) break;
    const end = closingLine(lines, at);
    whole.push(end === at ? first : joined(lines.slice(at, end + 1)));
    at = end;
  }
  return whole;
}

/** Whether a row ends with its line, goes on below, or has line breaks outside of its quotes. */
function endOf(row: string): 'closed' | 'open' | 'astray' {
  for (let at = 0; at <= row.length;) {
    OPEN.lastIndex = FIELD.lastIndex = at;
    if (OPEN.test(row)) return 'open';
    at += FIELD.exec(row)?.[0].length ?? 0;
    if (row[at] === '\n') return 'astray';
    at += 1;
  }
  return 'closed';
}

/** The line in which a cell left open is closed; its own where none near by does, or a stray quote stands between. */
function closingLine(lines: readonly Line[], from: number): number {
  let row = lines[from]?.raw ?? '';
  for (let at = from; endOf(row) !== 'astray' && at <= from + MOST_BROKEN; at += 1) {
    if (endOf(row) === 'closed') return at;
    const next = lines[at + 1];
    if (!next) break;
    row += `\n${next.raw}`;
  }
  return from;
}

function joined(parts: readonly Line[]): Line {
  const [first, ...others] = parts as [Line, ...Line[]];
  return {
    ...first,
    text: parts.map(({ text }) => text).join(' '),
    end: others.at(-1)?.end ?? first.end,
    raw: parts.map(({ raw }) => raw).join('\n'),
  };
}

/** The one text of a line that is no label of a row whose other cells are blank. */
function onlyText(fields: readonly Field[]): Field | null {
  const [first, ...others] = fields.filter(({ text }) => text !== '');
  if (!first || others.length > 0) return null;
  const at = fields.indexOf(first);
  const isInset = at > 0 && at < LABEL_COLUMNS;
  const isShort = first.text.length <= LONGEST_LABEL && !NO_LABEL.test(first.text);
  const isLabel = isInset || isShort || NUMBERED_LABEL.test(first.text);
  return fields.length > 1 && isLabel ? null : first;
}

/** Rows of cells parted by commas. */
export const commaCells = (rows: readonly CommaLine[]): PlacedCell[] =>
  rows.flatMap(({ line, fields }, row) =>
    fields.map(({ text, at }, column) => {
      const start = line.rawStart + at;
      const place = { page: line.page, start, end: start + text.length };
      return { row, column, rowSpan: 1, columnSpan: 1, text, place };
    }),
  );
