import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocx } from '../../src/lib/importers/docx/extract-docx.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { extractHtml } from '../../src/lib/importers/html/extract-html.ts';
import { extractMarkdown } from '../../src/lib/importers/markdown/extract-markdown.ts';
import { extractText } from '../../src/lib/importers/text/extract-text.ts';
import { outline } from './outline.ts';

type Case = [name: string, source: string, expected: string[]];

const HTML: Case[] = [
  [
    'marks that turn the direction of writing',
    '<table><tr><td>规章<td>&lrm;1&#8236;2&rlm;</table>',
    ['0,0 1x1: 规章', '0,1 1x1: 12'],
  ],
  ['line breaks and blanks of the source', '<p>全年\n  公开<b> 3 </b>条</p>', ['全年公开 3 条']],
  [
    'no-break blanks around a figure',
    '<table><tr><td>规章<td>&nbsp;12&nbsp;</table>',
    ['0,0 1x1: 规章', '0,1 1x1: 12'],
  ],
  [
    'a cell that spans to the end',
    '<table><tr><td rowspan=0>a<td>1<tr><td>2</table>',
    ['0,0 2x1: a', '0,1 1x1: 1', '1,1 1x1: 2'],
  ],
  [
    'spans larger than the table',
    '<table><tr><td rowspan=9 colspan=3>a<td>1<tr><td>2</table>',
    ['0,0 2x3: a', '0,3 1x1: 1', '1,3 1x1: 2'],
  ],
  [
    'a table that only lays out the page',
    '<table><tr><td>左<td><table><tr><td>a<td>1</table></table>',
    ['左', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a frame of one cell',
    '<table><tr><td><p>一、总体情况<p>很好。</table>',
    ['一、总体情况', '很好。'],
  ],
  [
    'menus and lines of links',
    '<nav>首页</nav><p><a href="/">上一篇：2020年报告</a></p><p>正文<a href="#">链接</a>正文正文</p>',
    ['正文链接正文正文'],
  ],
  [
    'what is hidden',
    '<p style="DISPLAY : none">999</p><p hidden>998</p><p>1</p><script>997</script>',
    ['1'],
  ],
  ['a named place is no link', '<p><a name="t1">一、总体情况</a></p>', ['一、总体情况']],
  [
    'the title of the page',
    '<title>云岭县示例局2023年年报</title><p>正文</p>',
    ['云岭县示例局2023年年报', '正文'],
  ],
  [
    'hidden by a style of its own or of the page',
    '<style>.m{display:none}.t{display:none}.t.on{display:block}@media print{.p{display:none}}</style><p class="m">7</p><p class="t on">1</p><p class="p">2</p><p style="visibility:hidden">8</p><p>3<span style="font-size:0">9</span></p>',
    ['1', '2', '3'],
  ],
  [
    'struck out beside the figure, and alone',
    '<table><tr><td><s>55</s>1<td><del>6</del></table>',
    ['0,0 1x1: 1', '0,1 1x1: ~~6~~'],
  ],
  [
    'the mark of a note behind a figure, and a raised figure',
    '<table><tr><td>12<sup>1</sup><td>3<sup>[2]</sup><td><sup>4</sup></table>',
    ['0,0 1x1: 12(1)', '0,1 1x1: 3(2)', '0,2 1x1: 4'],
  ],
  [
    'fields of a form',
    '<table><tr><td><input value="12"><input type=hidden value=9><td><textarea>3</textarea></table>',
    ['0,0 1x1: 12', '0,1 1x1: 3'],
  ],
  [
    'layout tables within each other',
    '<table><tr><td>左<td><table><tr><td><p>前<table><tr><td>a<td>1</table></table></table>',
    ['左', '前', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a report that a script shows',
    '<p>题</p><textarea style="display:none">&lt;table>&lt;tr>&lt;td>a&lt;td>1&lt;/table></textarea>',
    ['题', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a hidden cell',
    '<table><tr><td style="display:none">0<td>a<td>1</table>',
    ['0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'text loose within a table',
    '<table><tr><td>a<td>1</tr>注</table>',
    ['注', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
];

describe('HTML', () => {
  it.each(HTML)('%s', (_name, source, expected) => {
    expect(outline(extractHtml(source))).toEqual(expected);
  });
});

const MHTML = (encoding: string, body: string): Uint8Array =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n----b\r\nContent-Type: text/html\r\n\r\n<p>a frame\r\n----b--`,
  );

describe('a page saved in one file', () => {
  it.each([
    ['quoted-printable', '<p>=E5=85=AC=\r\n=E5=BC=80 3'],
    ['base64', 'PHA+5YWs5byA\r\nIDM='],
    ['8bit', '<p>公开 3'],
    ['quoted-printable', '<meta charset=3Dgbk><p>=B9=AB=BF=AA 3'],
    ['Quoted-Printable', '<meta charset=3Dgbk><p>=E5=85=AC=E5=BC=80 3'],
  ])('%s', async (encoding, body) => {
    expect(outline(await extractDocument(MHTML(encoding, body)))).toEqual(['公开 3']);
  });
});

const MARKDOWN: Case[] = [
  ['a number set as a formula', '| 规章 | $232$ |', ['0,0 1x1: 规章', '0,1 1x1: 232']],
  [
    'a table without a rule',
    '| a | 1 |\n| b | |',
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: '],
  ],
  [
    'tables that touch',
    '| a |\n|---|\n| 1 |\n| b |\n|---|\n| 2 |',
    ['0,0 1x1: a', '1,0 1x1: 1', '0,0 1x1: b', '1,0 1x1: 2'],
  ],
  [
    'signs that only style',
    '## **一、** 总体情况\n| **7**<br>条 | 1\\.x |',
    ['一、 总体情况', '0,0 1x1: 7条', '0,1 1x1: 1.x'],
  ],
];

describe('Markdown', () => {
  it.each(MARKDOWN)('%s', (_name, source, expected) => {
    expect(outline(extractMarkdown(source))).toEqual(expected);
  });
});

const WIDE = '这是一行写满整个版面的文字用来说明换行之后句子没有结束它';

const TEXT: Case[] = [
  ['wrapped prose', `${WIDE}\n${WIDE}\n${WIDE}\n完了。`, [`${WIDE}${WIDE}${WIDE}完了。`]],
  [
    'prose cut by the end of a page',
    `${WIDE}\n${WIDE}\n- 1 -\n\f${WIDE}\n完了。`,
    [`${WIDE}${WIDE}${WIDE}完了。`],
  ],
  ['rows of figures stay lines', '规章 1 2 3\n行政许可 4', ['规章 1 2 3', '行政许可 4']],
  ['a last cell is no page number', '行政强制\n1\n\f二\n2', ['行政强制', '1', '二', '2']],
  ['numbers of every page', 'a\n1\n\fb\n2\n\fc\n3', ['a', 'b', 'c']],
  [
    'cells parted by tabs',
    '规章\t1\t\n许可\t\t3',
    ['0,0 1x1: 规章', '0,1 1x1: 1', '0,2 1x1: ', '1,0 1x1: 许可', '1,1 1x1: ', '1,2 1x1: 3'],
  ],
  [
    'columns proved by a full row',
    'a     1    2    3\nb          5',
    [
      '0,0 1x1: a',
      '0,1 1x1: 1',
      '0,2 1x1: 2',
      '0,3 1x1: 3',
      '1,0 1x1: b',
      '1,1 1x1: ',
      '1,2 1x1: 5',
      '1,3 1x1: ',
    ],
  ],
  [
    'columns that no row proves',
    'a     1    2\nb               5',
    ['a     1    2', 'b               5'],
  ],
  ['columns out of line', 'a     1    2\nb        5', ['a     1    2', 'b        5']],
];

describe('plain text', () => {
  it.each(TEXT)('%s', (_name, source, expected) => {
    expect(outline(extractText(source))).toEqual(expected);
  });
});

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

const sheet = (rows: string, extra = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="隐" state="hidden" r:id="h"/><sheet name="a" r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="h" Target="worksheets/h.xml"/><Relationship Id="a" Target="/xl/worksheets/a.xml"/></Relationships>',
    ),
    'xl/worksheets/h.xml': strToU8(
      '<worksheet><sheetData><row r="1"><c><v>999</v></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/a.xml': strToU8(`<worksheet>${extra}<sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="171" formatCode="#,##0年"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="32"/><xf numFmtId="54"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    ),
  });
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;
const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><r><t>${value}</t></r></is></c>`;

const SHEETS: [name: string, file: Uint8Array, expected: string[]][] = [
  [
    'dates and shares are no counts',
    sheet(
      row(
        1,
        text('A1', 'x'),
        '<c r="B1" s="1"><v>45000</v></c>',
        '<c r="C1" s="2"><v>45000</v></c>',
        '<c r="D1" s="3"><v>0.5</v></c>',
      ),
    ),
    ['0,0 1x1: x', '0,1 1x1: 2023-03-15', '0,2 1x1: 2023-03-15', '0,3 1x1: 50.00%'],
  ],
  [
    'Chinese built-in formats are dates, a number of years is none',
    sheet(
      row(
        1,
        '<c r="A1" s="4"><v>45292</v></c>',
        '<c r="B1" s="5"><v>0.5</v></c>',
        '<c r="C1" s="6"><v>45292</v></c>',
        '<c r="D1" s="7"><v>45292</v></c>',
      ),
    ),
    ['0,0 1x1: 2024-01-01', '0,1 1x1: 1899-12-30', '0,2 1x1: 2024-01-01', '0,3 1x1: 45,292年'],
  ],
  [
    'a formula with and without its result',
    sheet(row(1, '<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="B1"><f>SUM(A1)</f></c>')),
    ['0,0 1x1: 2', '0,1 1x1: =SUM(A1)'],
  ],
  [
    'rounding errors of sums',
    sheet(row(1, '<c r="A1"><v>0.30000000000000004</v></c>', '<c r="B1"><v>7730.28</v></c>')),
    ['0,0 1x1: 0.3', '0,1 1x1: 7730.28'],
  ],
  [
    'title, table, note',
    sheet(
      row(1, text('A1', '题')) +
        row(2, text('A2', 'a'), '<c r="B2"><v>1</v></c>') +
        row(4, text('A4', '注')),
    ),
    ['题', '0,0 1x1: a', '0,1 1x1: 1', '注'],
  ],
  [
    'blank cells that are not stored',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>1</v></c>', '<c r="C1"><v>2</v></c>') +
        row(2, text('A2', 'b'), '<c r="C2"><v>3</v></c>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: 1', '0,2 1x1: 2', '1,0 1x1: b', '1,2 1x1: 3', '1,1 1x1: '],
  ],
  [
    'struck out and raised pieces of a string',
    sheet(
      row(
        1,
        '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>55</t></r><r><t>12</t></r></is></c>',
        '<c r="B1" t="inlineStr"><is><r><t>3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      ),
    ),
    ['0,0 1x1: 12', '0,1 1x1: 3(1)'],
  ],
  [
    'a last row without figures',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>1</v></c>') + row(2, text('A2', 'b'), '<c r="B2"/>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: 1', '1,0 1x1: b', '1,1 1x1: '],
  ],
  [
    'hidden rows and columns',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c')) +
        '<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
    ),
    ['0,0 1x1: a', '0,2 1x1: c'],
  ],
  [
    'a hidden row parts no table',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b')) +
        '<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>' +
        row(3, text('A3', 'c'), '<c r="B3"><v>1</v></c>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: b', '2,0 1x1: c', '2,1 1x1: 1'],
  ],
  [
    'merged cells that begin in a hidden column or row',
    sheet(
      row(1, text('A1', '题')) +
        `<row r="2" hidden="1">${text('B2', 'a')}${text('C2', '9')}</row>` +
        row(3, '<c r="B3"/>', text('C3', 'b'), '<c r="D3"><v>1</v></c>'),
      '<cols><col min="1" max="1" hidden="1"/></cols><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B2:B3"/></mergeCells>',
    ),
    ['题', '0,0 1x1: a', '0,1 1x1: b', '0,2 1x1: 1'],
  ],
  [
    'rows and columns without height or width',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c')) +
        '<row r="2" ht="0"><c r="A2"><v>9</v></c></row>',
      '<cols><col min="2" max="2" width="0"/></cols>',
    ),
    ['0,0 1x1: a', '0,2 1x1: c'],
  ],
  [
    'whole numbers with more digits than a spreadsheet keeps are no counts',
    sheet(
      row(
        1,
        text('A1', 'a'),
        '<c r="B1"><v>1234567890123450</v></c>',
        '<c r="C1" s="2"><v>1.23456789012345E+17</v></c>',
        '<c r="D1"><v>-1000000000000000</v></c>',
        '<c r="E1"><v>123456789012345</v></c>',
      ),
    ),
    [
      '0,0 1x1: a',
      '0,1 1x1: 1.23456789012345E+15',
      '0,2 1x1: 1.23456789012345E+17',
      '0,3 1x1: -1E+15',
      '0,4 1x1: 123456789012345',
    ],
  ],
  [
    'zeros that the sheet does not show',
    sheet(
      row(1, text('A1', 'a'), '<c r="B1"><v>0</v></c>', '<c r="C1"><v>2</v></c>'),
      '<sheetViews><sheetView showZeros="0"/></sheetViews>',
    ),
    ['0,0 1x1: a', '0,1 1x1: ', '0,2 1x1: 2'],
  ],
  [
    'a blank column beside the table',
    sheet(
      row(1, text('A1', 'a'), text('B1', 'b'), '<c r="C1"/>') +
        row(2, text('A2', 'c'), '<c r="B2"/>', '<c r="C2"/>'),
    ),
    ['0,0 1x1: a', '0,1 1x1: b', '1,0 1x1: c', '1,1 1x1: '],
  ],
];

describe('sheets', () => {
  it.each(SHEETS)('%s', async (_name, file, expected) => {
    expect(outline(await extractDocument(file))).toEqual(expected);
  });
});
