import type { PrintedBlock, PrintedTable } from './printed-report.ts';
import { openDocumentFile, escape, tableElement } from './open-document.ts';

/** The report as a text of OpenDocument. */
export function writeOdt(blocks: readonly PrintedBlock[]): Uint8Array {
  const body = blocks
    .map((block) => (block.kind === 'table' ? writeTable(block.table) : paragraphs(block.text)))
    .join('');
  return openDocumentFile('text', `<office:text>${body}</office:text>`);
}

const paragraphs = (text: string): string =>
  `<text:p>${escape(text).replaceAll('\n', '<text:line-break/>')}</text:p>`;

const writeTable = (table: PrintedTable): string =>
  tableElement(
    table,
    ({ text }) => `<text:p>${escape(text).replaceAll('\n', '</text:p><text:p>')}</text:p>`,
  );
