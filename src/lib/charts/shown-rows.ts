import type { Language } from '../messages/language.ts';
import { shellText } from '../messages/shell.ts';
import type { ChartModel } from '../views/figures/frame.ts';

/** Below this width in px a chart stands on a phone. */
const PHONE_WIDTH = 480;
const MOST_ON_A_PHONE = 12;

/** The rows a chart of this width draws; on a phone only the first, the table has them all. */
export function shownRows<Row>(rows: readonly Row[], width: number): readonly Row[] {
  return width < PHONE_WIDTH ? rows.slice(0, MOST_ON_A_PHONE) : rows;
}

/** What a drawing of this width leaves to the table, as a sentence; null when it shows all. */
export function cutNote(model: ChartModel, width: number, language: Language): string | null {
  if (model.kind !== 'bars' && model.kind !== 'stacked') return null;
  const shown = shownRows<unknown>(model.rows, width).length;
  const all = model.of ?? model.rows.length;
  return shown < all ? shellText[language].shownFirst(shown, all) : null;
}
