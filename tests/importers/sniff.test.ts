import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { ImportRefusal } from '../../src/lib/importers/refusal.ts';
import { sniffFormat } from '../../src/lib/importers/sniff.ts';
import { importingText, type RefusalCode } from '../../src/lib/messages/import/importing.ts';
import { container } from '../golden/reports/generate/doc-file.ts';
import { pdfFile } from '../golden/reports/generate/pdf-file.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string): string => [...text].map((sign) => `${sign}\0`).join('');
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

const FORMATS: [name: string, content: Uint8Array, format: string][] = [
  ['PDF after a line of noise', bytes('\r\n%PDF-1.4'), 'pdf'],
  ['DOCX', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['DOCX with a numbered part', zip('word/document2.xml'), 'docx'],
  ['XLSX', zip('xl/workbook.xml'), 'xlsx'],
  ['Word 97', container({ WordDocument: [], Workbook: [] }), 'doc'],
  ['Word 97, damaged', bytes(OLE + utf16('WordDocument')), 'doc'],
  ['RTF', bytes('{\\rtf1'), 'rtf'],
  ['web page', strToU8('<!DOCTYPE html><p>年报</p>'), 'html'],
  ['only the tables of a page', strToU8('<table><tr><td>规章</td></tr></table>'), 'html'],
  ['web page saved as UTF-16', bytes(`\xFF\xFE${utf16('<html><body>')}`), 'html'],
  [
    'web page saved in one file',
    bytes('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b'),
    'html',
  ],
  ['Markdown table', strToU8('| a | b |\n|---|---|\n| 1 | 2 |'), 'markdown'],
  ['rows of bars without a rule', strToU8('| a | 1 |\n| b | 2 |\n| c | 3 |'), 'markdown'],
  ['plain text', strToU8('一、总体情况\n规章 0 0 0'), 'text'],
  ['plain text that begins like an image', strToU8('BMW 年报'), 'text'],
];

describe('the format', () => {
  it.each(FORMATS)('%s', (_name, content, format) => {
    expect(sniffFormat(content)).toBe(format);
  });
});

const SCAN = pdfFile(
  ['q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q'],
  [595, 842],
  'character map',
);

/** The same file, saying that a password opens it. */
function locked(pdf: Uint8Array): Uint8Array {
  const key = '<'.padEnd(65, '0') + '>';
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> /ID [<00> <00>]`;
  return bytes(new TextDecoder().decode(pdf).replace('trailer <<', `trailer << ${encryption}`));
}

const REFUSALS: [name: string, content: Uint8Array, code: RefusalCode, detail: object][] = [
  ['no bytes', bytes(''), 'empty', {}],
  ['blanks only', strToU8(' \n\u3000\n'), 'empty', {}],
  ['scan', SCAN, 'scan', { pages: 1 }],
  ['PDF without anything', pdfFile([''], [595, 842], 'character map'), 'no_text', { what: 'PDF' }],
  ['PDF cut short', bytes('%PDF-1.5\n1 0 obj'), 'damaged', { what: 'PDF' }],
  [
    'PDF with a password',
    locked(pdfFile([''], [595, 842], 'character map')),
    'encrypted',
    { what: 'PDF' },
  ],
  ['Excel 95', container({ Book: [] }), 'legacy_excel', {}],
  ['Excel 4', bytes('\x09\x04\x06\0\0\0\x10\0'), 'legacy_excel', {}],
  ['XLS that is none inside', container({ Workbook: [] }), 'damaged', { what: 'XLS' }],
  ['old file of some other program', container({ Contents: [] }), 'legacy_office', {}],
  ['old file cut short', bytes(`${OLE}????`), 'damaged', { what: 'Office' }],
  ['Word with a password', bytes(OLE + utf16('EncryptedPackage')), 'encrypted', { what: 'Office' }],
  ['photo', bytes('\xFF\xD8\xFF\xE0'), 'image', { what: 'JPEG' }],
  ['picture', bytes('\x89PNG\r\n'), 'image', { what: 'PNG' }],
  ['archive of reports', zip('a.docx', 'b.pdf'), 'archive', { what: 'ZIP' }],
  ['local data exported here', zip('accepted.jsonl', 'checksums.txt'), 'exported', {}],
  ['archive with a file of that name', zip('accepted.jsonl'), 'archive', { what: 'ZIP' }],
  ['archive cut short', zip('word/document.xml').slice(0, 60), 'damaged', { what: 'ZIP' }],
  ['RAR', bytes('Rar!\x1A'), 'archive', { what: 'RAR' }],
  ['OFD that is none inside', zip('OFD.xml', 'Doc_0/Document.xml'), 'damaged', { what: 'OFD' }],
  ['slides', zip('ppt/presentation.xml'), 'slides', {}],
  ['program', bytes('MZ\0\x01\x02\0\0'), 'unknown', {}],
  ['XML of some kind', strToU8('<?xml version="1.0"?><x>1</x>'), 'unknown', {}],
  ['DOCX that is none inside', zip('word/document.xml'), 'damaged', { what: 'DOCX' }],
  [
    'web page without a word',
    strToU8('<html><body><img src="a.png"></body></html>'),
    'no_text',
    { what: 'HTML' },
  ],
  [
    'saved page that holds no page',
    bytes(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--',
    ),
    'no_text',
    { what: 'HTML' },
  ],
];

describe('a refusal', () => {
  it.each(REFUSALS)('%s', async (_name, content, code, detail) => {
    const error: unknown = await extractDocument(content).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportRefusal);
    expect(error).toMatchObject({ code, detail });
  });

  it('has one sentence in each language for every code', () => {
    const sentences = Object.values(importingText).flatMap(({ refusal }) =>
      Object.values(refusal).map((say) => say({ what: 'X', pages: 3 })),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => !/^\S.*[。.]$/.test(sentence))).toEqual([]);
  });
});
