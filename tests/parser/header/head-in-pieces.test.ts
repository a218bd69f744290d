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

describe('fields and menus of the page before the title', () => {
  const TITLE = `${NAME}2023年政府信息公开工作年度报告`;
  it.each([
    ['fields without values', ['公开方式 主动公开 公开范围 面向社会', '文  号 有 效 性', TITLE]],
    ['a class of the page', ['索 引 号 012/2024-1', '组配分类 政府信息公开年报', TITLE]],
    [
      'the class alone, of the body',
      ['组配分类 政府信息公开年报', '发布机构 云岭县人民政府', TITLE],
    ],
    ['the title as a field', ['索引号 012 发文字号', `标   题 ${TITLE}`]],
    ['as a field behind others', [`索引号 012 信息名称 ${TITLE}`]],
    ['with a colon', [`信息名称：${TITLE}`]],
    ['where one is', ['当前位置 首页 政务公开', TITLE]],
    ['who put it there', ['发文机构', '云岭县人民政府', '成文日期', TITLE]],
    ['words to find it by', ['主题词 信息公开', TITLE]],
    [
      'a menu',
      ['法定主动', '公开内容', '政府信息', '公开年报', '申请公开', '政府信息', `【文字】${TITLE}`],
    ],
    ['a part of the site', ['办事服务区', TITLE]],
  ])('%s', (_what, lines) => {
    expect(header(...lines).agency).toEqual({ value: NAME, doubts: [] });
    expect(header(...lines).year).toEqual({ value: 2023, doubts: ['year_from_title'] });
  });

  it.each([
    [['组配分类 政府信息公开年报']],
    [['法定主动', '公开内容', '政府信息', '公开年报']],
    [['文号', '有效性', '2023年政府信息公开工作年度报告']],
  ])('alone they name nobody: %s', (lines) => {
    expect(header(...lines).agency.value).toBeNull();
  });

  it.each([
    [['云岭县', '审计局2023年政府信息公开工作年度报告'], '云岭县审计局'],
    [
      ['云岭县人力资源和', '社会保障局2023年政府信息公开工作年度报告'],
      '云岭县人力资源和社会保障局',
    ],
    [['云岭县示例镇', '人民政府2023年政府信息公开', '工作年度报告'], '云岭县示例镇人民政府'],
    [['云岭县人民政府', '云岭县审计局', '2023年政府信息公开工作年度报告'], '云岭县审计局'],
  ])('a name in pieces: %s', (lines, name) => {
    expect(header(...lines).agency).toEqual({ value: name, doubts: [] });
  });
});
