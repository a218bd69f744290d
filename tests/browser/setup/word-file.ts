import { readFile } from 'node:fs/promises';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';

/** Elements of a Word file's text by name, in document order. */
function elements(within: XmlElement, tag: string): XmlElement[] {
  return within.children.flatMap((child) =>
    child instanceof XmlElement
      ? [...(child.name === tag ? [child] : []), ...elements(child, tag)]
      : [],
  );
}

/** The paragraphs of a Word file, and the rows of its tables cell by cell. */
export async function wordFile(
  download: Download,
): Promise<{ paragraphs: string[]; rows: string[][] }> {
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const { root } = parseXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  if (!root) throw new Error('a Word file without a text');
  const texts = (within: XmlElement) => elements(within, 'w:p').map((own) => own.text);
  return {
    paragraphs: texts(root),
    rows: elements(root, 'w:tr').map((row) =>
      elements(row, 'w:tc').map((cell) => texts(cell).join('\n')),
    ),
  };
}
