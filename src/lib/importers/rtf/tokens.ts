/** A piece of an RTF file; `text` is signs in some code page, each standing for its byte. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** A sign behind a backslash that is no letter. */
  | { kind: 'symbol'; sign: string }
  | { kind: 'text'; signs: string };

const [OPEN, CLOSE, ESCAPE, QUOTE, LINE_FEED, RETURN, BLANK, MINUS] = [
  0x7b, 0x7d, 0x5c, 0x27, 0x0a, 0x0d, 0x20, 0x2d,
];
/** Longer words are no words of RTF, nor are longer numbers. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Cuts a file into its pieces, one at a time; bytes behind `\bin` are passed over. */
export class RtfTokens {
  readonly #file: string;
  readonly #isDoubleByte: () => boolean;
  #at = 0;

  /**
   * @param file a sign for each byte
   * @param isDoubleByte whether a sign may take two bytes here, the second of which may look like a
   *   brace
   */
  constructor(file: string, isDoubleByte: () => boolean) {
    this.#file = file;
    this.#isDoubleByte = isDoubleByte;
  }

  /** The next piece, null at the end. */
  next(): RtfToken | null {
    while (this.#code === LINE_FEED || this.#code === RETURN) this.#at++;
    if (this.#at >= this.#file.length) return null;
    const code = this.#code;
    if (code === OPEN || code === CLOSE) {
      this.#at++;
      return code === OPEN ? OPENED : CLOSED;
    }
    return code === ESCAPE ? this.#escaped() : this.#text();
  }

  /** The byte that is read next, NaN at the end. */
  get #code(): number {
    return this.#file.charCodeAt(this.#at);
  }

  #text(): RtfToken {
    const from = this.#at;
    while (this.#at < this.#file.length && !ENDS_TEXT.has(this.#code)) {
      const isLead = this.#code > 0x80 && this.#isDoubleByte();
      this.#at += isLead && this.#file.charCodeAt(this.#at + 1) >= 0x40 ? 2 : 1;
    }
    return { kind: 'text', signs: this.#file.slice(from, this.#at) };
  }

  #escaped(): RtfToken {
    this.#at++;
    if (isLetter(this.#code)) return this.#word();
    const sign = this.#file.charAt(this.#at++);
    if (sign.charCodeAt(0) !== QUOTE) return { kind: 'symbol', sign };
    const digits = this.#file.slice(this.#at, this.#at + 2);
    if (!/^[\da-f]{2}$/i.test(digits)) return { kind: 'symbol', sign };
    this.#at += 2;
    return { kind: 'text', signs: String.fromCharCode(Number.parseInt(digits, 16)) };
  }

  #word(): RtfToken {
    const from = this.#at;
    while (isLetter(this.#code) && this.#at - from < LONGEST_WORD) this.#at++;
    const word = this.#file.slice(from, this.#at);
    const value = this.#number();
    if (this.#code === BLANK) this.#at++;
    if (word === 'bin') this.#at += Math.max(0, value ?? 0);
    return { kind: 'word', word, value };
  }

  #number(): number | null {
    const from = this.#at;
    if (this.#code === MINUS) this.#at++;
    const digits = this.#at;
    while (isDigit(this.#code) && this.#at - digits < LONGEST_NUMBER) this.#at++;
    if (this.#at > digits) return Number(this.#file.slice(from, this.#at));
    this.#at = from;
    return null;
  }
}

const OPENED: RtfToken = { kind: 'open' };
const CLOSED: RtfToken = { kind: 'close' };
const ENDS_TEXT = new Set([OPEN, CLOSE, ESCAPE, LINE_FEED, RETURN]);

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
