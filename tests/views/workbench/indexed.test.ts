import { describe, expect, test } from 'vitest';
import { workbenchText } from '../../../src/lib/messages/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell } from './peer-rows.ts';

const viewOf = (values: Record<number, number | null>, changes: Partial<ViewState> = {}) => {
  const state = stateOf({ figure: 'trend', measure: 'index', from: 2019, to: 2023, ...changes });
  const peers = Object.entries(values).map(([year, value]) =>
    peerCell('甲', value, { year: Number(year), indicator: state.indicator }),
  );
  return workbenchView({ peers, division: [] }, state, '/trends', openings);
};

const drawn = (view: ReturnType<typeof viewOf>) =>
  view.frame.chart?.kind === 'lines'
    ? view.frame.chart.series[0]?.points.map(({ value }) => value)
    : undefined;

describe('an index', () => {
  test('is 100 in the first known year, and a gap stays a gap', () => {
    expect(drawn(viewOf({ 2020: 50, 2021: null, 2022: 75, 2023: 40 }))).toEqual([
      null,
      100,
      null,
      150,
      80,
    ]);
  });

  test('begins anew behind a break of the series', () => {
    const view = viewOf(
      { 2019: 50, 2020: 60, 2021: 20, 2022: 30 },
      { indicator: 'normative.issued' },
    );
    expect(drawn(view)).toEqual([100, 120, 100, 150, null]);
  });

  test('of a base below ten is not drawn, and that is said', () => {
    const view = viewOf({ 2020: 9, 2021: 90 });
    expect(drawn(view)).toEqual([null, null, null, null, null]);
    expect(view.frame.footing).toContain(workbenchText.zh.smallBase(1, 10));
  });

  test('of a rate there is none: its numbers are drawn and no choice is offered', () => {
    const view = viewOf({ 2020: 0.5, 2021: 0.25 }, { indicator: 'rate.granted' });
    expect(view.isIndexable).toBe(false);
    expect(drawn(view)).toEqual([null, 0.5, 0.25, null, null]);
  });

  test('is offered over lines and tiles alone', () => {
    expect(viewOf({ 2020: 50 }).isIndexable).toBe(true);
    expect(viewOf({ 2020: 50 }, { figure: 'ranking' }).isIndexable).toBe(false);
  });
});
