import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, grid, paragraphs } from '../documents.ts';

const header = (...lines: string[]) => parseReport(document(...paragraphs(...lines))).header;

describe('a body named in a sentence alone', () => {
  it.each([
    ['made by it', '依据条例第五十条，由云岭市示例局制作本报告。', '云岭市示例局'],
    [
      'published to society',
      '编制本报告现向社会公开示例乡2024年政府信息公开工作年度报告。',
      '示例乡',
    ],
    ['a commission by its short name', '2024年，云岭市卫健委认真贯彻落实条例。', '云岭市卫健委'],
    ['behind another sentence', '根据条例编制。示例溪街道严格按照条例公开信息。', '示例溪街道'],
    [
      'the party office of a town to ask',
      '如有疑问，可与示例镇人民政府党政办公室联系。',
      '示例镇人民政府',
    ],
  ])('%s', (_where, line, name) => {
    expect(header(line, '一、总体情况', '主动公开政府信息12条。').agency).toEqual({
      value: name,
      doubts: ['agency_from_text'],
    });
  });

  it.each(['2024年度我局始终坚持应公开尽公开。', '2024年，云岭县委坚持以人民为中心。'])(
    'nobody: %s',
    (line) => {
      expect(header(line, '主动公开政府信息12条。').agency.value).toBeNull();
    },
  );

  it('tools of the page are no body', () => {
    const { agency } = header(
      '打开适老化模式 | 无障碍 | 设为首页 | 加入收藏',
      '政府信息公开年报',
      '云岭州示例局2024年政府信息公开工作年度报告',
    );
    expect(agency).toEqual({ value: '云岭州示例局', doubts: [] });
  });

  it('the cells over a page say where its text comes from', () => {
    const { agency } = parseReport(
      document(
        grid('来 源: | 云岭市示例局 | 发布机构: | 云岭市示例局'),
        ...paragraphs('一、概况', '2024年度共主动公开各类信息155条。'),
      ),
    ).header;
    expect(agency.value).toBe('云岭市示例局');
  });
});

describe('a period left from another year', () => {
  const TITLE = '云岭县示例局2024年政府信息公开工作年度报告';
  const PERIOD = '统计期限自2023年1月1日起至2023年12月31日止。';

  it.each([
    ['sentences are about the year of the title', '2024年，我局主动公开政府信息12条。', 2024],
    ['sentences are about neither', '全年主动公开政府信息12条。', 2023],
    ['sentences are about both', '2023年，公开8条。2024年，公开12条。', 2023],
  ])('%s', (_where, words, year) => {
    const told = header(TITLE, PERIOD, '一、总体情况', words).year;
    expect(told).toEqual({ value: year, doubts: ['years_differ'] });
  });
});
