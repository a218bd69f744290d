import { XmlText } from '@rgrove/parse-xml';
import { noteMark, struckText } from '../note-mark.ts';
import { attributeOf, children, localName, XmlElement } from '../xml.ts';
import type { TextStyles } from './text-styles.ts';

/** Parts of a paragraph that are no text of it. */
const UNSEEN = new Set([
  ...['note', 'annotation', 'annotation-end', 'ruby-text', 'hidden-text', 'hidden-paragraph'],
  ...['tracked-changes', 'bookmark', 'frame', 'custom-shape', 'alphabetical-index-mark'],
]);

/** Blanks that one element may stand for. */
const MOST_BLANKS = 200;

/** What is taken of runs that are struck out or raised. */
type Taken = { struck: boolean; marks: boolean };

/**
 * The text of a paragraph as it shows: blanks, tabs and breaks that stand as elements, without notes
 * and hidden or struck runs, and a raised mark behind a figure in brackets, so that it is no digit.
 */
export function paragraphText(paragraph: XmlElement, styles: TextStyles): string {
  const whole = styles.text(attributeOf(paragraph, 'style-name'));
  const all = textOf(paragraph, styles, { struck: true, marks: false });
  if (all.trim() === '' || whole.hidden) return '';
  if (whole.struck) return struckText(all);
  const text = textOf(paragraph, styles, { struck: false, marks: true });
  if (text.trim() === '') return struckText(all);
  // A paragraph that is raised as a whole holds its figure.
  return /^\(\d+\)$/.test(text.trim())
    ? textOf(paragraph, styles, { struck: false, marks: false })
    : text;
}

function textOf(parent: XmlElement, styles: TextStyles, taken: Taken): string {
  return parent.children
    .map((node) => {
      // Line breaks and runs of blanks in the file are one blank (ODF 1.3, part 3, 6.1.2).
      if (node instanceof XmlText) return node.text.replace(/[ \t\r\n]+/g, ' ');
      return node instanceof XmlElement ? pieceText(node, styles, taken) : '';
    })
    .join('');
}

function pieceText(element: XmlElement, styles: TextStyles, taken: Taken): string {
  const name = localName(element);
  if (UNSEEN.has(name)) return '';
  if (name === 's') return ' '.repeat(count(element));
  if (name === 'tab') return '\t';
  if (name === 'line-break') return '\n';
  const text = textOf(element, styles, taken);
  if (name !== 'span') return text;
  const { struck, raised, hidden } = styles.text(attributeOf(element, 'style-name'));
  if (hidden || (struck && !taken.struck)) return '';
  return (taken.marks && raised ? noteMark(text) : null) ?? text;
}

const count = (element: XmlElement): number =>
  Math.min(MOST_BLANKS, Math.max(1, Number(attributeOf(element, 'c') ?? 1) || 1));

/** Frames and shapes within a paragraph whose boxes hold text: titles, notes and tables. */
export function textBoxes(paragraph: XmlElement): XmlElement[] {
  return children(paragraph).flatMap((child) => {
    const name = localName(child);
    if (name === 'text-box') return [child];
    return name === 'note' || name === 'annotation' ? [] : textBoxes(child);
  });
}
