import type { Provenance } from '../model/extracted-document.ts';
import { placeInBlocks } from './blocks/place-in-blocks.ts';
import { htmlTarget } from './html/html-places.ts';
import type { OpenedOriginal } from './opened-original.ts';
import { placeOnPages } from './pdf/page-layout.ts';
import { placeOnSheets } from './sheets/read-sheets.ts';
import { rangeInText } from './text/text-lines.ts';

/** Whether an original can be opened at a place; when not, the reader is told so. */
export function hasPlace(place: Provenance, original: OpenedOriginal): boolean {
  switch (original.kind) {
    case 'pdf':
      return placeOnPages(place, original.pages) !== null;
    case 'html':
      return htmlTarget(place, original) !== null;
    case 'blocks':
      return placeInBlocks(place, original.blocks) !== null;
    case 'sheets':
      return placeOnSheets(place, original.sheets) !== null;
    case 'text':
      return rangeInText(place, original.lines, original.rows) !== null;
  }
}
