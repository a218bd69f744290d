const MARK = /^[[(（［〔]?\s*(?:注\s*)?([\d*＊※\u2460-\u2473]{1,3})\s*[\])）］〕]?$/;

/**
 * A raised sign behind a figure is the mark of a note, never its last digit: `12¹` is twelve. The
 * text to print for it, in brackets; null when what is raised is no such mark.
 */
export function noteMark(raised: string): string | null {
  const mark = MARK.exec(raised.trim())?.[1];
  return mark === undefined ? null : `(${mark})`;
}

/** What is struck out is gone; where nothing else stands it shows as struck, for it is no blank. */
export const struckText = (text: string): string => `~~${text.trim()}~~`;
