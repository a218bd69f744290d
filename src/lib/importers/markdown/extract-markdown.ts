import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder, type PlacedCell } from '../document-builder.ts';
import { joinLines } from '../text/join-lines.ts';
import { splitLines, withoutPageNumbers, type Line } from '../text/lines.ts';

const RULE_CELL = /^:?-{2,}:?$/;
/** One dash is a rule only below the first row: elsewhere it is the mark of a cell. */
const SHORT_RULE_CELL = /^:?-+:?$/;

/** Markdown to paragraphs and grids: every run of lines that begin and end with a pipe is a grid. */
export function extractMarkdown(text: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  let prose: Line[] = [];
  let table: Line[] = [];
  const endProse = (): void => {
    for (const { text: line, page, start, end } of joinLines(prose)) {
      builder.paragraph(plain(line), { page, start, end });
    }
    prose = [];
  };
  const endTable = (): void => {
    const [first] = table;
    const last = table.at(-1);
    if (first && last) {
      builder.grid(tableCells(table), { page: first.page, start: first.start, end: last.end });
    }
    table = [];
  };
  for (const line of withoutPageNumbers(splitLines(text))) {
    if (/^\|.*\|$/.test(line.text) && line.text.length > 1) {
      endProse();
      // A rule further down begins another table: its line before was the head.
      if (table.length > 1 && isRule(line)) {
        const head = table.pop();
        endTable();
        table = head ? [head] : [];
      }
      table.push(line);
    } else {
      endTable();
      prose.push(line);
    }
  }
  endTable();
  endProse();
  return builder.finish('markdown');
}

const isRule = ({ text }: Line): boolean =>
  rawCells(text).every((cell) => RULE_CELL.test(cell.text));

const isShortRule = ({ text }: Line): boolean =>
  rawCells(text).every((cell) => SHORT_RULE_CELL.test(cell.text));

function tableCells(lines: readonly Line[]): PlacedCell[] {
  const isLast = (at: number): boolean => at === lines.length - 1;
  return lines
    .filter((line, at) => !isRule(line) && !(at === 1 && !isLast(at) && isShortRule(line)))
    .flatMap((line, row) =>
      rawCells(line.text).map(({ text, at }, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: plain(text),
        place: { page: line.page, start: line.start + at, end: line.start + at + text.length },
      })),
    );
}

/** The cells of `| a | b |` with where each begins. */
function rawCells(line: string): { text: string; at: number }[] {
  const cells: { text: string; at: number }[] = [];
  for (const match of line.matchAll(/\|((?:\\\||[^|])*)(?=\|)/g)) {
    const raw = match[1] ?? '';
    const inset = raw.length - raw.trimStart().length;
    cells.push({ text: raw.trim(), at: match.index + 1 + inset });
  }
  return cells;
}

/** A number set as a formula: `$232$`. */
const FORMULA = /\$\s*([-+]?\d[\d,.]*)\s*\$/g;

/** Text without the signs that only style it. */
function plain(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(FORMULA, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([|*_#.\-+()[\]])/g, '$1')
    .trim();
}
