import { describe, expect, test } from 'vitest';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import { courseOf, spanOf } from '../../../src/lib/views/workbench/course.ts';
import { peersOf } from '../../../src/lib/views/workbench/peers.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell } from './peer-rows.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023];

const cellsOf = (
  unit: string,
  values: Record<number, number | null>,
  rest: Partial<PeerCell> = {},
) =>
  Object.entries(values).map(([year, value]) =>
    peerCell(unit, value, { year: Number(year), ...rest }),
  );

const spanYears = (cells: readonly PeerCell[], indicator = 'published.website') => {
  const state = stateOf({ indicator, from: 2019, to: 2023 });
  const [peer] = peersOf(cells, state);
  const span = peer && spanOf(peer, YEARS, state);
  return span ? [span.first.year, span.last.year] : null;
};

describe('first and last comparable year', () => {
  test.each([
    ['over a gap', { 2019: 5, 2023: 9 }, [2019, 2023]],
    ['a blank at the end does not count', { 2019: 5, 2021: 7, 2023: null }, [2019, 2021]],
    ['one year is no span', { 2021: 7 }, null],
    ['none', { 2021: null }, null],
  ])('%s', (_what, values, years) => {
    expect(spanYears(cellsOf('甲', values))).toEqual(years);
  });

  test('behind a break of the series alone', () => {
    const indicator = 'normative.issued';
    expect(
      spanYears(cellsOf('甲', { 2019: 5, 2021: 7, 2022: 8 }, { indicator }), indicator),
    ).toEqual([2021, 2022]);
    expect(spanYears(cellsOf('甲', { 2019: 5, 2021: 7 }, { indicator }), indicator)).toBeNull();
  });

  test('not of figures without a stated unit, nor of rates of few cases', () => {
    const few = { indicator: 'rate.granted', numerator: 1, denominator: 4 };
    expect(spanYears(cellsOf('甲', { 2021: 0.25, 2022: 0.25 }, few), 'rate.granted')).toBeNull();
    const unstated = { indicator: 'procurement.amount' };
    expect(
      spanYears(cellsOf('甲', { 2021: 1, 2022: 2 }, unstated), 'procurement.amount'),
    ).toBeNull();
  });
});

test('the sentence over years counts who went up and down', () => {
  const peers = [
    ...cellsOf('甲', { 2019: 5, 2023: 9 }),
    ...cellsOf('乙', { 2020: 9, 2021: 5 }),
    ...cellsOf('丙', { 2022: 4, 2023: 4 }),
    ...cellsOf('丁', { 2022: 4 }),
  ];
  const state = stateOf({ figure: 'trend', from: 2019, to: 2023, year: 2023 });
  expect(courseOf(peersOf(peers, state), YEARS, state)).toEqual({ spans: 3, rose: 1, fell: 1 });
  const { title } = workbenchView({ peers, division: [] }, state, '/trends', openings);
  expect(title).toBe(
    '2019—2023年10个县级政府的网站发布：其中3个有可比的首末两年，1个上升、1个下降、1个持平',
  );
});
