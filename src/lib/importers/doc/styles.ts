import type { Binary } from './binary.ts';
import { modifiers, type Modifier } from './sprms.ts';

type Whole = { paragraph: readonly Modifier[]; characters: readonly Modifier[] };
type Style = Whole & { base: number };

const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;
const MOST_BASES = 12;
/** Far more than a style sets. */
const MOST_MODIFIERS = 500;

/** What the styles of a document add to its text, by their number ([MS-DOC] 2.4.6.5, STSH). */
export class Styles {
  readonly #styles: ReadonlyMap<number, Style>;
  readonly #whole = new Map<number, Whole>();

  constructor(sheet: Binary) {
    this.#styles = sheet.length < 6 ? new Map() : readStyles(sheet);
  }

  /** Modifiers of paragraphs in a style, those of the styles it is based on first. */
  paragraph(style: number): readonly Modifier[] {
    return this.#inherited(style).paragraph;
  }

  characters(style: number): readonly Modifier[] {
    return this.#inherited(style).characters;
  }

  #inherited(style: number): Whole {
    const known = this.#whole.get(style);
    if (known) return known;
    const lineage = this.#lineage(style);
    const whole = {
      paragraph: lineage.flatMap(({ paragraph }) => paragraph).slice(0, MOST_MODIFIERS),
      characters: lineage.flatMap(({ characters }) => characters).slice(0, MOST_MODIFIERS),
    };
    this.#whole.set(style, whole);
    return whole;
  }

  #lineage(style: number): Style[] {
    const found: Style[] = [];
    let at = this.#styles.get(style);
    while (at && found.length < MOST_BASES) {
      found.unshift(at);
      at = this.#styles.get(at.base);
    }
    return found;
  }
}

function readStyles(sheet: Binary): Map<number, Style> {
  const styles = new Map<number, Style>();
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  let at = 2 + sheet.u16(0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.u16(at);
    if (size > 0 && at + 2 + size <= sheet.length) {
      styles.set(index, readStyle(sheet.part(at + 2, size), baseSize));
    }
    at += 2 + size;
  }
  return styles;
}

/** A head of fixed size, the name, then lists of modifiers, each with its size and on an even byte. */
function readStyle(style: Binary, baseSize: number): Style {
  const found: Style = { base: NO_STYLE, paragraph: [], characters: [] };
  if (style.length < baseSize + 2 || baseSize < 6) return found;
  const kind = style.u16(2) & 0xf;
  found.base = style.u16(2) >> 4;
  const lists: Binary[] = [];
  let at = baseSize + 2 + style.u16(baseSize) * 2 + 2;
  for (let left = style.u16(4) & 0xf; left > 0 && at + 2 <= style.length; left--) {
    const size = style.u16(at);
    if (at + 2 + size > style.length) break;
    lists.push(style.part(at + 2, size));
    at += 2 + size + (size & 1);
  }
  const [first, second] = lists;
  if (kind !== PARAGRAPH_STYLE) return { ...found, characters: first ? modifiers(first) : [] };
  const own = first && first.length > 2 ? modifiers(first.part(2, first.length - 2)) : [];
  return { ...found, paragraph: own, characters: second ? modifiers(second) : [] };
}
