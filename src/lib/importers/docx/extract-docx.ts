import type { ExtractedDocument } from '../../model/extracted-document.ts';
export function extractDocx(): ExtractedDocument {
  throw new Error('not yet');
}
