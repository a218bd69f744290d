import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { noticesText } from '../../../src/lib/messages/notices.ts';
import type { FindingGroup } from '../../../src/lib/views/checks/checks.ts';
import type { FindingItem } from '../../../src/lib/views/checks/item.ts';
import { circularPaper } from '../../../src/lib/views/notices/circular.ts';
import { inquiryPaper } from '../../../src/lib/views/notices/inquiry.ts';
import type { NoticeFields, Paper } from '../../../src/lib/views/notices/paper.ts';

const FIELDS: NoticeFields = {
  title: '关于核对数据的通知',
  number: '',
  issuer: '某市政务公开办',
  addressee: '洪泽区人民政府',
  date: '2026-03-02',
  deadline: '2026-03-31',
  contact: '',
};
const DATASET = { hash: 'a41f0000', builtOn: '2026-11-29' };

function item(part: Partial<FindingItem> = {}): FindingItem {
  const { rule = 'S3.3', year = 2023 } = part;
  return {
    id: `${year}-${rule}`,
    target: { agency: 'a', year, scope: 'aggregate', rule, cells: [] },
    agency: '洪泽区人民政府',
    agencyId: 'a',
    division: '洪泽区',
    href: '/',
    year,
    scope: '汇总',
    isLocal: false,
    mark: undefined,
    rule,
    ruleName: '收支相等',
    formula: '新收＋结转＝办结＋结转下年度',
    grade: 'E',
    gradeLabel: '不符',
    verdict: 'FAIL',
    verdictLabel: '未通过',
    sentence: '收支不等',
    quoted: {
      head: '',
      cells: [
        { name: 'x', label: '收到申请', text: '0', missing: null },
        { name: 'y', label: '结转', text: '/', missing: null },
      ],
      rest: 1,
    },
    expected: 11,
    asks: '应为11',
    found: 0,
    implied: null,
    suggestion: null,
    late: null,
    source: { label: '原文', href: 'https://www.example.gov.cn/1.html', hint: '' },
    settled: null,
    history: [],
    ...part,
  };
}

const SETTLED = {
  resolution: 'in_the_report' as const,
  text: '报告所印如此',
  note: '',
  by: '',
  name: '',
  day: '',
};

const tables = (paper: Paper | null) =>
  (paper?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
const texts = (paper: Paper | null) =>
  (paper?.blocks ?? []).flatMap((block) => ('text' in block ? [block.text] : []));

const inquiry = (items: FindingItem[], openOnly = true, fields: Partial<NoticeFields> = {}) =>
  inquiryPaper('洪泽区人民政府', items, null, openOnly, { ...FIELDS, ...fields }, DATASET, 'zh');

describe('the letter to one agency', () => {
  it('lists what fails, newest report first and in the order of the form, the answer left open', () => {
    const paper = inquiry([
      item({ year: 2022 }),
      item({ rule: 'S4.1', grade: 'W', gradeLabel: '存疑', asks: '所比11' }),
      item(),
    ]);
    const rows = tables(paper).map((table) => table.rows);
    expect(rows.map((own) => own.map(([at, grade]) => [at, grade]))).toEqual([
      [
        ['1', '不符'],
        ['2', '存疑'],
      ],
      [['1', '不符']],
    ]);
    expect(rows[0]?.[0]).toEqual([
      '1',
      '不符',
      '［S3.3］收支不等',
      '收到申请 0；结转 /；另有1格空白或未收录',
      '应为11',
      '0',
      '',
    ]);
    expect(rows[0]?.[1]?.[4]).toBe('所比11');
    expect(texts(paper)).toContain(
      '经核对你单位2022—2023年度政府信息公开工作年度报告，共有3处未通过核验（不符2处、存疑1处）。现将具体情况列后，请对照原文逐条核实。',
    );
    expect(texts(paper)).toContain('请将核实结果填入“答复”栏，于2026年3月31日前反馈。');
    expect(paper?.blocks).toContainEqual({
      kind: 'signature',
      issuer: '某市政务公开办',
      date: '2026年3月2日',
    });
  });

  it('keeps an unknown number a dash and a zero a zero', () => {
    const [table] = tables(inquiry([item({ expected: null, asks: '', found: 0 })]));
    expect(table?.rows[0]?.slice(4, 6)).toEqual(['—', '0']);
  });

  it('leaves out what is settled and says how many, or lists it when asked to', () => {
    const items = [item(), item({ rule: 'S4.1', settled: SETTLED })];
    expect(tables(inquiry(items))[0]?.rows).toHaveLength(1);
    expect(texts(inquiry(items))).toContain('另有1处已经处理，未列入。');
    expect(tables(inquiry(items, false))[0]?.rows).toHaveLength(2);
    expect(inquiry([item({ settled: SETTLED })])).toBeNull();
  });

  it.each(LANGUAGES)('says what it was kept to, for there may be more (%s)', (language) => {
    const paper = inquiryPaper('甲', [item()], '不符 · S3.3', true, FIELDS, DATASET, language);
    const said = texts(paper).join('');
    expect(said).toContain('“不符 · S3.3”');
    expect(said, 'no claim on all of the report').not.toContain('共有1处');
  });

  it('asserts nothing of what cannot be judged', () => {
    expect(inquiry([item({ verdict: 'CANNOT_JUDGE' })])).toBeNull();
  });

  it('invents no deadline and no number, and gives each rule its formula', () => {
    const said = texts(inquiry([item(), item({ year: 2022 })], true, { deadline: '' }));
    expect(said).toContain('请将核实结果填入“答复”栏后反馈。');
    expect(said.filter((text) => text.startsWith('S3.3'))).toEqual([
      'S3.3　收支相等：新收＋结转＝办结＋结转下年度',
    ]);
    expect(said.at(-1)).toBe('数据集 a41f0000，2026-11-29生成');
  });
});

describe('the circular on a selection', () => {
  const group = (agency: string, items: FindingItem[]): FindingGroup => ({
    agencyId: agency,
    agency,
    division: '某地',
    total: items.length,
    goesOn: false,
    canInquire: true,
    items,
  });
  const groups = [
    group('甲', [item(), item({ rule: 'S4.1', grade: 'I', gradeLabel: '提示' })]),
    group('乙', [item({ settled: SETTLED })]),
    group('丙', [item()]),
  ];

  it.each(LANGUAGES)('counts each unit by grade, then quotes each one (%s)', (language) => {
    const paper = circularPaper(
      groups,
      { reports: 1741, dated: 900, years: '2019—2025年度', keptTo: null },
      { openOnly: true, onePage: true },
      FIELDS,
      DATASET,
      language,
    );
    const [counts, ...units] = tables(paper);
    expect(counts?.rows).toEqual([
      ['1', '甲', '某地', '1', '0', '1', '2'],
      ['2', '丙', '某地', '1', '0', '0', '1'],
    ]);
    expect(units.map(({ rows }) => rows.length)).toEqual([2, 1]);
    // In the words of the finding, as in the letter.
    expect(units[0]?.rows[0]?.slice(4)).toEqual(['应为11', '0']);
    const pages = paper?.blocks.filter((block) => block.kind === 'heading' && block.newPage);
    expect(pages).toHaveLength(2);
    expect(texts(paper).join('')).toContain(noticesText[language].leftOut('1'));
    expect(texts(paper).join('')).toContain('1,741');
    // Every report quoted has its address, once.
    const address = 'https://www.example.gov.cn/1.html';
    expect(texts(paper).filter((text) => text.includes(address))).toHaveLength(2);
  });
});

it('numbers headings as official papers do', () => {
  const { ordinal } = noticesText.zh;
  expect([1, 10, 11, 20, 45, 99, 100].map(ordinal)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '四十五',
    '九十九',
    '100',
  ]);
});

describe('reports that came out late', () => {
  const late = item({ rule: 'D1', late: '2024-05-06', grade: 'W' });
  const group = (items: FindingItem[]): FindingGroup => ({
    agencyId: 'a',
    agency: '洪泽区人民政府',
    division: '洪泽区',
    total: items.length,
    goesOn: false,
    canInquire: true,
    items,
  });
  const paper = (items: FindingItem[], openOnly = true) =>
    circularPaper(
      [group(items)],
      { reports: 1741, dated: 900, years: '2019—2025年度', keptTo: null },
      { openOnly, onePage: false },
      FIELDS,
      DATASET,
      'zh',
    );

  it('are named with their day, and it is said of how many a day is known', () => {
    const made = paper([item(), late]);
    expect(tables(made)[1]?.rows).toEqual([
      ['1', '洪泽区人民政府', '2023年度（汇总）', '2024年5月6日'],
    ]);
    const said = texts(made).join('\n');
    expect(said).toContain('二、逾期公布的报告（1份）');
    expect(said).toContain('收录的1,741份报告中，载有公布日期且条例定有期限的900份');
    expect(said).toContain('其余841份未载公布日期或条例未定期限，不作判断');
    expect(said).toContain('三、洪泽区人民政府');
  });

  it.each([
    ['none came out late', paper([item()])],
    ['it is settled', paper([item(), { ...late, settled: SETTLED }])],
  ])('are not spoken of where %s', (_where, made) => {
    expect(texts(made).join('\n')).not.toContain('逾期');
    expect(texts(made).join('\n')).toContain('二、洪泽区人民政府');
  });
});
