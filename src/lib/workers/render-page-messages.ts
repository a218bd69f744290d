import type { DocumentFormat } from '../model/extracted-document.ts';
import type { RefusalCode, RefusalDetail } from '../messages/import/importing.ts';
import type { OpenedOriginal } from '../originals/opened-original.ts';

/** `file` numbers what is open; `resources` is the address of `static/pdfjs/`. */
export type RenderRequest =
  | {
      kind: 'open';
      file: number;
      format: DocumentFormat;
      bytes: Uint8Array | Blob;
      resources: string;
    }
  | { kind: 'draw'; file: number; id: number; page: number; scale: number }
  | { kind: 'cancel'; id: number }
  | { kind: 'close'; file: number };

/** Why an original cannot be shown: a refusal of the importers, null when it is none of those. */
export type ShowingFault = { code: RefusalCode; detail: RefusalDetail } | null;

export type RenderAnswer =
  | { kind: 'opened'; file: number; original: OpenedOriginal }
  | { kind: 'refused'; file: number; fault: ShowingFault }
  /** Null for a page that was called off or cannot be drawn. */
  | { kind: 'drawn'; id: number; picture: ImageBitmap | null };
