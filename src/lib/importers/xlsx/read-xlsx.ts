import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  readXml,
  type XmlElement,
} from '../xml.ts';
import type { ReadSheet } from '../sheets/read-sheet.ts';
import { refuseLargeSheet } from '../sheets/refuse-large.ts';
import { sheetBlocks } from '../sheets/sheet-blocks.ts';
import { unzipTexts } from '../zip.ts';
import { readStyles, richText, type Workbook } from './cell-text.ts';
import { xlsxRows } from './xlsx-rows.ts';

/**
 * The sheets that show, each by the name on its tab.
 *
 * @throws ImportRefusal for a workbook far larger than a report
 */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipTexts(
    bytes,
    /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/,
    'XLSX',
  );
  const root = (name: string): XmlElement | undefined => {
    const text = files.get(name);
    if (text === undefined) return undefined;
    refuseLargeSheet(text, 'XLSX');
    return readXml(text).root ?? undefined;
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
    return { name, blocks: sheet ? sheetBlocks(xlsxRows(sheet, workbook)) : [] };
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
