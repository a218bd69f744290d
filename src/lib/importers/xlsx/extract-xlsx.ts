import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  readXml,
  type XmlElement,
} from '../xml.ts';
import { unzipTexts } from '../zip.ts';
import { readStyles, richText, type Workbook } from './cell-text.ts';
import { sheetBlocks, type SheetBlock } from './sheet-blocks.ts';

/** A workbook to paragraphs and grids, sheet after sheet as its tabs stand; hidden sheets left out. */
export function extractXlsx(bytes: Uint8Array): ExtractedDocument {
  const builder = new DocumentBuilder();
  for (const block of readSheets(bytes).flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'line') builder.paragraph(block.text);
    else builder.grid(block.cells);
  }
  return builder.finish('xlsx');
}

/** The sheets that show, each by the name on its tab. */
export function readSheets(bytes: Uint8Array): { name: string; blocks: SheetBlock[] }[] {
  const files = unzipTexts(
    bytes,
    /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/,
    'XLSX',
  );
  const root = (name: string): XmlElement | undefined => {
    const text = files.get(name);
    return text === undefined ? undefined : (readXml(text).root ?? undefined);
  };
  const book = root('xl/workbook.xml');
  const strings = root('xl/sharedStrings.xml');
  const workbook: Workbook = {
    strings: strings ? childrenNamed(strings, 'si').map(richText) : [],
    ...readStyles(root('xl/styles.xml')),
    from1904: ['1', 'true'].includes(attributeOf(descend(book, 'workbookPr'), 'date1904') ?? ''),
  };
  return sheetFiles(book, root('xl/_rels/workbook.xml.rels')).map(({ name, file }) => {
    const sheet = root(file);
    return { name, blocks: sheet ? sheetBlocks(sheet, workbook) : [] };
  });
}

function sheetFiles(
  book: XmlElement | undefined,
  relations: XmlElement | undefined,
): { name: string; file: string }[] {
  const targets = new Map(
    (relations ? childrenNamed(relations, 'Relationship') : []).map((relation) => [
      relation.attributes['Id'],
      relation.attributes['Target'] ?? '',
    ]),
  );
  return (book ? findNamed(book, 'sheet') : []).flatMap((sheet) => {
    if (attributeOf(sheet, 'state')?.includes('idden')) return [];
    const target = targets.get(relationId(sheet));
    if (target === undefined) return [];
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [{ name: attributeOf(sheet, 'name') ?? '', file }];
  });
}

/** `r:id`, not `sheetId`. */
const relationId = (sheet: XmlElement): string =>
  Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
