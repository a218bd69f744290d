/** One line of a text, trimmed, with its range in the text and the page it stands on. */
export type Line = {
  text: string;
  start: number;
  end: number;
  page: number | null;
  /** The line as it stands in the file, and where that begins: columns are counted on it. */
  raw: string;
  rawStart: number;
};

/** Splits a text at line breaks and form feeds; pages are known where form feeds part them. */
export function splitLines(text: string): Line[] {
  const paged = text.includes('\f');
  const lines: Line[] = [];
  let page = 1;
  let start = 0;
  for (const piece of text.split(/(\n|\f)/)) {
    if (piece === '\f') page++;
    if (piece !== '\n' && piece !== '\f') {
      const inset = piece.length - piece.trimStart().length;
      const line = piece.trim();
      lines.push({
        text: line,
        start: start + inset,
        end: start + inset + line.length,
        page: paged ? page : null,
        raw: piece,
        rawStart: start,
      });
    }
    start += piece.length;
  }
  return lines;
}

/** `- 3 -`, `— 3 —`, `第 3 页`, `第3页 共5页`, `3 / 5`: a page number and nothing else. */
const PAGE_NUMBER =
  /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[,，\s]*共\s*\d{1,3}\s*页)?)$/;

/** Whether a line is the number of its page, which is no part of the report. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.trim());

/**
 * Leaves out page numbers. A bare number is one only when every page ends with its own: it might be
 * the last cell of a table.
 */
export function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const lastOfPage = new Map<number, Line>();
  for (const line of lines) {
    if (line.page !== null && line.text !== '') lastOfPage.set(line.page, line);
  }
  const numbered =
    lastOfPage.size > 2 && [...lastOfPage].every(([page, line]) => line.text === String(page));
  const bare = new Set(numbered ? lastOfPage.values() : []);
  return lines.filter((line) => !bare.has(line) && !isPageNumber(line.text));
}
