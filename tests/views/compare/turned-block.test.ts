import { describe, expect, test } from 'vitest';
import { turnedBlock } from '../../../src/lib/views/compare/turned-block.ts';
import { turnedView } from '../../../src/lib/views/compare/turned.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const model = turnedView(
  [
    peerCell('甲', 50),
    peerCell('乙', null, { status: 'blank' }),
    peerCell('丙', 7, { indicator: 'outcome.total' }),
  ],
  stateOf({ ticked: ['甲', '乙', '丙'], versus: null }),
  openings,
);

const block = (from: number, to: number, unfolded: readonly string[] = []) => {
  const { columns, groups } = turnedBlock(model, [from, to], unfolded);
  return {
    units: columns.map(({ unit }) => unit),
    codes: groups.flatMap(({ rows }) => rows.map(({ code }) => code)),
    cells: groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)),
    groups,
  };
};

describe('a block of the turned table', () => {
  test('shows the rows that its own units have, and counts the others', () => {
    const first = block(0, 2);
    expect(first.units).toEqual(['甲', '乙']);
    expect(first.codes).toContain('published.website');
    expect(first.codes).not.toContain('outcome.total');
    expect(new Set(first.cells)).toEqual(new Set([2]));
    const last = block(2, 3);
    expect(last.codes).toContain('outcome.total');
    expect(last.codes).not.toContain('published.website');
    for (const { groups } of [first, last]) {
      expect(groups.map(({ rows, folded }) => rows.length + folded)).toEqual(
        model.groups.map(({ rows }) => rows.length),
      );
    }
  });

  test('keeps a blank that is collected', () => {
    expect(block(1, 2).codes).toContain('published.website');
  });

  test('shows every row of a section that the reader unfolds, and of that section alone', () => {
    const { codes, groups } = block(0, 2, ['requests']);
    expect(codes).toContain('outcome.total');
    const requests = groups.find(({ section }) => section === 'requests');
    const all = model.groups.find(({ section }) => section === 'requests')?.rows.length;
    expect(requests).toMatchObject({ isOpen: true });
    expect(requests?.rows.length).toBe(all);
    expect(requests?.folded).toBeGreaterThan(0);
    expect(groups.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  });
});
