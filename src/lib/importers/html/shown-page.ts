import { noteMark, struckText } from '../note-mark.ts';
import {
  attribute,
  classesOf,
  elementsWithin,
  isElement,
  isText,
  putInstead,
  textWithin,
  type Element,
  type Parent,
} from './tree.ts';
import { SignCounts } from './sign-counts.ts';
import { hidingClasses } from './style-rules.ts';

/**
 * Brings the tree to what a reader of the page sees, where a figure would come out wrong otherwise:
 * what styles hide and what is struck out goes, fields in cells give their values, and a raised mark
 * behind a figure (`12<sup>1</sup>`) becomes a note in brackets instead of a digit.
 */
export function keepShown(page: Parent): void {
  const hiding = hidingClasses(page);
  putInstead(page, (element) =>
    isHiddenByStyle(element) || hiding(classesOf(element)) ? '' : null,
  );
  putInstead(page, (field) => (standsInCell(field) ? fieldValue(field) : null));
  const counts = new SignCounts();
  putInstead(page, (element) => {
    const instead = isStruck(element)
      ? insteadOfStruck(element, counts)
      : isRaised(element)
        ? insteadOfRaised(element, counts)
        : null;
    if (instead === '') counts.leaveOut(element);
    return instead;
  });
}

function standsInCell(element: Element): boolean {
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) {
    if (at.tagName === 'td' || at.tagName === 'th') return true;
  }
  return false;
}

const styleOf = (element: Element): string => attribute(element, 'style') ?? '';

const NO_SIZE = /font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|!|$)/i;

function isHiddenByStyle(element: Element): boolean {
  const style = styleOf(element);
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)) {
    return true;
  }
  // Without size only as long as nothing within has one of its own: sites close gaps that way.
  return NO_SIZE.test(style) && elementsWithin(element).every((one) => !/font/i.test(styleOf(one)));
}

const TEXT_FIELDS = new Set(['', 'text', 'number', 'tel']);

/** What a form's field shows, null for another element; hidden fields and buttons show no value. */
function fieldValue(element: Element): string | null {
  const { tagName } = element;
  if (tagName === 'input') {
    const type = (attribute(element, 'type') ?? '').toLowerCase();
    return TEXT_FIELDS.has(type) ? (attribute(element, 'value') ?? '') : null;
  }
  if (tagName === 'textarea') return textWithin(element);
  if (tagName !== 'select') return null;
  const options = elementsWithin(element).filter((option) => option.tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
  return chosen ? textWithin(chosen) : '';
}

const isStruck = (element: Element): boolean =>
  ['del', 's', 'strike'].includes(element.tagName) || /line-through/i.test(styleOf(element));

/** Whether an element holds all that its cell or line shows. */
const isAlone = (element: Element, counts: SignCounts): boolean =>
  counts.within(surrounding(element)) === counts.within(element);

/** Where nothing but struck text stands, that it is struck must show: the place is no blank. */
function insteadOfStruck(element: Element, counts: SignCounts): string {
  const isOnly = counts.within(element) > 0 && isAlone(element, counts);
  return isOnly ? struckText(textWithin(element)) : '';
}

const isRaised = (element: Element): boolean =>
  element.tagName === 'sup' || /vertical-align\s*:\s*super/i.test(styleOf(element));

/** A cell that is raised as a whole holds its figure. */
const insteadOfRaised = (element: Element, counts: SignCounts): string | null =>
  isAlone(element, counts) ? null : noteMark(textWithin(element));

/** The cell or line that an element stands in. */
function surrounding(element: Element): Parent {
  let at: Parent | null = element.parentNode;
  while (at && isElement(at) && /^(?:span|font|b|strong|i|em|u|a|ins)$/.test(at.tagName)) {
    at = at.parentNode;
  }
  return at ?? element;
}

/** Pages written into another one: content that scripts, frames or text fields show. */
export function embeddedPages(page: Parent): string[] {
  return elementsWithin(page).flatMap((element) => {
    const source = embeddedSource(element);
    return /<t(?:able|d)[\s>]/i.test(source) ? [source] : [];
  });
}

function embeddedSource(element: Element): string {
  const { tagName } = element;
  if (tagName === 'iframe') return attribute(element, 'srcdoc') ?? '';
  const isTemplate =
    tagName === 'script' && /html|template/i.test(attribute(element, 'type') ?? '');
  if (!isTemplate && tagName !== 'textarea' && tagName !== 'noscript') return '';
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}
