import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/lib/model/extracted-document.ts';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, grid, paragraphs } from '../documents.ts';
import { readDoubts, readFigures } from '../read-figures.ts';

const read = (...blocks: Block[]) => parseReport(document(...blocks));

const TWO = '二、主动公开政府信息情况';
const THREE = '三、收到和处理政府信息公开申请情况';
const FOUR = '四、政府信息公开行政复议、行政诉讼情况';
const DECISIONS = '信息内容|本年处理决定数量';
const SEVEN = '|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const RESULTS = '结果维持|结果纠正|其他结果|尚未审结|总计';
const THREE_GROUPS = [RESULTS, RESULTS, RESULTS].join('|');

const unreadOf = (parsed: ReturnType<typeof read>) =>
  parsed.unread
    .filter(({ reason }) => !reason.endsWith('_not_found'))
    .map(({ reason, indicator, applicant, text }) => [reason, indicator, applicant, text]);

describe('words in a cell of Section II', () => {
  it.each([
    ['未统计', '未统计'],
    ['见附件', '见附件'],
    ['正在核实', '正在核实'],
    ['不适用', '不适用'],
    ['十二', 12],
    ['一千二百零四', 1204],
    ['一', 1],
    ['1.2千', '1.2千'],
  ])('%s is one cell', (text, shown) => {
    const parsed = read(
      ...paragraphs(TWO),
      grid(DECISIONS, `行政许可|${text}`, '行政处罚|88', '行政强制|'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'permits.decisions': shown,
      'penalties.decisions': 88,
      'coercion.decisions': '',
    });
    const [cell] = parsed.cells;
    const isUnread = cell?.printed.status === 'unread';
    const listed = isUnread ? [['not_a_number', 'permits.decisions', 'total', text]] : [];
    expect(unreadOf(parsed)).toEqual(listed);
  });

  it('a figure in 千 is rounded, and says so', () => {
    const parsed = read(...paragraphs(TWO), grid(DECISIONS, '行政许可|1.2千', '行政处罚|88'));
    expect(parsed.cells[0]).toMatchObject({
      printed: { status: 'rounded', value: 1200 },
      doubts: ['rounded'],
    });
  });

  it('in running words', () => {
    const parsed = read(
      ...paragraphs(TWO, '信息内容 本年处理决定数量', '行政许可 未统计', '行政处罚 88'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'permits.decisions': '未统计',
      'penalties.decisions': 88,
    });
  });

  it('a column of remarks is none of the figures', () => {
    const parsed = read(
      ...paragraphs(TWO),
      grid(
        '信息内容|本年制发件数|本年废止件数|现行有效件数|备注',
        '规章|1|0|3|见附件',
        '行政规范性文件|7|2|31|',
      ),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'rules.issued': 1,
      'rules.repealed': 0,
      'rules.effective': 3,
      'normative.issued': 7,
      'normative.repealed': 2,
      'normative.effective': 31,
    });
    expect(readDoubts(parsed)).toEqual({});
  });
});

describe('words in a cell of Section III', () => {
  it.each([
    ['见附件|3|0|0||1|16', ['见附件', 3, 0, 0, '', 1, 16]],
    ['12|3|0|0||1|未统计', [12, 3, 0, 0, '', 1, '未统计']],
    ['十二|3|0|0||1|16', [12, 3, 0, 0, '', 1, 16]],
    ['12|正在核实|0|0||1|16', [12, '正在核实', 0, 0, '', 1, 16]],
    ['未统计|未统计|0|0||1|16', ['未统计', '未统计', 0, 0, '', 1, 16]],
    ['1E+05|3|0|0||1|16', ['1E+05', 3, 0, 0, '', 1, 16]],
  ])('%s', (row, figures) => {
    const parsed = read(
      ...paragraphs(THREE),
      grid(SEVEN, `一、本年新收政府信息公开申请数量|${row}`, '（一）予以公开|5|1|0|0|0|0|6'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'requests.received': figures,
      'outcome.granted': [5, 1, 0, 0, 0, 0, 6],
    });
    expect(unreadOf(parsed).map(([reason, code]) => [reason, code])).toEqual(
      parsed.cells
        .filter(({ printed }) => printed.status === 'unread')
        .map(() => ['not_a_number', 'requests.received']),
    );
  });

  it('in running words', () => {
    const parsed = read(
      ...paragraphs(THREE, '一、本年新收政府信息公开申请数量 见附件 3 0 0 0 1 16'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'requests.received': ['见附件', 3, 0, 0, 0, 1, 16],
    });
  });
});

describe('words in a cell of Section IV', () => {
  it.each(['1|未统计|0|0|1', '未统计|0|0|0|1', '1|0|0|0|未统计'])('%s', (five) => {
    const parsed = read(...paragraphs(FOUR), grid(THREE_GROUPS, `${five}|0|0|1|0|1|2|0|0|0|2`));
    expect(parsed.cells).toHaveLength(15);
    expect(parsed.cells.filter(({ printed }) => printed.status === 'unread')).toHaveLength(1);
    expect(unreadOf(parsed)).toHaveLength(1);
    expect(readFigures(parsed.cells)).toMatchObject({ 'litigation.direct.other': 1 });
  });
});
