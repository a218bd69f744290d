import { noteMark, struckText } from '../note-mark.ts';
import { attributeOf, children, descend, localName, ownText, type XmlElement } from '../xml.ts';

/** Parts of a paragraph that a reader does not see once all changes are accepted. */
const UNSEEN = new Set([
  ...['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'pPr', 'rPr', 'rt', 'Fallback'],
  ...['commentReference', 'footnoteReference', 'endnoteReference', 'txbxContent'],
]);

/** What is taken of runs that are struck out or raised. */
type Taken = { struck: boolean; marks: boolean };

/**
 * The text of a paragraph: split runs joined, insertions taken, deletions and hidden runs left out,
 * struck runs as well, and a raised mark behind a figure in brackets, so that it is no digit.
 */
export function runText(paragraph: XmlElement): string {
  const text = textOf(paragraph, { struck: false, marks: true });
  if (text.trim() === '') {
    const struck = textOf(paragraph, { struck: true, marks: false });
    return struck.trim() === '' ? text : struckText(struck);
  }
  // A paragraph that is raised as a whole holds its figure.
  return /^\(\d+\)$/.test(text.trim()) ? textOf(paragraph, { struck: false, marks: false }) : text;
}

const textOf = (element: XmlElement, taken: Taken): string =>
  children(element)
    .map((child) => pieceText(child, taken))
    .join('');

function pieceText(element: XmlElement, taken: Taken): string {
  const name = localName(element);
  if (UNSEEN.has(name) || isPlaceholder(element)) return '';
  if (name === 't') return ownText(element);
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'sym') return symbol(element);
  const text = textOf(element, taken);
  if (name !== 'r') return text;
  if (isOn(element, 'vanish')) return '';
  if (!taken.struck && (isOn(element, 'strike') || isOn(element, 'dstrike'))) return '';
  const raised = attributeOf(descend(element, 'rPr', 'vertAlign'), 'val') === 'superscript';
  return (taken.marks && raised ? noteMark(text) : null) ?? text;
}

/** Whether a run has a property that is not switched off again. */
function isOn(run: XmlElement, property: string): boolean {
  const found = descend(run, 'rPr', property);
  return found !== undefined && !['0', 'false'].includes(attributeOf(found, 'val') ?? '');
}

/** A field of a form that nobody filled in: it shows `单击此处输入文字`. */
export const isPlaceholder = (element: XmlElement): boolean =>
  localName(element) === 'sdt' && descend(element, 'sdtPr', 'showingPlcHdr') !== undefined;

function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) ? '' : String.fromCodePoint(code);
}

/** Text boxes within a paragraph: titles, notes and tables of some templates. */
export function textBoxes(element: XmlElement): XmlElement[] {
  return children(element).flatMap((child) => {
    const name = localName(child);
    // The same box is written a second time for older programs.
    if (name === 'Fallback') return [];
    return name === 'txbxContent' ? [child] : textBoxes(child);
  });
}
