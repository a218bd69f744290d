import { bareWords, squeeze } from '../plain-text.ts';
import { readValue } from '../read-value.ts';
import type { ReadingLine, RowCell } from '../reading-line.ts';

/** One report's share of tables that show several years. */
export type Panel = { year: number | null; lines: ReadingLine[] };

/** Cells of a row in Sections III and IV. */
const ROW_SIZES = [7, 15];

/** `2024年报告` above a table of its own. */
export const YEAR_TITLE = /^\s*(20\d\d)\s*年度?(?:报告|年报)?\s*$/;

/** `上年度(2022年)申请办理情况:` above one of two tables. */
const YEAR_CAPTION = /^\s*(?:[上本去]年度?)?\(?(20\d\d)\s*年度?\)?[^\d。;,:]{0,20}:\s*$/;

/**
 * Tables of two years, told apart: side by side (every label stands twice in its line) or below one
 * another under a line that names the year. One panel when there is nothing to tell apart.
 */
export function splitPanels(lines: readonly ReadingLine[]): Panel[] {
  const titled = byTitle(lines, YEAR_TITLE);
  if (titled.length > 1) return titled;
  const captioned = byTitle(lines, YEAR_CAPTION);
  const ahead = lines.slice(0, lines.findIndex(isCaption));
  const hasTables =
    captioned.every((panel) => panel.lines.length > 2) && ahead.every(({ kind }) => kind !== 'row');
  const years = new Set(captioned.map(({ year }) => year));
  if (captioned.length > 1 && years.size === captioned.length && hasTables) return captioned;
  const doubled = lines.filter(isDoubled);
  // Section IV has one line alone that must not stand twice.
  const sure =
    doubled.length >= 2 || doubled.some((line) => /^行政复议/.test(wordTokens(line)[0] ?? ''));
  return sure || everyLabelTwice(lines) ? sideBySide(lines) : [{ year: null, lines: [...lines] }];
}

const isCaption = (line: ReadingLine): boolean =>
  line.kind === 'text' && YEAR_CAPTION.test(line.text);

function byTitle(lines: readonly ReadingLine[], title: RegExp): Panel[] {
  const panels: Panel[] = [];
  const untitled: ReadingLine[] = [];
  for (const line of lines) {
    const year = line.kind === 'text' ? title.exec(line.text)?.[1] : undefined;
    if (year) panels.push({ year: Number(year), lines: [] });
    else (panels.at(-1)?.lines ?? untitled).push(line);
  }
  return panels;
}

/**
 * Cuts lines that hold both panels; a line of one panel belongs to the left one when its words are
 * new, to the right one when the left has had them.
 */
function sideBySide(lines: readonly ReadingLine[]): Panel[] {
  const left: ReadingLine[] = [];
  const right: ReadingLine[] = [];
  const seen = new Set<string>();
  let side = left;
  for (const line of lines) {
    const cut = halves(line) ?? twoRowsOfNumbers(line);
    if (cut) {
      left.push(cut[0]);
      right.push(cut[1]);
      continue;
    }
    const signature = wordsOf(line);
    // Numbers alone follow the label before them.
    if (signature !== '') {
      side = seen.has(signature) ? right : left;
      if (!seen.delete(signature)) seen.add(signature);
    }
    side.push(line);
  }
  return [
    { year: null, lines: left },
    { year: null, lines: right },
  ];
}

/** Rows every table of its section has, one cell a line. */
const KEY_LINES =
  /^(规章|行政许可|[一二]、本年新收政府信息公开申请数量|四、结转下年度继续办理|行政复议)$/;

/** One cell a line, two tables: the rows that must be there stand there twice. */
function everyLabelTwice(lines: readonly ReadingLine[]): boolean {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.kind === 'text' ? squeeze(line.text) : '';
    if (KEY_LINES.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts.size > 0 && [...counts.values()].every((count) => count === 2);
}

/** Words that stand once in a line of one table; heads of Section IV repeat themselves. */
const ONCE_A_LINE =
  /^(信息内容|规章|行政(规范性文件|许可|处罚|强制|复议)|[一二四]、|第二十条|\(?[一二]\)?(予以|部分)公开)/;

/** Whether a line certainly holds two tables: what must stand in it once stands there twice. */
function isDoubled(line: ReadingLine): boolean {
  const words = wordTokens(line);
  const [first = ''] = words;
  return ONCE_A_LINE.test(first) && words.filter((word) => word === first).length === 2;
}

const wordTokens = (line: ReadingLine): string[] =>
  line.kind === 'row'
    ? line.cells.map(({ text }) => squeeze(text)).filter(isLabel)
    : (line.text.match(/\S+/g) ?? []);

type Halves = [ReadingLine, ReadingLine];

/** Both halves of a line whose first words come a second time. */
function halves(line: ReadingLine): Halves | null {
  if (line.kind === 'row') {
    const [first, ...rest] = line.cells.filter(({ text }) => isLabel(text));
    const again = rest.find(({ text }) => squeeze(text) === squeeze(first?.text ?? ''));
    return again ? cutCells(line, again.column) : null;
  }
  const tokens = [...line.text.matchAll(/\S+/g)];
  const [first] = tokens;
  if (!first || !/\p{Script=Han}/u.test(first[0])) return null;
  const again = tokens.find((token) => token.index > 0 && token[0] === first[0]);
  return again ? cutText(line, again.index) : null;
}

const isLabel = (text: string): boolean => readValue(text) === null;

/** A line of nothing but cells, as many as two rows have. */
function twoRowsOfNumbers(line: ReadingLine): Halves | null {
  if (line.kind === 'row') {
    const size = line.cells.length / 2;
    const start = line.cells[size];
    const all = line.cells.every(({ text }) => readValue(text));
    return start && all && ROW_SIZES.includes(size) ? cutCells(line, start.column) : null;
  }
  const tokens = [...line.text.matchAll(/\S+/g)];
  const start = tokens[tokens.length / 2];
  const all = tokens.every(([text]) => readValue(text));
  return start && all && ROW_SIZES.includes(tokens.length / 2) ? cutText(line, start.index) : null;
}

function cutText(line: ReadingLine & { kind: 'text' }, at: number): Halves {
  const { start, end } = line.provenance;
  const middle = start === null ? null : start + at;
  return [
    { ...line, text: line.text.slice(0, at), provenance: { ...line.provenance, end: middle } },
    { ...line, text: line.text.slice(at), provenance: { ...line.provenance, start: middle, end } },
  ];
}

function cutCells(line: ReadingLine & { kind: 'row' }, column: number): Halves {
  const part = (keep: (cell: RowCell) => boolean, grid: number): ReadingLine => ({
    ...line,
    grid,
    cells: line.cells.filter(keep),
  });
  // The right half is a grid of its own: its columns have other heads.
  return [
    part((cell) => cell.column < column, line.grid),
    part((cell) => cell.column >= column, line.grid + 0.5),
  ];
}

function wordsOf(line: ReadingLine): string {
  const text = line.kind === 'text' ? line.text : line.cells.map((cell) => cell.text).join(' ');
  return bareWords(text.replace(/(^|\s)[\d.,+-]+(?=\s|$)/g, ''));
}

const textOf = (line: ReadingLine): string =>
  line.kind === 'text' ? line.text : line.cells.map((cell) => cell.text).join(' ');

/** Nothing but years counts in it: no sentence that tells figures of two years. */
const namesYears = (line: ReadingLine): boolean =>
  !/\d/.test(textOf(line).replace(/20\d\d\s*年/g, ''));

/** The years a comparison of the panels names from left to right. */
export function panelYears(lines: readonly ReadingLine[]): number[] {
  for (const line of lines.filter(namesYears)) {
    const text = textOf(line);
    const years = [...text.matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year));
    if (years.length === 2 && years[0] !== years[1] && text.length < 120) return years;
  }
  return [];
}
