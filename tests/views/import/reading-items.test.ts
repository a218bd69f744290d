import { describe, expect, it } from 'vitest';
import { readingDeskText } from '../../../src/lib/messages/import/reading-desk.ts';
import { decidedBy } from '../../../src/lib/model/decision.ts';
import { NOWHERE } from '../../../src/lib/model/extracted-document.ts';
import type { Finding } from '../../../src/lib/model/finding.ts';
import type { ParsedCell, ParsedReport } from '../../../src/lib/model/parsed-report.ts';
import { readingCells } from '../../../src/lib/views/import/reading-cells.ts';
import { readingChanges } from '../../../src/lib/views/import/reading-changes.ts';
import { readingItems } from '../../../src/lib/views/import/reading-items.ts';
import { readingTables } from '../../../src/lib/views/import/reading-sheet.ts';
import { selfCheck } from '../../../src/lib/views/import/self-check.ts';

const place = { page: 4, box: null, grid: 1, row: 2, column: 3, start: null, end: null };
const sure = <T>(value: T) => ({ value, doubts: [] });

const cell = (indicator: string, value: number, more: Partial<ParsedCell> = {}): ParsedCell => ({
  indicator,
  applicant: 'total',
  printed: { status: 'number', value, text: String(value), unit: null },
  doubts: [],
  provenance: place,
  ...more,
});

const doubtful = { doubts: ['label_corrected'] } as const;

/** Invented figures. */
const reading = {
  header: {
    agency: sure('虚构县人民政府'),
    year: sure(2023),
    form: sure('2021'),
    scope: sure('aggregate'),
    division: sure(null),
  },
  cells: [
    cell('normative.issued', 0),
    cell('outcome.granted', 3, { applicant: 'natural', ...doubtful }),
    cell('outcome.granted', 4, { applicant: 'total', ...doubtful }),
    cell('reconsideration.upheld', 10),
    cell('reconsideration.total', 0),
  ],
  narrative: [],
  sections: [],
  unread: [
    { reason: 'no_label', indicator: null, applicant: null, text: '7 8', provenance: place },
  ],
  beside: [],
} as unknown as ParsedReport;

const finding: Finding = {
  rule: 'S4.1',
  verdict: 'FAIL',
  grade: 'E',
  cells: [
    { code: 'reconsideration.total', applicant: null },
    { code: 'reconsideration.upheld', applicant: null },
  ],
  values: [0, 10],
  expected: 10,
  found: 0,
  implied: null,
  detail: null,
};

describe('readingItems', () => {
  const items = readingItems(reading, [finding], 'zh');

  it('puts contradictions first, then what was not read, then doubts row by row', () => {
    expect(items.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['failing', ['reconsideration.total', 'reconsideration.upheld']],
      ['unread', []],
      ['doubtful', ['outcome.granted.natural', 'outcome.granted.total']],
    ]);
    expect(items[0]?.place).toEqual(place);
    expect(items[0]?.text).toContain('各项之和为10');
    expect(items[2]?.text).toContain('3 4');
  });

  it('states how each cell stands', () => {
    const cells = readingCells(reading, decidedBy([]), items);
    expect(
      ['reconsideration.total', 'outcome.granted.natural', 'normative.issued'].map((key) =>
        cells.state(key),
      ),
    ).toEqual(['failing', 'doubtful', null]);
    expect(cells.doubtful).toBe(2);
    expect(cells.printed('normative.issued', 'zh')).toBe('0');
    expect(cells.printed('normative.repealed', 'zh')).toBeNull();
  });
});

describe('readingTables', () => {
  it('names every cell, zero and missing apart, and says when the year is open', () => {
    const tables = readingTables(reading, { year: null, form: '2021', scope: 'own' }, 'zh');
    expect(tables.map(({ id }) => id)).toEqual([
      'narrative',
      'publication-2021',
      'requests',
      'contested',
    ]);
    const cells = tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'row' ? row.cells : [])),
    );
    const named = new Map(cells.map((one) => [one.key, one]));
    expect(named.get('normative.issued')?.text).toBe('0');
    expect(named.get('normative.repealed')?.missing).toBe('not_seen');
    expect(named.has('requests.received.legal')).toBe(true);
    expect(tables[2]?.notes[0]).toContain('年度未定');
  });
});

describe('readingChanges', () => {
  it('lists the cells in which two captures differ, in the order of the form', () => {
    const other = {
      ...reading,
      cells: [...reading.cells.slice(1, 4), cell('reconsideration.total', 11)],
    } as ParsedReport;
    const changes = readingChanges(reading, other, 'zh');
    expect(changes.map(({ key, here, there }) => [key, here, there])).toEqual([
      ['normative.issued', '0', '无'],
      ['reconsideration.total', '0', '11'],
    ]);
    expect(readingChanges(reading, reading, 'zh')).toEqual([]);
  });
});

describe('selfCheck', () => {
  const check = selfCheck(reading, [finding], 'zh');

  it('quotes the figures of each finding, in the order of the form', () => {
    expect(check.findings.map(({ cells }) => cells)).toEqual(['复议总计 0、复议维持 10', '']);
    expect(check.findings[0]?.place).toContain('四、');
  });

  it('lists what was read without certainty apart, with its place in the original and what to do', () => {
    expect(check.doubts).toHaveLength(1);
    const [doubt] = check.doubts;
    expect(doubt?.place).toContain('三、');
    expect(doubt?.original).toBe('第4页第2个表第3行');
    expect(doubt?.cells).toBe('予以公开 · 自然人 3、予以公开 · 总计 4');
    expect(doubt?.todo).toBe(readingDeskText.zh.selfCheck.todo.doubtful);
    expect(check.findings.map(({ todo }) => todo)).toEqual([
      readingDeskText.zh.selfCheck.todo.failing,
      readingDeskText.zh.selfCheck.todo.unread,
    ]);
  });

  it('says where no place was kept that none was', () => {
    const nowhere = {
      ...reading,
      cells: reading.cells.map((one) => ({ ...one, provenance: NOWHERE })),
    };
    expect(selfCheck(nowhere, [], 'zh').doubts[0]?.original).toBe(
      readingDeskText.zh.selfCheck.nowhere,
    );
  });
});
