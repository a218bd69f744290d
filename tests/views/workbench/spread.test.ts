import { describe, expect, test } from 'vitest';
import { spreadText } from '../../../src/lib/messages/workbench/spread.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { spreadYears } from '../../../src/lib/views/workbench/figures/spread-years.ts';
import { peersOf } from '../../../src/lib/views/workbench/peers.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { columnTexts, openings } from '../selection-rows.ts';
import { peerCell } from './peer-rows.ts';

const zh = spreadText.zh;
const YEARS = [2022, 2023, 2024];

/** Numbers of the years from 2022 on, a unit each. */
const cellsOf = (units: Record<string, (number | null)[]>, changes: Partial<PeerCell> = {}) =>
  Object.entries(units).flatMap(([unit, values]) =>
    values.map((value, at) => peerCell(unit, value, { year: 2022 + at, ...changes })),
  );

const yearsOf = (cells: readonly PeerCell[], changes: Partial<ViewState> = {}) => {
  const state = stateOf({ from: 2022, to: 2024, ...changes });
  return spreadYears(peersOf(cells, state), YEARS, state);
};

const SIX = {
  甲: [10, 20, 40],
  乙: [20, 30, 30],
  丙: [30, 40, 50],
  丁: [40, 50, 60],
  戊: [null, 60, 70],
  己: [null, 70, null],
};

describe('the spread of a list', () => {
  test('has a median from three and quartiles from five, interpolated', () => {
    const [first, second, third] = yearsOf(cellsOf(SIX));
    // 10, 20, 30, 40: the middle between 20 and 30; four have no quartiles.
    expect(first).toMatchObject({ reports: 6, known: 4, median: 25, lower: null, upper: null });
    // 20 … 70: Hyndman and Fan 7 puts the quartiles at 32.5 and 57.5.
    expect(second).toMatchObject({ known: 6, lower: 32.5, median: 45, upper: 57.5 });
    expect(third).toMatchObject({ known: 5, lower: 40, median: 50, upper: 60 });
  });

  test('a blank counts as a report and as no number', () => {
    const [, , third] = yearsOf(cellsOf(SIX));
    expect(third).toMatchObject({ reports: 6, known: 5, counted: 5 });
  });

  test('rates of few cases are told and not counted', () => {
    const rates = [5, 100, 200, 300].map((denominator, at) =>
      peerCell(`甲${at}`, 0.5, {
        indicator: 'rate.granted',
        numerator: denominator / 2,
        denominator,
      }),
    );
    const last = yearsOf(rates, { indicator: 'rate.granted' }).at(-1);
    expect(last).toMatchObject({ known: 4, counted: 3 });
  });
});

describe('the same units in two years', () => {
  test('are those that state both; their sums and how many went up and down', () => {
    const [first, second, third] = yearsOf(cellsOf(SIX));
    expect(first?.same).toBeNull();
    // Four state 2022 and 2023: too few to put together.
    expect(second?.same).toMatchObject({ units: 4, rose: 4, fell: 0, before: null, after: null });
    // 己 does not state 2024: it stands in neither sum.
    expect(third?.same).toMatchObject({ units: 5, rose: 4, fell: 0, before: 200, after: 250 });
    expect(third?.same?.change).toMatchObject({ kind: 'ratio', amount: 0.25 });
  });

  test('of several levels are not added up: their medians stand', () => {
    const cells = cellsOf(SIX).map((cell) =>
      cell.unit === '甲' ? { ...cell, level: 'prefecture' as const } : cell,
    );
    expect(yearsOf(cells).at(-1)?.same).toMatchObject({ basis: 'median', before: 40, after: 50 });
  });

  test('of a rate have the ratio of the sums, never the mean of the ratios', () => {
    const rates = [10, 20, 30, 40, 900].flatMap((denominator, at) =>
      [2023, 2024].map((year) =>
        peerCell(`甲${at}`, year === 2024 ? 1 : 0.5, {
          ...{ indicator: 'rate.granted', year, denominator },
          numerator: year === 2024 ? denominator : denominator / 2,
        }),
      ),
    );
    expect(yearsOf(rates, { indicator: 'rate.granted' }).at(-1)?.same).toMatchObject({
      ...{ basis: 'rate', before: 0.5, after: 1 },
      change: { kind: 'points', amount: 0.5 },
    });
  });

  test('do not meet over a break of the series', () => {
    const cells = cellsOf(SIX, { indicator: 'normative.issued' }).map((cell) => ({
      ...cell,
      year: (cell.year ?? 0) - 2,
    }));
    const state = stateOf({ indicator: 'normative.issued', from: 2020, to: 2022 });
    const spread = spreadYears(peersOf(cells, state), [2020, 2021, 2022], state);
    expect(spread.map(({ same }) => same === null)).toEqual([true, true, false]);
  });

  test('of rounded figures give a rounded change', () => {
    const cells = cellsOf(SIX).map((cell) =>
      cell.unit === '甲' ? { ...cell, status: 'rounded', mark: `${cell.value}余` } : cell,
    );
    expect(yearsOf(cells).at(-1)?.same?.change).toMatchObject({ isRounded: true });
  });
});

describe('the figure', () => {
  const figureOf = (units: typeof SIX) =>
    workbenchView(
      { peers: cellsOf(units), division: [] },
      stateOf({ figure: 'spread', from: 2022, to: 2024 }),
      '/trends',
      openings,
    ).frame;

  test('says median, quartiles and what the same units did, and keeps missing years', () => {
    const frame = figureOf(SIX);
    expect(frame.title).toBe('2024年网站发布的中位数为50条，居中的一半在40条与60条之间');
    expect(frame.footing.join()).toContain(
      '2023年、2024年都填报的5个单位中4个上升、0个下降，合计由200条到250条（+25.0%）',
    );
    expect(columnTexts(frame, 'same')).toEqual(['', '4', '5']);
    expect(columnTexts(frame, 'before')).toEqual(['', zh.few(4, 5), '200条']);
    if (frame.chart?.kind !== 'lines') throw new Error('no lines');
    expect(frame.chart.years).toEqual(YEARS);
    expect(frame.chart.yearNotes).toEqual(['4/6', '6/6', '5/6']);
    expect(frame.chart.band?.lower).toEqual([null, 32.5, 40]);
  });

  test('says that there is nothing to say', () => {
    const none = figureOf({ ...SIX, 甲: [], 乙: [], 丙: [], 丁: [], 戊: [null], 己: [null] });
    expect(none.empty?.text).toBe(zh.nothing);
    expect(none.chart).toBeNull();
  });
});
