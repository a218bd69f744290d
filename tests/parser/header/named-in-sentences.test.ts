import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const header = (...lines: string[]) => parseReport(document(...paragraphs(...lines))).header;

const NAME = '云岭县示例局';

describe('a body named in a sentence alone', () => {
  it.each([
    ['the first sentence is about it', `2024年，${NAME}认真贯彻落实条例。`],
    ['behind a clause', `2024年，在县委、县政府的正确领导下，${NAME}严格落实条例。`],
    ['it published', `根据条例要求，${NAME}现向社会公开《2024年政府信息公开工作年度报告》。`],
    ['it published its own', `${NAME}特向社会公布2024年度本机关信息公开工作报告。`],
    ['what is published', `现将${NAME}2024年度政府信息工作年度报告予以公开。`],
    ['whom to ask', `如有疑问，可与${NAME}联系。`],
    ['filled in over the tables', `单位: ${NAME} 2024年度`],
  ])('%s', (_where, line) => {
    expect(header(line, '一、总体情况', '主动公开政府信息12条。').agency).toEqual({
      value: NAME,
      doubts: ['agency_from_text'],
    });
  });

  it('the sentence before the address to ask', () => {
    const { agency } = header(
      '现将云岭区示例街道办事处2024年度政府信息工作年度报告予以公开。',
      '如有疑问，请联系示例街道办事处综合与经济发展办公室（地址：云岭路1号）。',
    );
    expect(agency.value).toBe('云岭区示例街道办事处');
  });

  it.each([
    '2024年，全县认真贯彻落实条例。',
    '2024年，我局认真贯彻落实条例。',
    '2024年，县委坚持以人民为中心。',
    '2024年，政务公开领导小组办公室严格落实条例。',
  ])('nobody: %s', (line) => {
    expect(header(line, '主动公开政府信息12条。').agency.value).toBeNull();
  });

  it('a title comes before it', () => {
    const lines = [`${NAME}2024年政府信息公开工作年度报告`, '2024年，云岭县演示局认真协助。'];
    expect(header(...lines).agency).toEqual({ value: NAME, doubts: [] });
  });
});

describe('a name with something else in it', () => {
  it.each([
    ['福建省公安厅关于报送2024年政府信息公开工作年度报告的函', '福建省公安厅', []],
    ['无障碍云岭县示例局2024年政府信息公开工作年度报告', NAME, []],
    ['县教育局2024年政府信息公开工作年度报告', '县教育局', ['agency_without_place']],
    ['市财政局2024年政府信息公开工作年度报告', '市财政局', ['agency_without_place']],
    ['云岭县教育局2024年政府信息公开工作年度报告', '云岭县教育局', []],
    ['自然资源部2024年政府信息公开工作年度报告', '自然资源部', []],
  ])('%s', (title, value, doubts) => {
    expect(header(title, '一、总体情况').agency).toEqual({ value, doubts });
  });
});

describe('a body whose title leaves its place out', () => {
  const TOLD = ['agency_from_text'];
  const BARE = ['agency_without_place'];
  it.each([
    ['审计局', '现将云岭区审计局政府信息公开工作2024年度工作情况报告如下：', '云岭区审计局', TOLD],
    ['审计局', '区审计局按照规定程序公布审计结果。', '审计局', BARE],
    [
      '卫生健康局',
      '在青溪市云岭区卫生健康局网站公开。云岭区卫生健康局认真落实。',
      '青溪市云岭区卫生健康局',
      TOLD,
    ],
    ['人民政府', '编制本报告。', '人民政府', BARE],
    ['市应急管理局', '请与青溪市应急管理局政办科联系。', '青溪市应急管理局', TOLD],
    ['市应急管理局', '配合云岭县应急管理局工作。', '市应急管理局', BARE],
    ['县审计局', '参加全县审计局和各县审计局的会议，现将县审计局情况报告如下。', '县审计局', BARE],
    ['审计局', '在云岭区审计局、金沙区审计局的协助下。', '审计局', BARE],
    ['云岭市场监督管理局', '编制本报告。', '云岭市场监督管理局', []],
    ['水利部', '编制本报告。', '水利部', []],
    ['国家统计局', '编制本报告。', '国家统计局', []],
  ])('%s: %s', (name, words, value, doubts) => {
    expect(header(`${name}2024年政府信息公开工作年度报告`, words).agency).toEqual({
      value,
      doubts,
    });
  });
});

describe('the division of a body', () => {
  const divisionOf = (name: string, address: string) =>
    header(
      `${name}2024年政府信息公开工作年度报告`,
      `如有疑问，请与${name}联系（地址：${address}）。`,
    ).division.value;

  it.each([
    [
      'a city’s own, in a district',
      '青溪市示例局',
      '湖北省青溪市云岭区西湖路1号',
      ['湖北省', '青溪市'],
    ],
    ['a city’s own, without its province', '青溪市示例局', '青溪市云岭区文化路1号', ['青溪市']],
    ['a district’s', '云岭区示例局', '湖北省青溪市云岭区西湖路1号', ['湖北省', '青溪市', '云岭区']],
    [
      'a district’s by its whole name',
      '青溪市云岭区示例局',
      '云岭区西湖路1号',
      ['青溪市', '云岭区'],
    ],
    ['a name without a place', '示例局', '青溪市云岭区文化路1号', ['青溪市', '云岭区']],
    ['a province’s', '省示例厅', '湖北省青溪市云岭区文化路1号', ['湖北省']],
    ['an autonomous region’s, its name left out', '自治区示例办', '青溪市云岭区文化路1号', null],
    ['a city’s, its name left out', '市示例局', '青溪市云岭区文化路1号', ['青溪市']],
    ['a county’s, its name left out', '县示例局', '青溪市云岭县文化路1号', ['青溪市', '云岭县']],
  ])('%s', (_whose, name, address, names) => {
    expect(divisionOf(name, address)).toEqual(names);
  });
});

describe('the scope', () => {
  it.each([
    ['云岭旗示例苏木人民政府', '编制本报告。', 'own', []],
    ['云岭县人民政府', '编制本报告。', 'aggregate', ['scope_guessed']],
    [
      '云岭县人民政府办公室',
      '结合我县政府信息公开工作有关统计数据撰写。',
      'own',
      ['scope_guessed'],
    ],
    ['云岭县人民政府办公室', '结合我办政府信息公开工作有关统计数据撰写。', 'own', []],
    ['云岭县示例局', '结合我县实际，认真做好政府信息公开工作。', 'own', []],
  ])('%s: %s', (name, words, value, doubts) => {
    const title = `${name}2024年政府信息公开工作年度报告`;
    expect(header(title, words).scope).toEqual({ value, doubts });
  });
});

it.each(['一、总体情况、', '一、政府信息公开工作概述', '一、总体情况'])(
  '%s is a heading',
  (line) => {
    const { sections } = parseReport(document(...paragraphs(line, '主动公开政府信息12条。')));
    expect(sections.map(({ section }) => section)).toEqual(['I']);
  },
);
