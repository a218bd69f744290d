import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { openDocumentFile } from '../../golden/reports/generate/open-document.ts';
import { outline } from '../outline.ts';

const p = (text: string, style = ''): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const span = (text: string, style: string): string =>
  `<text:span text:style-name="${style}">${text}</text:span>`;
const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
const table = (...rows: string[]): string =>
  `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;

const property = (name: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="text" ${more}><style:text-properties ${properties}/></style:style>`;
const level = (at: number, prefix: string, suffix: string, element = 'list-level-style-number') =>
  `<text:${element} text:level="${at}" style:num-format="一, 二, 三, ..." style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;

const STYLES =
  property('struck', 'style:text-line-through-style="solid"') +
  property('below-struck', 'fo:color="#000"', 'style:parent-style-name="struck"') +
  property('raised', 'style:text-position="super 58%"') +
  property('gone', 'text:display="none"') +
  `<text:list-style style:name="L1">${level(1, '', '、')}${level(2, '（', '）')}</text:list-style>` +
  `<text:outline-style>${level(1, '', '、', 'outline-level-style')}</text:outline-style>`;

const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
const list = (content: string, more = ''): string =>
  `<text:list text:style-name="L1" ${more}>${content}</text:list>`;

const TEXTS: [name: string, body: string, expected: string[]][] = [
  [
    'blanks, tabs and breaks',
    p('  公开<text:s text:c="2"/>3\n   条<text:line-break/>共<text:tab/>4'),
    ['公开  3 条共\t4'],
  ],
  [
    'numbers that lists count',
    list(item(p('总体') + list(item(p('公开')) + item(p('申请'))))) +
      p('中') +
      list(item(p('收到')), 'text:continue-numbering="true"') +
      list(item(p('另起'))),
    ['一、总体', '（一）公开', '（二）申请', '中', '二、收到', '一、另起'],
  ],
  [
    'numbers of headings',
    '<text:h text:outline-level="1">总体</text:h><text:h text:outline-level="1">公开</text:h>',
    ['一、总体', '二、公开'],
  ],
  [
    'what was deleted under tracked changes',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('55')}</text:deletion></text:changed-region></text:tracked-changes>${p('1<text:change text:change-id="a"/>2')}`,
    ['12'],
  ],
  [
    'struck and hidden runs, also by a style above',
    p(span('5', 'struck') + span('6', 'below-struck') + span('7', 'gone') + '12'),
    ['12'],
  ],
  ['struck out alone', p(span('6', 'struck')), ['~~6~~']],
  [
    'the mark of a note behind a figure, and a raised figure',
    p(`12${span('1', 'raised')}`) + p(span('4', 'raised')),
    ['12(1)', '4'],
  ],
  [
    'notes, comments and readings',
    p(
      '河北<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note><office:annotation><text:p>批</text:p></office:annotation><text:ruby><text:ruby-base>蔚</text:ruby-base><text:ruby-text>yù</text:ruby-text></text:ruby>县',
    ),
    ['河北蔚县'],
  ],
  [
    'a text box with a table in it',
    p(
      `<draw:frame><draw:text-box>${p('框')}${table(cell('a') + cell('1'))}</draw:text-box></draw:frame>外`,
    ),
    ['框', '0,0 1x1: a', '0,1 1x1: 1', '外'],
  ],
  [
    'spans and what they cover',
    table(
      `${cell('a', 'table:number-rows-spanned="2"')}${cell('b', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`,
      `<table:covered-table-cell/>${cell('1')}${cell('2')}`,
    ),
    ['0,0 2x1: a', '0,1 1x2: b', '1,1 1x1: 1', '1,2 1x1: 2'],
  ],
  [
    'cells that are said to repeat',
    table(cell('a') + cell('0', 'table:number-columns-repeated="3"')),
    ['0,0 1x1: a', '0,1 1x1: 0', '0,2 1x1: 0', '0,3 1x1: 0'],
  ],
  ['a frame of one cell', table(cell('一、总体情况')), ['一、总体情况']],
  [
    'a table that only lays out the page',
    table(`${cell('左')}<table:table-cell>${table(cell('a') + cell('1'))}</table:table-cell>`),
    ['左', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
];

describe('a text of OpenDocument', () => {
  it.each(TEXTS)('%s', async (_name, body, expected) => {
    const bytes = openDocumentFile('text', `<office:text>${body}</office:text>`, STYLES);
    expect(outline(await extractDocument(bytes))).toEqual(expected);
  });
});

const row = (cells: string, more = ''): string =>
  `<table:table-row ${more}>${cells}</table:table-row>`;
const sheet = (rows: string, more = ''): string => `<table:table ${more}>${rows}</table:table>`;
const value = (shown: string, stored: number): string =>
  `<table:table-cell office:value-type="float" office:value="${stored}">${p(shown)}</table:table-cell>`;
const blanks = (count: number): string =>
  `<table:table-cell table:number-columns-repeated="${count}"/>`;

const HIDDEN = `<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>`;
const NO_ZEROS =
  '<office:document-settings xmlns:office="o" xmlns:config="c"><config:config-item config:name="ShowZeroValues">false</config:config-item></office:document-settings>';

const SHEETS: [name: string, sheets: string, expected: string[], more?: Record<string, string>][] =
  [
    [
      'what cells show, not what they store',
      sheet(
        row(cell('a') + value('36.5万', 365_000) + value('—', 0) + value('', 0) + value('2', 2)),
      ),
      ['0,0 1x1: a', '0,1 1x1: 36.5万', '0,2 1x1: —', '0,4 1x1: 2', '0,3 1x1: '],
    ],
    [
      'a sign or digits that do not show',
      sheet(
        row(cell('a') + value('(3)', -3) + value('9,007,199,254,740,990', 9_007_199_254_740_993)),
      ),
      ['0,0 1x1: a', '0,1 1x1: -3', '0,2 1x1: 9.007199254740992E+15'],
    ],
    [
      'hidden sheets, rows and columns',
      sheet(row(cell('隐') + cell('9')), 'table:style-name="gone"') +
        sheet(
          '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>' +
            row(cell('a') + cell('b') + cell('c')) +
            row(cell('9') + cell('9') + cell('9'), 'table:visibility="filter"') +
            row(cell('d') + cell('e') + cell('f')),
        ),
      ['0,0 1x1: a', '0,2 1x1: c', '2,0 1x1: d', '2,2 1x1: f'],
    ],
    [
      'rows and cells repeated to the end of the sheet',
      sheet(
        row(cell('a') + value('1', 1) + blanks(16_382)) +
          row(blanks(16_384), 'table:number-rows-repeated="1048500"') +
          row(cell('注') + blanks(16_383)),
      ),
      ['0,0 1x1: a', '0,1 1x1: 1', '注'],
    ],
    [
      'a row that stands twice',
      sheet(row(cell('a') + value('0', 0), 'table:number-rows-repeated="2"')),
      ['0,0 1x1: a', '0,1 1x1: 0', '1,0 1x1: a', '1,1 1x1: 0'],
    ],
    [
      'a formula that was never computed',
      sheet(row(cell('a') + '<table:table-cell table:formula="of:=SUM([.A1])"/>')),
      ['0,0 1x1: a', '0,1 1x1: =SUM([.A1])'],
    ],
    [
      'zeros that the program does not show',
      sheet(row(cell('a') + value('0', 0) + value('2', 2))),
      ['0,0 1x1: a', '0,2 1x1: 2', '0,1 1x1: '],
      { 'settings.xml': NO_ZEROS },
    ],
  ];

const book = (sheets: string, more: Record<string, string> = {}): Uint8Array =>
  openDocumentFile(
    'spreadsheet',
    `<office:spreadsheet>${sheets}</office:spreadsheet>`,
    HIDDEN,
    more,
  );

describe('a workbook of OpenDocument', () => {
  it.each(SHEETS)('%s', async (_name, sheets, expected, more) => {
    expect(outline(await extractDocument(book(sheets, more)))).toEqual(expected);
  });
});

const MANIFEST =
  '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

describe('a refusal', () => {
  it.each([
    [
      'a workbook of rows repeated without end',
      book(sheet(row(cell('a') + cell('1'), 'table:number-rows-repeated="900000000"'))),
      'too_large',
      'ODS',
    ],
    [
      'a row of cells repeated without end, many times',
      book(sheet(row(cell('a', 'table:number-columns-repeated="99999999"')).repeat(9))),
      'too_large',
      'ODS',
    ],
    [
      'a text whose table repeats without end',
      openDocumentFile(
        'text',
        `<office:text><table:table>${row(cell('a') + cell('1'), 'table:number-rows-repeated="900000000"')}</table:table></office:text>`,
      ),
      'too_large',
      'ODT',
    ],
    [
      'a workbook with a password',
      book(sheet(row(cell('a'))), { 'META-INF/manifest.xml': MANIFEST }),
      'encrypted',
      'ODS',
    ],
    ['a workbook that is none inside', openDocumentFile('spreadsheet', '<x'), 'damaged', 'ODS'],
    ['a text without a word', openDocumentFile('text', '<office:text/>'), 'no_text', 'ODT'],
  ] as const)('%s', async (_name, bytes, code, what) => {
    await expect(extractDocument(bytes)).rejects.toMatchObject({ code, detail: { what } });
  });

  it('slides', async () => {
    const bytes = openDocumentFile('presentation' as 'text', '<office:presentation/>');
    await expect(extractDocument(bytes)).rejects.toMatchObject({ code: 'slides' });
  });
});
