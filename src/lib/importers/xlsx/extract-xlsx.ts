import type { ExtractedDocument } from '../../model/extracted-document.ts';
export function extractXlsx(): ExtractedDocument {
  throw new Error('not yet');
}
