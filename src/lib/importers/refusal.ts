import {
  importingText,
  type RefusalCode,
  type RefusalDetail,
} from '../messages/import/importing.ts';

/**
 * A part of the program that reads did not arrive: the network went away, or the server lacks it. That
 * says nothing about the file.
 */
export class ReaderNotLoaded extends Error {
  constructor(cause: unknown) {
    super('a part of the reader did not load', { cause });
    this.name = 'ReaderNotLoaded';
  }
}

/** A file that cannot be read: which kind of trouble, and what the sentence about it names. */
export class ImportRefusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: Partial<RefusalDetail> = {}) {
    const full = { what: '', pages: 0, ...detail };
    super(importingText.en.refusal[code](full));
    this.name = 'ImportRefusal';
    this.code = code;
    this.detail = full;
  }
}
