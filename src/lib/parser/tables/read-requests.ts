import { HEADING_GROUPS, layoutWith } from '../../catalogue/outcome-groups.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import { APPLICANTS, type Applicant } from '../../model/applicant.ts';
import type { Doubt, Unread } from '../../model/parsed-report.ts';
import { sumDiffers } from './align-columns.ts';
import {
  alignRow,
  applicantOrder,
  inHeadOrder,
  isApplicantHead,
  isHeadTurned,
  joinedDigits,
} from './applicant-columns.ts';
import { cellOf, unreadRow, withUnreadFigures } from '../figure-cell.ts';
import { matchLabel, matchLabelAtEnd, mentionedLabels, type LabelMatch } from './match-label.ts';
import { placeByPosition } from './place-rows.ts';
import type { PlacedRow } from './placed-row.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { SectionReading } from '../section-reading.ts';
import type { SectionShape } from './section-shape.ts';
import { isBlank, textsOf, type TableRow } from './table-row.ts';
import { sectionRows } from './table-lines.ts';

const ORDER = INDICATORS.filter(({ section }) => section === 'requests').map(({ code }) => code);

/**
 * Section III: rows of seven figures (form 2021: 25 rows, form 2019: 23). A row is known by its label;
 * without one by its place between two that are known, which is a doubt.
 */
export function readRequests(lines: readonly ReadingLine[]): SectionReading {
  const { rows, rests, columns } = sectionRows(lines, SHAPE);
  const placed = placedRows(rows, columns);
  dropCopies(placed);
  dropOutOfOrder(placed);
  doubtBrokenText(placed, rests);
  doubtEmptyRows(placed);
  // Beside a table in grids, running words with stray numbers are labels and page numbers of it.
  const inGrids = placed.some(({ row, aligned }) => row.source === 'cell' && aligned !== null);
  const isStray = ({ row, aligned }: PlacedRow) =>
    inGrids && row.source === 'running' && aligned === null;
  placeByPosition(placed.filter((row) => !isStray(row)));
  const reading = collect(placed);
  return { ...reading, unread: [...reading.unread, ...missingRows(reading)] };
}

type Columns = ReturnType<typeof sectionRows>['columns'];

/** Signs that the head of a grid may have; of more only the last are heard. */
const LONGEST_HEAD = 300;

/** Rows with their labels and columns; a head above running rows holds for those below it. */
function placedRows(rows: readonly TableRow[], columns: Columns): PlacedRow[] {
  let order: Applicant[] | null = null;
  let turned = false;
  const headOf = new Map<number | null, string>();
  return rows.flatMap((row): PlacedRow[] => {
    if (row.tail.length === 0) {
      const words = [headOf.get(row.grid) ?? '', ...row.groups, row.label];
      headOf.set(row.grid, words.join(' ').slice(-LONGEST_HEAD));
      return [];
    }
    const running = row.source === 'running';
    order = (running ? applicantOrder(row.label) : null) ?? order;
    turned ||= running && order === null && isHeadTurned(row.label);
    const match = labelOf(row);
    // Rows of a head or of group labels whose cells are empty say nothing.
    if (row.tail.every(isBlank) && (!match || HEADING_GROUPS.includes(match.code))) return [];
    const aligned = alignedCells(
      row,
      columns,
      running ? order : applicantOrder(headOf.get(row.grid) ?? ''),
    );
    const doubts = [...row.doubts, ...(match?.doubts ?? []), ...columnDoubts(row, aligned, turned)];
    return [{ row, code: match?.code ?? null, aligned, doubts, refused: null }];
  });
}

function alignedCells(
  row: TableRow,
  columns: Columns,
  order: Applicant[] | null,
): PlacedRow['aligned'] {
  const head = row.grid === null ? null : (columns.get(row.grid) ?? null);
  const cells = alignRow(row.tail, head && head.size > 0 ? head : null);
  if (!cells) return cells;
  // A head that names every column where it stands has been heard; else the order of its words tells.
  const isNamed = (head?.size ?? 0) === APPLICANTS.length;
  return joinedDigits(order && !isNamed ? inHeadOrder(cells, order) : cells);
}

function columnDoubts(row: TableRow, aligned: PlacedRow['aligned'], turned: boolean): Doubt[] {
  if (!row.unruled) return [];
  return [
    ...(aligned !== null && sumDiffers(aligned.cells, 'total') ? (['sum_differs'] as const) : []),
    ...(turned ? (['columns_disagree'] as const) : []),
  ];
}

/** Rows of the form that were not found although the table was. */
function missingRows({ cells }: SectionReading): Unread[] {
  if (cells.length === 0) return [];
  const read = new Set(cells.map(({ indicator }) => indicator));
  const layout = layoutWith((code) => read.has(code));
  return INDICATORS.filter(({ code }) => layout.includes(code) && !read.has(code)).map(
    ({ code, label }) => ({
      reason: 'row_not_found',
      indicator: code,
      applicant: null,
      text: label.zh,
      provenance: null,
    }),
  );
}

/** A row of a group begins with its number: `2.重复申请`. */
const NUMBERED = /\d\s?[.．、](?!\d)/g;

const SHAPE: SectionShape = {
  isLabel: (text) => matchLabel(text) !== null,
  isHead: isApplicantHead,
  namesSeveral: (words) =>
    (words.match(NUMBERED)?.length ?? 0) > 1 ||
    mentionedLabels(words).filter((code) => !HEADING_GROUPS.includes(code)).length > 1,
  width: (row) => (row.label === '' || labelOf(row) ? APPLICANTS.length : null),
};

const labelOf = ({ source, label }: TableRow): LabelMatch | null =>
  source === 'cell' ? matchLabel(label) : matchLabelAtEnd(label);

/** A page may hold its table twice, for wide and for narrow screens: the same row is read once. */
function dropCopies(placed: PlacedRow[]): void {
  const seen = new Set<string>();
  for (const entry of [...placed]) {
    if (entry.code === null) continue;
    const key = `${entry.code} ${textsOf(entry.row)}`;
    if (seen.has(key)) placed.splice(placed.indexOf(entry), 1);
    seen.add(key);
  }
}

/** Rows come in the order of the form; one that does not is another table's, or its label misled. */
function dropOutOfOrder(placed: PlacedRow[]): void {
  const known = placed.filter(({ code }) => code !== null);
  const kept = longestRising(known.map(({ code }) => ORDER.indexOf(code ?? '')));
  known.forEach((row, at) => {
    if (kept.has(at)) return;
    const twice = known.some((other) => other !== row && other.code === row.code);
    if (row.row.source === 'cell' && !twice) {
      row.doubts.push('out_of_order');
    } else if (row.aligned !== null) {
      row.refused = twice ? 'conflict' : 'out_of_order';
      row.aligned = null;
    }
  });
}

/** Places of a longest strictly rising run of values, not necessarily neighbours. */
export function longestRising(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    let best = -1;
    for (let i = 0; i < at; i += 1) {
      const fits = (values[i] ?? 0) < value && (lengths[i] ?? 0) > (lengths[best] ?? 0);
      if (fits) best = i;
    }
    before.push(best);
    lengths.push((lengths[best] ?? 0) + 1);
  });
  let at = lengths.indexOf(Math.max(0, ...lengths));
  const kept = new Set<number>();
  while (at >= 0) {
    kept.add(at);
    at = before[at] ?? -1;
  }
  return kept;
}

/**
 * In running text a number belongs to the label before it only if the whole text keeps to that: one
 * label, seven numbers. Where it breaks (columns read downwards, numbers before their label) no row
 * of the text is certain.
 */
function doubtBrokenText(placed: PlacedRow[], rests: readonly string[]): void {
  const running = placed.filter(({ row }) => row.source === 'running');
  const broken =
    running.some(({ row, code, aligned }) => {
      const others = mentionedLabels(row.label).filter((label) => label !== code);
      return code === null || aligned === null || others.length > 0;
    }) ||
    (running.length > 0 && rests.some((rest) => mentionedLabels(rest).length > 0));
  if (broken) for (const { doubts } of running) doubts.push('near_unread');
}

/** An empty row beside figures that have no label may be the label of those, cut in two. */
function doubtEmptyRows(placed: readonly PlacedRow[]): void {
  const isLabelless = (other: PlacedRow | undefined): boolean =>
    other !== undefined && other.code === null && !other.row.tail.every(isBlank);
  placed.forEach(({ row, doubts }, at) => {
    const isBeside = isLabelless(placed[at - 1]) || isLabelless(placed[at + 1]);
    if (isBeside && row.tail.every(isBlank)) doubts.push('near_unread');
  });
}

function collect(placed: readonly PlacedRow[]): SectionReading {
  const reading: SectionReading = { cells: [], unread: [] };
  const taken = new Set<string>();
  for (const { row, code, aligned, doubts, refused } of placed) {
    if (code === null || aligned === null) {
      const reason: Unread['reason'] = code === null ? 'no_label' : (refused ?? 'cell_count');
      reading.unread.push(unreadRow(row, code, reason));
      continue;
    }
    if (taken.has(code)) {
      reading.unread.push(unreadRow(row, code, 'conflict'));
      continue;
    }
    taken.add(code);
    if (placed.some((other) => other.row !== row && other.code === code)) doubts.push('read_twice');
    for (const [applicant, tail] of aligned.cells) {
      reading.cells.push(cellOf(code, applicant, tail, [...doubts, ...aligned.doubts]));
    }
  }
  return withUnreadFigures(reading);
}
