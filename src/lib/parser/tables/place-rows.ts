import { layoutsWith } from '../../catalogue/outcome-groups.ts';
import type { PlacedRow } from './placed-row.ts';

/**
 * Rows whose label was lost between two known ones: named by their place when there are just as many
 * of them as the form has rows there, and left alone otherwise.
 */
export function placeByPosition(placed: readonly PlacedRow[]): void {
  const codes = new Set(placed.map(({ code }) => code));
  const layouts = layoutsWith((code) => codes.has(code));
  for (const gap of gapsOf(placed)) {
    const fitting = layouts
      .map((layout) => missingBetween(layout, gap.before, gap.after))
      .filter((missing) => missing?.length === gap.rows.length);
    const [names] = fitting;
    if (!names || fitting.some((other) => String(other) !== String(names))) continue;
    gap.rows.forEach((row, at) => {
      row.code = names[at] ?? null;
      row.doubts.push('label_by_position');
    });
  }
}

/** Null where the table begins or ends. */
type Gap = { before: string | null; after: string | null; rows: PlacedRow[] };

/** Stretches of rows without a name, each beside a named one. */
function gapsOf(placed: readonly PlacedRow[]): Gap[] {
  const gaps: Gap[] = [];
  let before: string | null = null;
  let rows: PlacedRow[] = [];
  for (const row of placed) {
    if (row.code === null) {
      rows.push(row);
      continue;
    }
    if (rows.length > 0) gaps.push({ before, after: row.code, rows });
    before = row.code;
    rows = [];
  }
  if (before !== null && rows.length > 0) gaps.push({ before, after: null, rows });
  return gaps.filter((gap) => gap.rows.every(({ aligned }) => aligned !== null));
}

function missingBetween(
  layout: readonly string[],
  before: string | null,
  after: string | null,
): string[] | null {
  const from = before === null ? -1 : layout.indexOf(before);
  const to = after === null ? layout.length : layout.indexOf(after);
  if (to === -1 || (before !== null && from === -1)) return null;
  return to < from ? null : layout.slice(from + 1, to);
}
