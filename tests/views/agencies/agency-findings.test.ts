import { describe, expect, test } from 'vitest';
import type { FormCell, FormRow } from '../../../src/lib/views/sheet/form-sheet.ts';
import { cell, report, view } from './agency-rows.ts';

function cellsOf(rows: readonly FormRow[], id: string): readonly FormCell[] {
  const row = rows.find((each) => each.kind === 'row' && each.id === id);
  return row?.kind === 'row' ? row.cells : [];
}

describe('failing rules', () => {
  const rows = ['total', 'upheld', 'rectified', 'other', 'pending'];
  const sum = {
    report: 0,
    rule: 'S4.1',
    grade: 'E' as const,
    verdict: 'FAIL' as const,
    cells: rows.map((row) => `reconsideration.${row}`).join(' '),
    quoted: '0 10 1 0 0',
    expected: 11,
    found: 0,
    implied: null,
    detail: null,
  };
  const late = { ...sum, rule: 'D1', grade: 'W' as const, cells: '', quoted: '', expected: null };
  const cells = rows.map((row, at) => cell(`reconsideration.${row}`, [0, 10, 1, 0, 0][at] ?? 0));

  test('stand at their first cell and beside the table, the others above', () => {
    const shown = view({ cells, checks: [sum, late] });
    const contested = shown.tables.find(({ id }) => id === 'contested');
    const marked = (contested?.rows ?? []).flatMap((row) =>
      row.kind === 'row' ? row.cells.filter(({ notes }) => notes) : [],
    );
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatchObject({ text: '0', id: 'cell-2021-reconsideration.total' });
    expect(contested?.findings?.map(({ number, grade }) => [number, grade])).toEqual([[1, 'E']]);
    expect(shown.checks?.elsewhere.map(({ number }) => number)).toEqual([2]);
    expect(shown.checks?.href).toBe('/checks/?units=110101-001');
  });

  test('mark the headline and the ratio of a figure in contradiction, and no other', () => {
    const balance = {
      ...sum,
      rule: 'S3.3',
      cells: 'requests.received.total requests.carried_in.total',
    };
    const figures = [cell('requests.received', 95), cell('published.total', 7)];
    const rate = {
      ...{ report: 0, applicant: 'total' as const, value: 0, numerator: 0, denominator: 21 },
      ...{ rounded: false, local: 0 },
    };
    const rates = [
      { ...rate, indicator: 'rate.completed' },
      // A rate that has no value is no figure to mark.
      { ...rate, indicator: 'rate.carried_over', value: null, denominator: 0 },
      { ...rate, indicator: 'rate.reconsideration_rectified' },
    ];
    const shown = view({ cells: figures, rates, checks: [balance] });
    expect(shown.finding).toBe('2021年主动公开总数7条，新收申请95件［不符］');
    const marks = shown.tables
      .find(({ id }) => id === 'rates')
      ?.rows.flatMap((row) =>
        row.kind === 'row' ? row.cells.map((own) => own.finding?.word) : [],
      );
    expect(marks).toEqual(['不符', undefined, undefined]);
    const doubtful = view({ cells: figures, checks: [{ ...balance, grade: 'W' }] });
    expect(doubtful.finding).not.toContain('不符');
  });

  test('are counted by grade, and none is said when none fails', () => {
    expect(view({ cells, checks: [sum, sum, late] }).checks?.title).toMatch(/3处.*不符 2、存疑 1/);
    expect(view({ cells }).checks).toBeNull();
  });

  test('of a report of the other scope are not shown', () => {
    const reports = [report(0), report(1, { scope: 'aggregate' })];
    const shown = view({ reports, cells, checks: [{ ...sum, report: 1 }] }, { scope: 'own' });
    expect(shown.checks).toBeNull();
  });

  test('of the chosen year lead to one cell only, though its total stands twice', () => {
    const reports = [report(0), report(1)];
    const totals = [0, 1].map((at) => cell('requests.received', 5, { report: at }));
    const balance = { ...sum, rule: 'S3.3', cells: 'requests.received.total' };
    const shown = view({ reports, cells: totals, checks: [balance] }, { year: 2021 });
    const requests = shown.tables.find(({ id }) => id === 'requests');
    const marked = cellsOf(requests?.rows ?? [], 'requests.received').filter(({ notes }) => notes);
    expect(marked.map(({ id }) => id)).toEqual(['cell-2021-requests.received.total', undefined]);
  });
});
