import { describe, expect, it } from 'vitest';
import { extractText } from '../../../src/lib/importers/text/extract-text.ts';
import { gridsOf, gridTexts, paragraphsOf } from '../extracted.ts';

const ROWS = [
  '第二十条第（一）项,,,',
  '信息内容,本年制发件数,本年废止件数,现行有效件数',
  '规章,0,0,0',
  '行政规范性文件,"1,204",,3',
  '第二十条第（五）项,,,',
  '信息内容,本年处理决定数量,,',
  '行政许可,31,,',
  '"行政处罚 ""简易""",4,,',
];
const SHEET = [
  '云岭县示例局2024年政府信息公开工作年度报告,,,',
  '一、总体情况,,,',
  '"全年主动公开信息88条, 政策解读3条。",,,',
  '二、主动公开政府信息情况,,,',
  ...ROWS,
].join('\r\n');

describe('a spreadsheet saved as text', () => {
  const document = extractText(SHEET);

  it('lines with one text are paragraphs without the commas behind them', () => {
    expect(paragraphsOf(document)).toEqual([
      '云岭县示例局2024年政府信息公开工作年度报告',
      '一、总体情况',
      '全年主动公开信息88条, 政策解读3条。',
      '二、主动公开政府信息情况',
    ]);
  });

  it('the other lines are rows; a blank field is a blank cell, a quoted one holds its commas', () => {
    const [grid, ...others] = gridsOf(document);
    expect(others).toEqual([]);
    const rows = grid ? gridTexts(grid) : [];
    expect(rows).toHaveLength(ROWS.length);
    expect(grid?.byPosition).toBeUndefined();
    expect(rows[2]).toEqual(['规章', '0', '0', '0']);
    expect(rows[3]).toEqual(['行政规范性文件', '1,204', '', '3']);
    expect(rows[7]?.slice(0, 2)).toEqual(['行政处罚 "简易"', '4']);
  });

  it('each cell knows where it stands in the file', () => {
    const [grid] = gridsOf(document);
    const cell = grid?.cells.find(({ text }) => text === '1,204');
    const { start = 0, end = 0 } = cell?.provenance ?? {};
    expect(SHEET.slice(start ?? 0, end ?? 0)).toBe('1,204');
  });

  it('a cell with line breaks of its own is one cell, and its row one row', () => {
    const broken = SHEET.replace('行政许可,31,,', '"行政\r\n许可\r\n（件）",31,,');
    const [grid, ...others] = gridsOf(extractText(broken));
    expect(others).toEqual([]);
    const row = grid ? gridTexts(grid)[6] : [];
    expect(row?.map((text) => text.replace(/\s+/g, ''))).toEqual(['行政许可（件）', '31', '', '']);
    const cell = grid?.cells.find(({ text }) => text === '31');
    expect(broken.slice(cell?.provenance.start ?? 0, cell?.provenance.end ?? 0)).toBe('31');
  });

  it('a quote that nothing closes leaves the lines below it alone', () => {
    const [grid] = gridsOf(extractText(SHEET.replace('规章,0,0,0', '"规章,0,0,0')));
    const rows = grid ? gridTexts(grid) : [];
    expect(rows.at(-2)?.[0]).toBe('行政许可');
  });

  it.each([
    ['one row', ['屏幕 5",1,,']],
    ['two rows', ['屏幕 5",1,,', '第"一项,2,,']],
    ['two rows, at the beginning of a field', ['"第"一项,1,,', '"第"二项,2,,']],
    ['two rows, opened only', ['"第一项,1,,', '"第二项,2,,']],
    ['a row, and a cell with commas', ['第"一项,1,,', '第"二项,"1,204",,']],
    ['a row opened only, and one with a quote inside', ['"第一项,1,,', '第"二项",2,,']],
  ])('stray quotes in %s fuse no rows', (_where, astray) => {
    const [first = '', ...others] = astray;
    const text = SHEET.replace('规章,0,0,0', first) + others.map((row) => `\r\n${row}`).join('');
    const [grid, ...rest] = gridsOf(extractText(text));
    expect(rest).toEqual([]);
    const rows = grid ? gridTexts(grid) : [];
    expect(rows).toHaveLength(ROWS.length + others.length);
    expect(rows[2]?.[1]).toBe('1');
    expect(rows[3]).toEqual(['行政规范性文件', '1,204', '', '3']);
    expect(rows[6]?.slice(0, 2)).toEqual(['行政许可', '31']);
  });

  it('a row with a stray quote goes on below where another of its cells is broken', () => {
    const text = SHEET.replace('行政许可,31,,', '第"一项,31,"甲\r\n乙",7');
    const [grid] = gridsOf(extractText(text));
    const row = grid ? gridTexts(grid)[6] : [];
    expect(row?.map((cell) => cell.replace(/\s+/g, ''))).toEqual(['第"一项', '31', '甲乙', '7']);
  });

  it('prose with commas of either script stays prose', () => {
    const words = 'One, two, three, and four of them, as told.';
    expect(gridsOf(extractText(`${words}\n全年公开信息88条，其中网站60条。\n${words}`))).toEqual(
      [],
    );
  });
});

const APPLICANTS_HEAD = ',,,自然人,商业企业,总计';

describe('a row whose cells are blank', () => {
  it.each([
    ['a label that looks like a heading', '二、上年结转政府信息公开申请数量,,,,,'],
    ['the last row', '四、结转下年度继续办理,,,,,'],
    ['a long label', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）,,,,,'],
    ['a long label behind its group', ',,1.申请人无正当理由逾期不补正、行政机关不再处理,,,'],
    ['a long label with its number', '5.要求行政机关确认或重新出具已获取的政府信息,,,,,'],
  ])('is a row: %s', (_what, row) => {
    const rows = [APPLICANTS_HEAD, '一、本年新收,,,1,0,1', row, ...Array(6).fill('x,,,0,0,0')];
    const document = extractText(rows.join('\n'));
    expect(paragraphsOf(document)).toEqual([]);
    expect(gridsOf(document).map((grid) => gridTexts(grid).length)).toEqual([rows.length]);
  });

  it.each([
    ['a heading', '三、收到和处理政府信息公开申请情况,,,,,', '三、收到和处理政府信息公开申请情况'],
    [
      'a name signed at the right',
      ',,,,,云岭县示例局政务公开工作领导小组办公室（代章）',
      '云岭县示例局政务公开工作领导小组办公室（代章）',
    ],
    [
      'a sentence with a number',
      '（一）主动公开。本年公开88条。,,,,,',
      '（一）主动公开。本年公开88条。',
    ],
  ])('is a paragraph: %s', (_what, row, text) => {
    const rows = [...Array(8).fill('x,,,0,0,0'), row];
    expect(paragraphsOf(extractText(rows.join('\n')))).toEqual([text]);
  });
});
