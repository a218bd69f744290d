import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/lib/model/extracted-document.ts';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, grid, paragraphs } from '../documents.ts';
import { contestedRow, readDoubts, readFigures } from '../read-figures.ts';

const read = (...blocks: Block[]) => parseReport(document(...blocks));

const TWO = '二、主动公开政府信息情况';
const THREE = '三、收到和处理政府信息公开申请情况';
const FOUR = '四、政府信息公开行政复议、行政诉讼情况';
const SEVEN = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const RESULTS = '结果维持|结果纠正|其他结果|尚未审结|总计';
const THREE_GROUPS = [RESULTS, RESULTS, RESULTS].join('|');
const FIFTEEN = [1, 0, 0, 0, 1, 2, 0, 0, 0, 2, 3, 0, 0, 0, 3];

describe('labels and captions that stand above their table', () => {
  it('Section IV as three tables of five, each under its name', () => {
    const parsed = read(
      ...paragraphs(FOUR, '行政复议'),
      grid(RESULTS, '1|0|0|0|1'),
      ...paragraphs('行政诉讼（未经复议直接起诉）'),
      grid(RESULTS, '2|0|0|0|2'),
      ...paragraphs('行政诉讼（复议后起诉）'),
      grid(RESULTS, '3|0|0|0|3'),
    );
    expect(readFigures(parsed.cells)).toEqual(contestedRow(...FIFTEEN));
    expect(readDoubts(parsed)).toEqual({});
  });

  it('a sentence above the table is no caption', () => {
    const parsed = read(
      ...paragraphs(FOUR, '复议后起诉0件，未经复议直接起诉2件，以复议后起诉居多。'),
      grid(THREE_GROUPS, FIFTEEN.join('|')),
    );
    expect(readFigures(parsed.cells)).toEqual(contestedRow(...FIFTEEN));
  });

  it('the label of a row of Section III', () => {
    const parsed = read(
      ...paragraphs(THREE, '一、本年新收政府信息公开申请数量'),
      grid('12|3|0|0||1|16'),
      ...paragraphs('二、上年结转政府信息公开申请数量'),
      grid('1|0|0|0|0|0|1'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'requests.received': [12, 3, 0, 0, '', 1, 16],
      'requests.carried_in': [1, 0, 0, 0, 0, 0, 1],
    });
  });

  it('several labels above one row name none of them for certain', () => {
    const parsed = read(
      ...paragraphs(THREE, '一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'),
      grid('12|3|0|0||1|16'),
    );
    for (const { doubts } of parsed.cells) expect(doubts).toContain('near_unread');
  });
});

describe('labels of several rows lumped above one', () => {
  it.each([
    ['whole', '5.属于三类内部事务信息', '1.本机关不掌握相关政府信息'],
    [
      'run into the words of a side head',
      '(四)无2.没有现成信息需要另',
      '法提供行制作3.补正后申请内容仍不明确',
    ],
  ])('give the row no label: %s', (_how, ...labels) => {
    const parsed = read(
      ...paragraphs(THREE, '一、本年新收政府信息公开申请数量'),
      grid('12|3|0|0||1|16'),
      ...paragraphs(...labels),
      grid('6|0|0|0|0|0|6'),
    );
    expect(Object.keys(readFigures(parsed.cells))).toEqual(['requests.received']);
  });
});

describe('tables in two pieces', () => {
  it('the head in one and the figures in the next', () => {
    const parsed = read(...paragraphs(FOUR), grid(THREE_GROUPS), grid(FIFTEEN.join('|')));
    expect(readFigures(parsed.cells)).toEqual(contestedRow(...FIFTEEN));
  });

  it('a piece as wide as the one above goes on with its columns', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid(`||${SEVEN}`, '一、本年新收政府信息公开申请数量||12|3|0|0|0|1|16'),
      grid('四、结转下年度继续办理||1||||||'),
    );
    expect(readFigures(parsed.cells)['requests.carried_over']).toEqual([1, '', '', '', '', '', '']);
    expect(readDoubts(parsed)).toEqual({});
  });
});

describe('an empty column beside or within a table', () => {
  it.each([
    ['behind', `|${SEVEN}|`, '一、本年新收政府信息公开申请数量|12|3|0|0||1|16|'],
    ['before', `||${SEVEN}`, '一、本年新收政府信息公开申请数量||12|3|0|0||1|16'],
    [
      'within',
      '|自然人||商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
      '一、本年新收政府信息公开申请数量|12||3|0|0||1|16',
    ],
  ])('%s raises no doubt in Section III', (_where, head, row) => {
    const parsed = read(...paragraphs(THREE), grid(head, row));
    expect(readFigures(parsed.cells)).toEqual({ 'requests.received': [12, 3, 0, 0, '', 1, 16] });
    expect(readDoubts(parsed)).toEqual({});
  });

  it('raises no doubt in Section IV', () => {
    const parsed = read(...paragraphs(FOUR), grid(`${THREE_GROUPS}|`, `${FIFTEEN.join('|')}|`));
    expect(readFigures(parsed.cells)).toEqual(contestedRow(...FIFTEEN));
    expect(readDoubts(parsed)).toEqual({});
  });
});

describe('rows whose cells bars part', () => {
  it('a bar at the end of every line is the end of no cell, and heads are no rows', () => {
    const parsed = read(
      ...paragraphs(
        THREE,
        '自然人 | 法人或其他组织 | 总计 |',
        '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
        '一、本年新收政府信息公开申请数量 | 5 | | | | | | 5 |',
        '二、上年结转政府信息公开申请数量 | | | | | | | 0 |',
        '三、本年度办理结果 | (一)予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
      ),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'requests.received': [5, '', '', '', '', '', 5],
      'requests.carried_in': ['', '', '', '', '', '', 0],
      'outcome.granted': [4, 0, 0, 0, 0, 0, 4],
    });
    expect(parsed.unread.filter(({ reason }) => !reason.endsWith('_not_found'))).toEqual([]);
    expect(readDoubts(parsed)).toEqual({});
  });

  it('the rule below a head is no row', () => {
    const parsed = read(
      ...paragraphs(
        TWO,
        '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
        '---|:---:|:---:|---',
        '规章 | 1 | 0 | 3',
        '信息内容 | 本年处理决定数量',
        '---|---',
        '行政许可 | 5',
      ),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'rules.issued': 1,
      'rules.repealed': 0,
      'rules.effective': 3,
      'permits.decisions': 5,
    });
    expect(parsed.unread.filter(({ reason }) => !reason.endsWith('_not_found'))).toEqual([]);
  });
});

it('sections that are missing from a report with tables are told, without a heading of theirs', () => {
  const parsed = read(grid('信息内容|本年处理决定数量', '行政许可|5', '行政处罚|8'));
  expect(parsed.unread.map(({ reason, text }) => [reason, text.slice(0, 2)])).toEqual([
    ['table_not_found', '三、'],
    ['table_not_found', '四、'],
  ]);
});
