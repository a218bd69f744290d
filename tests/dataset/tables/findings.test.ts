import { describe, expect, it } from 'vitest';
import { assembledTables } from '../assembled.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import { type Settlement, formatSettlements } from '../../../src/lib/model/settlement.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { smallFiles, smallReport } from '../small-data.ts';

const ROWS = ['total', 'upheld', 'rectified', 'other', 'pending'];

/** Reconsideration as printed: its total and the four results, null for a blank. */
function reconsideration(...values: (number | null)[]): Report {
  return smallReport({
    figures: Object.fromEntries(
      ROWS.flatMap((row, at) => {
        const value = values[at] ?? null;
        return value === null ? [] : [[`reconsideration.${row}`, value]];
      }),
    ),
  });
}

function tablesOf(reports: Report[], settled?: string) {
  const files = smallFiles(reports);
  const { data, problems } = readData({
    ...files,
    ...(settled === undefined ? {} : { settled: { file: 'data/settled.jsonl', text: settled } }),
  });
  return { tables: assembledTables(data), problems };
}

const found = (report: Report) =>
  tablesOf([report]).tables.finding.filter(({ rule }) => rule === 'S4.1');

describe('the table of findings', () => {
  const cases: [what: string, report: Report, row: object | null][] = [
    ['holds', reconsideration(11, 10, 1, 0, 0), null],
    ['fails', reconsideration(0, 10, 1, 0, 0), { verdict: 'FAIL', expected: 11, found: 0 }],
    [
      'holds only if blanks are 0',
      reconsideration(11, 10, 1, null, null),
      { verdict: 'HOLDS_IF_BLANKS_ARE_0', quoted: '11 10 1 - -' },
    ],
    [
      'tells the one missing cell',
      reconsideration(11, 10, null, 0, 0),
      { verdict: 'CANNOT_JUDGE', implied: 1 },
    ],
    ['cannot be judged', reconsideration(11, 10, null, null, 0), null],
  ];

  it.each(cases)('of a rule that %s', (_what, report, row) => {
    expect(found(report)).toEqual(row === null ? [] : [expect.objectContaining(row)]);
  });

  it('names report, rule and cells, and no value in the cells', () => {
    expect(found(reconsideration(0, 10, 1, 0, 0))[0]).toMatchObject({
      report_id: '140404-001-2023-aggregate',
      grade: 'E',
      cells: ROWS.map((row) => `reconsideration.${row}`).join(' '),
    });
  });

  it('stands beside a count of every verdict', () => {
    const { rule_count: counts } = tablesOf([reconsideration(11, 10, null, null, 0)]).tables;
    expect(counts).toContainEqual({
      report_id: '140404-001-2023-aggregate',
      rule: 'S4.1',
      verdict: 'CANNOT_JUDGE',
      findings: 1,
    });
  });

  it('is the same whatever the order of the reports', () => {
    const reports = [2021, 2022, 2023].map((year) => ({
      ...reconsideration(0, 10, 1, 0, 0),
      year,
    }));
    const { finding, rule_count } = tablesOf(reports).tables;
    const turned = tablesOf([...reports].reverse()).tables;
    expect(turned.finding).toEqual(finding);
    expect(turned.rule_count).toEqual(rule_count);
  });
});

describe('settled findings', () => {
  const line: Settlement = {
    agency: '140404-001',
    year: 2023,
    rule: 'S4.1',
    cells: ['reconsideration.total'],
    resolution: 'in_the_report',
    note: '已核实',
    at: '2026-11-24T04:00:00Z',
  };

  it('travel with the data, the line that counts last', () => {
    const later: Settlement = { ...line, at: '2026-11-25T04:00:00Z', by: '张三', withdrawn: true };
    const { tables, problems } = tablesOf([], formatSettlements([later, line]));
    expect(problems).toEqual([]);
    expect(tables.settled).toEqual([
      expect.objectContaining({ position: 0, withdrawn: false, settled_by: null }),
      expect.objectContaining({ position: 1, withdrawn: true, settled_by: '张三' }),
    ]);
  });

  it('that cannot be read are a problem with their line', () => {
    const { problems } = tablesOf([], `${formatSettlements([line])}nonsense\n`);
    expect(problems).toEqual([
      { file: 'data/settled.jsonl', line: 2, field: '', reason: 'not a settled finding' },
    ]);
  });

  it('need not be there', () => {
    expect(tablesOf([]).tables.settled).toEqual([]);
  });
});
