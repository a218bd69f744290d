import {
  attributeOf,
  children,
  childrenNamed,
  descend,
  localName,
  ownText,
  type XmlElement,
} from '../xml.ts';

/** Parts of a paragraph that a reader does not see once all changes are accepted. */
const UNSEEN = new Set([
  ...['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'pPr', 'rPr', 'rt', 'Fallback'],
  ...['commentReference', 'footnoteReference', 'endnoteReference', 'txbxContent'],
]);

/** The text of a paragraph: split runs joined, insertions taken, deletions and hidden runs left out. */
export function runText(element: XmlElement): string {
  return children(element).map(pieceText).join('');
}

function pieceText(element: XmlElement): string {
  const name = localName(element);
  if (UNSEEN.has(name)) return '';
  if (name === 't') return ownText(element);
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'sym') return symbol(element);
  if (name === 'r' && isHidden(element)) return '';
  return runText(element);
}

function isHidden(run: XmlElement): boolean {
  const vanish = descend(run, 'rPr', 'vanish');
  return vanish !== undefined && !['0', 'false'].includes(attributeOf(vanish, 'val') ?? '');
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) ? '' : String.fromCodePoint(code);
}

/** Paragraphs of text boxes within a paragraph: titles and notes of some templates. */
export function textBoxes(element: XmlElement): XmlElement[] {
  return children(element).flatMap((child) => {
    const name = localName(child);
    // The same box is written a second time for older programs.
    if (name === 'Fallback') return [];
    return name === 'txbxContent' ? childrenNamed(child, 'p') : textBoxes(child);
  });
}
