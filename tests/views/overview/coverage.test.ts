import { describe, expect, test } from 'vitest';
import { overviewText } from '../../../src/lib/messages/overview/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { coverageGrid, coverageState } from '../../../src/lib/views/overview/coverage.ts';
import { coverageCell, opening, openings } from './overview-rows.ts';

const { zh } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('coverage', () => {
  test.each([
    [0, 0, 'none'],
    [3, 0, 'partial'],
    [3, 2, 'partial'],
    [3, 3, 'complete'],
  ])('%d reports, %d whole: %s', (reports, complete, expected) => {
    expect(coverageState({ reports, complete })).toBe(expected);
  });

  const grid = (cells: Parameters<typeof coverageCell>[0][], state = opening) =>
    coverageGrid(cells.map(coverageCell), '全国', state, openings);

  test('an empty cell leads nowhere, holds a word, and is no zero in the export', () => {
    const { rows, frame } = grid([{ year: 2023, reports: 0, complete: 0 }, { year: 2024 }]);
    expect(rows[0]?.cells[0]).toMatchObject({ text: zh.cell.none, shade: 0, href: null });
    expect(rows[0]?.cells[0]?.hint).toBe(zh.cellNone('江苏省', 2023));
    expect(frame.table.rows[0]?.cells[1]).toMatchObject({ value: null, missing: 'no_report' });
  });

  test('a cell leads to that division and year, with the selection kept', () => {
    const { rows } = grid([{ year: 2022 }], with_({ scope: 'own', kind: 'department' }));
    const search = new URLSearchParams(rows[0]?.cells[0]?.href?.split('?')[1]);
    expect(Object.fromEntries(search)).toEqual({
      division: '320000',
      year: '2022',
      scope: 'own',
      kind: 'department',
    });
  });

  test('the division’s own bodies lead to the list of agencies', () => {
    const { rows } = grid([{ self: true }], with_({ division: '320000' }));
    expect(rows[0]?.name).toBe(zh.self('江苏省'));
    expect(rows[0]?.cells[0]?.href).toMatch(/^\/agencies\/?\?/);
  });

  test('a cell with contradictions says how many, and the grid leads to them', () => {
    const { rows, conflicts } = grid([{ conflicting: 2 }, { year: 2023, conflicting: 1 }]);
    expect(rows[0]?.cells.map(({ conflicting }) => conflicting)).toEqual(['2', '1']);
    expect(rows[0]?.cells[0]?.hint).toContain(zh.cellConflicting(2));
    expect(conflicts?.label).toBe(zh.legend.conflicting(3, '汇总报告'));
    expect(conflicts?.href).toBe('/checks/?grade=E');
    expect(grid([{}]).conflicts).toBeNull();
  });

  test('shades by number of reports', () => {
    const shades = [1, 4, 5, 19, 20].map((reports) => grid([{ reports }]).rows[0]?.cells[0]?.shade);
    expect(shades).toEqual([1, 1, 2, 2, 3]);
  });

  test('the title says k of n for the year, and a leaf says how many years', () => {
    const cells = [
      {},
      { division: '540000', name: '西藏自治区', reports: 0 },
      { year: 2023, reports: 0 },
      { year: 2023, division: '540000', reports: 0 },
    ];
    expect(grid(cells).frame.title).toBe(
      zh.coverageTitle('全国', 1, 2, zh.coverageNoun.nation, 2024),
    );
    expect(grid([{ self: true }]).frame.title).toBe(zh.coverageTitleLeaf('全国', 1, 2024, 2024));
    expect(grid([]).frame.empty?.text).toBe(zh.coverageUnknown('000000'));
  });
});
