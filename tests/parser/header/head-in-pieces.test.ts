import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const header = (...lines: string[]) =>
  parseReport(document(...paragraphs(...lines, '一、总体情况', '主动公开政府信息12条。'))).header;

const NAME = '云岭县水务局';
const UNTITLED = '政府信息公开2023年度报告';
const UNDATED = `${NAME}政府信息公开工作年度报告`;

describe('a year in a line of its own', () => {
  it.each([
    ['below the title', [UNDATED, '2023年度']],
    ['in brackets behind a date', [UNDATED, '发布时间：2024年1月20日', '（2023年度）']],
    ['above the title', ['2023年度', `${NAME}政府信息公开工作报告`]],
    ['between name and report', [NAME, '2023年度', '政府信息公开工作报告']],
  ])('%s', (_where, lines) => {
    expect(header(...lines).year).toEqual({ value: 2023, doubts: ['year_from_title'] });
    expect(header(...lines).agency).toEqual({ value: NAME, doubts: [] });
  });
});

describe('a title that names nobody', () => {
  it.each([
    ['the body below it', [UNTITLED, NAME]],
    ['the body below its year', ['政府信息公开工作年度报告', '2023年度', NAME]],
    ['where the page says it comes from', [UNTITLED, `来源：${NAME}`]],
  ])('%s, in doubt', (_where, lines) => {
    expect(header(...lines).agency).toEqual({ value: NAME, doubts: ['agency_from_text'] });
    expect(header(...lines).year.value).toBe(2023);
  });

  it('two of them that agree are sure', () => {
    expect(header(UNTITLED, NAME, `来源：${NAME}`).agency).toEqual({ value: NAME, doubts: [] });
  });

  it('a part of the site below it is nobody', () => {
    expect(header(UNTITLED, '新闻中心').agency.value).toBeNull();
  });
});

describe('where a page says it comes from', () => {
  it('another body raises a doubt, the office that keeps the site does not', () => {
    expect(header(UNDATED, '来源：云岭县财政局').agency.doubts).toEqual(['agency_differs']);
    expect(header(UNDATED, '来源：云岭县人民政府办公室').agency.doubts).toEqual([]);
  });
});
