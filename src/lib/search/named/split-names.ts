/** What stands between names: line breaks and tabs of a sheet's cells, and marks of lists; within brackets none. */
const NAME = /(?:[（(][^（）()\r\n]*[）)]|[^\r\n\t、，,;；])+/g;

/** A serial number, a count or a share beside a name, as a column of a sheet has them; a code has six digits. */
const MERE_NUMBER = /^[\d.]{1,5}[%％.．]?$/;

/** The names of a list in one text, each once, and how many of its items are numbers alone. */
export function splitNames(text: string): { names: string[]; numbers: number } {
  const items = (text.match(NAME) ?? []).map((item) => item.trim()).filter(Boolean);
  const names = items.filter((item) => !MERE_NUMBER.test(item));
  return { names: [...new Set(names)], numbers: items.length - names.length };
}

/** A pasted text for a field of one line: its lines and cells stay apart. */
export const inOneLine = (text: string): string =>
  text
    .trim()
    .replace(/[\r\n\t]+/g, '；')
    .replace(/；\s*(?:；\s*)+/g, '；');
