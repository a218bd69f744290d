import { ListLabels, type ListLevel } from '../list-labels.ts';
import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  readXml,
  type XmlElement,
} from '../xml.ts';

/** The numbers that Word counts, from the lists and styles of the file. */
export class Numbering {
  readonly #lists: Map<string, Map<number, ListLevel>>;
  /** Lists that belong to a style: headings mostly. */
  readonly #styles: Map<string | null, XmlElement | undefined>;
  readonly #labels = new ListLabels();

  constructor(numbering: string | undefined, styles: string | undefined) {
    this.#lists = numbering === undefined ? new Map() : readLists(readXml(numbering).root);
    this.#styles = new Map(
      (styles === undefined ? [] : findNamed(readXml(styles), 'style')).map((style) => [
        attributeOf(style, 'styleId'),
        descend(style, 'pPr', 'numPr'),
      ]),
    );
  }

  /** What Word prints before a paragraph, nothing for one without a list. */
  label(paragraph: XmlElement): string {
    const properties =
      descend(paragraph, 'pPr', 'numPr') ??
      this.#styles.get(attributeOf(descend(paragraph, 'pPr', 'pStyle'), 'val'));
    const list = attributeOf(descend(properties, 'numId'), 'val') ?? '';
    const depth = Number(attributeOf(descend(properties, 'ilvl'), 'val') ?? 0);
    return this.#labels.next(list, depth, this.#lists.get(list) ?? new Map());
  }
}

function readLists(root: XmlElement | null): Map<string, Map<number, ListLevel>> {
  if (!root) return new Map();
  const abstract = new Map(
    findNamed(root, 'abstractNum').map((list) => [
      attributeOf(list, 'abstractNumId'),
      new Map(
        childrenNamed(list, 'lvl').map((level) => [
          Number(attributeOf(level, 'ilvl')),
          readLevel(level),
        ]),
      ),
    ]),
  );
  const lists = new Map<string, Map<number, ListLevel>>();
  for (const list of findNamed(root, 'num')) {
    const levels = abstract.get(attributeOf(descend(list, 'abstractNumId'), 'val'));
    if (levels) lists.set(attributeOf(list, 'numId') ?? '', levels);
  }
  return lists;
}

function readLevel(level: XmlElement): ListLevel {
  return {
    format: attributeOf(descend(level, 'numFmt'), 'val') ?? 'decimal',
    text: attributeOf(descend(level, 'lvlText'), 'val') ?? '',
    start: Number(attributeOf(descend(level, 'start'), 'val') ?? 1),
  };
}
