import { APPLICANTS } from '../../model/applicant.ts';
import type { Provenance } from '../../model/extracted-document.ts';
import { isForFigure, readValue, readWords } from '../read-value.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { TableRow, TailCell } from './table-row.ts';

export type TextLine = ReadingLine & { kind: 'text' };

/** `rest`: words after the last number, where a label may stand whose numbers never came. */
export type RunningRows = { rows: TableRow[]; rest: string };

/**
 * Rows of a table that was flattened to words: everything since the last number is label, every
 * number after it is a cell, however they are spread over lines. A bar is a cell's end.
 */
export function rowsOfWords(lines: readonly TextLine[]): RunningRows {
  const rows: TableRow[] = [];
  let words: string[] = [];
  let tail: TailCell[] = [];
  const close = (): void => {
    const [first] = tail;
    if (!first) return;
    rows.push({
      source: 'running',
      label: words.join(' '),
      groups: [],
      tail,
      grid: null,
      unruled: true,
      doubts: [],
      provenance: first.provenance,
    });
    words = [];
    tail = [];
  };
  const note = noteTracker();
  for (const line of lines) {
    const tokens = tokensOf(line);
    // A second line of just as many numbers is a row of its own whose label was lost.
    if (tail.length > 1 && tail.length === tokens.length && tokens.every(isFigure)) close();
    const cellsFrom = lastCellsFrom(tokens);
    for (const [at, token] of tokens.entries()) {
      const inNote = note(token.text) && at < cellsFrom;
      const stands = isWord(token.text) && isWordForCell(tokens, at, words.at(-1) ?? '');
      const isLabel = isWord(token.text) && !stands;
      const value = inNote || isLabel ? null : readValue(token.text);
      const printed = value ?? (stands && !inNote ? readWords(token.text) : null);
      if (printed) {
        tail.push({ printed, column: null, rowSpan: 1, provenance: token.provenance });
      } else {
        close();
        words.push(token.text);
      }
    }
  }
  close();
  return { rows, rest: words.join(' ') };
}

/** A whole row of figures at the end of a line is none of a note, though its bracket closes below. */
function lastCellsFrom(tokens: readonly { text: string }[]): number {
  const label = tokens.map(isFigure).lastIndexOf(false);
  return tokens.length - 1 - label === APPLICANTS.length ? label + 1 : tokens.length;
}

const isFigure = ({ text }: { text: string }): boolean => !isWord(text) && readValue(text) !== null;

/** An ordinal that stands apart from its label, or signs alone that are no mark of a cell. */
function isWord(text: string): boolean {
  return /^[(]?\d{1,2}[).、,]$/.test(text) || !/[\d/\\—–―\-*]/.test(text);
}

/**
 * Words in the place of a cell (空, 未统计, 十二): beside other cells, or behind the label of a row that
 * has one cell. A single 无 elsewhere is a piece of a label (无 法提供).
 */
function isWordForCell(tokens: readonly { text: string }[], at: number, label: string): boolean {
  const isSoft = (text: string): boolean =>
    /^(空|空白|无|暂无|不涉及|不适用|无数据)$/.test(text) || isForFigure(text);
  const isCell = (index: number): boolean => {
    const text = tokens[index]?.text ?? '';
    return isSoft(text) || (text !== '' && !isWord(text) && readValue(text) !== null);
  };
  if (!isSoft(tokens[at]?.text ?? '')) return false;
  return isCell(at - 1) || isCell(at + 1) || /(许可|处罚|强制|收费)$/.test(label);
}

/** Tells token by token whether a bracket is still open; one that never closes ends by itself. */
function noteTracker(): (token: string) => boolean {
  const longest = 120;
  let open = 0;
  let length = 0;
  return (token) => {
    const inside = open > 0;
    for (const char of token) {
      if (char === '(') open += 1;
      if (char === ')') open = Math.max(0, open - 1);
    }
    length = open > 0 ? length + token.length : 0;
    if (length > longest) open = 0;
    return inside && length <= longest;
  };
}

/** Words of a line with their places; a number stuck to the word before it is a word of its own. */
function tokensOf(line: TextLine): { text: string; provenance: Provenance }[] {
  const { start } = line.provenance;
  return [
    ...line.text.matchAll(/[^\s|]*[\p{Script=Han})”](?=[+-]?\d[\d.,]*(?:[\s|]|$))|[^\s|]+/gu),
  ].map(({ 0: text, index }) => {
    const from = start === null ? null : start + index;
    const end = from === null ? null : from + text.length;
    return { text, provenance: { ...line.provenance, start: from, end } };
  });
}
