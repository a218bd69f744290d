import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/lib/model/extracted-document.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { document, grid, paragraphs } from './documents.ts';
import { readDoubts, readFigures } from './read-figures.ts';

const TITLE = '云岭县示例局2022年政府信息公开工作年度报告';
const THREE = '三、收到和处理政府信息公开申请情况';
const GRANTED = '（一）予以公开|1|2|3|4|5|6|21';

describe('documents that are in doubt as a whole', () => {
  it('text that a machine recognised in a picture: every reading says so', () => {
    const prose = paragraphs(TITLE, '一、总体情况', '收到政府信息公开申请2件。', THREE);
    const parsed = parseReport({ ...document(...prose, grid(GRANTED)), recognised: true });
    const found = [parsed.header.agency, parsed.header.year, parsed.header.scope];
    for (const { doubts } of [...found, ...parsed.cells, ...parsed.narrative]) {
      expect(doubts).toContain('recognised_text');
    }
    expect(parsed.header.form).toEqual({ value: null, doubts: [] });
  });

  it('a table whose cells were told apart by place: a blank may be another’s', () => {
    const block = grid('（一）予以公开|1||||||1');
    const byPosition = (table: Grid): Grid => ({ ...table, byPosition: true });
    const parsed = parseReport(
      document(
        ...paragraphs(THREE),
        block.kind === 'grid' ? { ...block, grid: byPosition(block.grid) } : block,
      ),
    );
    expect(readDoubts(parsed)['outcome.granted']).toEqual(['columns_by_position']);
  });

  it('the report of a court is none of ours', () => {
    const parsed = parseReport(
      document(...paragraphs('云岭县人民法院2022年工作报告', '官方微信发布信息320条。')),
    );
    expect(parsed).toMatchObject({ cells: [], narrative: [], header: { agency: { value: null } } });
  });
});

describe('words for a blank in a flattened table', () => {
  it.each([
    ['空', ['空', '空', '空']],
    ['无', ['无', '无', '无']],
    ['/', ['/', '/', '/']],
  ])('%s', (sign, figures) => {
    const row = `行政规范性文件 ${sign} ${sign} ${sign}`;
    const heads = '信息内容 本年制发件数 本年废止件数 现行有效件数';
    const parsed = parseReport(
      document(...paragraphs('二、主动公开政府信息情况', `${heads} 规章 0 0 0 ${row}`)),
    );
    const [issued, repealed, effective] = figures;
    expect(readFigures(parsed.cells)).toMatchObject({
      'normative.issued': issued,
      'normative.repealed': repealed,
      'normative.effective': effective,
    });
  });

  it('a 无 that begins a label is no cell', () => {
    const seven = '1 0 0 0 0 0 1';
    const parsed = parseReport(
      document(
        ...paragraphs(
          THREE,
          `（一）予以公开 ${seven} （四）无 法提供 1.本机关不掌握相关政府信息 ${seven}`,
        ),
      ),
    );
    expect(readFigures(parsed.cells)).toMatchObject({
      'outcome.unavailable.not_held': [1, 0, 0, 0, 0, 0, 1],
    });
  });
});

it('sentences in place of a table are read as prose', () => {
  const { narrative } = parseReport(
    document(
      ...paragraphs(
        TITLE,
        '四、政府信息公开行政复议、行政诉讼情况',
        '因政府信息公开被申请行政复议2件，未发生行政诉讼。',
      ),
    ),
  );
  expect(narrative.map(({ indicator, printed }) => [indicator, printed.value])).toEqual([
    ['reconsideration.stated', 2],
    ['litigation.stated', null],
  ]);
});
