import { parseXml, XmlElement, XmlText, type XmlDocument } from '@rgrove/parse-xml';

export { XmlElement };

/** Reads XML as office programs write it; throws when it is not well-formed. */
export function readXml(text: string): XmlDocument {
  return parseXml(text.replace(/^\uFEFF/, ''));
}

/** Name without its prefix: programs choose prefixes freely. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The elements directly below one, texts and comments left out. */
export const children = (parent: XmlElement | XmlDocument): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => node instanceof XmlElement);

/** Those of a name, whatever the prefix of its name space. */
export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  children(parent).filter((child) => localName(child) === name);

/** The first child of each name in turn, undefined when one is missing. */
export function descend(
  parent: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => at && childrenNamed(at, name)[0],
    parent,
  );
}

/** An attribute whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  for (const [key, value] of Object.entries(element?.attributes ?? {})) {
    if (key === name || key.endsWith(`:${name}`)) return value;
  }
  return null;
}

/** All elements of a name below a parent, not looking into those found. */
export function findNamed(parent: XmlElement | XmlDocument, name: string): XmlElement[] {
  return children(parent).flatMap((child) =>
    localName(child) === name ? [child] : findNamed(child, name),
  );
}

/** The text directly within an element. */
export const ownText = (element: XmlElement): string =>
  element.children.map((node) => (node instanceof XmlText ? node.text : '')).join('');
