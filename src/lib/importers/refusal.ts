import {
  importingText,
  type RefusalCode,
  type RefusalDetail,
} from '../messages/import/importing.ts';

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
