import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import type { Block } from '../../../src/lib/model/extracted-document.ts';
import { document, grid, paragraphs } from '../documents.ts';
import { contestedRow, readDoubts, readFigures } from '../read-figures.ts';

const SEVEN = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const THREE = '三、收到和处理政府信息公开申请情况';

const read = (...blocks: Block[]) => parseReport(document(...blocks));

describe('Section IV with a row for each group', () => {
  it('of two rows labelled with years the later is read, in doubt', () => {
    const fifteen = (upheld: number): string => `${upheld}|0|0|0|${upheld}`.concat('|0'.repeat(10));
    const parsed = read(
      ...paragraphs('四、政府信息公开行政复议、行政诉讼情况'),
      grid(`2021年|${fifteen(7)}`, `2022年|${fifteen(3)}`),
    );
    const upheld = parsed.cells.find(({ indicator }) => indicator === 'reconsideration.upheld');
    expect(upheld?.printed.value).toBe(3);
    expect(upheld?.doubts).toContain('read_twice');
    expect(parsed.unread.map(({ reason }) => reason)).toContain('other_year');
  });

  it.each([
    [
      '行政诉讼-复议后起诉|3|0|0|1|4',
      {
        'litigation.after_reconsideration.upheld': [3],
        'litigation.after_reconsideration.total': [4],
      },
    ],
    ['行政诉讼|3|0|0|1|4', {}],
  ])('%s', (row, figures) => {
    const parsed = read(
      ...paragraphs('四、政府信息公开行政复议、行政诉讼情况'),
      grid('项目|结果维持|结果纠正|其他结果|尚未审结|总计', '行政复议|1|0|0|0|1', row),
    );
    const values = parsed.cells.map(({ indicator, printed }) => [indicator, printed.value]);
    expect(values).toContainEqual(['reconsideration.total', 1]);
    const litigation = values.filter(([indicator]) => String(indicator).startsWith('litigation'));
    expect(litigation.length).toBe(Object.keys(figures).length === 0 ? 0 : 5);
    for (const [code, [value]] of Object.entries(figures)) {
      expect(litigation).toContainEqual([code, value]);
    }
  });
});

describe('rows of Section III in grids', () => {
  it.each([
    ['seven cells in order', '（一）予以公开|1|2|3|4|5|6|21', [1, 2, 3, 4, 5, 6, 21], undefined],
    ['blanks stay blank', '（一）予以公开|1|||||| 1', [1, '', '', '', '', '', 1], undefined],
    [
      'marks stay marks',
      '（一）予以公开|/|—|/|/|/|/|0',
      ['/', '—', '/', '/', '/', '/', 0],
      undefined,
    ],
    ['an empty cell behind', '（一）予以公开|1|2|0|0|0|0|3|', [1, 2, 0, 0, 0, 0, 3], undefined],
    [
      'an empty cell behind, no sum',
      '（一）予以公开|1|2|0|0|0|0|9|',
      [1, 2, 0, 0, 0, 0, 9],
      ['extra_cells'],
    ],
    [
      'a window found by its sum',
      '（一）予以公开||3|||||3|',
      ['', 3, '', '', '', '', 3],
      ['aligned_by_sum'],
    ],
  ])('%s', (_what, row, figures, doubts) => {
    const parsed = read(...paragraphs(THREE), grid(row));
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': figures });
    expect(readDoubts(parsed)['outcome.granted']).toEqual(doubts);
  });

  it('figures that stand one column beside their heads are not read', () => {
    const head = `申请人情况||${SEVEN}|`;
    const parsed = read(...paragraphs(THREE), grid(head, '（一）予以公开||1|2|3|4|5|6|21'));
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [1, 2, 3, 4, 5, 6, 21] });
    const beside = read(...paragraphs(THREE), grid(head, '（一）予以公开|||1|2|3|4|5|6|21'));
    expect(readFigures(beside.cells)).toEqual({});
    expect(beside.unread.map(({ reason }) => reason)).toContain('cell_count');
  });

  it('bars only between the cells: a row may begin with a blank cell', () => {
    const parsed = read(
      ...paragraphs(
        THREE,
        ' |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
        '三、本年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21',
        ' | （二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      ),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'outcome.granted': [1, 2, 3, 4, 5, 6, 21],
      'outcome.partly_granted': [1, 0, 0, 0, 0, 0, 1],
    });
  });

  it.each([
    ['5', '7', '12', true],
    ['5', '7', '13', false],
  ])('the organisations as one column: %s, %s, %s', (natural, other, total, fits) => {
    const head = '申请人情况|自然人|法人或其他组织|总计';
    const parsed = read(
      ...paragraphs(THREE),
      grid(head, `（一）予以公开|${natural}|${other}|${total}`),
    );
    const found = parsed.cells.map(({ applicant, printed }) => [applicant, printed.value]);
    expect(found).toEqual(
      fits
        ? [
            ['natural', 5],
            ['total', 12],
          ]
        : [],
    );
  });

  it('one column of counts holds the totals', () => {
    const parsed = read(...paragraphs(THREE), grid('项目|数量（件）', '（一）予以公开|5'));
    const found = parsed.cells.map(({ applicant, printed }) => [applicant, printed.value]);
    expect(found).toEqual([['total', 5]]);
  });

  it('a note whose bracket closes below the figures of its row', () => {
    const parsed = read(
      ...paragraphs(
        THREE,
        '（一）予以公开 1 2 3 4 5 6 21',
        '（二）部分公开（区分处理的，只计这一情形，不计其 1 0 0 0 0 0 1',
        '他情形）',
        '1.属于国家秘密 2 0 0 0 0 0 2',
      ),
    );
    expect(readFigures(parsed.cells)).toMatchObject({
      'outcome.granted': [1, 2, 3, 4, 5, 6, 21],
      'outcome.partly_granted': [1, 0, 0, 0, 0, 0, 1],
      'outcome.refused.state_secret': [2, 0, 0, 0, 0, 0, 2],
    });
  });

  it('a rounded figure in a cell is a doubt', () => {
    const parsed = read(...paragraphs(THREE), grid('（一）予以公开|约30|0|0|0|0|0|30'));
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['rounded']);
  });

  it.each(['上年度（2021年）办理情况：|本年度（2022年）办理情况：', '2021年：|2022年：'])(
    'captions name the years of two tables: %s',
    (captions) => {
      const [last = '', own = ''] = captions.split('|');
      const rows = (figures: string): Block =>
        grid(`申请人情况|${SEVEN}`, `（一）予以公开|${figures}`, `（二）部分公开|${figures}`);
      const parsed = read(
        ...paragraphs('本报告统计期限自2022年1月1日起至2022年12月31日止。', THREE, last),
        rows('9|0|0|0|0|0|9'),
        ...paragraphs(own),
        rows('1|2|3|4|5|6|21'),
      );
      expect(readFigures(parsed.cells)['outcome.granted']).toEqual([1, 2, 3, 4, 5, 6, 21]);
      expect(parsed.beside.map(({ year }) => year)).toEqual([2021]);
    },
  );

  it('tables behind all headings, as sheets of a workbook, belong to their sections', () => {
    const parsed = read(
      ...paragraphs('一、总体情况', THREE, '五、存在的主要问题', '六、其他需要报告的事项'),
      grid(`申请人情况|${SEVEN}`, '（一）予以公开|1|2|3|4|5|6|21'),
    );
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [1, 2, 3, 4, 5, 6, 21] });
  });

  it('tables within Section I are set aside where the sections have their own', () => {
    const table = (figures: string): Block =>
      grid(`申请人情况|${SEVEN}`, `（一）予以公开|${figures}`);
    const parsed = read(
      ...paragraphs('一、总体情况', '2021年统计数据如下：'),
      table('9|0|0|0|0|0|9'),
      ...paragraphs('二、主动公开政府信息情况', THREE),
      table('1|2|3|4|5|6|21'),
    );
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [1, 2, 3, 4, 5, 6, 21] });
  });

  it('digits that stand apart are one number where the row adds up with it', () => {
    const parsed = read(...paragraphs(THREE), grid('（一）予以公开|1 2|0|0|0|0|0|12'));
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [12, 0, 0, 0, 0, 0, 12] });
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['digits_apart']);
  });

  it('a column the form does not have is passed over where the head names every column', () => {
    const head = `申请人情况|${SEVEN}|上年总计`;
    const parsed = read(...paragraphs(THREE), grid(head, '（一）予以公开|1|2|3|4|5|6|21|9'));
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [1, 2, 3, 4, 5, 6, 21] });
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['extra_cells']);
  });

  it('figures cut at the edge of a text page do not add up: a doubt', () => {
    const parsed = read(...paragraphs(THREE, '（一）予以公开 1 2 3 4 5 6 2'));
    expect(readFigures(parsed.cells)).toEqual({ 'outcome.granted': [1, 2, 3, 4, 5, 6, 2] });
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['sum_differs']);
  });

  it('heads of a text in another order: read by them, in doubt', () => {
    const heads = '自然人 法人或其他组织 总计 商业企业 科研机构 法律服务机构 社会公益组织 其他';
    const parsed = read(
      ...paragraphs(THREE, heads, '一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21'),
    );
    expect(readFigures(parsed.cells)).toEqual({ 'requests.received': [1, 2, 3, 5, 4, 6, 21] });
    expect(readDoubts(parsed)['requests.received']).toEqual(['columns_disagree']);
  });

  it.each([
    ['six cells', '（一）予以公开|1|2|3|4|5|6'],
    ['eight numbers', '（一）予以公开|1|2|3|4|5|6|7|8'],
    ['windows that none decides', '（一）予以公开||1|2|||||'],
  ])('%s are unread, never shifted', (_what, row) => {
    const parsed = read(...paragraphs(THREE), grid(row));
    expect(parsed.cells).toEqual([]);
    expect(parsed.unread).toMatchObject([{ reason: 'cell_count', indicator: 'outcome.granted' }]);
  });

  it('columns go by the head, also where there are only two', () => {
    const parsed = read(...paragraphs(THREE), grid('申请人情况|自然人|总计', '（一）予以公开|3|5'));
    expect(parsed.cells.map(({ applicant, printed }) => [applicant, printed.value])).toEqual([
      ['natural', 3],
      ['total', 5],
    ]);
  });

  it('only the total column in the head', () => {
    const parsed = read(...paragraphs(THREE), grid('申请人情况|总计', '（一）予以公开|5'));
    expect(parsed.cells.map(({ applicant, printed }) => [applicant, printed.value])).toEqual([
      ['total', 5],
    ]);
  });

  it('a row without a label between two that have one is read by position', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid(`申请人情况|${SEVEN}`, '1.属于国家秘密|1|0|0|0|0|0|1'),
      grid('2|0|0|0|0|0|2'),
      grid('3.危及“三安全一稳定”|3|0|0|0|0|0|3'),
    );
    expect(readFigures(parsed.cells)['outcome.refused.law_prohibited']).toEqual([
      2, 0, 0, 0, 0, 0, 2,
    ]);
    expect(readDoubts(parsed)).toEqual({ 'outcome.refused.law_prohibited': ['label_by_position'] });
  });

  it('more rows without a label than the form has there are unread', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid(`申请人情况|${SEVEN}`, '1.属于国家秘密|1|0|0|0|0|0|1'),
      grid('2|0|0|0|0|0|2'),
      grid('4|0|0|0|0|0|4'),
      grid('3.危及“三安全一稳定”|3|0|0|0|0|0|3'),
    );
    expect(Object.keys(readFigures(parsed.cells))).toHaveLength(2);
    expect(parsed.unread.filter(({ reason }) => reason === 'no_label')).toHaveLength(2);
  });

  it('a row that stands twice is doubtful and listed', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid('（七）总计|1|0|0|0|0|0|1', '（七）总计|2|0|0|0|0|0|2'),
    );
    expect(readDoubts(parsed)['outcome.total']).toContain('read_twice');
    expect(parsed.unread).toContainEqual(expect.objectContaining({ reason: 'conflict' }));
  });

  it('two numbers in one cell are no number', () => {
    const parsed = read(...paragraphs(THREE), grid('（一）予以公开|1 2|0|0|0|0|0|3'));
    expect(parsed.unread).toContainEqual(
      expect.objectContaining({ reason: 'not_a_number', applicant: 'natural', text: '1 2' }),
    );
  });
});

it('a heading without its table says so', () => {
  const parsed = read(
    ...paragraphs('二、主动公开政府信息情况', THREE, '五、存在的主要问题及改进情况'),
  );
  expect(parsed.unread.map(({ reason, text }) => [reason, text])).toEqual([
    ['table_not_found', '二、主动公开政府信息情况'],
    ['table_not_found', THREE],
  ]);
});

describe('what stands around a table', () => {
  it('a table printed twice is read once, without a doubt', () => {
    const rows = ['（一）予以公开|1|0|0|0|0|0|1', '（七）总计|1|0|0|0|0|0|1'];
    const parsed = read(
      ...paragraphs('二、主动公开政府信息情况'),
      grid('信息内容|本年处理决定数量', '行政许可|3'),
      grid('信息内容|本年处理决定数量', '行政许可|3'),
      ...paragraphs(THREE),
      grid(...rows),
      grid(...rows),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'permits.decisions': 3,
      'outcome.granted': [1, 0, 0, 0, 0, 0, 1],
      'outcome.total': [1, 0, 0, 0, 0, 0, 1],
    });
    expect(readDoubts(parsed)).toEqual({});
  });

  it('serial numbers and ordinals in cells of their own are no figures', () => {
    const parsed = read(
      ...paragraphs(THREE),
      grid('1|（一）|予以公开|1|0|0|0|0|0|1', '2|（三）不予公开|1.|属于国家秘密|2|0|0|0|0|0|2'),
    );
    expect(readFigures(parsed.cells)).toEqual({
      'outcome.granted': [1, 0, 0, 0, 0, 0, 1],
      'outcome.refused.state_secret': [2, 0, 0, 0, 0, 0, 2],
    });
    expect(parsed.unread.filter(({ reason }) => !reason.endsWith('_not_found'))).toEqual([]);
  });
});

it('Section IV by its heads: 总计 before its parts', () => {
  const heads = Array.from({ length: 3 }, () => '总计|结果维持|结果纠正|其他结果|尚未审结').join(
    '|',
  );
  const row = Array.from({ length: 3 }, () => '10|1|2|3|4').join('|');
  const parsed = read(...paragraphs('四、政府信息公开行政复议、行政诉讼情况'), grid(heads, row));
  expect(readFigures(parsed.cells)).toEqual(
    contestedRow(...[1, 2, 3].flatMap(() => [1, 2, 3, 4, 10])),
  );
});
