import { strToU8, zipSync } from 'fflate';
import {
  escape,
  openDocumentFile as openDocument,
} from '../golden/reports/generate/open-document.ts';
import { docFile } from '../golden/reports/generate/doc-file.ts';
import { grownPdf, PDF_CARRIERS, PDF_ELEMENTS, pdfOfBytes } from './grown-pdf.ts';
import { ofdFile } from '../golden/reports/generate/write-ofd.ts';
import { writeXls } from '../golden/reports/generate/write-xls.ts';

const TITLE = '云岭县水务局2023年政府信息公开工作年度报告';
const LINES = [TITLE, '一、总体情况', '主动公开政府信息12条。'];
const NEXT = '二、主动公开政府信息情况';

/** Signs and words that stood many times over in files that took readers hours. */
export const RUNS = {
  blanks: ' ',
  'wide blanks': '\u3000',
  tabs: '\t',
  'line ends': '\n',
  digits: '1',
  'wide digits': '１',
  'digits in groups': '1,',
  'digits and blanks': '1 ',
  'digits in columns': '1   ',
  characters: '公',
  letters: 'a',
  'numbers in characters': '一',
  'fields of a list': '公,',
  quotes: '"',
  bars: '|',
  dashes: '-',
  dots: '.',
  commas: '，',
  stops: '。',
  'open brackets': '（',
  'closed brackets': '）',
  years: '2023年',
  'counts with a unit': '1件，',
  'marks of lists': '*',
  'marks of formulas': '$1',
  'marks of headings': '#',
  'lines of words': '公开 1\n',
  'lines with tabs': '公开\t1\n',
  'lines with bars': '|公开|1|\n',
  'numbered lines': '一、公\n',
} as const;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const page = (body: string): string =>
  `<!doctype html><html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}${body}<p>${NEXT}</p></body></html>`;

const mht = (body: string): Uint8Array =>
  bytes(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page(body)}\r\n--b--\r\n`,
  );

const word = (body: string): Uint8Array =>
  zipped({
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}${body}</w:body></w:document>`,
  });

const odt = (body: string): Uint8Array =>
  openDocument(
    'text',
    `<office:text>${LINES.map((line) => `<text:p>${line}</text:p>`).join('')}${body}</office:text>`,
  );

export const odsOf = (rows: string): Uint8Array =>
  openDocument(
    'spreadsheet',
    `<office:spreadsheet><table:table table:name="a">${LINES.map((line) => odsRow(`<text:p>${line}</text:p>`)).join('')}${rows}</table:table></office:spreadsheet>`,
  );

export const odsRow = (content: string): string =>
  `<table:table-row><table:table-cell>${content}</table:table-cell></table:table-row>`;

const ofd = (objects: string): Uint8Array =>
  ofdFile([LINES.map((line, at) => ofdText(line, at)).join('') + objects]);

const ofdText = (text: string, line: number): string =>
  `<ofd:TextObject ID="${line + 9}" Font="2" Size="4" Boundary="20 ${20 + 6 * line} 900 5"><ofd:TextCode X="0" Y="4" DeltaX="g ${Math.max(1, text.length - 1)} 4">${text}</ofd:TextCode></ofd:TextObject>`;

export const xlsxOf = (rows: string, strings = '', merges = ''): Uint8Array =>
  zipped({
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${LINES.map((line) => `<si><t>${line}</t></si>`).join('')}${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${LINES.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`).join('')}${rows}</sheetData>${merges}</worksheet>`,
  });

const rtf = (body: string): Uint8Array =>
  bytes(
    `{\\rtf1\\ansi\\ansicpg65001\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 A;}}${LINES.map((line) => `${rtfSigns(line)}\\par `).join('')}${body}}`,
  );

const rtfSigns = (text: string): string =>
  [...text]
    .map((sign) => {
      if (sign === '\n') return '\\line ';
      if (sign === '\t') return '\\tab ';
      return sign < '\x80' ? sign : `\\u${((sign.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`;
    })
    .join('');

const text = (body: string): Uint8Array => bytes(`${LINES.join('\n')}\n${body}\n${NEXT}\n`);
const markdown = (body: string): Uint8Array => text(`|一|二|\n|---|---|\n|1|2|\n\n${body}`);

/** A file of each format in which a text stands as one paragraph or one cell. */
export const CARRIERS: Readonly<Record<string, (run: string) => Uint8Array>> = {
  text,
  'text of fields': (run) => bytes(`指标,数值\n${TITLE},1\n行政许可,"${run}"\n`),
  markdown,
  'a cell of markdown': (run) => markdown(`|公开|${run}|\n`),
  html: (run) => bytes(page(`<p>${run}</p>`)),
  'a cell of html': (run) => bytes(page(`<table><tr><td>${run}</td><td>1</td></tr></table>`)),
  'a style sheet of html': (run) => bytes(page(`<style>${run}</style>`)),
  'an attribute of html': (run) => bytes(page(`<p style='${run}' class='${run}'>1</p>`)),
  mht: (run) => mht(`<p>${run}</p>`),
  docx: (run) => word(`<w:p><w:r><w:t xml:space="preserve">${run}</w:t></w:r></w:p>`),
  doc: (run) =>
    docFile(
      [...LINES, run.replaceAll('\n', '\v')].map((line) => ({
        runs: [{ text: line }],
        mark: '\r',
      })),
    ),
  rtf: (run) => rtf(`${rtfSigns(run)}\\par `),
  'bytes of rtf': (run) => rtf(`${run}\\par `),
  odt: (run) => odt(`<text:p>${run}</text:p>`),
  ods: (run) => odsOf(odsRow(`<text:p>${run}</text:p>`)),
  xlsx: (run) =>
    xlsxOf(
      `<row r="9"><c r="A9" t="inlineStr"><is><t>${run}</t></is></c><c r="B9"><v>1</v></c></row>`,
    ),
  xls: (run) =>
    writeXls([...LINES, run].map((line) => ({ kind: 'paragraph', text: line.slice(0, 32_000) }))),
  ofd: (run) => ofd(ofdText(escape(run.replaceAll('\n', ' ')), 9)),
  ...PDF_CARRIERS,
};

type Growing = { file: (body: string) => Uint8Array; elements: readonly string[] };

/** Elements of each format, each to stand many times over, most of them open ones that nothing closes. */
export const MARKUP: Readonly<Record<string, Growing>> = {
  html: {
    file: (body) => bytes(page(body)),
    elements: [
      ...['<b>', '<span>', '<td>', '<tr>', '<li>', '<br>', '<!--', '</p>', '<a href=x>', '<table>'],
      ...[
        '<p>1',
        '<td>1',
        '<tr><td>1<td>2',
        '<div>',
        '<sup>1</sup>',
        '<del>1</del>',
        '&nbsp;',
        '&#49;',
      ],
      ...[
        '<td rowspan=9>',
        '<p style="display:none">',
        '<style>p{}</style>',
        '<a b="',
        '<svg>',
        '<',
        '<![CDATA[',
      ],
    ],
  },
  'a style sheet of html': {
    file: (body) => bytes(page(`<style>${body}</style>`)),
    elements: ['/*', '*/', '@', '@a{', '{', '}', '.a{display:none}', '.a,', '<!--', '@a{.b{}'],
  },
  mht: { file: mht, elements: ['=\r\n', '=3D', '\r\n--c', '\r\nA: b\r\n', '<p>1'] },
  markdown: {
    file: markdown,
    elements: [
      ...[
        '**',
        '**公',
        '_',
        '`',
        '[',
        '](',
        '|',
        '|-',
        '|公',
        '\\|',
        '> ',
        '- ',
        '\n|-|\n',
        '\n|1|2|',
      ],
      ...['$', '$ ', '$1', '<br', '<br ', '&nbsp;', '\\', '# ', '\n# ', '!['],
    ],
  },
  docx: {
    file: word,
    elements: [
      ...['<w:p/>', '<w:p><w:r><w:t>1</w:t></w:r></w:p>', '<w:tbl/>'],
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      ...[
        '<w:p><w:ins><w:r/></w:ins></w:p>',
        '<w:sdt><w:sdtContent/></w:sdt>',
        '<w:bookmarkStart/>',
      ],
    ],
  },
  'a paragraph of docx': {
    file: (body) => word(`<w:p>${body}</w:p>`),
    elements: [
      ...['<w:r/>', '<w:r><w:t>1</w:t></w:r>', '<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>'],
      ...[
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r>',
      ],
    ],
  },
  'a table of docx': {
    file: (body) => word(`<w:tbl>${body}</w:tbl>`),
    elements: [
      '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>',
      '<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>',
      '<w:tr/>',
    ],
  },
  odt: {
    file: odt,
    elements: [
      ...[
        '<text:p/>',
        '<text:p>1</text:p>',
        '<text:h>1</text:h>',
        '<text:list><text:list-item/></text:list>',
      ],
      '<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>',
    ],
  },
  'a paragraph of odt': {
    file: (body) => odt(`<text:p>${body}</text:p>`),
    elements: [
      '<text:span>1</text:span>',
      '<text:s/>',
      '<text:tab/>',
      '<text:line-break/>',
      '<text:note/>',
    ],
  },
  'a table of odt': {
    file: (body) => odt(`<table:table>${body}</table:table>`),
    elements: [
      '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell/></table:table-row>',
      '<table:table-column/>',
      '<table:table-header-rows/>',
    ],
  },
  ods: {
    file: odsOf,
    elements: [
      ...['<table:table-row/>', odsRow(''), odsRow('<text:p>1</text:p>'), '<table:table-column/>'],
      '<table:table-column table:visibility="collapse"/>',
      '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>',
      '<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell></table:table-row>',
    ],
  },
  'a row of ods': {
    file: (body) => odsOf(`<table:table-row>${body}</table:table-row>`),
    elements: ['<table:table-cell/>', '<table:table-cell><text:p>1</text:p></table:table-cell>'],
  },
  xlsx: {
    file: xlsxOf,
    elements: [
      ...[
        '<row/>',
        '<row><c/></row>',
        '<row><c><v>1</v></c></row>',
        '<row hidden="1"><c><v>1</v></c></row>',
      ],
      '<row><c><v>1</v></c><c t="s"><v>1</v></c></row>',
    ],
  },
  'a row of xlsx': {
    file: (body) => xlsxOf(`<row r="9">${body}</row>`),
    elements: ['<c/>', '<c><v>1</v></c>', '<c t="inlineStr"><is><r><t>1</t></r></is></c>'],
  },
  'strings of xlsx': {
    file: (body) => xlsxOf('', body),
    elements: ['<si/>', '<si><t>1</t></si>', '<si><r><t>1</t></r></si>'],
  },
  'merged cells of xlsx': {
    file: (body) => xlsxOf('', '', `<mergeCells>${body}</mergeCells>`),
    elements: ['<mergeCell ref="A1:B2"/>', '<mergeCell ref="A1:B9999"/>'],
  },
  'columns of xlsx': {
    file: (body) => xlsxOf('', '', `<cols>${body}</cols>`),
    elements: ['<col min="1" max="2" hidden="1"/>'],
  },
  rtf: {
    file: rtf,
    elements: [
      ...[
        '{}',
        '{',
        '\\par ',
        '1\\par ',
        '\\line ',
        '\\tab ',
        '\\cell ',
        '1\\cell ',
        '\\row ',
        '\\trowd ',
        '\\cellx9 ',
      ],
      ...[
        '\\b ',
        '\\b1{}',
        "\\'b9",
        '\\u20844?',
        '\\u20844',
        '\\*',
        '{\\*\\a 1}',
        '\\~',
        '\\bin1 ',
        '\\f0 ',
        '\\dbch ',
        '\\',
      ],
      ...[
        '\\intbl 1\\cell\\row ',
        '\\itap9 1\\nestcell ',
        '{\\shptxt 1}',
        '{\\v 1}',
        '{\\super 1}',
        '{\\strike 1}1',
      ],
      ...[
        '\\trowd\\cellx9\\cellx99\\intbl 1\\cell 2\\cell\\row ',
        '{\\listtext 1}',
        '{\\field{\\fldrslt 1}}',
      ],
    ],
  },
  ofd: {
    file: ofd,
    elements: [
      ...[
        ofdText('公', 9),
        ofdText('1', 9),
        '<ofd:TextObject/>',
        '<ofd:ImageObject Boundary="0 0 900 900"/>',
      ],
      '<ofd:PathObject Boundary="9 9 90 1"><ofd:AbbreviatedData>M 0 0 L 90 0</ofd:AbbreviatedData></ofd:PathObject>',
      '<ofd:PageBlock/>',
    ],
  },
  'a page of pdf': { file: grownPdf, elements: PDF_ELEMENTS.page },
  'an object of pdf': { file: pdfOfBytes, elements: PDF_ELEMENTS.object },
  'a path of ofd': {
    file: (body) =>
      ofd(
        `<ofd:PathObject Boundary="9 9 90 90"><ofd:AbbreviatedData>${body}</ofd:AbbreviatedData></ofd:PathObject>`,
      ),
    elements: ['M 0 0 L 9 0 ', 'C ', 'L 9 9 ', 'x '],
  },
};
