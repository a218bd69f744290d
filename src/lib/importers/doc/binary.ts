import { ImportRefusal } from '../refusal.ts';

/** Little-endian numbers in the streams of a Word file; what lies beyond the end is damage. */
export class Binary {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#within(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#within(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true);
  }

  /** @throws ImportRefusal `damaged` when it does not lie wholly within */
  part(from: number, size: number): Binary {
    return new Binary(this.bytes.subarray(this.#within(from, size), from + size));
  }

  #within(at: number, size: number): number {
    if (at < 0 || at + size > this.bytes.length) throw damagedDoc();
    return at;
  }
}

/** The refusal of a Word file whose parts do not fit together. */
export const damagedDoc = (): ImportRefusal => new ImportRefusal('damaged', { what: 'DOC' });
