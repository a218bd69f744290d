import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../../src/lib/importers/docx/extract-docx.ts';
import { outline, type Case } from '../outline.ts';

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, level: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`);
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const word = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w" xmlns:v="v"><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  });

/** A struck run, with the figure that replaces it or alone. */
const struckRun = (text: string, replaced = true): string =>
  `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>${text}</w:t></w:r>${replaced ? '<w:r><w:t>1</w:t></w:r>' : ''}</w:p>`;

const WORD: Case[] = [
  [
    'numbers that Word counts',
    numbered('总体', 0) + numbered('公开', 1) + numbered('申请', 1) + numbered('收到', 0),
    ['一、总体', '（一）公开', '（二）申请', '二、收到'],
  ],
  [
    'tabs, breaks and hidden runs',
    '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r></w:p>',
    ['ab'],
  ],
  [
    'moved and deleted text',
    '<w:p><w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>2</w:t></w:r></w:moveTo></w:p>',
    ['2'],
  ],
  [
    'a text box',
    `<w:p><w:r><w:txbxContent>${paragraph('框')}</w:txbxContent></w:r><w:r><w:t>外</w:t></w:r></w:p>`,
    ['框', '外'],
  ],
  [
    'struck out beside the figure, and alone',
    struckRun('55') + struckRun('6', false),
    ['1', '~~6~~'],
  ],
  [
    'the mark of a note behind a figure',
    '<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>',
    ['12(1)'],
  ],
  [
    'a field that nobody filled in',
    '<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>1</w:t></w:r></w:p>',
    ['1'],
  ],
  [
    'a table in a text box, and a box in a cell',
    `<w:p><w:r><w:txbxContent><w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc><w:p><w:r><w:txbxContent>${paragraph('1')}</w:txbxContent></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent></w:r></w:p>`,
    ['0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a table of one cell',
    `<w:tbl><w:tr><w:tc>${paragraph('一')}${paragraph('二')}</w:tc></w:tr></w:tbl>`,
    ['一', '二'],
  ],
  [
    'a row that begins one column later',
    `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('2')}</w:tc></w:tr></w:tbl>`,
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: ', '1,1 1x1: 2'],
  ],
  [
    'a name with its reading above it',
    '<w:p><w:r><w:t>河北省</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>yù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>蔚</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>县</w:t></w:r></w:p>',
    ['河北省蔚县'],
  ],
  [
    'a deleted row',
    `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
    ['0,0 1x1: a', '0,1 1x1: 1'],
  ],
];

describe('Word', () => {
  it.each(WORD)('%s', (_name, source, expected) => {
    expect(outline(extractDocx(word(source)))).toEqual(expected);
  });
});
