/**
 * First characters that make a spreadsheet take a text for a formula: also behind blanks, and also in
 * the full width of Chinese input (OWASP, CSV injection).
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text as a spreadsheet leaves it alone: what it would run gets an apostrophe in front. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
