import { CONTESTED_GROUPS, type ContestedGroup } from '../../catalogue/sections/contested.ts';
import type { Doubt, ParsedCell } from '../../model/parsed-report.ts';
import { blankRow } from './blank-contested.ts';
import { cellOf, unreadRow, withUnreadFigures } from '../figure-cell.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { SectionReading } from '../section-reading.ts';
import { lineText } from '../split-sections.ts';
import { alignInOrder, sumDiffers } from './align-columns.ts';
import {
  COLUMNS,
  groupsFor,
  isContestedHead,
  isContestedLabel,
  namesOne,
  resultOrders,
  withoutOuterBlanks,
} from './contested-columns.ts';
import type { SectionShape } from './section-shape.ts';
import { isBlank, textsOf, type TableRow } from './table-row.ts';
import { sectionRows } from './table-lines.ts';

/**
 * Section IV: one row of fifteen figures, five for each of reconsideration, direct litigation and
 * litigation after reconsideration; also read where each group is a table of its own.
 */
export function readContested(lines: readonly ReadingLine[]): SectionReading {
  const { rows: all } = sectionRows(lines, SHAPE);
  const filled = all.filter(({ tail }) => tail.length >= COLUMNS.length);
  const first = new Map(filled.map((row) => [textsOf(row), row] as const).reverse());
  // The same fifteen figures again are the same table again.
  const own = all.filter((row) => row.tail.length < 15 || first.get(textsOf(row)) === row);
  const latest = Math.max(...own.map(yearOf));
  const rows = own.filter((row) => yearOf(row) === 0 || yearOf(row) === latest);
  const reading: SectionReading = {
    cells: [],
    unread: own
      .filter((row) => !rows.includes(row))
      .map((row) => unreadRow(row, null, 'other_year')),
  };
  const taken = new Set<ContestedGroup>();
  let heads = '';
  let shared = '';
  const full = own.filter(({ tail }) => tail.length >= WIDTH);
  const twice: Doubt[] = full.length > 1 ? ['read_twice'] : [];
  for (const row of rows) {
    const label = squeeze([...row.groups, row.label].join(' '));
    const above = heads;
    heads += label;
    if (row.tail.length === 0 || row.tail.every(isBlank)) {
      if (row.tail.length !== WIDTH) continue;
    }
    const doubts = [...row.doubts, ...twice];
    const aligned =
      alignGroups(row, heads, doubts) ??
      // A row for each group under one head of results.
      (namesOne(label) && above === '' ? alignGroups(row, shared + label, doubts) : null);
    if (!aligned || aligned.groups.some((group) => taken.has(group))) {
      const indicator = null;
      reading.unread.push(unreadRow(row, indicator, aligned ? 'conflict' : 'cell_count'));
      continue;
    }
    if (above !== '') shared = above;
    heads = '';
    for (const group of aligned.groups) taken.add(group);
    reading.cells.push(...aligned.cells);
  }
  if (reading.cells.length + reading.unread.length === 0) {
    const blank = blankRow(lines, WIDTH);
    const heads = squeeze(lines.map(lineText).join(''));
    return { cells: (blank && alignGroups(blank, heads, blank.doubts)?.cells) ?? [], unread: [] };
  }
  return withUnreadFigures(reading);
}

const WIDTH = CONTESTED_GROUPS.length * COLUMNS.length;

const SHAPE: SectionShape = {
  isLabel: isContestedLabel,
  isHead: isContestedHead,
  namesSeveral: () => false,
  width: ({ source, label, tail }) => {
    if (source === 'running') return WIDTH;
    if (label !== '' && !isContestedLabel(label) && !YEAR.test(label)) return null;
    return tail.length < WIDTH && tail.length > 0 && tail.length % COLUMNS.length === 0
      ? tail.length
      : WIDTH;
  },
};

const YEAR = /^\s*(20\d\d)\s*年?度?\s*$/;

/** The year a row of fifteen figures is labelled with, 0 for none: `2022年` above `2023年`. */
const yearOf = ({ label, tail }: TableRow): number =>
  tail.length >= 15 ? Number(YEAR.exec(label)?.[1] ?? 0) : 0;

type AlignedGroups = { groups: readonly ContestedGroup[]; cells: ParsedCell[] };

function alignGroups(
  { tail, unruled }: TableRow,
  heads: string,
  known: readonly Doubt[],
): AlignedGroups | null {
  const { cells, doubts } = withoutOuterBlanks(tail);
  const groups = groupsFor(cells.length, heads);
  if (!groups) return null;
  const orders = resultOrders(heads, groups.length);
  const parsed = groups.flatMap((group, at) => {
    const order = orders?.[at] ?? COLUMNS;
    const printed = cells.slice(at * COLUMNS.length, (at + 1) * COLUMNS.length);
    const aligned = alignInOrder(printed, order);
    const differs: Doubt[] = unruled && sumDiffers(aligned, 'total') ? ['sum_differs'] : [];
    // In running words the heads may have lost their order.
    const turned: Doubt[] = unruled && order.join() !== COLUMNS.join() ? ['columns_disagree'] : [];
    const placed = new Map(aligned);
    return COLUMNS.flatMap((result) => {
      const cell = placed.get(result);
      const all = [...known, ...doubts, ...differs, ...turned];
      return cell ? [cellOf(`${group}.${result}`, 'total', cell, all)] : [];
    });
  });
  return { groups, cells: parsed };
}
