import { describe, expect, it } from 'vitest';
import { divisionNames } from '../../../src/lib/parser/header/find-division.ts';
import { isSameBody } from '../../../src/lib/parser/header/same-body.ts';
import { parseReport } from '../../../src/lib/parser/parse-report.ts';
import { document, paragraphs } from '../documents.ts';

const TITLE = '云岭县示例局2024年政府信息公开工作年度报告';
const header = (lines: readonly string[], fileName = '') =>
  parseReport(document(...paragraphs(...lines)), fileName).header;

describe('the division of a name', () => {
  it.each([
    ['甲乙区市场监督管理局', ['甲乙区']],
    ['甲乙市市场监督管理局', ['甲乙市']],
    ['云岭县城市管理综合执法局', ['云岭县']],
    ['青溪市城市管理局', ['青溪市']],
    ['晋城市综合行政执法局', ['晋城市']],
    ['晋城市城市管理局', ['晋城市']],
    ['甲乙区市政园林局', ['甲乙区']],
    ['甲乙市政务服务管理局', ['甲乙市']],
    ['甲乙区住房和城市建设局', ['甲乙区']],
    ['甲乙区市民服务中心', ['甲乙区']],
    ['青溪市民政局', ['青溪市']],
    ['青溪市区块链发展中心', ['青溪市']],
    ['云岭县县域经济发展中心', ['云岭县']],
    ['济宁市市中区司法局', ['济宁市', '市中区']],
    ['山西省长治市襄垣县统计局', ['山西省', '长治市', '襄垣县']],
    ['某某自治州云岭县财政局', ['某某自治州', '云岭县']],
    ['市场监督管理局', []],
    ['示例局', []],
  ])('%s', (name, names) => {
    expect(divisionNames(name)).toEqual(names);
  });
});

describe('the name of the agency', () => {
  it.each([
    ['现把', ['现把云岭县示例局2024年度政府信息公开工作情况报告如下：'], '云岭县示例局'],
    [
      'a short name in brackets, 信息公开 alone',
      ['现将青溪市市场监督管理局虚构监管局（以下简称虚构局）2024年信息公开年度报告进行公布。'],
      '青溪市市场监督管理局虚构监管局',
    ],
    [
      'the year first',
      ['现向社会公布2024年青溪市演示局政府信息公开工作年度报告。'],
      '青溪市演示局',
    ],
    ['the head of a page', [`Page 8 - ${TITLE}`, 'P. 8'], '云岭县示例局'],
    ['the signature', ['总体情况见下。', '云岭县示例局', '2025年1月20日'], '云岭县示例局'],
  ])('%s', (_where, lines, agency) => {
    expect(header(lines).agency.value).toBe(agency);
  });

  it('two places that agree are sure, one alone is in doubt', () => {
    const opening = '现将云岭县示例局2024年政府信息公开工作情况公布如下。';
    expect(header([opening]).agency.doubts).toEqual(['agency_from_text']);
    expect(header([opening, '云岭县示例局', '2025年1月20日']).agency.doubts).toEqual([]);
    expect(header([opening], '云岭县示例局2024年政府信息公开年报.pdf').agency.doubts).toEqual([]);
  });

  it.each([
    ['云岭县示例局', []],
    ['县示例局', []],
    ['云岭县演示局', ['agency_differs']],
  ])('signed by %s under a title of 云岭县示例局', (signature, doubts) => {
    expect(header([TITLE, '正文。', signature, '2025年1月20日']).agency).toEqual({
      value: '云岭县示例局',
      doubts,
    });
  });

  it('the name of the file tells what the document does not', () => {
    const { agency, year } = header(
      ['随便一行'],
      '云岭县示例局2024年政府信息公开工作年度报告.docx',
    );
    expect(agency).toEqual({ value: '云岭县示例局', doubts: ['from_file_name'] });
    expect(year).toEqual({ value: 2024, doubts: ['from_file_name'] });
  });

  it.each([
    ['云岭县供水有限公司', ['not_an_agency']],
    ['云岭县人民医院', ['not_an_agency']],
    ['云岭县人民法院', []],
  ])('%s', (name, doubts) => {
    expect(header([`${name}2024年政府信息公开工作年度报告`]).agency.doubts).toEqual(doubts);
  });

  it.each([
    ['县发改局', '云岭县发展和改革局', true],
    ['云岭县财政局', '云岭县教育局', false],
  ])('%s and %s', (one, other, same) => {
    expect(isSameBody(one, other)).toBe(same);
  });
});

describe('the year', () => {
  it.each([
    ['本报告统计期限为2024年度。', 2024, []],
    ['统计期限为2024年1月至12月。', 2024, []],
    ['统计期限自2024年1月1日起至6月30日止。', 2024, ['period_partial']],
    ['截至2024年12月31日，共公开信息20条。', 2024, ['year_from_text']],
    ['二○二四年，我局认真公开政府信息。', 2024, ['year_from_text']],
    ['統計期限自2024年1月1日起至12月31日止', 2024, []],
  ])('%s', (line, value, doubts) => {
    expect(header([line]).year).toEqual({ value, doubts });
  });

  it('a title in Traditional script', () => {
    const { agency, year } = header(['雲嶺縣農業局2024年政府信息公開工作年度報告']);
    expect([agency.value, year.value]).toEqual(['云岭县农业局', 2024]);
  });
});

describe('the day of publication', () => {
  it.each([
    ['发布时间：2025-01-20', '2025-01-20', []],
    ['发布日期: 2025年1月5日 10:30 来源：县政府办', '2025-01-05', []],
    ['公开日期：2025/1/20', '2025-01-20', []],
    ['2025-01-20 10:30 来源：示例局 浏览次数：12', '2025-01-20', []],
    ['成文日期：2025年1月15日', '2025-01-15', ['date_signed']],
    ['二〇二五年一月二十日', '2025-01-20', ['date_signed']],
    ['2025年1月20日', '2025-01-20', ['date_signed']],
    ['发布时间：2025-02-31', null, []],
    ['自2025年1月1日起施行。', null, []],
    ['统计期限自2024年1月1日起至2024年12月31日止。', null, []],
  ])('%s', (line, value, doubts) => {
    expect(header([TITLE, line]).published).toEqual({ value, doubts });
  });

  it('a day the page tells comes before a signature, and two days are a doubt', () => {
    const signed = '2025年1月15日';
    expect(header(['发布时间：2025-01-20', TITLE, signed]).published).toEqual({
      value: '2025-01-20',
      doubts: [],
    });
    expect(header(['发布时间：2025-01-20', '公开日期：2025-01-18']).published).toEqual({
      value: '2025-01-20',
      doubts: ['dates_differ'],
    });
  });
});

describe('what is no annual report of an agency', () => {
  it.each([
    ['云岭县示例局2024年上半年政府信息公开工作情况统计表', true],
    ['云岭县2024年第三季度政府信息公开工作报告', true],
    ['云岭县示例局2024年6月份政府信息公开情况统计表', true],
    ['示例大学2023-2024学年信息公开工作年度报告', true],
    [TITLE, false],
    ['2025年1月20日发布云岭县示例局2024年政府信息公开工作年度报告', false],
    ['云岭县示例局2024年1—12月政府信息公开工作情况报告', false],
  ])('%s: %s', (title, isOther) => {
    const { narrative } = parseReport(
      document(...paragraphs(title, '一、总体情况', '收到政府信息公开申请2件。')),
    );
    expect(narrative.length === 0).toBe(isOther);
  });
});

describe('titles about the publishing of a report', () => {
  const NAME = '云岭县林业局';
  it.each([
    [
      'a month before the year of the report',
      `2024年1月公布${NAME}2023年度政府信息公开工作年度报告`,
    ],
    ['a verb behind the name', `${NAME}发布2023年政府信息公开工作年度报告`],
    ['a notice', `${NAME}关于公布2023年政府信息公开工作年度报告的通知`],
    ['the year of writing before', `2024年${NAME}2023年度政府信息公开工作年度报告`],
    ['the year twice', `2023年${NAME}2023年政府信息公开工作年度报告`],
    ['the year in square brackets', `${NAME}政府信息公开工作年度报告【2023年】`],
  ])('%s', (_how, title) => {
    const { agency, year } = header([title, '一、总体情况']);
    expect([agency.value, year.value]).toEqual([NAME, 2023]);
  });

  it('the year behind a title that names nobody', () => {
    expect(header(['政府信息公开工作年度报告(2023年)', '一、总体情况']).year.value).toBe(2023);
  });

  it('a sentence about the month in which a report came out makes the file no monthly one', () => {
    const { agency } = header([
      TITLE,
      '一、总体情况',
      '2024年1月公布了2023年度政府信息公开工作年度报告。',
    ]);
    expect(agency.value).toBe('云岭县示例局');
  });

  it('a half-year in the title is none of ours', () => {
    const { agency } = header([`${NAME}2023年1-6月政府信息公开工作报告`, '一、总体情况']);
    expect(agency.value).toBeNull();
  });
});
