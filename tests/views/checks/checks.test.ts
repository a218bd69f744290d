import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { findingsText } from '../../../src/lib/messages/findings.ts';
import { RESOLUTIONS, type Settlement, SettlementBook } from '../../../src/lib/model/settlement.ts';
import type { FindingCell } from '../../../src/lib/queries/checks/cells.ts';
import type { ChecksRows, FindingEntry } from '../../../src/lib/queries/checks/checks.ts';
import type { Answers } from '../../../src/lib/db/query-set.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { checksView, PAGE_SIZE, publishedLines } from '../../../src/lib/views/checks/checks.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';

const CONTESTED = ['total', 'upheld', 'rectified', 'other', 'pending'].map(
  (row) => `reconsideration.${row}`,
);

function entry(part: Partial<FindingEntry> = {}): FindingEntry {
  const { agency_id = '320813-001', year = 2023, scope = 'aggregate' } = part;
  return {
    report_id: `${agency_id}-${year}-${scope}`,
    position: 0,
    agency_id,
    agency: `机关${agency_id}`,
    division: '洪泽区',
    year,
    form: '2021',
    scope,
    source: 'https://www.example.gov.cn/1.html',
    seen_at: 'publisher',
    source_note: null,
    source_note_en: null,
    local: 0,
    rule: 'S4.1',
    grade: 'E',
    verdict: 'FAIL',
    cells: CONTESTED.join(' '),
    quoted: '0 10 1 0 0',
    expected: 11,
    found: 0,
    implied: null,
    detail: null,
    ...part,
  };
}

const printedIn = (row: FindingEntry): FindingCell[] => {
  const values = row.quoted.split(' ');
  return row.cells.split(' ').flatMap((cell, at) =>
    values[at] === '-' || cell === ''
      ? []
      : [
          {
            report_id: row.report_id,
            position: row.position,
            cell,
            value: Number(values[at]),
            status: 'number',
            mark: null,
          },
        ],
  );
};

function view(
  findings: FindingEntry[],
  changes: Partial<ViewState> = {},
  { lines = [], rows = {} }: { lines?: Settlement[]; rows?: Partial<Answers<ChecksRows>> } = {},
) {
  const answers: Answers<ChecksRows> = {
    findings,
    cells: findings.flatMap(printedIn),
    counts: [],
    size: [
      {
        ...{ reports: 1741, first_year: 2019, last_year: 2025 },
        ...{ contradicting: 3, disagreeing: 0, division: null },
      },
    ],
    settled: [],
    ...rows,
  };
  return checksView(answers, stateOf(changes), openings, new SettlementBook(lines));
}

const itemsOf = (shown: ReturnType<typeof view>) => shown.groups.flatMap(({ items }) => items);

const settled = (row: FindingEntry, part: Partial<Settlement> = {}): Settlement => ({
  agency: row.agency_id,
  year: row.year,
  rule: row.rule,
  cells: row.cells.split(' '),
  resolution: 'in_the_report',
  note: '已电话核实',
  ...part,
});

describe('what a figure is held against', () => {
  const bound = {
    rule: 'S4.4',
    cells: 'reconsideration.rectified reconsideration.total',
    quoted: '1 0',
    expected: 0,
    found: 1,
  };
  const told = {
    rule: 'N1',
    cells: 'requests.stated requests.received.total',
    quoted: '17 95',
    expected: 95,
    found: 17,
  };
  const asks = (part: Partial<FindingEntry>, lang: ViewState['lang'] = 'zh') =>
    itemsOf(view([entry(part)], { lang }))[0]?.asks;

  it('should be so only where it follows from the parts of the table', () => {
    expect(asks({})).toBe('应为11');
    expect(asks({ quoted: '0 10 1 - 0' })).toBe('不应少于11');
    expect(asks(bound)).toBe('不应多于0（同表合计）');
    expect(asks(told)).toBe('两数应相等（另一处为95）');
    expect(asks({ ...told, grade: 'W' })).toBe('与95相比，请核对或说明原因');
    expect(asks({ expected: null })).toBe('');
  });

  it('says the same in English', () => {
    expect(asks({}, 'en')).toBe('should be 11');
    expect(asks(bound, 'en')).toBe('no more than 0 (total of the same table)');
    expect(asks(told, 'en')).toBe('the two should be equal (the other is 95)');
  });
});

describe('the sentence of the page', () => {
  const size = {
    reports: 1741,
    first_year: 2019,
    last_year: 2025,
    contradicting: 3,
    disagreeing: 0,
  };
  it.each([
    ['contradictions', { ...size, division: null }, '2019—2025年，1,741份报告中有3份的数字不符'],
    [
      'one year of one place',
      {
        reports: 12,
        first_year: 2023,
        last_year: 2023,
        contradicting: 1,
        disagreeing: 0,
        division: '江苏省',
      },
      '江苏省2023年，12份报告中有1份的数字不符',
    ],
    [
      'contradictions, and others that disagree with prose or the year before',
      { ...size, disagreeing: 8, division: null },
      '2019—2025年，1,741份报告中有3份的数字不符，另有8份与文字、上年报告或权限不符',
    ],
    [
      'only such as disagree',
      { ...size, contradicting: 0, disagreeing: 8, division: null },
      '2019—2025年，1,741份报告中有8份与文字、上年报告或权限不符',
    ],
    [
      'none found',
      { ...size, contradicting: 0, division: null },
      '2019—2025年，1,741份报告中没有发现数字不符',
    ],
    [
      'no report',
      {
        reports: 0,
        first_year: null,
        last_year: null,
        contradicting: 0,
        disagreeing: 0,
        division: '青海省',
      },
      '青海省所选年度没有收录报告，无可核验',
    ],
  ])('%s', (_what, row, title) => {
    const division = row.division === null ? '000000' : '320000';
    expect(view([], { division }, { rows: { size: [row] } }).title).toBe(title);
  });

  it.each<[string, FindingEntry[], Partial<ViewState>, string]>([
    [
      'two findings of one report under a rule',
      [entry(), entry({ position: 1 })],
      { rule: 'S4.1' },
      '2019—2025年，1,741份报告中1份列有“规则 S4.1　行政复议各项与总计 · 未通过”',
    ],
    [
      'nothing under a grade',
      [],
      { grade: 'W' },
      '2019—2025年，1,741份报告中没有符合所选条件的：存疑 · 未通过',
    ],
    ['what passes', [], { verdict: 'PASS' }, '2019—2025年，1,741份报告中通过的只计数，不逐条列出'],
    [
      'what nobody settled',
      [entry(), entry({ agency_id: '320813-002' })],
      { settlement: 'open' },
      '2019—2025年，1,741份报告中2份列有“未通过 · 未处理”',
    ],
    ['everything', [entry()], { verdict: 'all' }, '2019—2025年，1,741份报告中有3份的数字不符'],
  ])('speaks of what is listed: %s', (_what, findings, changes, title) => {
    expect(view(findings, { division: '000000', ...changes }).title).toBe(title);
  });

  it('hands a notice what it is written from, and what the list is kept to', () => {
    const counts = [
      { rule: 'D1', verdict: 'PASS' as const, findings: 2, reports: 2 },
      { rule: 'D1', verdict: 'FAIL' as const, findings: 1, reports: 1 },
      { rule: 'D1', verdict: 'CANNOT_JUDGE' as const, findings: 5, reports: 5 },
    ];
    const rows = { size: [{ ...size, division: null }], counts };
    expect(view([entry()], {}, { rows }).selection).toEqual({
      place: null,
      reports: 1741,
      dated: 3,
      years: '2019—2025年度',
      keptTo: null,
    });
    const kept = view([entry()], { grade: 'E', settlement: 'open' }, { rows }).selection.keptTo;
    expect(kept).toBe('不符 · 未处理');
  });

  it('names the agency it is narrowed to', () => {
    const { title, units } = view([entry()], { units: ['320813-001'] });
    expect(title.startsWith('机关320813-0012019—2025年')).toBe(true);
    expect(units).toBe('只看：机关320813-001');
  });

  it('says how much cannot be judged', () => {
    const counts = [
      { rule: 'S3.1', verdict: 'PASS' as const, findings: 300, reports: 20 },
      { rule: 'S3.1', verdict: 'CANNOT_JUDGE' as const, findings: 700, reports: 60 },
      { rule: 'S4.1', verdict: 'FAIL' as const, findings: 2, reports: 1 },
    ];
    const { footing, rules } = view([], {}, { rows: { counts } });
    expect(footing[0]).toBe(findingsText.zh.judged('302', '700'));
    const judgedUnder = (rule: string) => view([], { rule }, { rows: { counts } }).footing[0];
    expect(judgedUnder('S4.1')).toBe(findingsText.zh.judged('2', '0', true));
    expect(judgedUnder('S3')).toBe(findingsText.zh.judged('300', '700', true));
    expect(rules.map(({ code, counts }) => [code, counts.FAIL, counts.PASS])).toEqual([
      ['S3.1', 0, 300],
      ['S4.1', 2, 0],
    ]);
  });
});

describe('a finding', () => {
  it('quotes its cells, names what is expected, and leads to the cell and the source', () => {
    const [item] = itemsOf(view([entry()]));
    expect(item?.sentence).toContain('11');
    expect(item?.quoted.cells.map(({ text }) => text)).toEqual(['0', '10', '1', '0', '0']);
    expect(item?.href).toMatch(/^\/agencies\/320813-001\/.*#cell-2023-reconsideration\.total$/);
    expect(item?.source?.href).toBe('https://www.example.gov.cn/1.html');
  });

  it('counts what is blank or not collected, and never shows it as zero', () => {
    const row = entry({ verdict: 'HOLDS_IF_BLANKS_ARE_0', quoted: '11 10 1 - -', found: 11 });
    const [item] = itemsOf(view([row], { verdict: 'HOLDS_IF_BLANKS_ARE_0' }));
    expect(item?.quoted.cells.map(({ text }) => text)).toEqual(['11', '10', '1']);
    expect(item?.quoted.rest).toBe(2);
  });

  it('gives an implied value as a suggestion for the one unknown cell', () => {
    const row = entry({ verdict: 'CANNOT_JUDGE', quoted: '11 10 - 0 0', implied: 1, found: 11 });
    const [item] = itemsOf(view([row], { verdict: 'CANNOT_JUDGE' }));
    expect(item?.suggestion).toMatch(/复议纠正应为 1.*仅供参考/);
    expect(itemsOf(view([entry()]))[0]?.suggestion).toBeNull();
  });

  it('names a shared row or column once', () => {
    const cells = ['total', 'natural', 'business'].map((name) => `requests.received.${name}`);
    const row = entry({ rule: 'S3.1', cells: cells.join(' '), quoted: '5 2 1', expected: 3 });
    const [item] = itemsOf(view([row]));
    expect(item?.quoted.head).not.toBe('');
    expect(item?.quoted.cells.map(({ label }) => label)).toEqual(['总计', '自然人', '商业企业']);
  });

  it('of a rule without words shows its code', () => {
    const [item] = itemsOf(view([entry({ rule: 'Z9.9', cells: '', quoted: '' })]));
    expect(item).toMatchObject({ sentence: 'Z9.9', ruleName: 'Z9.9' });
  });

  it.each(LANGUAGES)('has words in %s', (lang) => {
    const [item] = itemsOf(view([entry()], { lang }));
    expect(item?.sentence).not.toBe('');
    expect(item?.ruleName).not.toBe('S4.1');
    expect(item?.href.includes('lang=en')).toBe(lang === 'en');
  });
});

describe('the list', () => {
  it('puts agencies with the gravest findings first, each with its own together', () => {
    const rows = [
      entry({ agency_id: '110000-001', rule: 'X4', grade: 'W', position: 0 }),
      entry({ agency_id: '110000-001', rule: 'X4', grade: 'W', position: 1 }),
      entry({ agency_id: '120000-001', rule: 'S4.8', grade: 'I' }),
      entry({ agency_id: '130000-001', rule: 'X4', grade: 'W', year: 2022 }),
      entry({ agency_id: '130000-001', year: 2021 }),
    ];
    const { groups } = view(rows);
    expect(groups.map(({ agencyId, total }) => [agencyId, total])).toEqual([
      ['130000-001', 2],
      ['110000-001', 2],
      ['120000-001', 1],
    ]);
    expect(groups[0]?.items.map(({ year }) => year)).toEqual([2022, 2021]);
  });

  it('is shown in pages and printed and exported whole', () => {
    const rows = Array.from({ length: PAGE_SIZE + 5 }, (_, position) => entry({ position }));
    const first = view(rows);
    expect(itemsOf(first)).toHaveLength(PAGE_SIZE);
    expect(first.paging).toMatchObject({ page: 1, pages: 2 });
    const last = view(rows, { page: 99 });
    expect(itemsOf(last)).toHaveLength(5);
    expect(last.groups[0]).toMatchObject({ goesOn: true, total: PAGE_SIZE + 5 });
    expect(last.allGroups().flatMap(({ items }) => items)).toHaveLength(PAGE_SIZE + 5);
    expect(last.frame().table.rows).toHaveLength(PAGE_SIZE + 5);
  });

  it('that is empty proposes all that fails', () => {
    const { empty, frame } = view([], { rule: 'X1' });
    expect(empty?.links[0]?.href).toBe('/checks/');
    expect(frame().table.rows).toEqual([]);
  });
});

describe('settlement', () => {
  const [a, b, c] = [
    entry({ agency_id: '110000-001' }),
    entry({ agency_id: '120000-001' }),
    entry({ agency_id: '130000-001' }),
  ];
  const lines = [
    settled(a, { at: '2026-11-01T00:00:00Z' }),
    settled(b, { resolution: 'in_our_reading', at: '2026-11-01T00:00:00Z' }),
    settled(c, { at: '2026-11-01T00:00:00Z' }),
    settled(c, { at: '2026-11-02T00:00:00Z', withdrawn: true }),
  ];

  it.each([
    ['all', ['110000-001', '120000-001', '130000-001']],
    ['open', ['130000-001']],
    ['settled', ['110000-001', '120000-001']],
    ['in_our_reading', ['120000-001']],
    ['explanation_accepted', []],
  ] satisfies [ViewState['settlement'], string[]][])('%s', (settlement, agencies) => {
    const shown = view([a, b, c], { settlement }, { lines });
    expect(itemsOf(shown).map(({ agencyId }) => agencyId)).toEqual(agencies);
  });

  it('stands beside the finding, with what was said before', () => {
    const shown = view([a, b, c], {}, { lines });
    const [first, , third] = itemsOf(shown);
    expect(first?.settled).toMatchObject({ resolution: 'in_the_report', note: '已电话核实' });
    expect(third?.settled).toBeNull();
    expect(third?.history).toHaveLength(2);
  });

  it('goes into the exported table', () => {
    const { columns, rows } = view([a], {}, { lines }).frame().table;
    const at = columns.findIndex(({ key }) => key === 'note');
    expect(rows[0]?.cells[at]?.text).toBe('已电话核实');
  });

  it('published with the data reads as the file does', () => {
    for (const resolution of RESOLUTIONS) {
      const line = settled(a, { resolution, scope: 'own', by: '张三', at: '2026-11-01T00:00:00Z' });
      const row = {
        agency_id: line.agency,
        year: line.year,
        scope: line.scope ?? null,
        rule: line.rule,
        cells: line.cells.join(' '),
        resolution,
        note: line.note,
        settled_by: line.by ?? null,
        settled_at: line.at ?? null,
        withdrawn: false,
      };
      expect(publishedLines([row])).toEqual([line]);
    }
  });
});

it('offers each family of rules whole, before its rules', () => {
  const held = { verdict: 'PASS' as const, findings: 1, reports: 1 };
  const counts = ['S3.1', 'S4.1', 'S3.2'].map((rule) => ({ rule, ...held }));
  const shown = view([entry()], { rule: 'S3' }, { rows: { counts } });
  expect(shown.ruleChoices.map(({ value }) => value)).toEqual(['S3', 'S3.1', 'S3.2', 'S4', 'S4.1']);
  expect(shown.listTitle).toContain('第三部分');
});
