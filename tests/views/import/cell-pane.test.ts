import { describe, expect, it } from 'vitest';
import { readingDeskText } from '../../../src/lib/messages/import/reading-desk.ts';
import { decidedBy, type Decision } from '../../../src/lib/model/decision.ts';
import { cellPane } from '../../../src/lib/views/import/cell-pane.ts';
import type { CellState, ReadingCells } from '../../../src/lib/views/import/reading-cells.ts';

const text = readingDeskText.zh;

const cells = (state: CellState | null, printed: string | null = '12'): ReadingCells => ({
  decided: 0,
  doubtful: 0,
  state: () => state,
  place: () => null,
  doubts: () => (printed === null ? [] : ['merged_cell', 'digits_apart']),
  printed: () => printed,
});

const corrected = (status: 'number' | 'blank'): Decision => ({
  kind: 'correct',
  cell: 'normative.issued',
  status,
  value: status === 'number' ? 21 : null,
  text: status === 'number' ? '21' : '',
  reason: '漏了一位',
  by: '张三',
  at: '2026-03-01T00:00:00.000Z',
});

const pane = (state: CellState | null, printed?: string | null, decisions: Decision[] = []) =>
  cellPane('normative.issued', cells(state, printed), decidedBy(decisions), 'zh');

describe('cellPane', () => {
  it('offers to confirm a cell in doubt, with the reasons', () => {
    const view = pane('doubtful');
    expect(view).toMatchObject({
      sentence: text.printedAs('12'),
      kind: text.kind.doubtful,
      canConfirm: true,
    });
    expect(view.doubts?.split(text.listJoin)).toHaveLength(2);
  });

  it('says no reasons of a doubt that is settled', () => {
    expect(pane('confirmed')).toMatchObject({
      kind: text.kind.confirmed,
      doubts: null,
      canConfirm: false,
    });
  });

  it('says that nothing was read', () => {
    expect(pane(null, null)).toMatchObject({
      sentence: text.notRead,
      kind: null,
      printed: null,
      doubts: null,
    });
  });

  it.each([
    ['number', '21'],
    ['blank', text.correction.blank],
  ] as const)('tells a correction to a %s with what was printed', (status, to) => {
    const view = pane('corrected', '12', [corrected(status)]);
    expect(view.sentence).toBe(text.correction.made('12', to, '漏了一位', '张三'));
    expect([view.kind, view.canConfirm]).toEqual([null, false]);
  });

  it('tells a correction of a cell that was not read', () => {
    const { sentence } = pane('corrected', null, [corrected('number')]);
    expect(sentence).toBe(text.correction.made('', '21', '漏了一位', '张三'));
  });
});
