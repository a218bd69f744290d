import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { byteText } from '../decode.ts';
import { MOST_CHARACTERS, MOST_TEXT_BYTES, refuseAbove } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { shownText, type Run } from '../shown-runs.ts';
import { WordFlow } from '../word-flow.ts';
import { charsetPage, decodeBytes, isDoubleByte } from './code-pages.ts';
import { destinationOf } from './destinations.ts';
import { changeState, depthOf, fontOf, OUTERMOST, type GroupState } from './group-state.ts';
import { RowDefinition } from './row-definition.ts';
import { RtfTokens, type RtfToken } from './tokens.ts';

/**
 * RTF, as Word, WPS and LibreOffice write it, to paragraphs and grids:
 *
 *   bytes --tokens--> groups, words, signs --destinations--> what is shown
 *     --marks of paragraphs, cells and rows--> blocks
 *
 * @throws ImportRefusal for a file that is cut short or far too large
 */
export function extractRtf(bytes: Uint8Array): ExtractedDocument {
  refuseAbove(bytes.length, MOST_TEXT_BYTES, 'RTF');
  return new RtfReader(bytes).read();
}

/** Word opens some forty groups at most. */
const MOST_GROUPS = 500;

/** Words that are a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', lbr: '\n', column: '\n', emspace: '\u2003', enspace: '\u2002' },
  ...{ qmspace: '\u2005', emdash: '—', endash: '–', lquote: '‘', rquote: '’', bullet: '•' },
  ...{ ldblquote: '“', rdblquote: '”' },
};
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ '~': '\u00A0', _: '-', '\\': '\\', '{': '{', '}': '}', '\t': '\t' },
};
const SYMBOL_CHARSET = 2;
const A_NUMBER = /[\d〇一二三四五六七八九十①-⑳]/;

class RtfReader {
  readonly #tokens: RtfTokens;
  readonly #flow = new WordFlow('RTF');
  readonly #charsets = new Map<number, number>();
  readonly #row = new RowDefinition();
  readonly #nestedRow = new RowDefinition();
  #states: GroupState[] = [];
  #state: GroupState = { ...OUTERMOST };
  #codePage = 1252;
  #defaultFont: number | null = null;
  /** Runs of the paragraph, below those of the paragraphs that a text box interrupts. */
  #paragraphs: Run[][] = [[]];
  #label = '';
  /** Signs that are not decoded yet. */
  #signs = '';
  #length = 0;
  /** Signs to pass over behind `\u`. */
  #passed = 0;
  #isPassable = false;

  constructor(bytes: Uint8Array) {
    this.#tokens = new RtfTokens(byteText(bytes), () => this.#isDoubleByte);
  }

  read(): ExtractedDocument {
    let token = this.#tokens.next();
    while (token && !(token.kind === 'close' && this.#states.length <= 1)) {
      this.#take(token);
      token = this.#tokens.next();
    }
    // A file cut short ends within a group, and what is missing might be figures.
    if (!token) throw damagedRtf();
    this.#flush();
    this.#endParagraph();
    return this.#flow.finish('rtf');
  }

  #take(token: RtfToken): void {
    if (token.kind === 'text') return this.#takeSigns(token.signs);
    this.#flush();
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (this.#passed > 0) this.#passed--;
    else if (token.kind === 'symbol') this.#symbol(token.sign);
    else this.#word(token.word, token.value);
  }

  #open(): void {
    this.#passed = 0;
    if (this.#states.length >= MOST_GROUPS) throw damagedRtf();
    this.#states.push(this.#state);
    this.#state = { ...this.#state, isBox: false };
  }

  #close(): void {
    this.#passed = 0;
    if (this.#state.isBox) {
      this.#endParagraph();
      this.#paragraphs.pop();
    }
    this.#state = this.#states.pop() ?? { ...OUTERMOST };
    this.#isPassable = false;
  }

  #symbol(sign: string): void {
    if (sign === '*') this.#isPassable = true;
    else if (sign === '\n' || sign === '\r') this.#mark('par');
    else this.#show(SYMBOLS[sign] ?? '');
  }

  #word(word: string, value: number | null): void {
    this.#enter(word);
    const { destination, nestedRow } = this.#state;
    if (destination === 'skipped') return;
    if (changeState(this.#state, word, value) || this.#head(word, value)) return;
    if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'shptxt') this.#openBox();
    else if (Object.hasOwn(SIGNS, word)) this.#show(SIGNS[word] ?? '');
    else if ((nestedRow ? this.#nestedRow : this.#row).take(word, value)) return;
    else if (destination === 'text') this.#mark(word);
  }

  /** A word may say what its group collects. */
  #enter(word: string): void {
    const { destination, outside } = this.#state;
    const entered = destinationOf(word, this.#isPassable, outside);
    this.#isPassable = false;
    if (word === 'nesttableprops') this.#state.nestedRow = true;
    if (entered === null || (destination === 'skipped' && word !== 'ud')) return;
    if (word === 'upr') this.#state.outside = destination;
    this.#state.destination = entered;
  }

  /** Words of the head of a file: code page and fonts. */
  #head(word: string, value: number | null): boolean {
    if (word === 'ansicpg') this.#codePage = value ?? this.#codePage;
    else if (word === 'deff') this.#defaultFont = value;
    else if (word === 'fcharset') this.#charsets.set(this.#state.font ?? 0, value ?? 0);
    else return false;
    return true;
  }

  /** The text of a shape comes before the paragraph that the shape is anchored in. */
  #openBox(): void {
    this.#paragraphs.push([]);
    const baseDepth = depthOf(this.#state);
    Object.assign(this.#state, { isBox: true, baseDepth, inTable: false, tableDepth: 0 });
  }

  #mark(word: string): void {
    if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph();
    else if (word === 'cell') this.#flow.cell(this.#text(), this.#state.baseDepth + 1);
    else if (word === 'nestcell') this.#flow.cell(this.#text(), depthOf(this.#state));
    else if (word === 'row') this.#flow.row(this.#state.baseDepth + 1, this.#row.edges);
    else if (word === 'nestrow') this.#flow.row(depthOf(this.#state), this.#nestedRow.edges);
  }

  #endParagraph(): void {
    this.#flow.paragraph(this.#text(), depthOf(this.#state));
  }

  #text(): string {
    const text = shownText(this.#paragraphs.at(-1)?.splice(0) ?? []);
    // What only marks an item of a list is no number.
    const label = A_NUMBER.test(this.#label) ? this.#label.trim() : '';
    this.#label = '';
    return text === '' ? '' : label + text;
  }

  #unicode(value: number): void {
    this.#show(String.fromCharCode(value & 0xffff));
    this.#passed = this.#state.fallback;
  }

  #takeSigns(signs: string): void {
    this.#isPassable = false;
    const passed = Math.min(this.#passed, signs.length);
    this.#passed -= passed;
    const { destination } = this.#state;
    if (destination === 'text' || destination === 'label') this.#signs += signs.slice(passed);
  }

  /** Signs are decoded when it is known that no more of their kind follow. */
  #flush(): void {
    if (this.#signs === '') return;
    const signs = this.#signs;
    this.#signs = '';
    refuseAbove(signs.length, MOST_CHARACTERS, 'RTF');
    this.#show(decodeBytes(signs, this.#fontPage, this.#codePage));
  }

  #show(text: string): void {
    const { destination, hidden, deleted, struck, raised } = this.#state;
    if (text === '' || hidden || deleted) return;
    this.#length += text.length;
    refuseAbove(this.#length, MOST_CHARACTERS, 'RTF');
    if (destination === 'text') this.#paragraphs.at(-1)?.push({ text, struck, raised });
    else if (destination === 'label' && !this.#isSymbolFont) this.#label += text;
  }

  get #charset(): number | null {
    const font = fontOf(this.#state) ?? this.#defaultFont;
    return font === null ? null : (this.#charsets.get(font) ?? null);
  }

  get #fontPage(): number | null {
    return this.#charset === null ? null : charsetPage(this.#charset);
  }

  get #isSymbolFont(): boolean {
    return this.#charset === SYMBOL_CHARSET;
  }

  get #isDoubleByte(): boolean {
    return isDoubleByte(this.#fontPage ?? this.#codePage);
  }
}

const damagedRtf = (): ImportRefusal => new ImportRefusal('damaged', { what: 'RTF' });
