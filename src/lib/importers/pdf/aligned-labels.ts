import { boxAround } from '../document-builder.ts';
import { STARTS_PARAGRAPH } from '../text/join-lines.ts';
import { overlaps } from './aligned-columns.ts';
import type { Word, WordLine } from './page-words.ts';

/** A row of a table without lines: its labels from left to right and, if any, its figures. */
export type AlignedRow = { top: number; bottom: number; labels: string[]; figures: Word[] };

const middle = ({ box }: Pick<Word, 'box'>): number => (box.top + box.bottom) / 2;

/**
 * Gives each row its label, which may take several lines around the row's figures. A numbered label
 * without figures near it is a row of blanks.
 *
 * @param rows lines with figures
 * @param between lines between them: pieces of labels
 * @returns null when a label could belong to another row as well
 */
export function alignedRows(
  rows: readonly WordLine[],
  between: readonly WordLine[],
): AlignedRow[] | null {
  if (rows.some((row, at) => isHalfOf(rows[at - 1], row))) return null;
  const words = [...rows, ...between].flatMap((line) => line.words.filter((w) => !w.isFigure));
  const labelled: AlignedRow[] = [];
  for (const row of rows) {
    const own = words.filter((word) => nearest(rows, middle(word)) === row);
    const columns = labelColumns(own);
    const pieces = blocks(columns.pop() ?? []);
    const figures = row.words.filter(({ isFigure }) => isFigure);
    if (!pieces.every((piece) => isWhole(piece, words))) return null;
    const mine = pieces.filter((piece) => isBeside(piece, row));
    const [label] = mine;
    if (mine.length > 1 || (pieces.length > 0 && !label)) return null;
    const groups = columns.map(textOf);
    labelled.push({
      top: row.box.top,
      bottom: row.box.bottom,
      labels: label ? [...groups, textOf(label)] : groups,
      figures,
    });
    for (const piece of pieces) {
      if (piece === label) continue;
      if (!STARTS_PARAGRAPH.test(textOf(piece))) return null;
      const { top, bottom } = boxAround(piece.map(({ box }) => box));
      labelled.push({ top, bottom, labels: [textOf(piece)], figures: [] });
    }
  }
  return labelled.sort((a, b) => a.top - b.top);
}

/** Lines nearer to each other than rows can be are one row, set unevenly. */
const isHalfOf = (above: WordLine | undefined, row: WordLine): boolean =>
  above !== undefined && middle(row) - middle(above) < Math.max(above.size, row.size) * 1.05;

function nearest(rows: readonly WordLine[], at: number): WordLine | undefined {
  return [...rows].sort((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at))[0];
}

/** Words to columns: those that stand above each other are one cell; from left to right. */
function labelColumns(words: readonly Word[]): Word[][] {
  const columns: Word[][] = [];
  for (const word of words) {
    const met = columns.filter((column) => column.some(({ box }) => overlaps(box, word.box)));
    const joined = [...met.flat(), word];
    columns.splice(0, columns.length, ...columns.filter((column) => !met.includes(column)), joined);
  }
  const left = (column: readonly Word[]): number => Math.min(...column.map(({ box }) => box.left));
  return columns.sort((a, b) => left(a) - left(b));
}

/** The lines of a label column, parted where a number begins another label. */
function blocks(words: readonly Word[]): Word[][] {
  const parted: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const open = parted[parted.length - 1];
    if (open && !STARTS_PARAGRAPH.test(word.text)) open.push(word);
    else parted.push([word]);
  }
  return parted;
}

/** Whether no line next to a label may belong to it as well: a number tells where one begins. */
function isWhole(piece: readonly Word[], words: readonly Word[]): boolean {
  const box = boxAround(piece.map((word) => word.box));
  const numbered = STARTS_PARAGRAPH.test(textOf(piece));
  return words.every((word) => {
    const gap = Math.max(word.box.top - box.bottom, box.top - word.box.bottom);
    if (piece.includes(word) || !overlaps(word.box, box) || gap > word.size * 0.6) return true;
    return middle(word) > middle({ box }) ? STARTS_PARAGRAPH.test(word.text) : numbered;
  });
}

/** Whether a label is centred on a row, or begins in its line. */
function isBeside(words: readonly Word[], row: WordLine): boolean {
  const [first] = words;
  const { top, bottom } = boxAround(words.map(({ box }) => box));
  const reach = row.size * 0.75;
  return (
    Math.abs((top + bottom) / 2 - middle(row)) <= reach ||
    (first !== undefined && Math.abs(middle(first) - middle(row)) <= reach)
  );
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('\n');
