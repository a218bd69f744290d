import { withoutInvisible } from '../invisible-signs.ts';
import { isBlock, isElement, isSilent, isText, type Parent } from './tree.ts';

/** Text as the page shows it: white space collapsed, a line break for `<br>` and around blocks. */
export function inlineText(parent: Parent): string {
  return tidy(rawText(parent));
}

/** Collapses white space, no-break and zero-width spaces included, around and between lines. */
export function tidy(raw: string): string {
  return withoutInvisible(raw)
    .replace(/[ \t\r\f\u00A0\u2002-\u200A\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function rawText(parent: Parent): string {
  let text = '';
  for (const node of parent.childNodes) {
    // A line break in the source is a space; between Chinese signs it is nothing.
    if (isText(node)) text += sourceText(node.value);
    else if (isElement(node) && node.tagName === 'br') text += '\n';
    else if (isElement(node) && !isSilent(node)) {
      text += isBlock(node) ? `\n${rawText(node)}\n` : rawText(node);
    }
  }
  return text;
}

/** A text node as it is shown: line breaks of the source are spaces, none between Chinese signs. */
export function sourceText(value: string): string {
  return value
    .replace(/([\u2E80-\u2FFF\u3001-\uFFEF])\s*\n\s*(?=[\u2E80-\uFFEF])/g, '$1')
    .replace(/(?<!\s)\s*\n\s*/g, ' ');
}
