/** A piece of an RTF file; `text` and `byte` are signs in some code page. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** A sign behind a backslash that is no letter. */
  | { kind: 'symbol'; sign: string }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; bytes: Uint8Array };

const [OPEN, CLOSE, ESCAPE, QUOTE, LINE_FEED, RETURN, BLANK, MINUS] = [
  0x7b, 0x7d, 0x5c, 0x27, 0x0a, 0x0d, 0x20, 0x2d,
];
/** Longer words are no words of RTF. */
const LONGEST_WORD = 32;

/** Cuts a file into its pieces, one at a time; bytes behind `\bin` are passed over. */
export class RtfTokens {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Whether a sign may take two bytes, the second of which may look like a brace. */
  doubleBytes = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next piece, null at the end. */
  next(): RtfToken | null {
    while (this.#byte === LINE_FEED || this.#byte === RETURN) this.#at++;
    const byte = this.#byte;
    if (byte === undefined) return null;
    if (byte === OPEN || byte === CLOSE) {
      this.#at++;
      return { kind: byte === OPEN ? 'open' : 'close' };
    }
    return byte === ESCAPE ? this.#escaped() : this.#text();
  }

  get #byte(): number | undefined {
    return this.#bytes[this.#at];
  }

  #text(): RtfToken {
    const from = this.#at;
    while (!endsText(this.#byte)) {
      const isLead = this.doubleBytes && (this.#byte ?? 0) > 0x80;
      this.#at += isLead && (this.#bytes[this.#at + 1] ?? 0) >= 0x40 ? 2 : 1;
    }
    return { kind: 'text', bytes: this.#bytes.subarray(from, this.#at) };
  }

  #escaped(): RtfToken {
    this.#at++;
    if (isLetter(this.#byte)) return this.#word();
    const sign = String.fromCharCode(this.#byte ?? 0);
    this.#at++;
    if (sign.charCodeAt(0) !== QUOTE) return { kind: 'symbol', sign };
    const digits = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 2));
    if (!/^[\da-f]{2}$/i.test(digits)) return { kind: 'symbol', sign };
    this.#at += 2;
    return { kind: 'byte', byte: Number.parseInt(digits, 16) };
  }

  #word(): RtfToken {
    const from = this.#at;
    while (isLetter(this.#byte) && this.#at - from < LONGEST_WORD) this.#at++;
    const word = String.fromCharCode(...this.#bytes.subarray(from, this.#at));
    const value = this.#number();
    if (this.#byte === BLANK) this.#at++;
    if (word === 'bin') this.#at += Math.max(0, value ?? 0);
    return { kind: 'word', word, value };
  }

  #number(): number | null {
    const from = this.#at;
    if (this.#byte === MINUS) this.#at++;
    const digits = this.#at;
    while (isDigit(this.#byte) && this.#at - digits < 10) this.#at++;
    if (this.#at > digits) {
      return Number(String.fromCharCode(...this.#bytes.subarray(from, this.#at)));
    }
    this.#at = from;
    return null;
  }
}

const endsText = (byte: number | undefined): boolean =>
  byte === undefined ||
  byte === ESCAPE ||
  byte === OPEN ||
  byte === CLOSE ||
  byte === LINE_FEED ||
  byte === RETURN;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;
