import {
  attribute,
  isElement,
  isText,
  type Element,
  type Parent,
} from '../../importers/html/tree.ts';

/** Elements that run, load, lead elsewhere or only make sense with what they would load. */
const LEFT_OUT = new Set(
  (
    'script noscript template iframe frame frameset object embed applet param link meta base title ' +
    'video audio source track canvas svg math portal marquee bgsound dialog'
  ).split(' '),
);

/** Attributes that only arrange and style; none of them holds an address. */
const KEPT = new Set(
  (
    'style class id selected checked disabled width height colspan rowspan align valign border bgcolor color size face ' +
    'cellpadding cellspacing nowrap dir lang start type value hidden alt span rules frame ' +
    'data-cell data-run data-grid'
  ).split(' '),
);

/**
 * Takes out of a page, in place, whatever could run or ask for something: scripts, frames, links,
 * addresses in attributes and styles. What is left is text, tables, styles and pictures that the file
 * holds itself.
 */
export function makeHarmless(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (isText(node)) return true;
    return isElement(node) && !LEFT_OUT.has(node.tagName) && !isForeignPicture(node);
  });
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    node.attrs = node.attrs.filter(
      ({ name }) => KEPT.has(name) || (name === 'src' && node.tagName === 'img'),
    );
    for (const attr of node.attrs) {
      if (attr.name === 'style') attr.value = harmlessStyle(attr.value);
    }
    if (node.tagName === 'style') {
      for (const text of node.childNodes) if (isText(text)) text.value = harmlessStyle(text.value);
    } else {
      makeHarmless(node);
    }
  }
}

const isForeignPicture = (element: Element): boolean =>
  element.tagName === 'img' && !/^\s*data:image\//i.test(attribute(element, 'src') ?? '');

/** A style without addresses: imports gone, pictures and fonts from elsewhere `none`. */
export const harmlessStyle = (style: string): string =>
  style
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*(?!['"]?data:)[^)]*\)/gi, 'none')
    .replace(/(?:-webkit-)?image-set\([^)]*\)/gi, 'none');
