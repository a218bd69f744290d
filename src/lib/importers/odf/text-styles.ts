import { attributeOf, childrenNamed, descend, type XmlElement } from '../xml.ts';

/** How a run of text is shown, as far as it changes what it says. */
export type TextStyle = { struck: boolean; raised: boolean; hidden: boolean };

const PLAIN: TextStyle = { struck: false, raised: false, hidden: false };

/** Styles inherit from each other; further up there is nothing, or a circle. */
const MOST_PARENTS = 20;

/** Named styles of an OpenDocument, looked up with what they inherit. */
export class TextStyles {
  readonly #styles: Map<string, XmlElement>;

  /** @param groups elements that hold `style:style` */
  constructor(groups: readonly XmlElement[]) {
    this.#styles = new Map(
      groups
        .flatMap((group) => childrenNamed(group, 'style'))
        .map((style) => [attributeOf(style, 'name') ?? '', style]),
    );
  }

  /** The first value of a property that the style or one it inherits from has. */
  property(name: string | null, group: string, property: string): string | null {
    let style = this.#styles.get(name ?? '');
    for (let depth = 0; style && depth < MOST_PARENTS; depth++) {
      const value = attributeOf(descend(style, group), property);
      if (value !== null) return value;
      style = this.#styles.get(attributeOf(style, 'parent-style-name') ?? '');
    }
    return null;
  }

  text(name: string | null): TextStyle {
    if (name === null) return PLAIN;
    const of = (property: string): string =>
      this.property(name, 'text-properties', property) ?? 'none';
    return {
      struck: of('text-line-through-style') !== 'none' || of('text-line-through-type') !== 'none',
      raised: /^(super|[1-9])/.test(of('text-position')),
      hidden:
        of('display') === 'none' && this.property(name, 'text-properties', 'display') !== null,
    };
  }
}
