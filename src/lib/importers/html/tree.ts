import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['childNode'];
export type Element = DefaultTreeAdapterMap['element'];
export type Parent = DefaultTreeAdapterMap['parentNode'];

/** Whether a node is an element: no text, comment or document. */
export const isElement = (node: Node | Parent): node is Element => tree.isElementNode(node as Node);
export const isText = tree.isTextNode;

/** The value of an attribute, null when it is not there. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All elements below a node, those in silent ones as well, outer before inner. */
export function elementsWithin(parent: Parent): Element[] {
  const found: Element[] = [];
  collect(parent, found);
  return found;
}

function collect(parent: Parent, found: Element[]): void {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    found.push(node);
    collect(node, found);
  }
}

/** All text below a node as the file has it. */
export function textWithin(parent: Parent): string {
  return parent.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textWithin(node) : ''))
    .join('');
}

/** The names in the attribute `class`, none where there is no attribute. */
export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');

/**
 * Puts a text in the place of each element for which one is given, or nothing where the text is blank;
 * outer elements come first, and what lies within a replaced one is not asked for.
 */
export function putInstead(parent: Parent, insteadOf: (element: Element) => string | null): void {
  const kept: Node[] = [];
  for (const node of parent.childNodes) {
    const instead = isElement(node) ? insteadOf(node) : null;
    if (instead === null) {
      kept.push(node);
      if (isElement(node)) putInstead(node, insteadOf);
    } else if (instead !== '') kept.push(textNode(instead, parent));
  }
  parent.childNodes = kept;
}

function textNode(value: string, parentNode: Parent): Node {
  const node = tree.createTextNode(value);
  node.parentNode = parentNode;
  return node;
}

/** Elements that show no text of the page, or only controls and pictures. */
const SILENT = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'head',
    'title',
    'iframe',
    'object',
    'svg',
    'math',
  ],
  ...[
    'select',
    'option',
    'textarea',
    'button',
    'input',
    'video',
    'audio',
    'canvas',
    'nav',
    'footer',
  ],
]);

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'aside',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
  ],
  ...['th', 'blockquote', 'pre', 'form', 'fieldset', 'center', 'hr', 'address', 'figure', 'body'],
]);

/** Whether an element begins a line of its own, going by its name; styles are not asked. */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName);

/** Whether a reader sees nothing of the element. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return (
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}

/** All elements below a node that fit, not looking into those that do. */
export function find(parent: Parent, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  collectFitting(parent, fits, found);
  return found;
}

function collectFitting(
  parent: Parent,
  fits: (element: Element) => boolean,
  found: Element[],
): void {
  for (const node of parent.childNodes) {
    if (!isElement(node) || isSilent(node)) continue;
    if (fits(node)) found.push(node);
    else collectFitting(node, fits, found);
  }
}
