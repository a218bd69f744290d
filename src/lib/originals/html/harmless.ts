import { html } from 'parse5';
import {
  attribute,
  isElement,
  isText,
  type Element,
  type Node,
  type Parent,
} from '../../importers/html/tree.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));

/** Elements that stay what they are; any other that is not left out becomes a `span`. */
const SHOWN = words(
  'html head body style ' +
    'article aside section header footer main nav div p span pre blockquote center address hr br wbr ' +
    'h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd menu dir figure figcaption details summary ' +
    'table caption colgroup col thead tbody tfoot tr td th ' +
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp ' +
    'small strike strong sub sup time tt u var ruby rb rt rp ' +
    'fieldset legend button input select option optgroup textarea img',
);

/** Elements that go with all they hold: they run, load, lead elsewhere, or show only what they load. */
const LEFT_OUT = words(
  'script noscript noframes noembed template iframe frame frameset object embed applet param link meta ' +
    'base title video audio source track canvas svg math portal marquee bgsound dialog plaintext xmp',
);

/** Attributes that only arrange and style; none of them holds an address. */
const KEPT = words(
  'style class id selected checked disabled width height colspan rowspan align valign border bgcolor color size face ' +
    'cellpadding cellspacing nowrap dir lang start type value hidden alt span rules frame ' +
    'data-cell data-run data-grid',
);

/** Carries the address of a link, which no longer leads there: whoever shows the page may say it. */
export const ADDRESS = 'data-address';

/**
 * Makes of a page, in place, what may be shown: elements and attributes of a list, everything else
 * out or turned into plain text. What is left is text, tables, styles and pictures that the file
 * holds itself; nothing runs, asks for anything or leads elsewhere.
 */
export function makeHarmless(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter(mayStay);
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    node.attrs = keptAttributes(node);
    if (!SHOWN.has(node.tagName)) node.nodeName = node.tagName = 'span';
    if (node.tagName === 'style') {
      for (const text of node.childNodes) if (isText(text)) text.value = harmlessStyle(text.value);
    } else {
      makeHarmless(node);
    }
  }
}

function mayStay(node: Node): boolean {
  if (isText(node)) return true;
  if (!isElement(node) || node.namespaceURI !== html.NS.HTML) return false;
  return !LEFT_OUT.has(node.tagName) && !isForeignPicture(node);
}

function keptAttributes(element: Element): Element['attrs'] {
  const { attrs, tagName } = element;
  const address = tagName === 'a' ? attribute(element, 'href')?.trim() : undefined;
  const kept = attrs
    .filter(({ name }) => KEPT.has(name) || (name === 'src' && tagName === 'img'))
    .map((attr) => (attr.name === 'style' ? { ...attr, value: harmlessStyle(attr.value) } : attr));
  return address && /^https?:\/\//i.test(address)
    ? [...kept, { name: ADDRESS, value: address }]
    : kept;
}

const isForeignPicture = (element: Element): boolean =>
  element.tagName === 'img' && !/^\s*data:image\//i.test(attribute(element, 'src') ?? '');

/**
 * A style without addresses: imports gone, pictures and fonts from elsewhere `none`. The page's own
 * policy refuses what a style manages to hide from this.
 */
export const harmlessStyle = (style: string): string =>
  style
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*(?!['"]?data:)[^)]*\)/gi, 'none')
    .replace(/(?:-webkit-)?image-set\([^)]*\)/gi, 'none');
