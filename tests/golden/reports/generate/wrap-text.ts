import { displayWidth } from '../../../../src/lib/messages/text-width.ts';

/** A paragraph cut into lines of at most so many columns, within words of Chinese as Word does. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Digits are not parted.
  for (const piece of text.match(/\d+|./gu) ?? []) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}
