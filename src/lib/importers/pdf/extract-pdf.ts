import type { ExtractedDocument } from '../../model/extracted-document.ts';
export function extractPdf(): ExtractedDocument {
  throw new Error('not yet');
}
