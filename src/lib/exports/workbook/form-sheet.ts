import type { Cell, Row } from 'write-excel-file/universal';
import { exportsText } from '../../messages/exports.ts';
import type { Language } from '../../messages/language.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { FormCell, FormRow, FormTable, HeadCell } from '../../views/sheet/form-sheet.ts';
import { indicatorOfRow, isExact, statusOf, unitBehind } from '../file-table.ts';
import { printedNumber } from '../printed-number.ts';
import { textCell, type Sheet } from './sheet.ts';

/** Widths in characters: row labels, one figure however many columns it spans, words. */
const WIDTH = { labels: 34, figure: 11, least: 2.5, words: 60 };

/** Signs that Excel refuses in the name of a sheet, and how many it takes. */
const REFUSED = /[\\/?*[\]:]/g;
const MOST_OF_NAME = 31;

/**
 * A section of the official form in its own layout, heads joined as they are printed. Numbers are numbers;
 * what stands in the place of one, or belongs to one, is said in words at the end of its line.
 */
export function formSheet(table: FormTable, language: Language): Sheet {
  const width = Math.max(...[...table.head, ...table.rows.map(lineOf)].map(widthOf));
  const heads = new Heads(width);
  const head = table.head.map((line) => heads.lay(line));
  const lines = [
    ...head,
    ...table.rows.map((row) =>
      row.kind === 'head' ? heads.lay(row.cells) : bodyLine(row, heads, language),
    ),
  ];
  const spans = table.rows.flatMap((row) => (row.kind === 'head' ? [] : row.cells.map(spanOf)));
  // Figures of Section II span columns that its measures divide among them: the narrowest has its room too.
  const span = spans.length === 0 ? 1 : Math.min(...spans);
  const each = head.length > 0 ? WIDTH.figure : Math.max(WIDTH.least, WIDTH.figure / span);
  const above: Row[] = [[bold(table.title)], ...table.notes.map((note) => [plain(note)])];
  return {
    name: table.title.replace(REFUSED, ' ').slice(0, MOST_OF_NAME),
    head: [],
    rows: [
      ...above,
      ...lines.map((line, at) =>
        at === 0 ? [...line, bold(exportsText[language].besides)] : line,
      ),
      ...findingLines(table, language),
    ],
    heldColumns: 1,
    heldRows: head.length > 0 ? above.length + head.length : 0,
    widths: [WIDTH.labels, ...Array.from({ length: width - 1 }, () => each), WIDTH.words],
  };
}

const spanOf = ({ span = 1 }: Pick<HeadCell, 'span'>): number => span;
const widthOf = (cells: readonly Pick<HeadCell, 'span'>[]): number =>
  cells.reduce((sum, cell) => sum + spanOf(cell), 0);

/** A line as it takes columns: the label of a row stands before its cells. */
const lineOf = (row: FormRow): readonly Pick<HeadCell, 'span'>[] =>
  row.kind === 'head' ? row.cells : [{}, ...row.cells];

const bold = (text: string): Cell => ({ value: text, type: String, fontWeight: 'bold' });
/** Runs over the empty cells beside it. */
const plain = (text: string): Cell => ({ value: text, type: String });

/** Lays heads that span columns and lines, and knows what stands above each column. */
class Heads {
  readonly width: number;
  /** Lines that a head above still fills, by column. */
  #filled: number[];
  #above: string[][];
  #isOpen = false;

  constructor(width: number) {
    this.width = width;
    this.#filled = Array.from({ length: width }, () => 0);
    this.#above = Array.from({ length: width }, () => []);
  }

  lay(cells: readonly HeadCell[]): Cell[] {
    if (!this.#isOpen) this.#above = Array.from({ length: this.width }, () => []);
    this.#isOpen = true;
    const line: Cell[] = Array.from({ length: this.width }, () => null);
    const isFree = this.#filled.map((lines) => lines === 0);
    this.#filled = this.#filled.map((lines) => Math.max(0, lines - 1));
    let at = 0;
    for (const cell of cells) {
      while (at < this.width && !isFree[at]) at += 1;
      const { text, rows = 1, label } = cell;
      const span = Math.min(spanOf(cell), this.width - at);
      line[at] = {
        value: text,
        type: String,
        fontWeight: 'bold',
        wrap: true,
        align: label ? 'left' : 'center',
        alignVertical: 'center',
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(rows > 1 ? { rowSpan: rows } : {}),
      };
      for (let column = at; column < at + span; column += 1) {
        this.#filled[column] = rows - 1;
        if (!label) this.#above[column]?.push(text);
      }
      at += span;
    }
    return line;
  }

  /** What heads some neighbouring columns, from the outermost in; ends the heads that were being laid. */
  over(from: number, span: number): string {
    this.#isOpen = false;
    const name = (column: number) => (this.#above[column] ?? []).join(' ');
    const [first, last] = [name(from), name(from + span - 1)];
    return first === last ? first : `${first}—${last}`;
  }
}

type BodyRow = FormRow & { kind: 'row' };

function bodyLine(row: BodyRow, heads: Heads, language: Language): Row {
  const { named, listed } = punctuation[language];
  const line: Cell[] = [
    { value: row.label, type: String, wrap: true, alignVertical: 'top', indent: row.depth },
    ...Array.from({ length: heads.width - 1 }, () => null),
  ];
  const words: string[] = [];
  let at = 1;
  for (const cell of row.cells) {
    const span = spanOf(cell);
    const head = heads.over(at, span);
    words.push(...wordsOf(cell, language).map((word) => (head === '' ? word : named(head, word))));
    line[at] = figureOf(cell, row, span, language);
    at += span;
  }
  return withWords(line, listed(words));
}

/** The number of a cell as the page shows it; nothing in the place of any other. */
function figureOf(cell: FormCell, { indicator }: BodyRow, span: number, language: Language): Cell {
  if (!isExact(cell)) return null;
  const unit = unitBehind(indicatorOfRow({ indicator }), language);
  const { value, format } = printedNumber(cell, unit);
  return {
    value,
    type: Number,
    format,
    align: 'right',
    alignVertical: 'top',
    ...(span > 1 ? { columnSpan: span } : {}),
  };
}

/** What is said at a cell beside its number: the word in its place, its second line, its findings. */
function wordsOf(cell: FormCell, language: Language): string[] {
  const status = statusOf(cell);
  const note = exportsText[language].noteNumber;
  return [
    ...(status === null ? [] : [status]),
    ...(cell.sub ? [cell.sub] : []),
    ...(cell.notes ?? []).map(({ number }) => note(number)),
    ...(cell.local ? [cell.local.hint] : []),
  ];
}

const withWords = (line: readonly Cell[], words: string): Row => [...line, textCell(words)];

/** The findings at the cells of a table, below it. */
function findingLines({ findings = [] }: FormTable, language: Language): Row[] {
  const text = exportsText[language];
  const { named, joined } = punctuation[language];
  if (findings.length === 0) return [];
  return [
    [],
    ...findings.map(({ number, gradeLabel, year, sentence, settled }) => [
      plain(
        named(
          joined([
            text.noteNumber(number),
            gradeLabel,
            text.ofYear(year),
            ...(settled ? [settled] : []),
          ]),
          sentence,
        ),
      ),
    ]),
  ];
}
