import type { Openings } from '../../src/lib/url/href.ts';
import { ROUTES } from '../../src/lib/url/view-state.ts';
import type { Frame } from '../../src/lib/views/figures/frame.ts';
import { stateOf } from '../queries/states.ts';

export const openings = Object.fromEntries(ROUTES.map((route) => [route, stateOf()])) as Openings;

/** One column of a frame's table by key. */
export function columnTexts(frame: Frame, key: string): string[] {
  const index = frame.table.columns.findIndex((column) => column.key === key);
  return frame.table.rows.map((row) => row.cells[index]?.text ?? '');
}
