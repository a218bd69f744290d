/** Below this width in px a chart stands on a phone. */
const PHONE_WIDTH = 480;
const MOST_ON_A_PHONE = 12;

/** The rows a chart of this width draws; on a phone only the first, the table has them all. */
export function shownRows<Row>(rows: readonly Row[], width: number): readonly Row[] {
  return width < PHONE_WIDTH ? rows.slice(0, MOST_ON_A_PHONE) : rows;
}
