/** Bars that fit a screen; the table has them all. */
export const MOST_BARS = 24;
